import type { ComparedReport, Comparison } from '../compare/comparison.ts';
import { isSameBody } from '../compare/reference.ts';
import type { ReportInfo } from '../corpus/report.ts';

/** The reports that get a column, oldest first, and how many were left out for want of room. */
export interface Columns {
  shown: ComparedReport[];
  hidden: number;
}

/**
 * Picks the reports for which there is room: the reference, then those of the page's own organisation, then the newest.
 * The order of what is shown stays that of the comparison (oldest first).
 */
export function pickColumns(comparison: Pick<Comparison, 'reports' | 'reference'>, page: ReportInfo, room: number): Columns {
  const { reports, reference } = comparison;
  const rank = (report: ComparedReport): number => {
    if (report.source === reference) return 2;
    return isSameBody(report.info, page) ? 1 : 0;
  };
  const chosen = new Set(
    reports
      .map((report, age) => ({ report, age }))
      .sort((a, b) => rank(b.report) - rank(a.report) || b.age - a.age)
      .slice(0, room)
      .map(({ report }) => report.source),
  );
  return { shown: reports.filter((report) => chosen.has(report.source)), hidden: reports.length - chosen.size };
}

/** True where any report is not surely of the page's own body, so that a year alone does not name a column. */
export function hasSeveralBodies(reports: readonly ComparedReport[], page: ReportInfo): boolean {
  return reports.some((report) => !isSameBody(report.info, page));
}
