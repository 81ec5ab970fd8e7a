import type { ComparedReport, Comparison, Counterpart, FigureComparison } from '../compare/comparison.ts';
import { dayOf } from '../corpus/day.ts';
import type { ReportInfo } from '../corpus/report.ts';
import { limitGroups } from './paging.ts';
import { holdsAll } from './search.ts';

/** How a figure moved against the latest earlier report that has an unreserved counterpart. */
export type Movement =
  /** No counterpart anywhere. */
  | 'none'
  | 'up'
  | 'down'
  /** The same number as in the latest report that tells of it: `repeated`, which is not "unchanged". */
  | 'same'
  /** The only unreserved counterparts are in reports of later years: nothing has moved up to this page. */
  | 'later'
  /** There are counterparts, each with a reservation, or none that allows a difference. */
  | 'caution'
  /** The only counterparts are of other districts or other spans of years. */
  | 'elsewhere';

/** What the reader wants to see of the figures. */
export type FigureFilter = 'all' | 'linked' | Movement;

/** A figure of the page as a row. */
export interface FigureRow {
  figure: FigureComparison;
  movement: Movement;
  /** The counterpart that `movement` is told against; absent for `none`. */
  against?: Counterpart;
}

/** Rows under one heading of the page; an empty heading before the first. */
export interface FigureGroup {
  heading: string;
  rows: FigureRow[];
}

/** Counts for the line at a glance; all movements but `none` and `elsewhere` make up `linked`. */
export type FigureGlance = Record<'linked' | Movement, number>;

/** The rows of all figures in the order of the page; `page` tells which reports are earlier than it. */
export function figureRows(comparison: Comparison, page: ReportInfo): FigureRow[] {
  const end = dayOf(page);
  const ages = new Map(
    comparison.reports.map(({ source, info }, age) => [source, { age, isLater: end !== '' && dayOf(info) >= end && dayOf(info) !== '' }]),
  );
  return comparison.figures.map((figure) => moved(figure, ages));
}

type Ages = ReadonlyMap<string, { age: number; isLater: boolean }>;

function moved(figure: FigureComparison, ages: Ages): FigureRow {
  const age = ({ source }: Counterpart) => ages.get(source)?.age ?? -1;
  const isLater = ({ source }: Counterpart) => ages.get(source)?.isLater ?? false;
  const newestFirst = [...figure.counterparts].sort((a, b) => Number(isLater(a)) - Number(isLater(b)) || age(b) - age(a));
  const latest = newestFirst.find((counterpart) => !isElsewhere(counterpart));
  if (latest !== undefined && latest.reasons.join() === 'repeated' && !isLater(latest))
    return { figure, movement: 'same', against: latest };
  const sure = newestFirst.find((counterpart) => counterpart.verdict === 'yes');
  const against = sure ?? newestFirst[0];
  if (against === undefined) return { figure, movement: 'none' };
  if (sure === undefined) return { figure, movement: newestFirst.every(isElsewhere) ? 'elsewhere' : 'caution', against };
  if (isLater(sure)) return { figure, movement: 'later', against: sure };
  if (sure.change === undefined) return { figure, movement: sure.value === figure.value ? 'same' : 'caution', against: sure };
  return { figure, movement: directionOf(sure.change.difference), against: sure };
}

/** Up, down or the same, from a difference. */
export function directionOf(difference: number): 'up' | 'down' | 'same' {
  if (difference === 0) return 'same';
  return difference > 0 ? 'up' : 'down';
}

/** Counts movements; `linked` is how many figures have a counterpart on the page's own time line. */
export function figureGlance(rows: readonly FigureRow[]): FigureGlance {
  const glance: FigureGlance = { linked: 0, up: 0, down: 0, same: 0, later: 0, caution: 0, elsewhere: 0, none: 0 };
  for (const { movement } of rows) {
    if (isLinked(movement)) glance.linked++;
    glance[movement]++;
  }
  return glance;
}

const isLinked = (movement: Movement) => movement !== 'none' && movement !== 'elsewhere';

/** The rows that a filter lets through. */
export function filterFigures(rows: readonly FigureRow[], filter: FigureFilter): FigureRow[] {
  if (filter === 'all') return [...rows];
  return rows.filter(({ movement }) => (filter === 'linked' ? isLinked(movement) : movement === filter));
}

/** The rows that hold every word looked for: in the indicator, the number, the heading, the programme or a counterpart. */
export function searchFigures(rows: readonly FigureRow[], words: readonly string[]): FigureRow[] {
  if (words.length === 0) return [...rows];
  return rows.filter(({ figure }) =>
    holdsAll(words, [figure.indicator, figure.text, figure.heading, figure.programme, ...figure.counterparts.map(({ text }) => text)]),
  );
}

/** Groups rows by the heading that they stand under, in the order of the page; a heading met again later opens a new group. */
export function groupByHeading(rows: readonly FigureRow[]): FigureGroup[] {
  const groups: FigureGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.heading === row.figure.heading) last.rows.push(row);
    else groups.push({ heading: row.figure.heading, rows: [row] });
  }
  return groups;
}

/** The first `limit` rows of all groups together. */
export function limitFigures(groups: readonly FigureGroup[], limit: number): FigureGroup[] {
  return limitGroups(
    groups,
    limit,
    (group) => group.rows.length,
    (group, count) => ({ ...group, rows: group.rows.slice(0, count) }),
  );
}

/**
 * True for a counterpart of another district or another span of years, which never stands on the same time line
 * (comparison.md: in a block of its own).
 */
export function isElsewhere(counterpart: Counterpart): boolean {
  return counterpart.reasons.includes('district') || counterpart.reasons.includes('period');
}

/** Where counterparts stand: on the page's own time line, or in the block of other districts and other spans. */
export type Block = 'timeLine' | 'elsewhere';

/** The counterparts of a figure that belong into a block. */
export function counterpartsIn(figure: FigureComparison, block: Block): Counterpart[] {
  return figure.counterparts.filter((counterpart) => isElsewhere(counterpart) === (block === 'elsewhere'));
}

/** The reports that have a counterpart in a block for any of the figures: only these get a column there. */
export function reportsIn(block: Block, comparison: Comparison, rows: readonly FigureRow[]): ComparedReport[] {
  const used = new Set(rows.flatMap(({ figure }) => counterpartsIn(figure, block)).map(({ source }) => source));
  return comparison.reports.filter(({ source }) => used.has(source));
}

/** The counterparts of a figure in one report's column, in text order; empty is a gap ("not reported"), never 0. */
export function cellOf(figure: FigureComparison, report: ComparedReport, block: Block = 'timeLine'): Counterpart[] {
  return counterpartsIn(figure, block)
    .filter((counterpart) => counterpart.source === report.source)
    .sort((a, b) => a.start - b.start);
}
