import type { ComparedReport, Comparison } from '../compare/comparison.ts';

/** A report that names a programme: how often, and in which wordings. */
export interface ProgrammePlace {
  report: ComparedReport;
  count: number;
  wordings: string[];
}

/**
 * The reports compared with that name the programme of a figure without a counterpart: there the reader may look (comparison.md 6).
 * Empty where none does, or where the figure has no programme.
 */
export function programmePlaces(programme: string | undefined, { programmes, reports }: Comparison): ProgrammePlace[] {
  if (programme === undefined || programme === '') return [];
  const mentions = programmes.filter(({ name }) => name === programme).flatMap((one) => one.mentions);
  return reports.flatMap((report) => {
    const here = mentions.filter(({ source }) => source === report.source);
    if (here.length === 0) return [];
    return [{ report, count: here.length, wordings: [...new Set(here.map(({ text }) => text.replace(/\s+/g, '')))] }];
  });
}
