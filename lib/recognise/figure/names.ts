import idioms from '../../../seeds/number-idioms.json' with { type: 'json' };
import { HARD_BREAK } from '../../text/prepare.ts';
import { beginsNumeral } from '../numeral-characters.ts';

/** A quoted name is short: “15分钟工会服务圈”. Longer quotations are sentences, in which figures count. */
const LONGEST_NAME = 24;
const LONGEST_TITLE = 80;
/** 三个“区分开来”, quotation marks included; 两个“职工创新工作室” is longer. */
const LONGEST_FORMULA = 7;
const ENDS_SENTENCE = `，。；！？${HARD_BREAK}`;

/**
 * For an opening “ at `at`: the index behind the closing mark if what stands between is a name, in which a numeral is no
 * figure (“10项制度”, “亿元体”工会); else `at + 1`. Looks at a bounded number of code units.
 */
export function behindQuotedName(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_NAME + 2);
  for (let i = at + 1; i < limit; i++) {
    const ch = text[i] as string; // i is inside of the text.
    if (ch === '”') return i + 1;
    if (ENDS_SENTENCE.includes(ch)) break;
  }
  return at + 1;
}

/** For an opening 《 at `at`: the index behind 》 on the same line, else `at + 1`. Bounded as above. */
export function behindTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_TITLE);
  for (let i = at + 1; i < limit; i++) {
    if (text[i] === '》') return i + 1;
    if (text[i] === HARD_BREAK) break;
  }
  return at + 1;
}

/** The fixed words by the numeral that a figure could begin at in them, with the place of that numeral. */
const BY_NUMERAL = new Map<string, { word: string; at: number }[]>();
for (const word of idioms.words.flatMap((line) => line.split(' '))) {
  for (let at = 0; at < word.length; at++) {
    if (!beginsNumeral(word.charCodeAt(at)) || (at > 0 && beginsNumeral(word.charCodeAt(at - 1)))) continue;
    const numeral = word[at] as string; // at is inside of the word.
    const same = BY_NUMERAL.get(numeral) ?? [];
    same.push({ word, at });
    BY_NUMERAL.set(numeral, same);
  }
}
const HEADS = idioms.heads.split(' ');

/** True where the numeral at `start` stands in a fixed word or a place's name: 五台山, 三番五次, 最后一公里, 365天. */
export function inFixedWord(text: string, start: number): boolean {
  return BY_NUMERAL.get(text[start] ?? '')?.some(({ word, at }) => text.startsWith(word, start - at)) ?? false;
}

/** True where what is counted is a part of the text or of a formula: 六个方面, 五个坚决, 三个“更加”. `end`: behind the unit. */
export function countsHeads(text: string, end: number): boolean {
  if (text[end] === '“') {
    const close = text.slice(end, end + LONGEST_FORMULA + 1).indexOf('”');
    return close > 0;
  }
  // 三个一批, but not 三个一线岗位.
  if (text[end] === '一') return !'线等流级般类体'.includes(text[end + 1] ?? ' ');
  return HEADS.some((head) => text.startsWith(head, end));
}
