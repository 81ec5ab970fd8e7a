/**
 * How many edits a remembered context is away from the text beside a candidate, counted from the quotation outwards.
 * Myers' bit-vector algorithm (Journal of the ACM 46, 1999, fig. 3) with the start held fast (the context must touch
 * the quotation) and the far end free; 32 units fit one machine word.
 */

import { slotOf, takeText, type UnitMasks } from './unit-masks.ts';

/** The longest context that is compared, in code units: the bits of a JavaScript integer. */
export const LONGEST_CONTEXT = 32;
/** Inserted text may push this many units of the context further out. */
const SLACK = 8;

/** The part of the text before (-1) or after (1) a quotation that is compared: the 32 units that touch it. */
export function contextOf(text: string, direction: 1 | -1): string {
  return direction === 1 ? text.slice(0, LONGEST_CONTEXT) : text.slice(-LONGEST_CONTEXT);
}

/**
 * The least edits between the context and the text that touches `at` on its side, after it or before it as the masks say; 0 for an
 * empty context. The masks are room to count in, and best asked for one context after another.
 */
export function contextErrors(context: string, masks: UnitMasks, text: string, at: number): number {
  const { length } = context;
  if (length === 0) return 0;
  const { direction } = masks;
  const from = direction === 1 ? at : at - length;
  if (from >= 0 && text.startsWith(context, from)) return 0;
  takeText(masks, context);
  const steps = Math.min(length + SLACK, direction === 1 ? text.length - at : at);
  return countErrors(masks, length, text, direction === 1 ? at : at - 1, steps);
}

function countErrors({ keys, bits, direction }: UnitMasks, length: number, text: string, first: number, steps: number): number {
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let score = length;
  let best = length;
  const end = first + direction * steps;
  for (let at = first; at !== end; at += direction) {
    const equal = bits[slotOf(keys, text.charCodeAt(at))] as number;
    const vertical = equal | negative;
    const horizontal = (((equal & positive) + positive) ^ positive) | equal;
    let up = negative | ~(horizontal | positive);
    let down = positive & horizontal;
    if (up & top) score++;
    else if (down & top) score--;
    up = (up << 1) | 1;
    down <<= 1;
    positive = down | ~(vertical | up);
    negative = up & vertical;
    if (score < best) best = score;
  }
  return best;
}
