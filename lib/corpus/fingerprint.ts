import type { Fingerprint } from './report.ts';

/**
 * Winnowing (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003): of every WINDOW neighbouring k-grams the one with the
 * smallest hash is kept. Any passage of GRAM + WINDOW - 1 = 15 characters or more that two texts share leaves at
 * least one fingerprint in common, and one of 20 or more mostly two, which is what a reader of them should ask for.
 */
export const GRAM = 8;
const WINDOW = 8;
/** Counted characters: letters, digits, Chinese. Punctuation and white space are dropped, so a moved comma changes nothing. */
const COUNTED = /[\p{L}\p{N}]/u;

/** The counted characters of a text with the index of each in it. */
export interface Skeleton {
  text: string;
  origin: Int32Array;
}

/** Drops punctuation and white space from a text and folds full-width letters and digits. */
export function skeletonOf(text: string): Skeleton {
  const kept: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const folded = code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : (text[at] ?? '');
    if (!isCounted(code, folded)) continue;
    kept.push(folded);
    origin.push(at);
  }
  return { text: kept.join(''), origin: Int32Array.from(origin) };
}

function isCounted(code: number, ch: string): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return COUNTED.test(ch);
}

/** The fingerprints of a text in text order; none for a text of fewer than eight counted characters. */
export function fingerprint(text: string): Fingerprint[] {
  const skeleton = skeletonOf(text);
  const hashes = hashGrams(skeleton.text);
  const kept: Fingerprint[] = [];
  let last = -1;
  for (let right = Math.min(WINDOW, hashes.length) - 1; right >= 0 && right < hashes.length; right++) {
    let least = right;
    for (let at = right - 1; at > right - WINDOW && at >= 0; at--) if ((hashes[at] ?? 0) < (hashes[least] ?? 0)) least = at;
    if (least === last) continue;
    last = least;
    kept.push([hashes[least] ?? 0, skeleton.origin[least] ?? 0]);
  }
  return kept;
}

/** A rolling hash of each k-gram, mixed so that its order tells nothing of the characters; 32 bits without sign. */
function hashGrams(text: string): Uint32Array {
  const count = Math.max(0, text.length - GRAM + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    hashes[at] = (hash ^ (hash >>> 15)) >>> 0;
  }
  return hashes;
}
