/** A piece of a PDF page's text as it was drawn; lengths in points, from the left and the top of the page. */
export interface TextRun {
  text: string;
  left: number;
  width: number;
  /** Where the letters stand. */
  baseline: number;
  /** The height of the letters. */
  size: number;
}

/** A page of a PDF: its size in points, as it is shown, and its runs in the order in which they were drawn. Turned runs (watermarks) are not among them. */
export interface PageRuns {
  width: number;
  height: number;
  runs: readonly TextRun[];
  /** True where the text runs from top to bottom: the runs' places are those on the page turned to the left, `left` from its top and `baseline` from its right edge. */
  isVertical?: boolean;
}

/** A line of a column or of a table's cell. */
export interface Line {
  /** From 0. */
  page: number;
  /** True for a column of a page that is read from top to bottom; the places are as `PageRuns.isVertical` says. */
  isVertical: boolean;
  /** From left to right; texts together are the line's text. */
  runs: TextRun[];
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

const CJK = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

/** True for a Chinese character and for punctuation as wide as one. */
export const isWide = (character: string | undefined): boolean => character !== undefined && CJK.test(character);

/** What no line break may part (GB/T 15834, 5.1.10): an opening mark goes with what follows, a closing one with what is in front; a number is whole. */
const FIRST_WORD = /^[“‘（《〈【「『(]*(?:[\dA-Za-z.,．%％]+|.)?[，。、；：！？）》〉】」』”’)!?;:]*/u;

/** How much room a line's first word takes, which no line break may part, in heights of the letters. */
export function firstWordRoom(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  return [...word].reduce((sum, letter) => sum + (isWide(letter) ? 1 : 0.5), 0);
}

/** What stands between two lines that read on: a space where words would run together. 1234⏎56人 is one number: Chinese text puts no two side by side. */
export function betweenLines(line: string, next: string): '' | ' ' {
  const [before = '', after = ''] = [line.at(-1), next[0]];
  if (isWide(before) || isWide(after) || /[^\dA-Za-z]/.test(after)) return '';
  return /[\d.,]$/.test(before) && /\d/.test(after) && CJK.test(line) ? '' : ' ';
}
