/**
 * What a page's text is made of, in 32 numbers: of its winnowed fingerprints the smallest ones (Broder: On the resemblance and
 * containment of documents, 1997, section 4). Two texts share about as large a part of their sketches as of their passages.
 */
import { fingerprint } from '../corpus/fingerprint.ts';

const SKETCH_SIZE = 32;
/** A text with fewer fingerprints is too short to be told from another by them. */
const LEAST_PRINTS = 8;
/** So many shared numbers make a document worth a look; whether its notes are found in the text decides. */
export const LEAST_SHARED = 4;

/** The sketch of a text, ascending; empty for one that is too short (some 40 characters) to be known again. */
export function sketchOf(text: string): number[] {
  const prints = [...new Set(fingerprint(text).map(([hash]) => hash))];
  if (prints.length < LEAST_PRINTS) return [];
  return prints.sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** True for what `sketchOf` gives: numbers of 32 bits, not too many. */
export function isSketch(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.length <= SKETCH_SIZE && value.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)
  );
}
