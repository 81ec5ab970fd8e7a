import type { FigureMention, Mention } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import { CELL, IS_RULE, NUMBER_HEAD } from './numbered-rows.ts';

/** What the headers of a table say of a figure that is alone in its cell. */
export interface CellLabel {
  /** The head of the row: 受理法律援助案件; where the figure stands above its name (新建工会 under 58家), that name. */
  row: Span;
  /** The head of the column: 2023年, 新建工会; absent for a table of two columns. */
  column?: Span;
  /** For a row that begins with 其中 the row above, and its figure in the same column. */
  whole?: { row: Span; figure: number };
}

interface Cell extends Span {
  /** Index among the figures where the cell is nothing but that figure; -1 otherwise. */
  figure: number;
  /** True for a figure, a bare number or a dash in its place. */
  isValue: boolean;
}

/** Longer lines are sentences and not cells. */
const LONGEST_CELL = 30;
/** 2023年工作情况表, 表1 法律援助: over a table and none of its heads. */
const IS_TITLE = /^表[一二三四五六七八九十\d]|^附[件表]|(?:表|(?<!^(?:完成|进展|落实|实施|执行))情况|数据|一览|统计|速览|成绩单)$/;
/** 【组织建设】, 二、维权服务: what stands over one table parts it from the one before. */
const IS_SECTION = /^【.+】$|^[一二三四五六七八九十]{1,2}、/;
const IS_COLUMN = /(?:19|20)\d\d年|数量|数值|数据|完成|金额|人数|结果|指标值/;
const EMPTY_VALUE = /^(?:[-—–/／]+|[\d.,，%％]+|暂无|无)$/;

/**
 * Finds the figures that stand alone in a cell, with the heads of their row and column. A cell is a line (a page's text has one line a
 * cell) or what tabs or strokes part. By index among the figures of `mentions` (in text order); figures in sentences are not in it.
 */
export function cellLabels(text: string, mentions: readonly Mention[]): Map<number, CellLabel> {
  const figures = mentions.filter((mention): mention is FigureMention => mention.class === 'figure');
  const labels = new Map<number, CellLabel>();
  if (figures.length === 0) return labels;
  let run: Cell[] = [];
  const end = () => {
    if (run.some((cell) => cell.figure >= 0)) labelRun(run, text, labels);
    run = [];
  };
  let next = 0;
  for (const match of text.matchAll(CELL)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const words = match[0].trim();
    if (words === '' || IS_RULE.test(words)) continue;
    const span = { start, end: start + words.length };
    while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const figure = figures[next];
    const isAlone = figure !== undefined && figure.start === span.start && figure.end === span.end;
    if (words.length > LONGEST_CELL || /[。；]/.test(words) || IS_SECTION.test(words)) end();
    else run.push({ ...span, figure: isAlone ? next : -1, isValue: isAlone || EMPTY_VALUE.test(words) });
  }
  end();
  return labels;
}

/** Labels the values of one run of cells: rows of a head and values, or names under their numbers. */
function labelRun(cells: readonly Cell[], text: string, labels: Map<number, CellLabel>): void {
  const run = withoutUnits(withoutNumbers(cells, text), text).filter(
    (cell) => cell.isValue || !IS_TITLE.test(text.slice(cell.start, cell.end)),
  );
  if (run[0]?.isValue === true) {
    labelAbove(run, labels);
    return;
  }
  let heads: Cell[] = [];
  let columns: Cell[] = [];
  let above: { row: Span; values: readonly Cell[] } | undefined;
  for (let at = 0; at < run.length; ) {
    const head = run[at];
    if (head === undefined) return;
    const values: Cell[] = [];
    for (let next = at + 1; run[next]?.isValue === true; next++) values.push(run[next] as Cell); // Just asked for.
    if (values.length === 0) {
      heads.push(head);
      at++;
      continue;
    }
    // Heads in front of the head of a first row are those of its columns: 项目, 2022年, 2023年.
    if (heads.length > 0) columns = heads.length >= values.length ? heads.slice(-values.length) : [];
    // One value beside its head has a column only where that says so: 项目, 数量.
    const [only] = columns;
    const isOne = columns.length === 1 && only !== undefined && !IS_COLUMN.test(text.slice(only.start, only.end));
    if (columns.length !== values.length || isOne) columns = [];
    heads = [];
    const isPart = text.startsWith('其中', head.start);
    const wholes = isPart ? above : undefined;
    if (!isPart) above = { row: { start: head.start, end: head.end }, values };
    values.forEach((value, i) => {
      const column = columns[i];
      const whole = wholes?.values[i]?.figure ?? -1;
      const told = {
        row: { start: head.start, end: head.end },
        ...(wholes === undefined || whole < 0 ? {} : { whole: { row: wholes.row, figure: whole } }),
      };
      if (value.figure < 0 || (values.length > 1 && column === undefined)) return;
      labels.set(value.figure, column === undefined ? told : { ...told, column: { start: column.start, end: column.end } });
    });
    at += 1 + values.length;
  }
}

/** 序号, 1, 2, 3: the numbers of the rows and their head are no cells of their own. */
function withoutNumbers(cells: readonly Cell[], text: string): readonly Cell[] {
  const words = (cell: Cell) => text.slice(cell.start, cell.end);
  if (!cells.some((cell) => NUMBER_HEAD.test(words(cell)))) return cells;
  let row = 0;
  return cells.filter((cell) => !NUMBER_HEAD.test(words(cell)) && !(words(cell) === `${row + 1}` && ++row > 0));
}

/** 指标, 单位, 完成数: what each row is counted in is no head of it. Without such cells 单位 is the head of those whose rows they are. */
function withoutUnits(cells: readonly Cell[], text: string): readonly Cell[] {
  const words = (cell: Cell) => text.slice(cell.start, cell.end);
  if (!cells.some((cell) => UNIT_HEAD.test(words(cell))) || !cells.some((cell) => UNIT.test(words(cell)))) return cells;
  return cells.filter((cell) => !UNIT_HEAD.test(words(cell)) && !UNIT.test(words(cell)));
}
const UNIT_HEAD = /^(?:计量)?单位$/;
const UNIT = /^(?:[家个人名位户场次期件起宗份项条篇批对套元吨台辆%％]|[人场件户批]次|万(?:人次?|户)|[万亿]元|平方米|百分比|[课小]时)$/;

/** 58家 / 新建工会 / 5127人 / 新发展会员: numbers over their names, and nothing else. */
function labelAbove(run: readonly Cell[], labels: Map<number, CellLabel>): void {
  if (run.length % 2 !== 0 || run.some((cell, i) => cell.isValue !== (i % 2 === 0))) return;
  run.forEach((cell, i) => {
    const name = run[i + 1];
    if (cell.figure >= 0 && name !== undefined) labels.set(cell.figure, { row: { start: name.start, end: name.end } });
  });
}
