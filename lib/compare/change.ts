import type { Approx } from '../recognise/mention.ts';
import type { Change } from './comparison.ts';

/** Beyond this ratio two numbers of one indicator are hardly both right (comparison.md: an unbelievable ratio). */
const WILDEST_RATIO = 3;
/** Below this a percentage says nothing (comparison.md: no percent where either number is under 20). */
const LEAST_FOR_PERCENT = 20;

/** True where one number is more than three times the other; zero against anything else is so too. */
export const isImplausible = (a: number, b: number): boolean => isBeyond(WILDEST_RATIO, a, b);

/** True where one number is so many times the other that no change of definition explains it. */
export const isOfOtherOrder = (a: number, b: number): boolean => isBeyond(OTHER_ORDER, a, b);
const OTHER_ORDER = 40;

/** True where one number is more than eight times the other: too far for what is something else close by besides. */
export const isManyTimes = (a: number, b: number): boolean => isBeyond(MANY_TIMES, a, b);
const MANY_TIMES = 8;

function isBeyond(ratio: number, a: number, b: number): boolean {
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  return high > 0 && (low === 0 || high / low > ratio);
}

/** A value with how exact it is. */
interface Told {
  value: number;
  approx: Approx;
  unit: string;
}

/**
 * How a number moved. `percent` is of the earlier number, with one decimal for two exact ones, whole otherwise, and absent
 * where either is under 20 or the numbers are percentages themselves. `over` and `under` are told only against an exact earlier number.
 */
export function changeBetween(before: Told, now: Told): Change {
  // 30多家 then and 20家 now: by how much more than ten it fell is not told, so what is vague before makes the change vague.
  const precision = before.approx === 'exact' ? now.approx : 'about';
  const difference = round(now.value - before.value, 6);
  const mayTell = Math.min(before.value, now.value) >= LEAST_FOR_PERCENT && now.unit !== '%';
  if (!mayTell) return { difference, precision };
  // Without its sign, so that a fall by 1.25 % is told as a rise by as much is: 1.3. In binary 28.75 may be 28.7499….
  const share = Number(((Math.abs(difference) / before.value) * 100).toPrecision(DIGITS));
  return { difference, percent: Math.sign(difference) * round(share, precision === 'exact' ? 1 : 0), precision };
}

/** A decimal number of so many digits goes through a binary one unchanged. */
const DIGITS = 15;

/** A number to so many decimals. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
