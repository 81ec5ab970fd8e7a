/**
 * How many edits a remembered context is away from the text beside a candidate, counted from the quotation outwards.
 * Myers' bit-vector algorithm (Journal of the ACM 46, 1999, fig. 3) with the start held fast (the context must touch
 * the quotation) and the far end free; 32 units fit one machine word.
 */

import { slotOf, type UnitMasks, unitMasks } from './unit-masks.ts';

/** The longest context that is compared, in code units: the bits of a JavaScript integer. */
export const LONGEST_CONTEXT = 32;
/** Inserted text may push this many units of the context further out. */
const SLACK = 8;

/** A context made ready to be compared many times; units in order from the quotation outwards. */
export interface Context {
  length: number;
  /** 1 for the text after the quotation, -1 for the text before. */
  direction: 1 | -1;
  masks: UnitMasks;
  /** The context as it stands in the text, for the quick answer that nothing has changed. */
  text: string;
}

/** Prepares the text before (-1) or after (1) a quotation; of a longer one the 32 units that touch it count. */
export function prepareContext(context: string, direction: 1 | -1): Context {
  const text = direction === 1 ? context.slice(0, LONGEST_CONTEXT) : context.slice(-LONGEST_CONTEXT);
  return { length: text.length, direction, masks: unitMasks(text, direction), text };
}

/** The least edits between the context and the text that touches `at` on its side; 0 for an empty context. */
export function contextErrors(context: Context, text: string, at: number): number {
  const { length, direction } = context;
  const { keys, bits } = context.masks;
  if (length === 0) return 0;
  const from = direction === 1 ? at : at - length;
  if (from >= 0 && text.startsWith(context.text, from)) return 0;
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let score = length;
  let best = length;
  const steps = Math.min(length + SLACK, direction === 1 ? text.length - at : at);
  for (let i = 0; i < steps; i++) {
    const equal = bits[slotOf(keys, text.charCodeAt(direction === 1 ? at + i : at - 1 - i))] as number;
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
