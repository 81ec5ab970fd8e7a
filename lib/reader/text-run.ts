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

/** A page of a PDF: its size in points, and its runs in the order in which they were drawn. Turned runs (watermarks) are not among them. */
export interface PageRuns {
  width: number;
  height: number;
  runs: readonly TextRun[];
}

/** A line of a column or of a table's cell. */
export interface Line {
  /** From 0. */
  page: number;
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
