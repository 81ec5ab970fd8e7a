import type { Report } from '../corpus/report.ts';
import { once } from '../once.ts';

/** Reports of one body share a tenth of their fingerprints from year to year; a repost shares nearly all. */
const SAME_TEXT = 0.8;

/**
 * True where a report of the corpus is the page's own text (the page is the source of that report, or a repost): comparing
 * them would call every number repeated. Told by the share of the report's fingerprints that the page has too.
 */
export function isSameText(page: Report, other: Report): boolean {
  if (other.fingerprints.length === 0) return false;
  const known = hashesOf(page);
  let shared = 0;
  for (const [hash] of other.fingerprints) if (known.has(hash)) shared++;
  return shared / other.fingerprints.length >= SAME_TEXT;
}

/** A page is asked for against every report beside it, a bundled report against the own ones of every page. */
const hashesOf = once(({ fingerprints }: Report) => new Set(fingerprints.map(([hash]) => hash)));
