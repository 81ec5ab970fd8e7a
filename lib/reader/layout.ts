import type { Line } from './text-run.ts';

/** A part of a page in which lines follow one another: the page's text, or one of its two columns. */
export interface Column {
  left: number;
  right: number;
}

/** How a document is set; lengths in points. */
export interface Layout {
  /** The height of the letters of running text. */
  size: number;
  /** From one line of running text to the next; undefined where there is none. */
  leading: number | undefined;
  /** True where paragraphs begin with an indent, so that a line at the edge goes on. */
  hasIndents: boolean;
  /** The column of a line that stands in one alone; undefined for cells of tables and whatever else stands side by side. */
  columnOf(line: Line): Column | undefined;
}

/** A page's lines without heads and feet, in the order in which they were drawn. */
export interface LaidPage {
  lines: readonly Line[];
  width: number;
}

/** Letters of one size differ by no more. */
const SAME_SIZE = 0.08;
/** Edges of lines that differ by no more are one, in points. */
const SAME_EDGE = 3;
/** An edge counts where so large a part of the lines share it, and two at least. */
const EDGE_PART = 0.04;
/** A Chinese paragraph is indented by two characters; in heights of the letters. */
const INDENT = { least: 1.5, most: 2.6 };
/** Pages of one side are measured apart where they have so many lines. */
const SIDE_LINES = 20;
/** A page with fewer lines in a column is not taken for one with two. */
const COLUMN_LINES = 6;
const GUTTER = 0.8;
/** Lines of columns are this part of it wide, half of them at least; those of tables' cells are short. */
const COLUMN_WIDTH = 0.7;

/** True where two lines are of one size. */
export const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);

/** Measures a document: what its running text is like, and which lines belong to it. */
export function layoutOf(pages: readonly LaidPage[]): Layout {
  const size = mode(pages.flatMap(({ lines }) => lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length] as const))) ?? 0;
  const isBody = (line: Line) => isSameSize(line.size, size);
  const columns = new Map<Line, Column>();
  const alone: { line: Line; width: number }[] = [];
  for (const { lines, width } of pages) {
    const two = twoColumns(lines.filter(isBody), size);
    if (two === undefined) for (const line of lines.filter((one) => isAlone(one, lines))) alone.push({ line, width });
    else for (const [line, column] of two) columns.set(line, column);
  }
  // Left and right pages of a book have other margins, and so have pages of another format.
  const formats = Map.groupBy(alone, ({ width }) => Math.round(width));
  for (const format of formats.values()) {
    const all = edgesOf(format.map(({ line }) => line).filter(isBody));
    for (const side of Map.groupBy(format, ({ line }) => line.page % 2).values()) {
      const lines = side.map(({ line }) => line);
      const column = (lines.length >= SIDE_LINES ? edgesOf(lines.filter(isBody)) : undefined) ?? all;
      if (column !== undefined) for (const line of lines) columns.set(line, column);
    }
  }
  const body = [...columns].filter(([line]) => isBody(line));
  const indented = body.filter(([line, { left }]) => isIndent((line.left - left) / size));
  return {
    size,
    leading: leadingOf(pages, columns, isBody),
    hasIndents: indented.length >= Math.max(1, body.length * EDGE_PART),
    columnOf: (line) => columns.get(line),
  };
}

const isIndent = (by: number) => by >= INDENT.least && by <= INDENT.most;

/** True where no other line stands beside. */
function isAlone(line: Line, lines: readonly Line[]): boolean {
  return lines.every((other) => other === line || Math.abs(other.baseline - line.baseline) > 0.5 * Math.max(line.size, other.size));
}

/** The outermost edges that several lines share; a line that sticks out alone is none. */
function edgesOf(lines: readonly Line[]): Column | undefined {
  const least = Math.max(2, lines.length * EDGE_PART);
  const lefts = sharedEdges(
    lines.map(({ left }) => left),
    least,
  );
  const rights = sharedEdges(lines.map(innerRight), least);
  if (lefts.length === 0 || rights.length === 0) return undefined;
  return { left: Math.min(...lefts), right: Math.max(...rights) };
}

/** Punctuation at a line's end may hang over the edge. */
const innerRight = ({ text, right, size }: Line) => (/[，。、；：！？”’）》]$/.test(text) ? right - size : right);

/** The edges, to a point, that at least so many lie at or next to. */
function sharedEdges(edges: readonly number[], least: number): number[] {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  const near = (edge: number) => {
    let count = 0;
    for (let at = edge - SAME_EDGE; at <= edge + SAME_EDGE; at++) count += counts.get(at) ?? 0;
    return count;
  };
  return [...counts.keys()].filter((edge) => near(edge) >= least);
}

/**
 * The lines of a page with two columns, each with its column; undefined for other pages. The columns are drawn one after the other
 * (what is drawn by turns is a table), their lines are long, and nothing but a few lines across stands in the gutter.
 */
function twoColumns(lines: readonly Line[], size: number): Map<Line, Column> | undefined {
  const gutter = gutterOf(lines, size);
  if (gutter === undefined) return undefined;
  const left = lines.filter(({ right }) => right <= gutter);
  const right = lines.filter((line) => line.left >= gutter);
  const across = lines.length - left.length - right.length;
  if (left.length < COLUMN_LINES || right.length < COLUMN_LINES || across > lines.length / 5) return undefined;
  const sides = lines.filter((line) => left.includes(line) || right.includes(line)).map((line) => line.left >= gutter);
  if (sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length > 1) return undefined;
  const found = new Map<Line, Column>();
  for (const side of [left, right]) {
    const column = edgesOf(side);
    if (column === undefined || !isFilled(side, column)) return undefined;
    for (const line of side) found.set(line, column);
  }
  return found;
}

function isFilled(lines: readonly Line[], { left, right }: Column): boolean {
  return lines.filter((line) => line.right - line.left >= COLUMN_WIDTH * (right - left)).length >= lines.length / 2;
}

/** The middle of the gap between two columns: where the right one begins, and before it few lines end late. */
function gutterOf(lines: readonly Line[], size: number): number | undefined {
  const from = Math.min(...lines.map(({ left }) => left));
  const to = Math.max(...lines.map(({ right }) => right));
  for (const { left } of lines) {
    if (left < from + (to - from) * 0.35 || left > from + (to - from) * 0.65) continue;
    const at = left - (GUTTER * size) / 2;
    const crossing = lines.filter((line) => line.left < at && line.right > at - GUTTER * size * 0.4).length;
    if (crossing <= lines.length / 5) return at;
  }
  return undefined;
}

function leadingOf(pages: readonly LaidPage[], columns: ReadonlyMap<Line, Column>, isBody: (line: Line) => boolean): number | undefined {
  const steps = pages.flatMap(({ lines }) =>
    lines.flatMap((line, i) => {
      const next = lines[i + 1];
      if (next === undefined || !isBody(line) || !isBody(next) || columns.get(line) === undefined) return [];
      const step = next.baseline - line.baseline;
      return columns.get(line) === columns.get(next) && step > 0 ? [[Math.round(step * 2) / 2, 1] as const] : [];
    }),
  );
  return mode(steps);
}

/** The value of the greatest weight. */
function mode(values: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}
