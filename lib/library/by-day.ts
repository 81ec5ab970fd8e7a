import type { ReportInfo } from '../corpus/report.ts';

/** Puts the newer report first: by the end of what they tell of, else by their date; those with neither come last. */
export function byDay(a: { info: ReportInfo }, b: { info: ReportInfo }): number {
  const [dayOfA, dayOfB] = [dayOf(a), dayOf(b)];
  return dayOfA < dayOfB ? 1 : dayOfA > dayOfB ? -1 : 0;
}

const dayOf = ({ info }: { info: ReportInfo }) => info.period?.end ?? info.date ?? '';
