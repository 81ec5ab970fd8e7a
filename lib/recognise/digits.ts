import { HARD_BREAK } from '../text/prepare.ts';
import { isAscii, isNumeralCharacter } from './numeral-characters.ts';
import { readUnit } from './units.ts';

const SPACE = 32;

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
 * numbers of their own: nothing is counted behind them, a list's or a row's number stands in front (1 500人 at a line's start, 25 120 480人).
 */
function endOfGroups(text: string, start: number, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === SPACE && isThree(text, at + 1)) at += 4;
  if (at === end || !mayBeGrouped(text, start)) return end;
  let behind = at;
  if (text.charCodeAt(behind) === 46) while (isAscii(text.charCodeAt(++behind)));
  if (text.charCodeAt(behind) === SPACE) behind++;
  // A magnitude, 多, 余, 几 or the unit itself.
  return isNumeralCharacter(text.charCodeAt(behind) || 0) ||
    (behind < text.length && '余多'.includes(text[behind] as string)) ||
    readUnit(text, behind)
    ? at
    : end;
}

function mayBeGrouped(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined || before === HARD_BREAK) return false;
  return before !== ' ' || !isAscii(text.charCodeAt(start - 2));
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
