import { isoDate, lastDay } from './calendar.ts';
import type { Period } from './report.ts';

/** What was written as a time is none, or ends before it begins. */
export type PeriodFault = 'from' | 'to' | 'order';

/**
 * A period from what a reader writes as its beginning and end: a year, a month or a day (2021, 2021-03, 2021.3, 2021年3月). The
 * end may be left out and is then that of the year, month or day of the beginning. Both empty: no period.
 */
export function readPeriod(from: string, to: string): { period: Period | undefined } | { fault: PeriodFault } {
  if (from.trim() === '' && to.trim() === '') return { period: undefined };
  const first = readTime(from);
  if (first === undefined) return { fault: 'from' };
  const last = to.trim() === '' ? first : readTime(to);
  if (last === undefined) return { fault: 'to' };
  if (first.start > last.end) return { fault: 'order' };
  return { period: { start: first.start, end: last.end, label: labelOf(first.start, last.end) } };
}

/** How a period is written into the two fields, as short as it can be: 2021-01-01 to 2021-12-31 is 2021 and 2021. */
export function periodFields({ start, end }: Period): { from: string; to: string } {
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return { from: start.slice(0, 4), to: end.slice(0, 4) };
  if (start.endsWith('-01') && isMonthEnd(end)) return { from: start.slice(0, 7), to: end.slice(0, 7) };
  return { from: start, to: end };
}

function readTime(text: string): { start: string; end: string } | undefined {
  const found = /^((?:19|20)\d\d)(?:年|[-/.])?(?:(\d{1,2})(?:月|[-/.])?(?:(\d{1,2})日?)?)?$/.exec(
    text.normalize('NFKC').replace(/\s/g, ''),
  );
  if (found === null) return undefined;
  const [, year, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { start: `${year}-01-01`, end: `${year}-12-31` };
  if (month < 1 || month > 12) return undefined;
  const until = lastDay(year, month);
  if (day === undefined) return { start: isoDate(year, month, 1), end: isoDate(year, month, until) };
  const date = isoDate(year, month, day);
  return day < 1 || day > until ? undefined : { start: date, end: date };
}

const isMonthEnd = (date: string) => Number(date.slice(8)) === lastDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)));

/** 2021年, 2019—2023年, 2021年1—6月, 2020年7月—2021年6月; with days as they are. */
function labelOf(start: string, end: string): string {
  const { from, to } = periodFields({ start, end, label: '' });
  const [fromYear, toYear] = [start.slice(0, 4), end.slice(0, 4)];
  if (from.length === 4) return fromYear === toYear ? `${fromYear}年` : `${fromYear}—${toYear}年`;
  if (from.length > 7) return from === to ? from : `${from}—${to}`;
  const [fromMonth, toMonth] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  if (fromYear !== toYear) return `${fromYear}年${fromMonth}月—${toYear}年${toMonth}月`;
  return fromMonth === toMonth ? `${fromYear}年${fromMonth}月` : `${fromYear}年${fromMonth}—${toMonth}月`;
}
