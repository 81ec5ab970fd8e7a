const DIGITS = '〇一二三四五六七八九';
const CIRCLED = 0x2460;

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五: as chapters are counted. Below 10,000. */
function counting(number: number): string {
  if (number >= 10_000 || number < 1) return String(number);
  let text = '';
  for (const [value, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / value) % 10;
    if (digit > 0) text += `${DIGITS[digit]}${unit}`;
    else if (text !== '' && !text.endsWith('零') && number % (value * 10) > 0) text += '零';
  }
  return text.replace(/^一十/, '十').replace(/零$/, '');
}

/** Letters and Roman signs grow with the number: what no list comes to is printed as it is. */
const [MOST_ROMAN, MOST_LETTERS] = [3999, 780];

function roman(number: number): string {
  if (number > MOST_ROMAN) return String(number);
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let [rest, text] = [number, ''];
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** 1 → A, 27 → AA, as Word counts. */
const letters = (number: number) =>
  number < 1 || number > MOST_LETTERS
    ? String(number)
    : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
const fullWidth = (number: number) => [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const circled = (number: number) => (number <= 20 ? String.fromCharCode(CIRCLED + number - 1) : String(number));
const ofRow = (row: string) => (number: number) => row[number - 1] ?? String(number);
const byDigit = (number: number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');

/** How a number is printed in each format of lists (ECMA-376, ST_NumberFormat) that reports use. */
const FORMATS: Record<string, (number: number) => string> = {
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (number) => [...counting(number)].map((sign) => LEGAL[sign] ?? sign).join(''),
  ideographTraditional: ofRow('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: ofRow('子丑寅卯辰巳午未申酉戌亥'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => `（${number}）`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalZero: (number) => String(number).padStart(2, '0'),
  ideographEnclosedCircle: circled,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (number) => letters(number).toLowerCase(),
  none: () => '',
};
const LEGAL: Record<string, string> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
};

/** A number as Word prints it in a format; as plain digits in one that is not known. Numbers are 0 or more. */
export function countedNumber(number: number, format: string): string {
  return (FORMATS[format] ?? String)(number);
}
