import { beginsParagraph } from '../text/line-breaks.ts';
import { isSameSize } from './layout.ts';
import { firstWordRoom, isWide, type Line } from './text-run.ts';

/** A row of a table: its cells from left to right, each of one line or several below one another. */
export type Row = Line[][];

/** A cell of a table has no more lines; longer ones are text that stands beside other text. */
const MOST_LINES = 4;
/** No page has more columns; each is looked for inside of the one before. */
const MOST_CELLS = 200;
/** In heights of the letters. Cells of a row stand at one height, by their tops or by their middles. */
const SAME_HEIGHT = 0.35;
const BETWEEN_CELLS = 0.4;
/** Lines of one cell are no further apart. */
const WIDEST_STEP = 1.6;
const SAME_STEP = 0.15;
/** Lines of one cell have one left or right edge or one middle, in points. */
const SAME_EDGE = 3;
/** A full line of a cell and the first word of the next are wider than that next line by so much, in heights of the letters. */
const TOO_WIDE = 0.1;
/** In heights of the letters: a number below words so long is the rest of them. */
const LONG_LINE = 6;

/**
 * The rows of tables among the lines of a page in the order in which they were drawn, and the other lines as they are. A row is drawn
 * from left to right, cell after cell; what is drawn otherwise is left as it is, and so are the further lines of a last cell that no
 * other cell's height gives away.
 */
export function withRows(lines: readonly Line[]): (Line | Row)[] {
  const found: (Line | Row)[] = [];
  for (let at = 0; at < lines.length; ) {
    const row = rowAt(lines, at);
    const line = lines[at];
    if (row !== undefined) found.push(row);
    else if (line !== undefined) found.push(line);
    at += row === undefined ? 1 : row.flat().length;
  }
  return found;
}

/** The row that begins at a line, the one with most cells; undefined where nothing stands beside. */
function rowAt(lines: readonly Line[], at: number): Row | undefined {
  let best: Row = [];
  for (const first of cellsAt(lines, at)) {
    for (const height of [topOf, middleOf]) {
      const row = grow([first], lines, at + first.length, height);
      // Where most cells have several lines it may be a table drawn column by column.
      const single = row.filter(({ length }) => length === 1).length;
      if (row.length > Math.max(1, best.length) && 2 * single >= row.length) best = row;
    }
  }
  return best.length > 1 ? best : undefined;
}

/** Adds the cells that stand beside the last one at the height of the first. */
function grow(row: Row, lines: readonly Line[], at: number, height: (cell: readonly Line[]) => number): Row {
  let best = row;
  if (row.length === MOST_CELLS) return row;
  const [first = [], last = []] = [row[0], row.at(-1)];
  for (const cell of cellsAt(lines, at)) {
    const size = Math.max(first[0]?.size ?? 0, cell[0]?.size ?? 0);
    if (leftOf(cell) < rightOf(last) + BETWEEN_CELLS * size) continue;
    if (Math.abs(height(cell) - height(first)) > SAME_HEIGHT * size) continue;
    const longer = grow([...row, cell], lines, at + cell.length, height);
    // A last cell's further lines at the height of the first's top may be those of the next row: only their middle tells.
    const isSure = cell.length === 1 || height === middleOf || longer.length > row.length + 1;
    if (isSure && longer.length > best.length) best = longer;
  }
  return best;
}

/** What may be a cell: the line alone first, then with those below. */
function* cellsAt(lines: readonly Line[], at: number): Generator<Line[]> {
  const cell: Line[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (cell.length > 0 && !isBelow(line, cell)) return;
    cell.push(line);
    yield [...cell];
  }
}

/** True for a further line of a cell: the line above is full, and as far away as the one before. */
function isBelow(line: Line, cell: readonly Line[]): boolean {
  const [above, before] = [cell.at(-1), cell.at(-2)];
  if (above === undefined || !isSameSize(line.size, above.size) || !goesOn(line, above)) return false;
  const step = line.baseline - above.baseline;
  const isEven = before === undefined || Math.abs(above.baseline - before.baseline - step) <= SAME_STEP * line.size;
  const edges = [line.left - above.left, line.right - above.right, (line.left + line.right - above.left - above.right) / 2];
  const isAligned = edges.some((by) => Math.abs(by) <= SAME_EDGE);
  return isAligned && isEven && step > 0 && step <= WIDEST_STEP * above.size;
}

/** 新建基层⏎工会 goes on, 128⏎34 and 工会⏎云溪区机关 do not; nor does what stands under the end of a sentence. */
function goesOn(line: Line, above: Line): boolean {
  const width = above.right - above.left;
  const isFull = width >= line.right - line.left - (Math.max(1, firstWordRoom(line.text)) - TOO_WIDE) * line.size;
  // 其中灵活就业人员⏎2100人, but not 建会⏎12.
  const isWords = isWide(line.text[0]) || (isWide(above.text.at(-1)) && width >= LONG_LINE * above.size);
  return isFull && isWords && !above.text.endsWith('。') && !beginsParagraph(line.text);
}

const topOf = ([line]: readonly Line[]) => line?.baseline ?? 0;
const middleOf = (cell: readonly Line[]) => (topOf(cell) + (cell.at(-1)?.baseline ?? 0)) / 2;
const leftOf = (cell: readonly Line[]) => Math.min(...cell.map(({ left }) => left));
const rightOf = (cell: readonly Line[]) => Math.max(...cell.map(({ right }) => right));

/** How a line of a row ends: with a tab before the next cell, which parts cells for whoever reads the text, with nothing before another line of the same. */
export const endInRow = (line: Line, next: Line): '' | '\t' => (next.left < line.right && next.baseline > line.baseline ? '' : '\t');
