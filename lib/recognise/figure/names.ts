import idioms from '../../../seeds/number-idioms.json' with { type: 'json' };
import { HARD_BREAK } from '../../text/prepare.ts';
import { beginsNumeral } from '../numeral-characters.ts';
import type { Source } from '../source.ts';
import { has, unitSet } from '../unit-set.ts';
import { longestWordAt, WordTrie } from '../word-trie.ts';

/** A quoted name is short: “15分钟工会服务圈”. Longer quotations are sentences, in which figures count. */
const LONGEST_NAME = 24;
const LONGEST_TITLE = 80;
/** 三个“区分开来”, quotation marks included; 两个“职工创新工作室” is longer. */
const LONGEST_FORMULA = 7;
const ENDS_NAME = unitSet(`”，。；！？…${HARD_BREAK}`);
const [CLOSING, CLOSES_TITLE, BREAK] = ['”', '》', HARD_BREAK].map((unit) => unit.charCodeAt(0));

/**
 * For an opening “ at `at`: the index behind the closing mark if what stands between is a name, in which a numeral is no
 * figure (“10项制度”, “亿元体”工会); else `at + 1`. Looks at a bounded number of code units.
 */
export function behindQuotedName({ units, length }: Source, at: number): number {
  const limit = Math.min(length, at + LONGEST_NAME + 2);
  for (let i = at + 1; i < limit; i++) if (has(ENDS_NAME, units[i] as number)) return units[i] === CLOSING ? i + 1 : at + 1;
  return at + 1;
}

/** For an opening 《 at `at`: the index behind 》 on the same line, else `at + 1`. Bounded as above. */
export function behindTitle({ units, length }: Source, at: number): number {
  const limit = Math.min(length, at + LONGEST_TITLE);
  for (let i = at + 1; i < limit; i++) {
    if (units[i] === CLOSES_TITLE) return i + 1;
    if (units[i] === BREAK) break;
  }
  return at + 1;
}

/** The fixed words from the numeral on that a figure could begin at in them; the values: one more than the place in `IN_FRONT`. */
const FIXED = new WordTrie(1200);
/** For each of them what may stand in front of the numeral, the numeral being a part of these words: 垂涎 before 三尺. */
const IN_FRONT: string[][] = [];
for (const line of idioms.words) {
  for (const word of line.split(' ')) {
    let before = false;
    for (let at = 0; at < word.length; at++) {
      const begins = beginsNumeral(word.charCodeAt(at));
      if (begins && !before) addFixed(word, at);
      before = begins;
    }
  }
}

function addFixed(word: string, at: number): void {
  const value = FIXED.valueAt(FIXED.add(word.slice(at), IN_FRONT.length + 1));
  const front = word.slice(0, at);
  if (value > IN_FRONT.length) IN_FRONT.push([front]);
  else IN_FRONT[value - 1]?.push(front);
}

const ROOM = /^[\u4e00-\u9fff]{0,3}(?:工作室|驿站|小屋|书屋|站点|品牌|项目)/;
const HEADS = new WordTrie(600);
HEADS.addAll(idioms.heads);

/** True where the numeral at `start` stands in a fixed word or a place's name: 五台山, 三番五次, 最后一公里, 365天. */
export function inFixedWord({ units, text }: Source, start: number): boolean {
  let node = FIXED.step(0, units[start] as number);
  for (let i = start + 1; node !== 0; node = FIXED.step(node, units[i++] as number)) {
    const value = FIXED.valueAt(node);
    if (value === 0) continue;
    const fronts = IN_FRONT[value - 1];
    if (fronts?.some((front) => text.startsWith(front, start - front.length) && start >= front.length)) return true;
  }
  return false;
}

/** True where what is counted is a part of the text or of a formula: 六个方面, 五个坚决, 三个“更加”. `end`: behind the unit. */
export function countsHeads({ text, units }: Source, end: number): boolean {
  if (text[end] === '“') {
    const close = text.slice(end, end + LONGEST_FORMULA + 1).indexOf('”');
    // 新增两个“双月”亲子工作室: rooms are counted.
    return close > 0 && !ROOM.test(text.slice(end + close + 1, end + close + 8));
  }
  // 三个一批, but not 三个一线岗位.
  if (text[end] === '一') return !'线等流级般类体'.includes(text[end + 1] ?? ' ');
  return longestWordAt(HEADS, units, end) > 0;
}
