import type { FigureKind } from '../mention.ts';
import { beginsNumeral } from '../numeral-characters.ts';
import { emptyNumeral, type Numeral, readNumeral } from '../numerals.ts';
import type { Source } from '../source.ts';
import { readUnit, unitRead } from '../units.ts';
import type { Reading } from './quantity.ts';

/** 百分之, 千分之, 万分之 in per cent. */
const PER: Record<string, number> = { 百: 1, 千: 0.1, 万: 0.01, 佰: 1, 仟: 0.1, 萬: 0.01 };
const [FEN, SLASH, AND] = ['分', '/', '又'].map((unit) => unit.charCodeAt(0));
/** A fraction in digits is one only where the words say so: 占1/3, 2/3以上; 3/5 alone may be a date or a page. */
const FRACTION_BEFORE = /(?:占|约|近|超过|达到?|有|了|不足|超|过|降低|减少|增加|提高|的)(?:了|全[省市区县国])?$/;
const FRACTION_BEHIND = /^(?:以上|以下|左右|强|的)/;

/** 百分之五十, 百分之三到五, 千分之三 (0.3%), 百分之百. Nothing where no such share begins at `start`. */
export function readPercent(source: Source, start: number): Reading | undefined {
  // Nearly no numeral goes on with 分: one look is enough.
  if (source.units[start + 1] !== FEN) return undefined;
  const { text } = source;
  const per = PER[text[start] ?? ''];
  if (per === undefined || !text.startsWith('分之', start + 1)) return undefined;
  const lower = shareAt(source, start + 3);
  if (lower === undefined) return undefined;
  let { end, value: max } = lower;
  let value = max;
  if ('至到-~—'.includes(text[end] ?? ' ')) {
    const at = text[end + 1] === text[start] && text.startsWith('分之', end + 2) ? end + 4 : end + 1;
    const upper = shareAt(source, at, second);
    if (upper && upper.value > value && text[upper.end] !== '分') ({ end, value: max } = upper);
  }
  if (max === value) ({ max } = lower);
  value = Number((value * per).toPrecision(12));
  return {
    ...SHARE,
    end,
    value,
    max: Number((max * per).toPrecision(12)),
    unit: '%',
    approx: lower.approx,
    numeralEnd: end,
    chinese: true,
  };
}

const second = emptyNumeral();

/** The numeral of a share; 百分之百 is the one place where a bare 百 is a number. */
function shareAt(source: Source, at: number, into?: Numeral): Numeral | undefined {
  return beginsNumeral(source.units[at] as number) ? readNumeral(source, at, into) : undefined;
}

/** 三分之二 → 0.6667 (guidelines: four decimals, no unit), 占1/3. `below` is the numeral that begins at `start`. */
export function readFraction(source: Source, start: number, below: Numeral): Reading | undefined {
  const next = source.units[below.end];
  if (next === AND) return readMixed(source, below);
  const slash = next === SLASH;
  if (!slash && next !== FEN) return undefined;
  const { text } = source;
  if (!slash && !text.startsWith('分之', below.end)) return undefined;
  const above = shareAt(source, below.end + (slash ? 1 : 2), second);
  if (above === undefined || below.value === 0) return undefined;
  let share = above.value / below.value;
  if (slash) {
    share = below.value / above.value;
    const said =
      FRACTION_BEFORE.test(text.slice(Math.max(0, start - 5), start)) || FRACTION_BEHIND.test(text.slice(above.end, above.end + 2));
    if (share >= 1 || above.value > 20 || below.decimal || above.decimal || !said) return undefined;
  }
  // 百万分之五 must not become 0.
  const value = share < 0.001 ? Number(share.toPrecision(4)) : Number(share.toFixed(4));
  const whole = { ...SHARE, end: above.end, value, max: value, unit: '', numeralEnd: above.end, chinese: below.chinese };
  const unit = slash ? undefined : readUnit(source, above.end);
  return unit && MEASURES.has(unit.kind) ? { ...whole, end: unitRead.end, unit: unit.name, kind: unit.kind } : whole;
}

/** 四分之一公升, but not 三分之二职工: other units are of the next word. */
const MEASURES = new Set<FigureKind>(['area', 'money', 'other']);

/** 一又二分之一 → 1.5, 三又四分之三英寸 → 3.75英寸. */
function readMixed(source: Source, whole: Numeral): Reading | undefined {
  const at = whole.end + 1;
  const below = shareAt(source, at, emptyNumeral());
  const part = below && source.units[below.end] === FEN ? readFraction(source, at, below) : undefined;
  if (part === undefined || part.value >= 1) return undefined;
  const value = Number((whole.value + part.value).toFixed(4));
  return { ...part, value, max: value, kind: part.unit === '' ? 'other' : part.kind };
}

const SHARE = { kind: 'percent', approx: 'exact', bare: false, decimal: false, one: false } as const;
