/**
 * Where a quotation stands with edits in a short piece of text: Myers' bit-vector algorithm (Journal of the ACM 46, 1999), several
 * words of 32 units where the quotation is longer, the border between words after Hyyrö (Nordic Journal of Computing 10, 2003).
 * The same answers as the package approx-string-match gives; here a quotation is made ready once for its dozens of places.
 */

import { emptyMasks, slotOf, takeText, type UnitMasks } from './unit-masks.ts';

/** A place with the least edits; end exclusive. */
export interface Approximate {
  start: number;
  end: number;
  errors: number;
}

/** Room for the masks of one quotation after another. */
export interface Matcher {
  forwards: UnitMasks;
  backwards: UnitMasks;
}

/** Makes a matcher, which has taken no quotation yet. */
export const newMatcher = (): Matcher => ({ forwards: emptyMasks(1), backwards: emptyMasks(-1) });

/**
 * The places in `text[from, to)` where the pattern stands with the least edits, if these are not more than `maxErrors`: one for
 * each end, beginning as early as so many edits allow; at most `most` of them. None where `to` is no farther than `from`: what stood before
 * a quotation may be the last of a text that was cut.
 */
export function searchApproximate(
  matcher: Matcher,
  pattern: string,
  text: string,
  from: number,
  to: number,
  maxErrors: number,
  most: number,
): Approximate[] {
  const { length } = pattern;
  // Where the text ends before it begins, walking on would never come to the end.
  if (length === 0 || from >= to) return [];
  takeText(matcher.forwards, pattern);
  const { ends, errors } = bestEnds(matcher.forwards, text, from, to, maxErrors);
  if (errors === 0) return ends.slice(0, most).map((end) => ({ start: end - length, end, errors }));
  if (ends.length === 0) return [];
  takeText(matcher.backwards, pattern);
  return ends.slice(0, most).map((end) => {
    const furthest = Math.max(from, end - length - errors);
    const starts = bestEnds(matcher.backwards, text, end, furthest, errors).ends;
    return { start: starts.at(-1) ?? furthest, end, errors };
  });
}

/** Grown where a longer pattern comes; nothing of a call is left for the next. */
let plus = new Int32Array(8);
let minus = new Int32Array(8);

/** Ends (walking backwards: beginnings) with the least edits, in the order walked. */
function bestEnds(masks: UnitMasks, text: string, from: number, to: number, maxErrors: number): { ends: number[]; errors: number } {
  const { direction, words, keys, bits } = masks;
  const { length } = masks.text;
  const last = words - 1;
  const lastBit = 1 << ((length - 1) & 31);
  if (plus.length < words) {
    plus = new Int32Array(words);
    minus = new Int32Array(words);
  }
  plus.fill(-1, 0, words);
  minus.fill(0, 0, words);
  let ends: number[] = [];
  let errors = maxErrors;
  let score = length;
  for (let at = from; at !== to; at += direction) {
    const slot = slotOf(keys, text.charCodeAt(direction === 1 ? at : at - 1)) * words;
    // What comes in from the word before: -1, 0 or 1; nothing is charged for beginning later.
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const isNegative = carry >>> 31;
      const positive = plus[w] as number;
      const negative = minus[w] as number;
      const own = bits[slot + w] as number;
      const vertical = own | negative;
      const equal = own | isNegative;
      const horizontal = (((equal & positive) + positive) ^ positive) | equal;
      let up = negative | ~(horizontal | positive);
      let down = positive & horizontal;
      const edge = w === last ? lastBit : 1 << 31;
      const out = (up & edge ? 1 : 0) - (down & edge ? 1 : 0);
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | isNegative;
      plus[w] = down | ~(vertical | up);
      minus[w] = up & vertical;
      carry = out;
    }
    score += carry;
    if (score > errors) continue;
    if (score < errors) {
      ends = [];
      errors = score;
    }
    ends.push(at + direction);
  }
  return { ends, errors };
}
