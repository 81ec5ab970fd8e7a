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

/** The share of fingerprints that each of two texts has of the other's, the smaller of both: 1 for the same text, 0 for strangers. */
export function likeness(hashes: ReadonlySet<number>, prints: Uint32Array): number {
  const common = commonPrints(hashes, prints);
  if (common === 0) return 0;
  return common / Math.max(hashes.size, new Set(prints.filter((_, i) => i % 2 === 0)).size);
}

/** True where two reports are one text (a repost, a text that is both bundled and the reader's own). */
export const areOneText = (a: Report, b: Report): boolean => !areToldApart(a.info, b.info) && isSameText(a, b);

/** True where two reports say themselves that they are two, however alike their wording: another body, or another time told of. */
export function areToldApart(a: ReportInfo, b: ReportInfo): boolean {
  if (a.organisation !== undefined && b.organisation !== undefined && !isSameBody(a, b)) return true;
  return a.period !== undefined && b.period !== undefined && a.period.end !== b.period.end;
}
