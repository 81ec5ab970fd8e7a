import { isAscii } from './numeral-characters.ts';

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

/** Exactly three digits from `at`. */
function isThree(text: string, at: number): boolean {
  return (
    isAscii(text.charCodeAt(at)) &&
    isAscii(text.charCodeAt(at + 1)) &&
    isAscii(text.charCodeAt(at + 2)) &&
    !isAscii(text.charCodeAt(at + 3))
  );
}
