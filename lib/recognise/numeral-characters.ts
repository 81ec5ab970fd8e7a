import type { Source } from './source.ts';
import { has, unitSet } from './unit-set.ts';

/** What a character does in a numeral; 0 for all others. Digits are 1–10 (value + 1), capitals 31–39 (value + 30). */
export const ROLE = new Uint8Array(65536);
export const [TEN, HUNDRED, THOUSAND, MYRIAD, HUNDRED_MILLION, MEGA] = [11, 12, 13, 14, 15, 16];
/** 数, 几, 多 余 来, 点, 廿, 卅; capital digits are above `CAPITAL`. */
export const [SOME_IN_FRONT, SOME, MORE, POINT, TWENTY, THIRTY, CAPITAL] = [20, 21, 22, 24, 25, 26, 30];
/** From `TEN` on. */
export const MAGNITUDES: readonly number[] = [10, 100, 1000, 1e4, 1e8, 1e12];

let assigned = '';
function assign(characters: string, role: number): void {
  assigned += characters;
  for (let i = 0; i < characters.length; i++) ROLE[characters.charCodeAt(i)] = role;
}
['〇零', '一', '二两兩', '三', '四', '五', '六', '七', '八', '九'].forEach((same, digit) => {
  assign(same, digit + 1);
});
['壹', '贰貳', '叁參', '肆', '伍', '陆陸', '柒', '捌', '玖'].forEach((same, index) => {
  assign(same, CAPITAL + index + 1);
});
['十拾', '百佰', '千仟', '万萬', '亿億', '兆'].forEach((same, index) => {
  assign(same, TEN + index);
});
assign('数數', SOME_IN_FRONT);
assign('几幾', SOME);
assign('多余餘来來', MORE);
assign('点點', POINT);
assign('廿', TWENTY);
assign('卅', THIRTY);

/** The longest numeral that a report writes out; longer runs are noise and are skipped whole. */
export const LONGEST = 48;
/** A digit 0–9. */
export const isAscii = (c: number) => c >= 48 && c <= 57;

/** The digits and those of `assigned` whose role is one that `fits`. */
function numerals(fits: (role: number) => boolean): string {
  const units = [...assigned].filter((unit) => fits(ROLE[unit.charCodeAt(0)] as number)); // In range for every code unit.
  return units.join('');
}

const DIGITS = '0123456789';
/** Every character that a numeral can begin with. */
export const NUMERAL_BEGINNINGS = DIGITS + numerals((role) => role !== MORE && role !== POINT && role !== MEGA);
const BEGINS = unitSet(NUMERAL_BEGINNINGS);
const COUNTS = unitSet(DIGITS + numerals((role) => role <= HUNDRED_MILLION));
const MOSTLY_WORD = unitSet(`拾${numerals((role) => role === SOME_IN_FRONT || role === SOME || role > CAPITAL)}`);
const IN_RUN = unitSet(DIGITS + numerals((role) => role <= HUNDRED_MILLION || role >= TWENTY));

/** The digit that a unit is: 5, 五, 伍, 零; -1 for none. */
export function digitOf(unit: number): number {
  if (isAscii(unit)) return unit - 48;
  const role = ROLE[unit] as number; // In range for every code unit.
  return role > CAPITAL ? role - CAPITAL : role <= 10 ? role - 1 : -1;
}

/** True for a character that a numeral can begin with: a digit, a Chinese digit or magnitude, 数, 几. */
export function beginsNumeral(code: number): boolean {
  return has(BEGINS, code);
}

/** True for 一…九, 〇, 十…亿 and digits: what stands in front of a numeral only where both are one (二〇, 十四五). */
export function isNumeralCharacter(code: number): boolean {
  return has(COUNTS, code);
}

/** True for what begins a numeral only together with others: 数 (人数20人), 几, capitals (队伍288名, 大陆20家). */
export function isMostlyWord(code: number): boolean {
  return has(MOSTLY_WORD, code);
}

/**
 * The index behind the run of numeral characters that `at` stands in, for going on where no numeral was read. A run that
 * begins with a capital or 几 is looked at no further than a numeral is long, for the next look begins one further on.
 */
export function skipNumerals({ units, length }: Source, at: number): number {
  const limit = isMostlyWord(units[at] as number) ? Math.min(length, at + LONGEST) : length;
  let end = at + 1;
  while (end < limit && has(IN_RUN, units[end] as number)) end++;
  return end;
}
