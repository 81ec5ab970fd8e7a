import units from '../../seeds/units.json' with { type: 'json' };
import { HARD_BREAK } from '../text/prepare.ts';
import type { FigureKind } from './mention.ts';
import type { Source } from './source.ts';
import { has, unitSet } from './unit-set.ts';
import { longestWordAt, WordTrie } from './word-trie.ts';

/** A unit as it stands behind a numeral. */
export interface Unit {
  /** Brackets and white space taken out, 多 and 半 too: 场（次） → 场次, 个多月 → 个月. */
  name: string;
  kind: FigureKind;
  /** 两个多月: said to be more than the numeral. */
  over: boolean;
  /** 两个半小时: half a unit more. */
  half: boolean;
}

interface Word extends Unit {
  word: string;
  /** Ends in a Latin letter, so that no other may follow. */
  isLatin: boolean;
  /** Where in `COMPANY` the words are that decide by standing behind it; -1 until they are asked for. */
  company: number;
  /** These words are the only ones that it may stand before; else it may not. */
  isOnlyBefore: boolean;
}

const list = (words: string) => words.split(' ').filter((word) => word !== '');
const KINDS: Record<FigureKind, readonly string[]> = units.kinds;
const NOT_BEFORE: Record<string, string> = units.notBefore;
const ONLY_BEFORE: Record<string, string> = units.onlyBefore;
/** 个多月, 个半小时: what may stand inside a unit that begins with 个. */
const INSIDE = [
  ['多', true, false],
  ['余', true, false],
  ['来', true, false],
  ['半', false, true],
] as const;

const WORDS: Word[] = [];
/** The units by their words: one more than the index in `WORDS`. */
const TRIE = new WordTrie(1200);
/** The words that may or may not stand behind a unit, under its name and a blank: of those units alone that a page has. */
const COMPANY = new WordTrie(1200);

for (const [key, lines] of Object.entries(KINDS)) {
  const kind = key as FigureKind; // Object.entries loses the keys' type.
  for (const line of lines) {
    for (const name of list(line)) {
      add(name, name, kind, false, false);
      if (kind === 'duration' && name.startsWith('个')) {
        for (const [inside, over, half] of INSIDE) add(`个${inside}${name.slice(1)}`, name, kind, over, half);
      }
    }
  }
}
const RATE_BY = list(units.rateBy).sort((a, b) => b.length - a.length);

/** Every code unit that a unit may begin with. */
export function unitBeginnings(): string {
  return WORDS.map(({ word }) => word.charAt(0)).join('');
}

function add(word: string, name: string, kind: FigureKind, over: boolean, half: boolean): void {
  const isOnlyBefore = ONLY_BEFORE[name] !== undefined;
  WORDS.push({ word, name, kind, over, half, isLatin: isLatin(word.charCodeAt(word.length - 1)), company: -1, isOnlyBefore });
  TRIE.add(word, WORDS.length);
}

function isLatin(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}
const isLatinOrDigit = (c: number) => isLatin(c) || (c >= 48 && c <= 57);
/** Behind these a unit has ended, whatever it is. */
const ENDS_UNIT = unitSet(`，。、；：！？）,;.!?（(/~-—” ${HARD_BREAK}`);

/** 次, 套 and the like in brackets behind another measure word: 场（次）, 台（套）, 个（处）. */
const BRACKETED = '次场套件个处项家户人册期台辆批篇只条名座所间份幅段组宗棵枚支艘集架';

/** Behind the last code unit of what `readUnit` has read, a whole compound (元/人·月, 场（次）); read it before the next call. */
export const unitRead = { end: 0 };

const [OPENING_BRACKET, SLASH, EACH] = ['（', '/', '每'].map((mark) => mark.charCodeAt(0));

/**
 * Reads the unit that begins at `at`, the longest that can stand before what follows it (20部门 has none); where it ends is in `unitRead`.
 * Nothing where there is none. Looks at no more than some twenty code units.
 */
export function readUnit(source: Source, at: number): Unit | undefined {
  const { units } = source;
  const first = units[at] === 32 ? at + 1 : at;
  const word = longestAt(source, first);
  if (word === undefined) return undefined;
  const end = first + word.word.length;
  unitRead.end = end;
  const next = units[end];
  return next === OPENING_BRACKET || next === SLASH || (next === EACH && word.kind === 'other') ? compound(source.text, end, word) : word;
}

/** 场（次）, 元/人, 公里每小时: with what goes on behind `wordEnd`, if it does. */
function compound(text: string, wordEnd: number, word: Word): Unit {
  let end = wordEnd;
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
  unitRead.end = end;
  return end === wordEnd ? word : { ...word, name };
}

function longestAt(source: Source, at: number): Word | undefined {
  const { units } = source;
  let longest: Word | undefined;
  for (let node = TRIE.step(0, units[at] as number), end = at + 1; node !== 0; node = TRIE.step(node, units[end++] as number)) {
    const value = TRIE.valueAt(node);
    if (value === 0) continue;
    const word = WORDS[value - 1] as Word; // Values are those of `add`.
    if (canStand(source, end, word)) longest = word;
  }
  return longest;
}

function canStand({ units, length }: Source, end: number, word: Word): boolean {
  if (end >= length) return true;
  const next = units[end] as number;
  if (word.isLatin && isLatinOrDigit(next)) return false;
  if (has(ENDS_UNIT, next)) return true;
  if (word.company < 0) word.company = companyOf(word);
  return (word.company > 0 && longestWordAt(COMPANY, units, end, word.company) > 0) === word.isOnlyBefore;
}

/** Where in `COMPANY` the words are that decide whether a unit may stand; 0 where there are none. */
function companyOf({ name }: Word): number {
  const words = ONLY_BEFORE[name] ?? NOT_BEFORE[name];
  if (words === undefined) return 0;
  const from = COMPANY.add(`${name} `, 1);
  for (const word of list(words)) COMPANY.add(word, 1, from);
  return from;
}

/** 元/人, 元/人·月, 人次/天, 微克/立方米: the index behind the rate that begins at `at`, else `at`. */
function readRate(text: string, at: number): number {
  let end = at;
  while ((end === at && '/每'.includes(text[end] ?? ' ')) || (end > at && (text[end] === '·' || text[end] === '/'))) {
    const by = RATE_BY.find((word) => text.startsWith(word, end + 1));
    if (by === undefined) break;
    const behind = end + 1 + by.length;
    if (isLatin(by.charCodeAt(0)) && isLatinOrDigit(text.charCodeAt(behind) || 0)) break;
    end = behind;
  }
  return end;
}
