/** Pages of a PDF as pdf.js would tell of them, for tests: letters in rows. */
import type { PageRuns, TextRun } from '../../../lib/reader/text-run.ts';

export const LEFT = 90;
export const SIZE = 14;
/** Thirty letters fill a line. */
export const RIGHT = LEFT + 30 * SIZE;
const LEADING = 24;
const TOP = 130;

/** A run at a place; Chinese letters are as wide as high, others half. */
export function run(text: string, left: number, baseline: number, size = SIZE): TextRun {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u00ff' ? size : size / 2), 0);
  return { text, left, baseline, width, size };
}

/** Where the nth line of running text stands, from 0. */
export const line = (n: number) => TOP + n * LEADING;

/** A page with these runs. */
export const page = (...runs: TextRun[]): PageRuns => ({ width: 595, height: 842, runs });

/** Running text from the nth line on; a line that begins with ＿＿ is indented by two letters. */
export function text(lines: readonly string[], first = 0, left = LEFT): TextRun[] {
  return lines.map((words, i) => {
    const bare = words.replace(/^＿＿/, '');
    return run(bare, bare === words ? left : left + 2 * SIZE, line(first + i));
  });
}

/** A line of thirty letters that ends with these words. */
export const full = (end: string, before = '职') => {
  const room = 30 - [...end].reduce((sum, letter) => sum + (letter > '\u00ff' ? 1 : 0.5), 0);
  return before.repeat(Math.floor(room)) + end;
};

/** Two paragraphs that tell where the edges are. */
export const EDGES = [`＿＿${'会'.repeat(28)}`, '会'.repeat(30), '会'.repeat(30), '会议结束。', `＿＿${'家'.repeat(28)}`, '家庭和睦。'];
