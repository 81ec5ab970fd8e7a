import type { ComparedReport, Comparison } from '../compare/comparison.ts';

/** The reports that get a column, oldest first, and how many were left out for want of room. */
export interface Columns {
  shown: ComparedReport[];
  hidden: number;
}

/**
 * Picks the reports for which there is room: the reference, then those of the same organisation as the page, then the newest.
 * The order of what is shown stays that of the comparison (oldest first).
 */
export function pickColumns(comparison: Comparison, organisation: string | undefined, room: number): Columns {
  const { reports, reference } = comparison;
  const rank = (report: ComparedReport): number => {
    if (report.source === reference) return 2;
    return organisation !== undefined && report.info.organisation === organisation ? 1 : 0;
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

/** True where reports of more than one organisation stand side by side, so that a year alone does not name a column. */
export function hasSeveralBodies(reports: readonly ComparedReport[], organisation: string | undefined): boolean {
  const bodies = new Set(reports.map((report) => report.info.organisation ?? report.source));
  if (organisation !== undefined) bodies.add(organisation);
  return bodies.size > 1;
}
