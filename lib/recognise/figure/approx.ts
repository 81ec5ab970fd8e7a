import type { Approx } from '../mention.ts';
import type { Source } from '../source.ts';
import { has, unitSet } from '../unit-set.ts';
import { longestWordAt, longestWordBefore, WordTrie } from '../word-trie.ts';

/** Words in front of a numeral; the longest that ends there decides. */
const IN_FRONT: readonly [string, Approx][] = [
  ['不少于', 'over'],
  ['不低于', 'over'],
  ['不小于', 'over'],
  ['不下于', 'over'],
  ['大于等于', 'over'],
  ['大大超过', 'over'],
  ['远超过', 'over'],
  ['超过了', 'over'],
  ['不超过', 'under'],
  ['不超出', 'under'],
  ['不高于', 'under'],
  ['不多于', 'under'],
  ['不大于', 'under'],
  ['不得超过', 'under'],
  ['未超过', 'under'],
  ['不得少于', 'over'],
  ['不得低于', 'over'],
  ['不少于每年', 'over'],
  ['超过', 'over'],
  ['超出', 'over'],
  ['突破', 'over'],
  ['突破了', 'over'],
  ['至少', 'over'],
  ['最少', 'over'],
  ['多于', 'over'],
  ['高于', 'over'],
  ['大于', 'over'],
  ['不下', 'over'],
  ['冲破', 'over'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['少于', 'under'],
  ['低于', 'under'],
  ['小于', 'under'],
  ['未满', 'under'],
  ['不满', 'under'],
  ['最多', 'under'],
  ['至多', 'under'],
  ['未达', 'under'],
  ['未到', 'under'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['约为', 'about'],
  ['约有', 'about'],
  ['约达', 'about'],
  ['约计', 'about'],
  ['约合', 'about'],
  ['将近', 'about'],
  ['接近', 'about'],
  ['近有', 'about'],
  ['共约', 'about'],
  ['估计', 'about'],
  ['左右', 'about'],
  ['差不多', 'about'],
  ['上下', 'about'],
  ['平均约', 'about'],
  ['≈', 'about'],
  ['几近', 'about'],
  ['逾', 'over'],
  ['超', 'over'],
  ['≥', 'over'],
  ['>', 'over'],
  ['＞', 'over'],
  ['≤', 'under'],
  ['<', 'under'],
  ['＜', 'under'],
];
/** 近 and 约 alone, but not in these words: 最近20家, 预约100人, 集约. */
const NOT_NEAR = '最附临邻靠远亲新';
const NOT_ABOUT = '预条签节集制契特相邀毁违公解履合立守践爽';
/** 上百, 过万, 破百 stand only before a magnitude that begins the numeral. */
const BEFORE_MAGNITUDE = '上过破';
const BEHIND: readonly [string, Approx][] = [
  ['以上', 'over'],
  ['及以上', 'over'],
  ['之上', 'over'],
  ['开外', 'over'],
  ['有余', 'over'],
  ['多', 'over'],
  ['余', 'over'],
  ['以下', 'under'],
  ['以内', 'under'],
  ['及以下', 'under'],
  ['之内', 'under'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['前后', 'about'],
  ['或以上', 'over'],
  ['强', 'over'],
  ['(含)以上', 'over'],
  ['（含）以上', 'over'],
  ['（含）以下', 'under'],
  ['不到', 'under'],
  ['+', 'over'],
];
/** 多元, 多次, 余杭: the first part of another word and no 多 of the figure. */
const NOT_MORE = '元样种次项方个功维边位名家媒年重层';

/** Their words by the values of the tries: one more than the place in the list. */
const FRONT_WORDS = new WordTrie(256);
IN_FRONT.forEach(([word], index) => {
  FRONT_WORDS.addBackwards(word, index + 1);
});
const BEHIND_WORDS = new WordTrie(64);
BEHIND.forEach(([word], index) => {
  BEHIND_WORDS.add(word, index + 1);
});
/** Nothing else right in front of a figure says anything, nor right behind it: one look rules nearly all out. */
const SAYS_IN_FRONT = unitSet(`近约${BEFORE_MAGNITUDE} 币${IN_FRONT.map(([word]) => word.at(-1)).join('')}`);
const SAYS_BEHIND = unitSet(` ${BEHIND.map(([word]) => word[0]).join('')}`);

/** What the words right in front of `start` say of the figure that begins there: 不少于, 超, 近, 不足 …. */
export function approxInFront({ text, units }: Source, start: number, bare: boolean): Approx | undefined {
  if (start === 0 || !has(SAYS_IN_FRONT, units[start - 1] as number)) return undefined;
  // 超过人民币5万元, 约有 20 家.
  let end = text.endsWith('人民币', start) ? start - 3 : start;
  while (end > 0 && text[end - 1] === ' ') end--;
  const last = text[end - 1];
  const before = text[end - 2] ?? '';
  if (last === undefined) return undefined;
  if (last === '近') return before !== '' && NOT_NEAR.includes(before) ? undefined : 'about';
  if (last === '约') return before !== '' && NOT_ABOUT.includes(before) ? undefined : 'about';
  if (bare && BEFORE_MAGNITUDE.includes(last)) return before === '通' || before === '经' ? undefined : 'over';
  const number = longestWordBefore(FRONT_WORDS, units, end);
  return number === 0 ? undefined : IN_FRONT[number - 1]?.[1];
}

/** What the words right behind `end` say of the figure that ends there: 以上, 左右, 以内, 多 …. */
export function approxBehind({ text, units }: Source, end: number): Approx | undefined {
  if (!has(SAYS_BEHIND, units[end] as number)) return undefined;
  const at = text[end] === ' ' ? end + 1 : end;
  const number = longestWordAt(BEHIND_WORDS, units, at);
  if (number === 0) return undefined;
  const [word, approx] = BEHIND[number - 1] ?? [];
  if ((word === '多' || word === '余' || word === '强') && NOT_MORE.includes(text[at + 1] ?? ' ')) return undefined;
  if (word === '强' && !'，。、；）'.includes(text[at + 1] ?? '。')) return undefined;
  return approx;
}
