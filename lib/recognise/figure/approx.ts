import type { Approx } from '../mention.ts';
import type { Source } from '../source.ts';
import { has, unitSet } from '../unit-set.ts';
import { longestWordAt, longestWordBefore, WordTrie } from '../word-trie.ts';

/** What the lists below say, one list each. */
const SAID: readonly Approx[] = ['over', 'under', 'about'];
/** Words in front of a numeral; the longest that ends there decides. */
const IN_FRONT = [
  '不少于 不低于 不小于 不下于 大于等于 不得少于 不得低于 不少于每年 超过 超出 突破 至少 最少 起码 多于 高于 大于 不下 冲破 逾 超 ≥ > ＞',
  '不超过 不超出 不高于 不多于 不大于 不得超过 未超过 不足 不到 少于 低于 小于 未满 不满 最多 至多 未达 未到 ≤ < ＜',
  '大概 估计 差不多 ≈',
];
/** 近 and 约 alone, but not in these words: 最近20家, 预约100人, 集约. */
const NOT_NEAR = '最附临邻靠远亲新';
const NOT_ABOUT = '预条签节集制契特相邀毁违公解履合立守践爽';
/** 上百, 过万, 破百 stand only before a magnitude that begins the numeral. */
const BEFORE_MAGNITUDE = '上过破';
/** 至少有20家, 超过了30人, 约合5万元: they part such a word from the figure. */
const BETWEEN = '有了为达计合';
const BEHIND = [
  '以上 及以上 之上 开外 有余 多 余 或以上 强 (含)以上 （含）以上 +',
  '以下 以内 及以下 之内 （含）以下 不到',
  '左右 上下 前后',
];
/** 多元, 多次, 余杭: the first part of another word and no 多 of the figure. */
const NOT_MORE = '元样种次项方个功维边位名家媒年重层';

/** Their values: one more than the place in `SAID`. */
const FRONT_WORDS = new WordTrie(256);
const BEHIND_WORDS = new WordTrie(64);
let [lastUnits, firstUnits] = [`近约${BEFORE_MAGNITUDE}${BETWEEN} 币`, ' '];
SAID.forEach((_, index) => {
  for (const word of (IN_FRONT[index] ?? '').split(' ')) {
    FRONT_WORDS.addBackwards(word, index + 1);
    lastUnits += word.at(-1);
  }
  for (const word of (BEHIND[index] ?? '').split(' ')) {
    BEHIND_WORDS.add(word, index + 1);
    firstUnits += word.charAt(0);
  }
});
/** Nothing else right in front of a figure says anything, nor right behind it: one look rules nearly all out. */
const SAYS_IN_FRONT = unitSet(lastUnits);
const SAYS_BEHIND = unitSet(firstUnits);

/** What the words right in front of `start` say of the figure that begins there: 不少于, 超, 近, 不足 …. */
export function approxInFront({ text, units }: Source, start: number, bare: boolean): Approx | undefined {
  if (start === 0 || !has(SAYS_IN_FRONT, units[start - 1] as number)) return undefined;
  // 超过人民币5万元, 约有 20 家.
  let end = text.endsWith('人民币', start) ? start - 3 : start;
  while (end > 0 && text[end - 1] === ' ') end--;
  if (bare && BEFORE_MAGNITUDE.includes(text[end - 1] ?? ' ')) return '通经'.includes(text[end - 2] ?? ' ') ? undefined : 'over';
  return saidBefore(text, units, end) ?? (BETWEEN.includes(text[end - 1] ?? ' ') ? saidBefore(text, units, end - 1) : undefined);
}

function saidBefore(text: string, units: Uint16Array, end: number): Approx | undefined {
  const last = text[end - 1];
  const before = text[end - 2] ?? ' ';
  if (last === '近') return NOT_NEAR.includes(before) ? undefined : 'about';
  if (last === '约') return NOT_ABOUT.includes(before) ? undefined : 'about';
  return SAID[longestWordBefore(FRONT_WORDS, units, end) - 1];
}

/** What the words right behind `end` say of the figure that ends there: 以上, 左右, 以内, 多 …. */
export function approxBehind({ text, units }: Source, end: number): Approx | undefined {
  if (!has(SAYS_BEHIND, units[end] as number)) return undefined;
  const at = text[end] === ' ' ? end + 1 : end;
  const said = SAID[longestWordAt(BEHIND_WORDS, units, at) - 1];
  const [word, next] = [text[at] ?? ' ', text[at + 1] ?? '。'];
  if ('多余强'.includes(word) && NOT_MORE.includes(next)) return undefined;
  if (word === '强' && !'，。、；）'.includes(next)) return undefined;
  return said;
}
