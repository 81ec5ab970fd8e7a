import { isSameBody } from '../compare/reference.ts';
import type { Fingerprint, ReportInfo } from '../corpus/report.ts';

/** The hashes of fingerprints, each once. */
export const hashesOf = (prints: readonly Fingerprint[]): Set<number> => new Set(prints.map(([hash]) => hash));

/** How many different fingerprints two texts have in common. */
export function commonPrints(hashes: ReadonlySet<number>, prints: readonly Fingerprint[]): number {
  let common = 0;
  for (const hash of hashesOf(prints)) if (hashes.has(hash)) common++;
  return common;
}

/** The share of fingerprints that each of two texts has of the other's, the smaller of both: 1 for the same text, 0 for strangers. */
export function likeness(hashes: ReadonlySet<number>, prints: readonly Fingerprint[]): number {
  const size = Math.max(hashes.size, hashesOf(prints).size);
  return size === 0 ? 0 : commonPrints(hashes, prints) / size;
}

/** True where two reports say themselves that they are two, however alike their wording: another body, or another time told of. */
export function areToldApart(a: ReportInfo, b: ReportInfo): boolean {
  if (a.organisation !== undefined && b.organisation !== undefined && !isSameBody(a, b)) return true;
  return a.period !== undefined && b.period !== undefined && a.period.end !== b.period.end;
}
