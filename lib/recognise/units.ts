import units from '../../seeds/units.json' with { type: 'json' };
import { HARD_BREAK } from '../text/prepare.ts';
import type { FigureKind } from './mention.ts';

/** A unit as it stands behind a numeral. */
export interface Unit {
  /** Behind the last code unit of the whole compound (元/人·月, 场（次）). */
  end: number;
  /** Brackets and white space taken out, 多 and 半 too: 场（次） → 场次, 个多月 → 个月. */
  name: string;
  kind: FigureKind;
  /** 两个多月: said to be more than the numeral. */
  over: boolean;
  /** 两个半小时: half a unit more. */
  half: boolean;
}

interface Word {
  word: string;
  name: string;
  kind: FigureKind;
  over: boolean;
  half: boolean;
  notBefore: readonly string[];
  /** Empty: any. Else only in front of these, of punctuation and of the end. */
  onlyBefore: readonly string[] | undefined;
}

const list = (words: string) => words.split(' ').filter((word) => word !== '');
/** The rare kinds of the JSON are checked once, when the tables are made. */
const KINDS: Record<keyof typeof units.kinds, FigureKind> = {
  count: 'count',
  money: 'money',
  percent: 'percent',
  duration: 'duration',
  area: 'area',
  other: 'other',
};
const NOT_BEFORE = new Map(Object.entries(units.notBefore).map(([word, next]) => [word, list(next)]));
const ONLY_BEFORE = new Map(Object.entries(units.onlyBefore).map(([word, next]) => [word, list(next)]));
/** 个多月, 个半小时: what may stand inside a unit that begins with 个. */
const INSIDE = [
  ['多', true, false],
  ['余', true, false],
  ['来', true, false],
  ['半', false, true],
] as const;

/** The words by their first code unit, longest first. */
const BY_FIRST = new Map<number, Word[]>();
for (const [key, lines] of Object.entries(units.kinds)) {
  const kind = KINDS[key as keyof typeof units.kinds]; // Object.entries loses the keys' type.
  for (const name of lines.flatMap(list)) {
    add(name, name, kind, false, false);
    if (kind === 'duration' && name.startsWith('个')) {
      for (const [inside, over, half] of INSIDE) add(`个${inside}${name.slice(1)}`, name, kind, over, half);
    }
  }
}
for (const words of BY_FIRST.values()) words.sort((a, b) => b.word.length - a.word.length);
const RATE_BY = list(units.rateBy).sort((a, b) => b.length - a.length);

/** Every code unit that a unit may begin with. */
export function unitBeginnings(): string {
  return String.fromCharCode(...BY_FIRST.keys());
}

function add(word: string, name: string, kind: FigureKind, over: boolean, half: boolean): void {
  const code = word.charCodeAt(0);
  const words = BY_FIRST.get(code) ?? [];
  BY_FIRST.set(code, words);
  words.push({ word, name, kind, over, half, notBefore: NOT_BEFORE.get(name) ?? [], onlyBefore: ONLY_BEFORE.get(name) });
}

const isLatin = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isLatinOrDigit = (c: number) => isLatin(c) || (c >= 48 && c <= 57);
/** Behind these a unit has ended, whatever it is. */
const ENDS_UNIT = new Uint8Array(65536);
for (const ch of `，。、；：！？）,;.!?（(/~-—” ${HARD_BREAK}`) ENDS_UNIT[ch.charCodeAt(0)] = 1;

/** 次, 套 and the like in brackets behind another measure word: 场（次）, 台（套）, 个（处）. */
const BRACKETED = '次套件个处项家户人册期台辆批篇只条名座所间份幅段组宗棵枚支';

/**
 * Reads the unit that begins at `at`, the longest that can stand before what follows it (20部门 has none).
 * Nothing where there is none. Looks at no more than some twenty code units.
 */
export function readUnit(text: string, at: number): Unit | undefined {
  const first = text[at] === ' ' ? at + 1 : at;
  const word = longestAt(text, first);
  if (word === undefined) return undefined;
  let end = first + word.word.length;
  let { name } = word;
  if (text[end] === '（' && text[end + 2] === '）' && BRACKETED.includes(text[end + 1] as string) && word.kind === 'count') {
    name += text[end + 1];
    end += 3;
  }
  const rate = readRate(text, end);
  if (rate > end) {
    name += text.slice(end, rate);
    end = rate;
  }
  return { end, name, kind: word.kind, over: word.over, half: word.half };
}

function longestAt(text: string, at: number): Word | undefined {
  const words = BY_FIRST.get(text.charCodeAt(at));
  if (words === undefined) return undefined;
  for (const word of words) if (standsAt(text, at, word.word) && canStand(text, at + word.word.length, word)) return word;
  return undefined;
}

/** `startsWith` without a call into the engine; the first code unit is known to be right. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let i = 1; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

function canStand(text: string, end: number, word: Word): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (isLatin(word.word.charCodeAt(word.word.length - 1)) && isLatinOrDigit(next)) return false;
  if (ENDS_UNIT[next] === 1) return true;
  if (word.onlyBefore !== undefined) return anyAt(text, end, next, word.onlyBefore);
  return !anyAt(text, end, next, word.notBefore);
}

function anyAt(text: string, at: number, first: number, words: readonly string[]): boolean {
  for (const word of words) if (word.charCodeAt(0) === first && standsAt(text, at, word)) return true;
  return false;
}

/** 元/人, 元/人·月, 人次/天, 微克/立方米: the index behind the rate that begins at `at`, else `at`. */
function readRate(text: string, at: number): number {
  let end = at;
  while ((end === at && text[end] === '/') || (end > at && (text[end] === '·' || text[end] === '/'))) {
    const by = RATE_BY.find((word) => text.startsWith(word, end + 1));
    if (by === undefined) break;
    const behind = end + 1 + by.length;
    if (isLatin(by.charCodeAt(0)) && isLatinOrDigit(text.charCodeAt(behind) || 0)) break;
    end = behind;
  }
  return end;
}
