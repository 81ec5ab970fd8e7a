import { isSameBody } from '../compare/reference.ts';
import { isSameText } from '../compare/same-text.ts';
import type { Fingerprint, Report, ReportInfo } from '../corpus/report.ts';

/** The hashes of fingerprints, each once. */
export const hashesOf = (prints: readonly Fingerprint[]): Set<number> => new Set(prints.map(([hash]) => hash));

/** How many different fingerprints two texts have in common; `prints` is hash and start by turns. */
export function commonPrints(hashes: ReadonlySet<number>, prints: Uint32Array): number {
  const common = new Set<number>();
  for (let at = 0; at < prints.length; at += 2) {
    const hash = prints[at] ?? 0;
    if (hashes.has(hash)) common.add(hash);
  }
  return common.size;
}

/**
 * The share of the fingerprints of the shorter of two texts that the other has: 1 where all of it stands there, 0 for strangers. A page has its
 * site's head and foot around the text that a file of it has alone.
 */
export function likeness(hashes: ReadonlySet<number>, prints: Uint32Array): number {
  const common = commonPrints(hashes, prints);
  return common === 0 ? 0 : common / Math.min(hashes.size, sizeOf(prints));
}

/** The share of a report's fingerprints that a text with these hashes has, as `isSameText` has it. */
export function shareIn(hashes: ReadonlySet<number>, prints: Uint32Array): number {
  return prints.length === 0 ? 0 : commonPrints(hashes, prints) / sizeOf(prints);
}

const sizeOf = (prints: Uint32Array): number => new Set(prints.filter((_, i) => i % 2 === 0)).size;

/** True where two reports are one text (a repost, a text that is both bundled and the reader's own). */
export const areOneText = (a: Report, b: Report): boolean => !areToldApart(a.info, b.info) && isSameText(a, b);

/** True where two reports say themselves that they are two, however alike their wording: another body, or another time told of. */
export function areToldApart(a: ReportInfo, b: ReportInfo): boolean {
  if (a.organisation !== undefined && b.organisation !== undefined && !isSameBody(a, b)) return true;
  return a.period !== undefined && b.period !== undefined && a.period.end !== b.period.end;
}
