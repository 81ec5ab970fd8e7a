import type { Fingerprint } from '../corpus/report.ts';

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
