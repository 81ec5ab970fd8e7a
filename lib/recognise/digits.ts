import { HARD_BREAK } from '../text/prepare.ts';
import { isAscii, isNumeralCharacter } from './numeral-characters.ts';
import { readUnit } from './units.ts';

const SPACE = 32;
/** Four groups of three, each with its blank: thousands of billions; a longer row is a table's. */
const LONGEST_GROUPS = 16;

/** What `readDigits` has read; one for all readings. */
export const digits = { end: 0, value: 0, length: 0, decimal: false };

/** Reads digits with thousands separators and decimals from `at` into `digits`. */
export function readDigits(text: string, at: number): void {
  let end = at;
  let value = 0;
  for (let code = text.charCodeAt(end); isAscii(code); code = text.charCodeAt(++end)) value = value * 10 + code - 48;
  let length = end - at;
  // 1,234,567 and 1，234; never 12,34 or 1,2345.
  if (length <= 3 && text.charCodeAt(at) !== 48) {
    while (isSeparator(text, at, end) && isThree(text, end + 1)) {
      value = value * 1000 + Number(text.slice(end + 1, end + 4));
      length += 3;
      end += 4;
    }
    const grouped = text.charCodeAt(end) === SPACE && length === end - at ? endOfGroups(text, at, end) : end;
    if (grouped > end) {
      value = Number(text.slice(at, grouped).replaceAll(' ', ''));
      length += ((grouped - end) * 3) / 4;
      end = grouped;
    }
  }
  digits.decimal = text.charCodeAt(end) === 46 && isAscii(text.charCodeAt(end + 1));
  if (digits.decimal) {
    const point = end++;
    while (isAscii(text.charCodeAt(end))) end++;
    value = Number(`${value}${text.slice(point, end)}`);
  }
  digits.end = end;
  digits.value = value;
  digits.length = length;
}

/** A comma, a wide one too, but not behind a currency sign: $20，300美圆 are two sums. */
function isSeparator(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 44 || (code === 0xff0c && !'$¥￥€£'.includes(text[start - 1] ?? ' '));
}

/**
 * 新就业形态劳动者入会12 480人, 挽回损失1 870.6万元: where digits grouped by single blanks end, or `end` where they are
 * numbers of their own: nothing is counted behind them, a row's number stands in front (25 120 480人), or a list's (1 500人获奖 at a line's start,
 * but not 1 500人 alone in a table's cell).
 */
function endOfGroups(text: string, start: number, end: number): number {
  if (!mayBeGrouped(text, start)) return end;
  let at = end;
  while (at - end < LONGEST_GROUPS && text.charCodeAt(at) === SPACE && isThree(text, at + 1)) at += 4;
  if (at === end || (text.charCodeAt(at) === SPACE && isThree(text, at + 1))) return end;
  let behind = at;
  if (text.charCodeAt(behind) === 46) while (isAscii(text.charCodeAt(++behind)));
  if (text.charCodeAt(behind) === SPACE) behind++;
  const from = behind;
  while (isMagnitude(text, behind)) behind++;
  const unitEnd = readUnit(text, behind)?.end;
  if (isBorder(text, start - 1)) return unitEnd !== undefined && isBorder(text, unitEnd) ? at : end;
  return unitEnd !== undefined || behind > from ? at : end;
}

/** 25 120 480人: a row's number stands in front. */
function mayBeGrouped(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) !== SPACE || !isAscii(text.charCodeAt(start - 2));
}

function isBorder(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === HARD_BREAK;
}

/** A magnitude, 多, 余 or 几 between digits and unit. */
function isMagnitude(text: string, at: number): boolean {
  return at < text.length && (isNumeralCharacter(text.charCodeAt(at)) || '余多'.includes(text[at] as string));
}

/** Exactly three digits from `at`. */
function isThree(text: string, at: number): boolean {
  return (
    isAscii(text.charCodeAt(at)) &&
    isAscii(text.charCodeAt(at + 1)) &&
    isAscii(text.charCodeAt(at + 2)) &&
    !isAscii(text.charCodeAt(at + 3))
  );
}
