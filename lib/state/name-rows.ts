import type { ComparedReport, NameComparison, ProgrammeComparison } from '../compare/comparison.ts';
import { placeNameOf } from './report-name.ts';
import { holdsAll } from './search.ts';

/** The rows of a matrix of names in the order that they are shown: what is new, what is gone, what stayed. */
export interface NameRows<Row extends NameComparison> {
  new: Row[];
  gone: Row[];
  kept: Row[];
}

/** What the reader wants to see of slogans or programmes. */
export type NameFilter = 'all' | NameComparison['state'];

/** How rows of one group are ordered: by the page, or by the count in the report of that source. */
export type NameOrder = { source: string } | 'page' | undefined;

/**
 * Sorts slogans or programmes into new, gone and kept (comparison.md 7: new and gone on top). New and kept: most
 * frequent on the page first; gone: most frequent in the reports first; or all by one column. Equal ones keep their order.
 */
export function nameRows<Row extends NameComparison>(rows: readonly Row[], order?: NameOrder): NameRows<Row> {
  const countOf = (row: Row, usual: number) => {
    if (order === undefined) return usual;
    return order === 'page' ? row.page : (row.reports[order.source] ?? 0);
  };
  const sorted = (state: Row['state'], usual: (row: Row) => number) =>
    rows.filter((row) => row.state === state).sort((a, b) => countOf(b, usual(b)) - countOf(a, usual(a)));
  return { new: sorted('new', (row) => row.page), gone: sorted('gone', countInReports), kept: sorted('kept', (row) => row.page) };
}

/** How often a name stands in all reports compared with. */
function countInReports(row: NameComparison): number {
  return Object.values(row.reports).reduce((sum, count) => sum + count, 0);
}

/** The rows that hold every word looked for, in the name or in a wording. */
export function searchNames<Row extends NameComparison | ProgrammeComparison>(rows: readonly Row[], words: readonly string[]): Row[] {
  if (words.length === 0) return [...rows];
  return rows.filter((row) => holdsAll(words, [row.name, ...('mentions' in row ? row.mentions.map(({ text }) => text) : [])]));
}

/** How many rows each filter lets through. */
export function nameCounts(rows: readonly NameComparison[]): Record<NameFilter, number> {
  const counts = { all: rows.length, new: 0, gone: 0, kept: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}

/**
 * What tells homonyms apart where another row has the same name (三个一批 here and there): what stands behind the name, or else the
 * place of the only reports that have it. Empty for a name that stands alone, and for one of the page that tells no more.
 */
export function bearerOf(
  row: NameComparison | ProgrammeComparison,
  rows: readonly NameComparison[],
  reports: readonly ComparedReport[],
): string {
  const isAlone = rows.every((other) => other === row || other.name !== row.name);
  if (isAlone) return '';
  if ('sense' in row && row.sense !== undefined) return row.sense;
  if (row.page > 0) return '';
  const places = reports.filter(({ source }) => row.reports[source] !== undefined).map(({ info }) => placeNameOf(info));
  return [...new Set(places)].filter((place) => place !== '')[0] ?? '';
}

/** A wording of a programme with the reports that have it, and whether they speak of a plan there. */
export interface Wording {
  text: string;
  isPlanned: boolean;
  /** Sources, in the order of the reports; the page's own is its `source`. */
  sources: string[];
}

/**
 * How the reports word a programme: equal wordings once, oldest report first. `isPlanned` tells of a place whether it
 * speaks of what is still to be done.
 */
export function wordingsOf(
  { mentions }: ProgrammeComparison,
  sources: readonly string[],
  isPlanned: (source: string, start: number) => boolean,
): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const source of sources) {
    for (const mention of mentions.filter((one) => one.source === source)) {
      const planned = isPlanned(source, mention.start);
      const text = mention.text.replace(/\s+/g, '');
      const key = `${text} ${planned}`;
      const known = wordings.get(key) ?? { text, isPlanned: planned, sources: [] };
      if (!known.sources.includes(source)) known.sources.push(source);
      wordings.set(key, known);
    }
  }
  return [...wordings.values()];
}
