import type { Heading } from './report.ts';

/** Kinds of headings, outermost first; a text uses some of them and its levels count only those. */
const KINDS = ['chapter', 'year', 'plain', 'chinese', 'bracketed', 'digit', 'bracketed-digit'] as const;
type Kind = (typeof KINDS)[number];

const NUMBERED: readonly [Kind, RegExp][] = [
  ['chapter', /^第[一二三四五六七八九十百]{1,4}(?:[章节编篇]|部分)/],
  ['chinese', /^[一二三四五六七八九十]{1,3}[、.．]/],
  ['bracketed', /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  ['bracketed-digit', /^[（(]\d{1,2}[）)]/],
  ['digit', /^\d{1,2}[、.．](?!\d)/],
];
/** 2023年工作回顾, 下一步打算, 【下步打算】: lines that head a part whatever stands below. */
const HEADS_PART =
  /^[●◆■▌★▶]?(?:二〇|20)\S{2,3}年?.{0,12}(?:工作|任务|回顾|总结|部署|安排|打算|情况|要点|重点|思路|计划|成效)[^。，；：]{0,10}$|^(?:今后|下一步|下阶段|未来|过去).{0,6}(?:工作|任务|打算|思路|安排|部署|干|计划|回顾)|^【[^【】]{2,20}】$/;
const SALUTATION = /^(?:各位|同志们|尊敬的|下面|此致|敬礼)/;
const ENDS_SENTENCE = /[。；，：！？、,;:!?…]$/;
const INSIDE_SENTENCES = /[。；！？;!?]./;
const LONGEST_HEADING = 50;
const LONGEST_PLAIN = 40;
const LONG_PARAGRAPH = 45;

interface Line {
  start: number;
  text: string;
}

/**
 * Finds the headings of a plain text: numbered lines (一、 （一） 1. 第一章), year headings (2023年工作回顾), short lines without
 * final punctuation above a long paragraph, lines in 【】, and the heading that runs into its paragraph (（一）强化引领。…). Levels are
 * counted from 1 among the kinds that the text uses. Lines of the title are none. Empty where the text has no headings.
 */
export function findOutline(text: string): Heading[] {
  const lines = linesOf(text);
  const body = lines.findIndex((line) => SALUTATION.test(line.text) || line.text.length > LONG_PARAGRAPH);
  const found: { heading: Heading; kind: Kind }[] = [];
  lines.forEach((line, i) => {
    const heading = headingOf(line, lines[i - 1], lines[i + 1], i, body);
    if (heading !== undefined) found.push(heading);
  });
  const used = new Set(found.map((one) => one.kind));
  // A text without 一、 headings has its plain lines on the level of the numbered ones below.
  const ranks = KINDS.filter((kind) => used.has(kind));
  return found.map(({ heading, kind }) => ({ ...heading, level: ranks.indexOf(kind) + 1 }));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed !== '') lines.push({ start: match.index + match[0].indexOf(trimmed), text: trimmed });
  }
  return lines;
}

function headingOf(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  index: number,
  body: number,
): { heading: Heading; kind: Kind } | undefined {
  const make = (kind: Kind, length: number) => ({
    kind,
    heading: { start: line.start, end: line.start + length, level: 0, text: line.text.slice(0, length) },
  });
  // 2022年工作回顾 heads a part, also in the first line; 2022年工作总结 there is the title.
  const inTitle = index < body && !(HEADS_PART.test(line.text) && /回顾/.test(line.text));
  const kind = NUMBERED.find(([, pattern]) => pattern.test(line.text))?.[0];
  if (kind !== undefined) {
    const stop = line.text.search(/[。；：:？！?!]/);
    if (stop < 0) return line.text.length <= LONGEST_HEADING && !ENDS_SENTENCE.test(line.text) ? make(kind, line.text.length) : undefined;
    return stop >= 4 && stop <= LONGEST_PLAIN && /[。？！?!]/.test(line.text.charAt(stop)) && !line.text.slice(0, stop).includes('，要')
      ? make(kind, stop)
      : undefined;
  }
  // 二是完善机制。要把…: the first line of a paragraph that a conversion cut, no heading; the corpus keeps no sentence.
  if (
    inTitle ||
    INSIDE_SENTENCES.test(line.text) ||
    line.text.length > LONGEST_PLAIN ||
    line.text.length < 4 ||
    ENDS_SENTENCE.test(line.text) ||
    SALUTATION.test(line.text)
  )
    return undefined;
  if (HEADS_PART.test(line.text)) return make('year', line.text.length);
  const beforeEnds = before === undefined || /[。！？…：”）]$/.test(before.text) || before.text.length <= LONGEST_PLAIN;
  const isAbove = after !== undefined && after.text.length >= LONG_PARAGRAPH;
  return beforeEnds && isAbove && isHeadingLike(line.text) ? make('plain', line.text.length) : undefined;
}

function isHeadingLike(text: string): boolean {
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return (
    chinese >= 4 &&
    chinese >= text.length * 0.6 &&
    !/^(?:来源|作者|编辑|责任编辑|记者|发布|时间|字号|上一篇|下一篇|图\d|附件)/.test(text) &&
    !/[（(]\d{4}年/.test(text)
  );
}
