import type { Span } from '../text/span.ts';

/** A cell of a numbered row, with what its column is called. */
export interface RowCell extends Span {
  head: string;
}

/** A row of a table whose rows are numbered: 3, 免费健康体检, 600人, 体检职工650人. */
export interface NumberedRow {
  /** What the row is about: the cell behind its number. */
  name: string;
  /** The cells behind the name. */
  cells: RowCell[];
}

/** The cells of a text: its lines, and what tabs or upright strokes part. */
export const CELL = /[^\n\r\t|｜\u2028\u2029]+/g;
/** | --- | :---: |: a line drawn under the heads. */
export const IS_RULE = /^:?-{2,}:?$/;
/** 序号: the head of a column that numbers the rows. */
export const NUMBER_HEAD = /^(?:序号|编号|项次)$/;
const [LEAST_COLUMNS, MOST_COLUMNS] = [3, 7];
const LONGEST_ROW_NAME = 20;

/**
 * Finds tables whose first column numbers the rows (序号, 实事项目, 年度目标, 完成情况), in a text that has a cell a line or cells parted by
 * tabs or strokes. Rows that do not go on counting end a table; a table of one row is none.
 */
export function numberedRows(text: string): NumberedRow[] {
  if (!/序号|编号|项次/.test(text)) return [];
  const cells = [...text.matchAll(CELL)].flatMap((match) => {
    const words = match[0].trim();
    const start = match.index + (match[0].length - match[0].trimStart().length);
    return words === '' || IS_RULE.test(words) ? [] : [{ start, end: start + words.length, words }];
  });
  const rows: NumberedRow[] = [];
  cells.forEach(({ words }, from) => {
    if (!NUMBER_HEAD.test(words)) return;
    const first = cells.findIndex((cell, at) => at > from && cell.words === '1');
    const columns = first - from;
    if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS) return;
    const table: NumberedRow[] = [];
    for (let at = first; cells[at]?.words === `${table.length + 1}`; at += columns) {
      const [name, ...rest] = cells.slice(at + 1, at + columns);
      if (name === undefined || name.words.length > LONGEST_ROW_NAME) break;
      const heads = cells.slice(from + 2, first);
      table.push({ name: name.words, cells: rest.map(({ start, end }, i) => ({ start, end, head: heads[i]?.words ?? '' })) });
    }
    if (table.length > 1) rows.push(...table);
  });
  return rows;
}

/** True for a column of what was aimed at: 年度目标, 计划数. */
export const isAimed = ({ head }: RowCell): boolean => /目标|计划|任务/.test(head) && !/完成|实际/.test(head);
