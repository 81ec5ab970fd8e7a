import { HARD_BREAK } from '../text/prepare.ts';
import { isAscii, isNumeralCharacter } from './numeral-characters.ts';
import type { Source } from './source.ts';
import { readUnit, unitRead } from './units.ts';

const SPACE = 32;
/** Four groups of three, each with its blank: thousands of billions; a longer row is a table's. */
const LONGEST_GROUPS = 16;

/** So many digits, point and all, are read exactly by counting. */
const EXACT = 15;
const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * What `readDigits` has read; one for all readings. `length`: digits in front of the point. `whole`: the number without its point, `places`
 * digits of which stand behind it; -1 where it is too long to be exact.
 */
export const digits = { end: 0, value: 0, length: 0, decimal: false, whole: 0, places: 0 };

/** Reads digits with thousands separators and decimals from `at` into `digits`. */
export function readDigits(source: Source, at: number): void {
  const { units } = source;
  let end = at;
  let value = 0;
  for (let code = units[end] as number; isAscii(code); code = units[++end] as number) value = value * 10 + code - 48; // Zeros behind the end.
  let length = end - at;
  // 1,234,567 and 1，234; never 12,34 or 1,2345.
  if (length <= 3 && units[at] !== 48) {
    while (isSeparator(units, at, end) && isThree(units, end + 1)) {
      value = value * 1000 + threeAt(units, end + 1);
      length += 3;
      end += 4;
    }
    const grouped = units[end] === SPACE && length === end - at ? endOfGroups(source, at, end) : end;
    for (; end < grouped; end += 4) {
      value = value * 1000 + threeAt(units, end + 1);
      length += 3;
    }
  }
  digits.whole = length <= EXACT ? value : -1;
  digits.places = 0;
  digits.decimal = units[end] === 46 && isAscii(units[end + 1] as number);
  if (digits.decimal) end = readDecimals(source, end, value, length);
  else digits.value = value;
  digits.end = end;
  digits.length = length;
}

/** Reads on behind the point at `point`; returns where the decimals end. */
function readDecimals({ units, text }: Source, point: number, value: number, length: number): number {
  let end = point + 1;
  let whole = value;
  for (let code = units[end] as number; isAscii(code); code = units[++end] as number) whole = whole * 10 + code - 48;
  const places = end - point - 1;
  digits.whole = length + places <= EXACT ? whole : -1;
  digits.places = places;
  digits.value = digits.whole >= 0 ? whole / (TENS[places] as number) : Number(`${value}${text.slice(point, end)}`);
  return end;
}

/** `digits` times a power of ten: 61.7万 is 617000, and not 61.7 × 10000, which falls short of it. -1 where it is not exact so. */
export function digitsTimes(magnitude: number): number {
  const { whole, places } = digits;
  const power = magnitude / (TENS[places] ?? 0.1);
  const product = power >= 1 ? whole * power : -1;
  return product <= Number.MAX_SAFE_INTEGER ? product : -1;
}

function threeAt(units: Uint16Array, at: number): number {
  // isThree has seen them.
  return (units[at] as number) * 100 + (units[at + 1] as number) * 10 + (units[at + 2] as number) - 5328;
}

/** A comma, a wide one too, but not behind a currency sign: $20，300美圆 are two sums. */
function isSeparator(units: Uint16Array, start: number, at: number): boolean {
  const code = units[at];
  return code === 44 || (code === 0xff0c && (start === 0 || !CURRENCIES.includes(units[start - 1] as number)));
}

const RANGES = Array.from('-—–~～至', (mark) => mark.charCodeAt(0));
/** 5 400人，每人5天 is a cell too, and so is 2 340人×150元. */
const PAUSES = Array.from('，；（×', (mark) => mark.charCodeAt(0));

const CURRENCIES = Array.from('$¥￥€£', (sign) => sign.charCodeAt(0));

/**
 * 新就业形态劳动者入会12 480人, 挽回损失1 870.6万元: where digits grouped by single blanks end, or `end` where they are
 * numbers of their own: nothing is counted behind them, a row's number stands in front (25 120 480人), or a list's (1 500人获奖 at a line's start,
 * but not 1 500人 alone in a table's cell).
 */
function endOfGroups(source: Source, start: number, end: number): number {
  const { units } = source;
  if (!mayBeGrouped(units, start)) return end;
  let at = end;
  while (at - end < LONGEST_GROUPS && units[at] === SPACE && isThree(units, at + 1)) at += 4;
  if (at === end || (units[at] === SPACE && isThree(units, at + 1))) return end;
  let behind = at;
  if (units[behind] === 46) while (isAscii(units[++behind] as number));
  if (units[behind] === SPACE) behind++;
  const from = behind;
  while (isMagnitude(units[behind] as number)) behind++;
  const unitEnd = readUnit(source, behind) === undefined ? undefined : unitRead.end;
  // 1 000-2 000元: the second number of a range has the unit.
  if (RANGES.includes(units[at] as number) && isAscii(units[at + 1] as number)) return at;
  // 1 096名 at a line's start: no row has 096 of anything.
  if (isBorder(source, start - 1) && units[end + 1] !== 48)
    return unitEnd !== undefined && (isBorder(source, unitEnd) || PAUSES.includes(source.units[unitEnd] as number)) ? at : end;
  return unitEnd !== undefined || behind > from ? at : end;
}

/** 25 120 480人: a row's number stands in front. */
function mayBeGrouped(units: Uint16Array, start: number): boolean {
  return start < 2 || units[start - 1] !== SPACE || !isAscii(units[start - 2] as number);
}

function isBorder({ units, length }: Source, at: number): boolean {
  return at < 0 || at >= length || units[at] === HARD_BREAK_UNIT;
}

const HARD_BREAK_UNIT = HARD_BREAK.charCodeAt(0);
const [MORE_YU, MORE_DUO] = ['余', '多'].map((unit) => unit.charCodeAt(0));

/** A magnitude, 多, 余 or 几 between digits and unit. */
function isMagnitude(unit: number): boolean {
  return isNumeralCharacter(unit) || unit === MORE_YU || unit === MORE_DUO;
}

/** Exactly three digits from `at`. */
function isThree(units: Uint16Array, at: number): boolean {
  return (
    isAscii(units[at] as number) &&
    isAscii(units[at + 1] as number) &&
    isAscii(units[at + 2] as number) &&
    !isAscii(units[at + 3] as number)
  );
}
