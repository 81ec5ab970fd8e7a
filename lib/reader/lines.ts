import { lettersOf } from './letters.ts';
import { isWide, type Line, type PageRuns, type TextRun } from './text-run.ts';

/** In heights of the letters: a wider gap lies between two cells, two columns, or a name and its place in a table of contents. */
const WIDEST_GAP = 1.6;
/** 姓 名: spaced out, one line all the same. */
const SPACED_OUT = 0.6;
const LATIN_SPACE = 0.12;
/** 13 | 560人: so far apart digits are those of two cells; a thousands' space is narrower. So are 13家 | 560人. */
const NUMBERS_APART = 0.5;
const FIGURES_APART = 0.8;
/** Runs that lie over one another further than this are not one after another. */
const OVERLAP = 0.6;
/** How far two runs of one line may differ in height: superscripts, digits of another font. */
const SAME_LINE = 0.45;
const RAISED = { size: 0.82, by: 0.15 };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** 广 州 市: justified text comes with spaces where letters were moved apart. */
const SPACE_IN_CHINESE = /(?<=[⺀-鿿，。、；：（）“”]) +(?=[⺀-鿿，。、；：（）“”])/g;
/** “ 会、站、家” 一体化: a font without wide quotation marks leaves their room empty. */
const QUOTE_BEFORE = /[“”‘’]$/;
const QUOTE_AFTER = /^[“”‘’]/;
/** 万  元  。 at the end of a paragraph whose letters are moved apart (分散对齐): as far from one another, in heights of the letters. */
const SAME_GAP = 0.4;
const LEAST_SPREAD = 3;

/** The lines of a page, in the order in which they were drawn; runs without words are left out. */
export function linesOf({ runs, isVertical }: PageRuns, page: number): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const trimmed = trim(run);
    if (trimmed.text === '') continue;
    const line = lines.at(-1);
    if (line === undefined || !goesOn(line, trimmed)) lines.push(begin(trimmed, page, isVertical === true));
    else append(line, trimmed);
  }
  return withSpread(lines);
}

/** Letters that were moved apart to fill the last line of a paragraph are one line: no cell of a table is a full stop. */
function withSpread(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    found.push(line);
    const spread = /^[。；！？]$/.test(line.text) ? evenEnd(found) : [];
    const [first] = spread;
    if (first === undefined || spread.length < LEAST_SPREAD) continue;
    const runs = spread.flatMap((one) => one.runs);
    found.splice(-spread.length, spread.length, { ...first, runs, text: runs.map(({ text }) => text).join(''), right: line.right });
  }
  return found;
}

/** The last lines, as far as they stand beside one another at one distance. */
function evenEnd(lines: readonly Line[]): Line[] {
  const gapAt = (at: number) => (lines[at]?.left ?? 0) - (lines[at - 1]?.right ?? 0);
  const last = lines.length - 1;
  let at = last;
  for (; at > 0; at--) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (line === undefined || before === undefined || Math.abs(line.baseline - before.baseline) > SAME_GAP * line.size) break;
    if (gapAt(at) < 0 || Math.abs(gapAt(at) - gapAt(last)) > SAME_GAP * line.size) break;
  }
  return lines.slice(at);
}

function begin(run: TextRun, page: number, isVertical: boolean): Line {
  const { text, left, width, baseline, size } = run;
  return { page, isVertical, runs: [run], text, left, right: left + width, baseline, size };
}

function goesOn(line: Line, run: TextRun): boolean {
  const size = Math.max(line.size, run.size);
  const gap = run.left - line.right;
  return (
    Math.abs(run.baseline - line.baseline) <= SAME_LINE * size && gap <= widestGap(line.text, run.text) * size && gap >= -OVERLAP * size
  );
}

function widestGap(before: string, after: string): number {
  if (!/^\d/.test(after)) return WIDEST_GAP;
  if (/\d$/.test(before)) return NUMBERS_APART;
  return /\d[^\d\s，。、；：（]{1,3}$/.test(before) ? FIGURES_APART : WIDEST_GAP;
}

function append(line: Line, run: TextRun): void {
  if (isWide(run.text[0])) dropNoteSign(line);
  const last = line.runs.at(-1);
  if (isRaised(run, line)) for (const one of [line, ...line.runs]) one.text = raised(one.text);
  const text = isRaised(line, run) ? noteSign(line.text, run.text) : run.text;
  const space = last === undefined || text === '' ? '' : spaceBetween(last.text, text, (run.left - line.right) / run.size);
  if (last !== undefined && space !== '') last.text += space;
  if (text !== '') line.runs.push({ ...run, text });
  line.text += space + text;
  line.right = Math.max(line.right, run.left + run.width);
  // A line is as large as its largest letters, and stands where they stand.
  if (run.size > line.size) [line.size, line.baseline] = [run.size, run.baseline];
}

/** `gap` in heights of the letters. */
function spaceBetween(before: string, after: string, gap: number): string {
  if (before.endsWith(' ') || QUOTE_BEFORE.test(before) || QUOTE_AFTER.test(after)) return '';
  const isChinese = isWide(before.at(-1)) || isWide(after[0]);
  return gap >= (isChinese ? SPACED_OUT : LATIN_SPACE) ? ' ' : '';
}

interface Set {
  size: number;
  baseline: number;
}

/** True where `small` is set small and high beside the other. */
function isRaised(beside: Set, small: Set): boolean {
  return small.size <= RAISED.size * beside.size && beside.baseline - small.baseline >= RAISED.by * beside.size;
}

/** m² is not m, and 1234¹ is no other number; behind a Chinese word (两个¹维护) such a sign only stands in the way. */
const noteSign = (before: string, text: string) => (isWide(before.at(-1)) && /^\d+$/.test(text) ? '' : raised(text));

/** 1234¹家 is 1234家: behind a number a sign like that is a note's where Chinese follows; 10⁴ is a number all the same. */
function dropNoteSign(line: Line): void {
  const sign = /(?<=\d)(?<!(?:^|\D)10)[⁰¹²³⁴-⁹]{1,3}$/.exec(line.text)?.[0];
  if (sign === undefined || line.runs.at(-1)?.text !== sign) return;
  line.runs.pop();
  line.text = line.text.slice(0, -sign.length);
}

const raised = (text: string) => text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);

/** The run without white space around it, its place moved accordingly: an indent is often drawn as two wide spaces. */
function trim(run: TextRun): TextRun {
  const text = lettersOf(run.text);
  const words = text.trim();
  if (words.length === text.length) return { ...run, text: text.replace(SPACE_IN_CHINESE, '') };
  const lead = spaceOf(text.slice(0, text.length - text.trimStart().length));
  const all = spaceOf(text);
  const each = all === 0 ? 0 : run.width / all;
  return { ...run, text: words.replace(SPACE_IN_CHINESE, ''), left: run.left + lead * each, width: spaceOf(words) * each };
}

/** How much room a text takes beside others of its size, roughly: a Chinese character is twice as wide as a letter. */
function spaceOf(text: string): number {
  let room = 0;
  for (const character of text) room += isWide(character) || character === '\u3000' ? 1 : 0.5;
  return room;
}
