import { isIdeograph } from '../unit-set.ts';
import { isAt, type WordTable, wordAt, wordBefore, wordTable } from '../words-at.ts';

/** Where a spirit's name may begin: behind these, and behind two of them with 和. */
const VERBS = wordTable('弘扬 传承 发扬 赓续 践行 秉承 秉持 继承');
const SECOND_VERBS = wordTable('弘扬 传承 发扬 践行 培育');
/** Stand in front of the name and are no part of it. */
const FREE = wordTable('了 好 弘扬 发扬 传承 践行 伟大的 新时代 时代 优秀的 优良的 崇高的');
const FREE_IN_LIST = wordTable('伟大的 新时代 时代');
const SHORTEST = 2;
const [LONGEST, LONGEST_IN_LIST] = [8, 6];

/** 会议精神, 文件精神: what a meeting or a paper says, no spirit. 精神文明, 精神生活: the word goes on. */
const NO_SPIRIT = wordTable(
  '会 会议 讲话 指示 批示 文件 通知 决定 决议 报告 论述 思想 回信 贺信 要求 部署 工作 党代会 规定 条例 办法 意见 方案 重要 集体主义 和 及 以及 等 大 届',
);
const GOES_ON = wordTable(
  '文明 文化 生活 风貌 面貌 状态 食粮 家园 力量 支柱 品格 谱系 内涵 实质 动力 财富 世界 需求 追求 卫生 病 障碍 损害 富裕 富足 抚慰 慰藉 激励 奖励 鼓励 共同',
);

/**
 * 弘扬红旗渠精神: where the name of the spirit that ends at `end` begins, `low` at the least; -1 where there is none. Without a word
 * list only the verb says so.
 */
export function startAfterVerb(text: string, low: number, end: number): number {
  return nameStart(text, low, end, isAfterVerb, FREE, LONGEST);
}

/** …、奉献精神、创造精神: the same where another spirit stands in front. */
export function startInList(text: string, low: number, end: number): number {
  return nameStart(text, low, end, isAfterSpirit, FREE_IN_LIST, LONGEST_IN_LIST);
}

/** True where `name` is a spirit that somebody has, and no meeting's, and what stands behind `end` does not go on with it. */
export function isSpirit(text: string, name: string, end: number): boolean {
  return wordBefore(NO_SPIRIT, name, name.length) === '' && !isAt(GOES_ON, text, end) && !name.includes('习近平');
}

/** The name begins at the first place that `isBehind` allows, or further on behind words of `free`. */
function nameStart(
  text: string,
  low: number,
  end: number,
  isBehind: (text: string, at: number) => boolean,
  free: WordTable,
  most: number,
): number {
  const to = end - 2;
  let first = to;
  while (first > low && isIdeograph(text.charCodeAt(first - 1))) first--;
  for (let at = first; at <= to - SHORTEST; at++) {
    const start = isBehind(text, at) ? behindFree(text, at, to, free, most) : -1;
    if (start >= 0) return start;
  }
  return -1;
}

/** Behind as many words of `free` as leave a name. */
function behindFree(text: string, at: number, to: number, free: WordTable, most: number): number {
  let start = -1;
  for (let from = at; from <= to - SHORTEST; ) {
    if (to - from <= most && isName(text.slice(from, to))) start = from;
    const word = wordAt(free, text, from);
    if (word === '') break;
    from += word.length;
  }
  return start;
}

const isName = (name: string) => !name.includes('的') && !name.includes('精神');

function isAfterVerb(text: string, at: number): boolean {
  if (wordBefore(VERBS, text, at) !== '') return true;
  const second = wordBefore(SECOND_VERBS, text, at);
  return second !== '' && text[at - 3] === '和' && wordBefore(VERBS, text, at - 3) !== '';
}

function isAfterSpirit(text: string, at: number): boolean {
  const joint = '、和与'.includes(text[at - 1] ?? ' ') ? 1 : text.endsWith('以及', at) ? 2 : 0;
  return joint > 0 && text.endsWith('精神', at - joint);
}
