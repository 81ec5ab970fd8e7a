import type { Page } from 'puppeteer-core';

/** The parts of a trace event that are read (Trace Event Format; times in microseconds, `tdur` of processor time). */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** Milliseconds of processor time in the page's main thread, which other work of the machine does not lengthen. */
export interface Work {
  /** Until the first marks are painted. */
  first: number;
  all: number;
  /** The task with the most. */
  longest: number;
  /** The same of those in which the browser does not paint: a frame takes what it takes, whoever has changed something. */
  script: number;
}

/** What a page's main thread does between the marks that the probe sets. Chromium only. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<Work> {
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
  await act();
  const buffer = await page.tracing.stop();
  // Chromium's own format, as above.
  const { traceEvents } = JSON.parse(Buffer.from(buffer ?? new Uint8Array()).toString()) as { traceEvents: TraceEvent[] };
  const start = traceEvents.find(({ name }) => name === 'bench-start');
  const end = traceEvents.findLast(({ name }) => name === 'bench-end')?.ts ?? 0;
  const first = traceEvents.find(({ name }) => name === 'bench-first')?.ts ?? end;
  if (start === undefined) throw new Error('the probe has set no marks in the trace');
  const own = traceEvents.filter((event) => event.pid === start.pid && event.tid === start.tid);
  const tasks = tasksOf(own).filter(({ from, to }) => to >= start.ts && from <= end);
  const frames = own.filter(({ name }) => name === 'PrePaint').map(({ ts }) => ts);
  const scripts = tasks.filter(({ from, to }) => !frames.some((ts) => ts >= from && ts <= to));
  const sum = (until: number) => tasks.reduce((total, { from, processor }) => total + (from <= until ? processor : 0), 0);
  const longest = (some: readonly Task[]) => Math.max(0, ...some.map(({ processor }) => processor));
  return { first: sum(first), all: sum(end), longest: longest(tasks), script: longest(scripts) };
}

interface Task {
  from: number;
  to: number;
  processor: number;
}

/** A task is what the browser calls so, and the promises that are settled right after it. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const tasks: Task[] = [];
  const parts = events.filter(({ name, ph }) => ph === 'X' && (name.includes('RunTask') || name.includes('MicrotaskCheckpoint')));
  for (const { name, ts, dur = 0, tdur = 0 } of parts.sort((a, b) => a.ts - b.ts)) {
    // The clock of a thread is read coarsely on some machines, and would have it work longer than it was there.
    const processor = Math.min(tdur, dur) / 1000;
    const last = tasks.at(-1);
    if (last !== undefined && ts < last.to) continue;
    if (last === undefined || name.includes('RunTask')) tasks.push({ from: ts, to: ts + dur, processor });
    else {
      last.to = ts + dur;
      last.processor += processor;
    }
  }
  return tasks;
}
