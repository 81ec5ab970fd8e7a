import { round } from '../compare/change.ts';
import type { Change } from '../compare/comparison.ts';
import { directionOf } from './figure-rows.ts';

/** 10,000 and 100,000,000, as Chinese counts. */
export type Magnitude = 'one' | 'wan' | 'yi';

/** An amount ready to be put into words; the unit is added by whoever shows it. */
export interface Amount {
  /** With thousands separators, no sign. */
  digits: string;
  magnitude: Magnitude;
}

/** A change ready to be put into words (comparison.md, "What the reader sees", 3). */
export interface ChangeWords {
  direction: 'up' | 'down' | 'same';
  amount: Amount;
  /** Without sign; absent where comparison.md forbids one. `<1` where a rounded share would read as 0. */
  percent?: string;
  precision: Change['precision'];
  /** True for a difference between two percentages, or two figures in ‰, which is told in percentage points. */
  points: boolean;
}

/** Two decimals at most in 万 and 亿: 1.2345万 reads worse than 12,345. */
const DECIMALS_WITH_MAGNITUDE = 2;
/** Figures are decimal fractions, their difference in binary is not: 4.8 − 4.7 is 0.09999…. */
const DECIMALS_KEPT = 4;
/** 2.3‰ → 2.7‰ is 0.04 percentage points. */
const PERMILLE_OF_POINT = 10;
const MAGNITUDES: readonly [Magnitude, number][] = [
  ['yi', 1e8],
  ['wan', 1e4],
];

/** Puts a change into parts; `unit` is the folded unit of both numbers. */
export function changeWords(change: Change, unit: string): ChangeWords {
  const points = unit === '%' || unit === '‰';
  const exact = change.precision === 'exact';
  const size = round(Math.abs(change.difference) / (unit === '‰' ? PERMILLE_OF_POINT : 1), DECIMALS_KEPT);
  const words: ChangeWords = {
    direction: directionOf(change.difference),
    amount: exact || size < 1 ? amountOf(size) : amountOf(Math.round(size)),
    precision: change.precision,
    points,
  };
  if (change.percent === undefined || points) return words;
  return { ...words, percent: percentOf(Math.abs(change.percent), exact) };
}

/** 1180000 → 118 wan; 2000 → 2,000; 350000000 → 3.5 yi; 12345 → 12,345. */
export function amountOf(size: number): Amount {
  for (const [magnitude, factor] of MAGNITUDES) {
    const scaled = size / factor;
    if (scaled >= 1 && isShort(scaled)) return { digits: grouped(scaled), magnitude };
  }
  return { digits: grouped(size), magnitude: 'one' };
}

function percentOf(percent: number, exact: boolean): string {
  const rounded = round(percent, exact ? 1 : 0);
  if (rounded === 0 && percent > 0) return exact ? '<0.1' : '<1';
  return grouped(rounded);
}

function isShort(value: number): boolean {
  return Math.abs(round(value, DECIMALS_WITH_MAGNITUDE) - value) < 1e-9 * value;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: DECIMALS_KEPT });
}
