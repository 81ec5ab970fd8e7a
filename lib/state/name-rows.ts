import type { NameComparison } from '../compare/comparison.ts';

/** The rows of a matrix of names in the order that they are shown: what is new, what is gone, what stayed. */
export interface NameRows<Row extends NameComparison> {
  fresh: Row[];
  gone: Row[];
  kept: Row[];
}

/**
 * Sorts slogans or programmes into new, gone and kept (comparison.md 7: new and gone on top). New and kept: most
 * frequent on the page first; gone: most frequent in the reports first. Equal ones keep their order.
 */
export function nameRows<Row extends NameComparison>(rows: readonly Row[]): NameRows<Row> {
  const byPage = (a: Row, b: Row) => b.page - a.page;
  const byReports = (a: Row, b: Row) => countInReports(b) - countInReports(a);
  return {
    fresh: rows.filter((row) => row.state === 'new').sort(byPage),
    gone: rows.filter((row) => row.state === 'gone').sort(byReports),
    kept: rows.filter((row) => row.state === 'kept').sort(byPage),
  };
}

/** How often a name stands in all reports compared with. */
export function countInReports(row: NameComparison): number {
  return Object.values(row.reports).reduce((sum, count) => sum + count, 0);
}
