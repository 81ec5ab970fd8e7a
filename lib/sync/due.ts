import type { LastSync } from './sync-store.ts';

/** What may set off a sync by itself. */
export type Occasion =
  /** A note, a correction or a word list was changed here. */
  | 'changed'
  /** One of the extension's own pages was opened, or a page marked. */
  | 'opened'
  /** The browser was started. */
  | 'started'
  /** The network is back. */
  | 'online';

const MINUTE = 60_000;
/** After a success, and after a failure, so long nothing is asked again. */
const REST: Record<Occasion, { done: number; failed: number }> = {
  changed: { done: 0, failed: 2 * MINUTE },
  opened: { done: 5 * MINUTE, failed: 2 * MINUTE },
  started: { done: 0, failed: 0 },
  online: { done: MINUTE, failed: 0 },
};

/** Whether it is time for a sync; `now` in milliseconds. A clock that was set back meanwhile stands in nobody's way. */
export function isDue({ done, failed }: LastSync, occasion: Occasion, now: number): boolean {
  const isOver = (moment: string | undefined, rest: number) => moment === undefined || Math.abs(now - Date.parse(moment)) >= rest;
  return isOver(done, REST[occasion].done) && isOver(failed, REST[occasion].failed);
}

/** True for what passes by itself or with the network: the reader need not do anything. */
export function isPassing(code: string): boolean {
  return ['offline', 'unreachable', 'slow', 'locked', 'busy', 'server', 'contended'].includes(code);
}
