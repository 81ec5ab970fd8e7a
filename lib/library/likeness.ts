import { isSameBody } from '../compare/reference.ts';
import { isSameText } from '../compare/same-text.ts';
import type { Fingerprint, Report, ReportInfo } from '../corpus/report.ts';

/** The hashes of fingerprints, each once. */
export const hashesOf = (prints: readonly Fingerprint[]): Set<number> => new Set(prints.map(([hash]) => hash));

/** How many different fingerprints a text has, and how many of them another has too; `prints` is hash and start by turns. */
export function commonPrints(hashes: ReadonlySet<number>, prints: Uint32Array): { common: number; size: number } {
  const seen = new Set<number>();
  let common = 0;
  for (let at = 0; at < prints.length; at += 2) {
    const hash = prints[at] ?? 0;
    if (seen.has(hash)) continue;
    seen.add(hash);
    if (hashes.has(hash)) common++;
  }
  return { common, size: seen.size };
}

/** The share of fingerprints that each of two texts has of the other's, the smaller of both: 1 for the same text, 0 for strangers. */
export function likeness(hashes: ReadonlySet<number>, prints: Uint32Array): number {
  const { common, size } = commonPrints(hashes, prints);
  return common === 0 ? 0 : common / Math.max(hashes.size, size);
}

/** True where two reports are one text (a repost, a text that is both bundled and the reader's own). */
export const areOneText = (a: Report, b: Report): boolean => !areToldApart(a.info, b.info) && isSameText(a, b);

/** True where two reports say themselves that they are two, however alike their wording: another body, or another time told of. */
export function areToldApart(a: ReportInfo, b: ReportInfo): boolean {
  if (a.organisation !== undefined && b.organisation !== undefined && !isSameBody(a, b)) return true;
  return a.period !== undefined && b.period !== undefined && a.period.end !== b.period.end;
}
