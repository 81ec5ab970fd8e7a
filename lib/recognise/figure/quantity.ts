import type { Approx, FigureKind } from '../mention.ts';
import { beginsNumeral } from '../numeral-characters.ts';
import { emptyNumeral, type Numeral, readNumeral } from '../numerals.ts';
import type { Source } from '../source.ts';
import { has, unitSet } from '../unit-set.ts';
import { readUnit, type Unit, unitRead } from '../units.ts';
import { withParts } from './parts.ts';

/** A numeral (or a range of two) with its unit, not yet judged to be a figure. */
export interface Reading {
  end: number;
  value: number;
  /** The upper end of a range; else equal to `value`. */
  max: number;
  unit: string;
  kind: FigureKind;
  approx: Approx;
  /** Begins with 百, 千, 万 or 亿 that nothing multiplies. */
  bare: boolean;
  chinese: boolean;
  decimal: boolean;
  /** The numeral is 一 and nothing else. */
  one: boolean;
  /** Behind the (last) numeral; the unit begins there. */
  numeralEnd: number;
}

const MAGNITUDES = '万亿萬億';
const PEOPLE = /^(?:名|职工|会员|群众|党员|农民|劳动者|人|居民|学生|户|师生|干部|员工|用户|粉丝|志愿|家庭|青年|妇女|市民|读者|观众)/;
/** Words before a bare 114万 that say it is money. */
const MONEY_BEFORE = /(?:元|资|金|款|费|额|补|价|收入|产值|营收|利润|薪|贷|预算|投入|奖|税|债|捐|拨|经费|财政)[^，。；！？\u2029]{0,8}$/;
const CONNECTORS = '-~—至到';

/** 提高3个点 are per cent, 设置3个点 are places. */
const POINTS = '个点';
const CHANGED = /[高长增升涨降低跌落减][^，。；、]{0,3}$/;
/** 10-20家, 六成五, 一吨半: of what stands behind a quantity these alone can be a part of it; numerals too. */
const GOES_ON = unitSet(`${CONNECTORS}半`);
const [PIECE, HUNDRED_MILLION, YUAN, TON, PLUS] = ['个', '亿', '元', '吨', '+'].map((unit) => unit.charCodeAt(0));

/** Reads the quantity whose numeral, read already, begins at `start`; `signUnit`: what a currency sign in front stands for. */
export function readQuantity(source: Source, start: number, numeral: Numeral, signUnit = ''): Reading | undefined {
  const { units } = source;
  const { end } = numeral;
  // 3个亿, but 两个亿吨级大港
  if (units[end] === PIECE && units[end + 1] === HUNDRED_MILLION && units[end + 2] !== YUAN && units[end + 2] !== TON)
    return inHundredMillions(source.text, start, numeral);
  let unit = unitOf(source, numeral);
  let behind = unit === undefined ? end : unitRead.end;
  if (unit?.name === POINTS && !CHANGED.test(source.text.slice(Math.max(0, start - 6), start))) {
    unit = { ...unit, name: '个', kind: 'count' };
    behind--;
  }
  const next = units[behind] as number; // Zeros behind the end.
  const goesOn = has(GOES_ON, next);
  const range = goesOn ? readRange(source, start, numeral, unit, behind) : undefined;
  if (range) return range;
  if (unit === undefined) return withoutUnit(source.text, start, numeral, signUnit);
  const whole = reading(source, start, numeral, unit, behind);
  if (!goesOn && !beginsNumeral(next)) return whole;
  return withParts(source, whole);
}

/** The unit behind a numeral; 20+家 too. Where it ends is in `unitRead`. */
function unitOf(source: Source, numeral: Numeral): Unit | undefined {
  const { end, plainEnd } = numeral;
  const unit = readUnit(source, end) ?? (source.units[end] === PLUS ? readUnit(source, end + 1) : undefined);
  // 20来自…: what looked like 多 or 来 belongs to the next word.
  return unit ?? (plainEnd < end ? readUnit(source, plainEnd) : undefined);
}

function reading(source: Source, start: number, numeral: Numeral, unit: Unit, end: number): Reading {
  const half = unit.half ? 0.5 : 0;
  // 85折 is said like 八五折.
  const parts = unit.name === '折' && numeral.value > 10 ? 10 : 1;
  const plus = source.units[numeral.end] === PLUS && end > numeral.end;
  const read = single;
  read.end = end;
  read.value = numeral.value / parts + half;
  read.max = numeral.max / parts + half;
  read.unit = unit.name;
  read.kind = unit.kind;
  read.approx = unit.over || plus ? 'over' : numeral.approx;
  read.bare = numeral.bare;
  read.chinese = numeral.chinese;
  read.decimal = numeral.decimal;
  read.one = isOne(start, numeral) && !unit.half;
  read.numeralEnd = numeral.end;
  return read;
}

/** What `reading` gives back: one for all, for they are judged one after the other. */
const single: Reading = {
  end: 0,
  value: 0.5,
  max: 0.5,
  unit: '',
  kind: 'other',
  approx: 'exact',
  bare: false,
  chinese: false,
  decimal: false,
  one: false,
  numeralEnd: 0,
};
/** The second numeral of what has two. */
const second = emptyNumeral();

function isOne(start: number, numeral: Numeral): boolean {
  return numeral.value === 1 && numeral.chinese && numeral.end === start + 1;
}

/** 10-20家, 10家至20家, 5%—10%, 一百二十到一百五十万元, 百分之五到百分之十; nothing where the two do not rise. */
function readRange(source: Source, start: number, lower: Numeral, lowerUnit: Unit | undefined, at: number): Reading | undefined {
  const { text, units } = source;
  const next = text[at];
  if (next === undefined || !CONNECTORS.includes(next)) return undefined;
  // 2——3万元
  const from = text[at + 1] === next ? at + 2 : at + 1;
  const upper = beginsNumeral(units[from] as number) ? readNumeral(source, from, second) : undefined;
  if (upper === undefined || upper.bare) return undefined;
  const unit = unitOf(source, upper);
  const { end } = unitRead;
  if (lowerUnit !== undefined) {
    // 会员从1000人到5000人 tells of a growth and not of a range.
    const grows = (next === '到' || next === '至') && /[从由自][^，。；\u2029]{0,3}$/.test(text.slice(Math.max(0, start - 4), start));
    if (unit?.name !== lowerUnit.name || grows) return undefined;
  }
  if (unit === undefined && !MAGNITUDES.includes(text[upper.plainEnd - 1] ?? ' ')) return undefined;
  const value = lowerUnit === undefined ? inherit(lower, upper) : lower.value;
  if (value >= upper.value) return undefined;
  const whole = unit ? reading(source, start, upper, unit, end) : withoutUnit(text, from, upper, '');
  if (whole === undefined) return undefined;
  const approx = lower.approx === 'exact' ? whole.approx : lower.approx;
  return { ...whole, value, max: whole.value, approx, bare: lower.bare, chinese: lower.chinese, one: false };
}

/** 10-20万元, 七千到九千亿元: the lower number takes the magnitude of the upper; 5000-1万元: it has its own. */
function inherit(lower: Numeral, upper: Numeral): number {
  if (lower.scale >= 1e4 || upper.scale === 1) return lower.value;
  if (upper.scale < 1e4 && lower.value >= 10) return lower.value;
  return lower.value < upper.value / upper.scale ? Number((lower.value * upper.scale).toPrecision(15)) : lower.value;
}

/** 投资3个亿: the magnitude stands behind 个. */
function inHundredMillions(text: string, start: number, numeral: Numeral): Reading | undefined {
  const [value, max] = [numeral.value * 1e8, numeral.max * 1e8];
  const at = numeral.end + 1;
  const bare = withoutUnit(text, start, { ...numeral, value, max, end: at + 1, plainEnd: at + 1 }, '');
  return bare && { ...bare, bare: false };
}

const DIGITS = '一二三四五六七八九';
/** 奖金两万五, 月薪三千八: a digit behind a magnitude, of money. */
function isShortened(text: string, start: number, { chinese, plainEnd, end }: Numeral): boolean {
  if (!chinese || end !== plainEnd || !'万千'.includes(text[end - 2] ?? ' ') || !DIGITS.includes(text[end - 1] ?? ' ')) return false;
  return MONEY_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}

/** 114万 meaning money, 35万职工, ￥300: a magnitude or a currency sign stands for the unit. */
function withoutUnit(text: string, start: number, numeral: Numeral, signUnit: string): Reading | undefined {
  const said = text[numeral.plainEnd] === '来' || text[numeral.plainEnd] === '來';
  const end = said ? numeral.plainEnd : numeral.end;
  if (signUnit === '' && !MAGNITUDES.includes(text[numeral.plainEnd - 1] ?? ' ') && !isShortened(text, start, numeral)) return undefined;
  const isMoney =
    signUnit !== '' || (!PEOPLE.test(text.slice(end, end + 4)) && MONEY_BEFORE.test(text.slice(Math.max(0, start - 12), start)));
  return {
    end,
    value: numeral.value,
    max: numeral.max,
    unit: signUnit,
    kind: isMoney ? 'money' : 'count',
    approx: numeral.approx,
    bare: numeral.bare,
    chinese: numeral.chinese,
    decimal: numeral.decimal,
    one: false,
    numeralEnd: end,
  };
}
