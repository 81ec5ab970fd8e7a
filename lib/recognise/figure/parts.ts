import { beginsNumeral, digitOf, isNumeralCharacter } from '../numeral-characters.ts';
import { emptyNumeral, readNumeral } from '../numerals.ts';
import type { Source } from '../source.ts';
import { readUnit } from '../units.ts';
import type { Reading } from './quantity.ts';

/**
 * The quantity with what stands right behind it and is a part of it: 五元三毛, 一吨半, 六成五, 2小时30分, 两米五; the same quantity where
 * nothing does.
 */
export function withParts(source: Source, whole: Reading): Reading {
  return withSmaller(source, withTenths(source, withHalf(source.text, withSmallMoney(source, whole))));
}

/** The numeral of a part. */
const second = emptyNumeral();

/** 五元三毛, 50元6角三分, 玖圆零伍分: one sum of money. */
function withSmallMoney({ text, units }: Source, sum: Reading): Reading {
  if (!'元块圆圓'.includes(sum.unit)) return sum;
  let { end, value } = sum;
  for (const [names, part] of [
    ['角毛', 10],
    ['分', 100],
  ] as const) {
    const at = text[end] === '零' ? end + 1 : end;
    const digit = digitOf(units[at] as number); // Zeros behind the end.
    if (digit < 0 || !names.includes(text[at + 1] ?? ' ')) continue;
    value += digit / part;
    end = at + 2;
  }
  if (end === sum.end) return sum;
  value = Number(value.toFixed(2));
  return { ...sum, end: text[end] === '钱' ? end + 1 : end, value, max: value, kind: 'money', decimal: true };
}

/** What the smaller unit right behind a larger one is a part of: 2小时30分, 五斤八两. */
const [MINUTES, SECONDS, CENTS] = [
  { names: ['分钟', '分'], parts: 60 },
  { names: ['秒钟', '秒'], parts: 60 },
  { names: ['分钱', '分'], parts: 10 },
];
const SMALLER: Record<string, typeof MINUTES> = {
  小时: MINUTES,
  个小时: MINUTES,
  分钟: SECONDS,
  分: SECONDS,
  斤: { names: ['两'], parts: 10 },
  角: CENTS,
  毛: CENTS,
};

/** 2小时30分 → 2.5小时, 五斤八两 → 5.8斤; 两米五 → 2.5米, 三块八 → 3.8块. */
function withSmaller(source: Source, whole: Reading): Reading {
  const { text, units } = source;
  if (whole.decimal || !beginsNumeral(units[whole.end] as number)) return whole;
  const smaller = SMALLER[whole.unit];
  if (smaller === undefined) return withDigits(source, whole);
  // 三小时零五分
  const from = text[whole.end] === '零' ? whole.end + 1 : whole.end;
  // 五斤八两: 两 is a numeral too.
  const digit = digitOf(units[from] as number);
  if (digit > 0 && smaller.names.includes(text[from + 1] ?? '')) return joined(whole, from + 2, digit / smaller.parts);
  const numeral = beginsNumeral(units[from] as number) ? readNumeral(source, from, second) : undefined;
  const name = numeral && smaller.names.find((word) => text.startsWith(word, numeral.end));
  if (!numeral || name === undefined || numeral.value >= smaller.parts || numeral.decimal) return whole;
  return joined(whole, numeral.end + name.length, numeral.value / smaller.parts);
}

const ENDS_DECIMALS = '，。、；）)的高左到至';

/** 一米七五, 两块五: the digits behind the unit are its decimals, where no unit of their own follows. */
function withDigits({ text, units }: Source, whole: Reading): Reading {
  if ((whole.unit !== '米' && whole.unit !== '块') || !whole.chinese) return whole;
  let end = whole.end;
  let decimals = '0.';
  while (end < whole.end + 2 && digitOf(units[end] as number) > 0) decimals += digitOf(units[end++] as number); // Zeros behind the end.
  if (end === whole.end || !ENDS_DECIMALS.includes(text[end] ?? '。')) return whole;
  return joined(whole.unit === '块' ? { ...whole, kind: 'money' } : whole, end, Number(decimals));
}

function joined(whole: Reading, end: number, more: number): Reading {
  const value = Number((whole.value + more).toFixed(4));
  // 5分20秒: that 分 is no score.
  return { ...whole, end, value, max: value, one: false, kind: whole.unit === '分' ? 'duration' : whole.kind };
}

/** 六成五 → 6.5成, 三成半 → 3.5成. */
function withTenths(source: Source, whole: Reading): Reading {
  const { text, units } = source;
  if (whole.unit !== '成' || whole.decimal) return whole;
  const tenths = text[whole.end] === '半' ? 5 : digitOf(units[whole.end] as number);
  if (tenths <= 0 || isNumeralCharacter(units[whole.end + 1] as number) || readUnit(source, whole.end + 1)?.kind === 'percent')
    return whole;
  const value = whole.value + tenths / 10;
  return { ...whole, end: whole.end + 1, value, max: value };
}

/** 一吨半, 三年半; not 半数, 半径, nor 6000吨级半潜船. */
const HALF_GOES_ON = '数径导程圈岛天夜月价潜挂';

/** 一吨半 → 1.5吨. */
function withHalf(text: string, whole: Reading): Reading {
  const halves = whole.kind === 'duration' || whole.kind === 'other' || whole.kind === 'area';
  if (text[whole.end] !== '半' || !halves || whole.decimal || HALF_GOES_ON.includes(text[whole.end + 1] ?? ' ')) return whole;
  return { ...whole, end: whole.end + 1, value: whole.value + 0.5, max: whole.value + 0.5, one: false };
}
