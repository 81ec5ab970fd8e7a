import type { ComparedReport } from '../compare/comparison.ts';
import { isSameBody } from '../compare/reference.ts';
import { dayOf } from '../corpus/day.ts';
import type { ReportInfo } from '../corpus/report.ts';
import { cellOf, type FigureRow } from './figure-rows.ts';
import type { Told } from './told.ts';

/** A report on the time line of a figure. */
export interface Slot {
  /** Absent for the page itself. */
  report?: ComparedReport;
  /** When what the report tells of ended, as a year with a fraction: the end of 2023 → 2024. */
  time: number;
  /** Absent where the report has no unreserved counterpart: a gap, never a 0 and never drawn over. */
  point?: { value: number; text: string; isApprox: boolean };
  /** True where the slot has a counterpart, but with a reservation. */
  isCaution: boolean;
}

/** A figure over three or more reports of one body, oldest first, the page among them by its time. */
export interface Series {
  slots: Slot[];
  /** Stretches of slots (by index) that a line may join: neighbours in time, without a gap between. */
  runs: number[][];
}

/** Fewer are told well enough by the numbers themselves. */
const LEAST_POINTS = 3;
/** Reports a year apart are neighbours; half a year more for a report that tells of its year a little late. */
const NEXT_YEAR = 1.5;

/**
 * The series of a figure, for drawing; undefined for fewer than three unreserved numbers, or where the page's time is not known.
 * Only reports of the page's own body count, and only *yes* (comparison.md: never on the same time line).
 */
export function seriesOf(row: FigureRow, reports: readonly ComparedReport[], page: ReportInfo, own: Told | undefined): Series | undefined {
  const now = timeOf(page);
  if (now === undefined) return undefined;
  const slots: Slot[] = reports.flatMap((report): Slot[] => {
    const time = timeOf(report.info);
    if (time === undefined || !isSameBody(report.info, page)) return [];
    const counterparts = cellOf(row.figure, report);
    const sure = counterparts.find(({ verdict }) => verdict === 'yes');
    if (sure === undefined) return [{ report, time, isCaution: counterparts.length > 0 }];
    const isApprox = sure.change !== undefined && sure.change.precision !== 'exact' && (own === undefined || own.approx === 'exact');
    return [{ report, time, isCaution: false, point: { value: sure.value, text: sure.text, isApprox } }];
  });
  const { value, text } = row.figure;
  slots.push({ time: now, isCaution: false, point: { value, text, isApprox: own !== undefined && own.approx !== 'exact' } });
  slots.sort((a, b) => a.time - b.time);
  if (slots.filter(({ point }) => point !== undefined).length < LEAST_POINTS) return undefined;
  return { slots, runs: runsOf(slots) };
}

function runsOf(slots: readonly Slot[]): number[][] {
  const runs: number[][] = [];
  slots.forEach((slot, index) => {
    if (slot.point === undefined) return;
    const before = slots[index - 1];
    const run = runs.at(-1);
    if (run !== undefined && before?.point !== undefined && slot.time - before.time <= NEXT_YEAR) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

const YEAR = 365.25 * 24 * 3600 * 1000;

function timeOf(info: ReportInfo): number | undefined {
  const end = Date.parse(dayOf(info));
  return Number.isNaN(end) ? undefined : 1970 + end / YEAR;
}
