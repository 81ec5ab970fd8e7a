import { failure, type Result, success } from '../result.ts';
import { type PullNeeds, pull } from './pull.ts';
import { type PushNeeds, push } from './push.ts';
import type { SyncKey } from './seal.ts';
import { type SyncError, type SyncErrorCode, SyncFailure } from './sync-error.ts';
import type { Applied } from './sync-store.ts';

/** What a sync needs of the world. */
export interface SyncNeeds extends PullNeeds, PushNeeds {}

/** What a sync that went through has done. */
export interface Synced extends Applied {
  /** Records that were sent. */
  sent: number;
}

/** How often another machine may be quicker, or the server be busy, before this one gives up for now. */
const ROUNDS = 6;
const PAUSE_MS = 1200;
/** What passes by itself in a moment. */
const PASSING: ReadonlySet<SyncErrorCode> = new Set(['contended', 'locked', 'busy']);

/**
 * Brings this machine and the server to the same state: takes in what is new there, then sends what is new here, if anything is. With `key`,
 * all is sent anew under it. Whatever goes wrong, neither end is left between two states, and what was not sent is sent next time.
 */
export async function sync(needs: SyncNeeds, key?: SyncKey): Promise<Result<Synced, SyncError>> {
  const total: Synced = { written: 0, deleted: 0, merged: 0, reports: 0, overruled: 0, sent: 0 };
  let last: SyncError = { code: 'contended' };
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) await needs.wait(PAUSE_MS * (0.5 + Math.random()) * Math.min(round, 3));
    const outcome = await attempted(() => syncOnce(needs, total, key));
    if (outcome.ok) {
      if (outcome.value) return success(total);
      last = { code: 'contended' };
    } else if (PASSING.has(outcome.error.code)) last = outcome.error;
    else return outcome;
  }
  return failure(last);
}

/** False where another machine was quicker. */
async function syncOnce(needs: SyncNeeds, total: Synced, key: SyncKey | undefined): Promise<boolean> {
  const state = await needs.store.state();
  if (state === undefined) throw new Error('sync is off');
  const { head, applied } = await pull(needs, state);
  total.written += applied.written;
  total.deleted += applied.deleted;
  total.merged += applied.merged;
  total.reports += applied.reports;
  total.overruled += applied.overruled;
  const changes = await needs.store.changes();
  if (head !== undefined && changes.keys.length === 0 && key === undefined) return true;
  if (!(await push(needs, head, changes, key))) return false;
  total.sent += changes.keys.length;
  return true;
}

/** The value of some work, or the failure that it threw; what is a bug is thrown on. */
export async function attempted<Value>(work: () => Promise<Value>): Promise<Result<Value, SyncError>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof SyncFailure) return failure(error.error);
    throw error;
  }
}
