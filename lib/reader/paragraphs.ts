import { beginsParagraph } from '../text/line-breaks.ts';
import { isSameSize, type Layout, layoutOf } from './layout.ts';
import { linesOf } from './lines.ts';
import { endInRow, type Row, withRows } from './rows.ts';
import { runningLines } from './running-lines.ts';
import { betweenLines, firstWordRoom, type Line, type PageRuns } from './text-run.ts';

/** Lines that read on from one to the next, over pages too; or the cells of a table's row, a line or several each. */
export interface Paragraph {
  lines: Line[];
  isRow?: boolean;
}

/** In heights of the letters: so much more than the next word's room may be left at the end of a full line. */
const SHORT_OF_EDGE = 0.3;
const AT_EDGE = 0.6;
/** A paragraph's first line is indented no further; a centred title is. */
const WIDEST_INDENT = 3.1;
/** Lines of one paragraph are no further apart than this, as a part of the usual distance. */
const WIDEST_STEP = 1.3;
/** As a part of the size of running text; in points. */
const TITLE = 1.15;
const SAME_MIDDLE = 3;
const ENDS_SENTENCE = /[。！？；：!?;:]$/;
const LEADERS = /(?:[.…·．]\s?){4,}\s*\d*$/;

/**
 * The paragraphs of a document in reading order, without running heads, feet and page numbers. Lines are joined where the first is full
 * and the second begins at the column's edge, over page breaks too where no sentence ends. The cells of a table's row stand together, parted by tabs. Notes at the foot of a
 * page come after the paragraph that they interrupt. Where it is not sure the lines stay apart: 12 and 34 must not become 1234.
 */
export function paragraphsOf(pages: readonly PageRuns[]): Paragraph[] {
  const read = pages.map((page, i) => {
    const [width, height] = page.isVertical === true ? [page.height, page.width] : [page.width, page.height];
    return { lines: linesOf(page, i), width, height };
  });
  const running = runningLines(read);
  const laid = read.map(({ lines, width }) => ({ width, lines: lines.filter((line) => !running.has(line)) }));
  const layout = layoutOf(laid);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let held: Paragraph[] = [];
  for (const { lines } of laid) {
    const feet = footnotesOf(lines, layout);
    for (const part of withRows(lines.slice(0, lines.length - feet.length))) {
      const last = open?.lines.at(-1);
      if (!isRow(part) && open !== undefined && last !== undefined && isOne(last, part, layout)) {
        open.lines.push(part);
        continue;
      }
      paragraphs.push(...held);
      held = [];
      const begun = beginOf(part);
      paragraphs.push(begun);
      open = begun.isRow === true ? undefined : begun;
    }
    held.push(...withRows(feet).map(beginOf));
  }
  return [...paragraphs, ...held];
}

const isRow = (part: Line | Row): part is Row => Array.isArray(part);
const beginOf = (part: Line | Row): Paragraph => (isRow(part) ? { lines: part.flat(), isRow: true } : { lines: [part] });

/** The small print below the running text. */
function footnotesOf(lines: readonly Line[], { size }: Layout): readonly Line[] {
  const last = lines.findLastIndex((line) => line.size > size * 0.92);
  return last < 0 ? [] : lines.slice(last + 1);
}

/** Lines of large type about one middle: a title of two lines. */
function isTitle(line: Line, next: Line, { size }: Layout): boolean {
  const isCentred = Math.abs(line.left + line.right - next.left - next.right) <= 2 * SAME_MIDDLE;
  const step = next.baseline - line.baseline;
  return isCentred && line.size >= TITLE * size && step > 0 && step <= 2 * line.size && !ENDS_SENTENCE.test(line.text);
}

function isOne(line: Line, next: Line, layout: Layout): boolean {
  const column = layout.columnOf(line);
  const nextColumn = layout.columnOf(next);
  if (column === undefined || nextColumn === undefined || !isSameSize(line.size, next.size)) return false;
  if (isTitle(line, next, layout)) return line.page === next.page;
  const { size } = line;
  if (line.left - column.left > WIDEST_INDENT * size || line.left < column.left - AT_EDGE * size) return false;
  if (Math.abs(next.left - nextColumn.left) > AT_EDGE * size) return false;
  if (!isFull(line, next, column.right)) return false;
  if (beginsParagraph(next.text) || LEADERS.test(line.text)) return false;
  if (line.page === next.page && column === nextColumn) {
    const step = next.baseline - line.baseline;
    return step > 0 && step <= WIDEST_STEP * (layout.leading ?? 2 * size) && (layout.hasIndents || !ENDS_SENTENCE.test(line.text));
  }
  return next.page - line.page <= 1 && !ENDS_SENTENCE.test(line.text);
}

/** True where the next line's first word would not have had room: a number goes to the next line whole. */
function isFull(line: Line, next: Line, edge: number): boolean {
  return line.right >= edge - (Math.max(1, firstWordRoom(next.text)) + SHORT_OF_EDGE) * line.size;
}

/** How the nth line of a paragraph ends: with a space where words would run together, without its hyphen where a word was cut, as it is at the end. */
export function endOf({ lines, isRow }: Paragraph, nth: number): { drop: number; add: '' | ' ' | '\t' } {
  const [line, next] = [lines[nth], lines[nth + 1]];
  if (line === undefined || next === undefined) return { drop: 0, add: '' };
  if (isRow === true) return { drop: 0, add: endInRow(line, next) };
  if (/[A-Za-z]-$/.test(line.text) && /^[a-z]/.test(next.text)) return { drop: 1, add: '' };
  return { drop: 0, add: betweenLines(line.text, next.text) };
}

/** A paragraph's text, its lines joined. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.lines
    .map(({ text }, i) => {
      const { drop, add } = endOf(paragraph, i);
      return text.slice(0, text.length - drop) + add;
    })
    .join('');
}
