import type { ReportInfo } from './report.ts';

/** The day by which reports are ordered, ISO: the end of what they tell of, else their date; the empty string for neither. */
export const dayOf = ({ period, date }: ReportInfo): string => period?.end ?? date ?? '';

/** Puts the newer report first; those without a day come last. */
export function byDay(a: { info: ReportInfo }, b: { info: ReportInfo }): number {
  const [dayOfA, dayOfB] = [dayOf(a.info), dayOf(b.info)];
  return dayOfA < dayOfB ? 1 : dayOfA > dayOfB ? -1 : 0;
}
