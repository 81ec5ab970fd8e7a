import type { Report } from '../corpus/report.ts';

/** Reports of one body share a tenth of their fingerprints from year to year; a repost shares nearly all. */
const SAME_TEXT = 0.8;

/**
 * True where a report of the corpus is the page's own text (the page is the source of that report, or a repost): comparing
 * them would call every number repeated. Told by the share of the report's fingerprints that the page has too.
 */
export function isSameText(page: Report, other: Report): boolean {
  if (other.fingerprints.length === 0) return false;
  const known = new Set(page.fingerprints.map(([hash]) => hash));
  const shared = other.fingerprints.filter(([hash]) => known.has(hash)).length;
  return shared / other.fingerprints.length >= SAME_TEXT;
}
