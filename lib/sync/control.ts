import type { Result } from '../result.ts';
import { type ConnectionNeeds, davOf, keyOfCopy, placed, reached, requireGrant, sealPassword, withKey } from './connection.ts';
import type { SyncPlace } from './place.ts';
import { createRemote, deleteCopy, findMode, modeOf } from './remote.ts';
import { deriveKey, type SyncKey } from './seal.ts';
import { attempted, type Synced, sync } from './sync.ts';
import { type SyncError, type SyncErrorCode, SyncFailure } from './sync-error.ts';
import type { LastSync, SyncState, SyncStore } from './sync-store.ts';

/** What syncing needs of the world. */
export interface ControlNeeds extends ConnectionNeeds {
  store: SyncStore;
  /** ISO 8601, UTC. */
  now: () => string;
  newId: () => string;
  wait: (ms: number) => Promise<void>;
  /** What is done before records are taken in, such as a snapshot of those that are here; a failure of it is no reason not to. */
  prepare?: () => Promise<unknown>;
  /** Called when something begins, and when it ends; with what a sync has done. */
  changed: (isRunning: boolean, done?: Synced) => void;
}

/** How it stands. */
export type SyncStatus =
  | { state: 'off' }
  | {
      state: 'on';
      place: SyncState['place'];
      last: LastSync;
      isRunning: boolean;
      /** Records that differ from what was last agreed on. */
      waiting: number;
      /** Notes with more than one version. */
      conflicts: number;
    };

/** What a test of the connection has found. */
export interface Tested {
  /** A copy lies there already: its passphrase is wanted, not a new one. */
  hasCopy: boolean;
}

/** Syncing as the rest of the extension sees it. What is asked for at once is done one after the other. */
export interface SyncControl {
  status(): Promise<Result<SyncStatus, SyncError>>;
  /** How the last sync ended, without looking at any record; undefined where sync is off. */
  last(): Promise<Result<LastSync | undefined, SyncError>>;
  /** Asks the server; what is tried out there is deleted again. */
  test(place: SyncPlace): Promise<Result<Tested, SyncError>>;
  /** Switches sync on. A passphrase that is not that of the copy there is refused before anything is written. */
  setUp(place: SyncPlace, passphrase: string): Promise<Result<Synced, SyncError>>;
  syncNow(): Promise<Result<Synced, SyncError>>;
  /** The passphrase was changed on another machine. */
  enterPassphrase(passphrase: string): Promise<Result<Synced, SyncError>>;
  /** Writes all anew under another passphrase. */
  changePassphrase(passphrase: string): Promise<Result<Synced, SyncError>>;
  /** The password of the server has been changed. */
  changePassword(password: string): Promise<Result<Synced, SyncError>>;
  /** Merges all with all; a copy that cannot be read is written anew from here. */
  startOver(): Promise<Result<Synced, SyncError>>;
  /** Switches sync off; what is here stays. `deleteCopy`: what lies on the server goes first. */
  turnOff(options: { deleteCopy: boolean }): Promise<Result<null, SyncError>>;
}

/** One for all; tests give it fetch and clock of their own. */
export function createSyncControl(needs: ControlNeeds): SyncControl {
  const { store } = needs;
  const { queued, isRunning } = createQueue(needs.changed);
  return {
    status: () => attempted(() => statusOf(store, isRunning)),
    last: () => attempted(async () => (await store.state())?.last),
    test: (place) => attempted(() => tested(needs, place)),
    setUp: (place, passphrase) => queued(() => setUp(needs, place, passphrase)),
    syncNow: () => queued(() => synced(needs)),
    enterPassphrase: (passphrase) => queued(() => enterPassphrase(needs, passphrase)),
    changePassphrase: (passphrase) => queued(() => changePassphrase(needs, passphrase)),
    changePassword: (password) => queued(() => changePassword(needs, password)),
    startOver: () => queued(() => startOver(needs)),
    turnOff: (options) => queued(() => turnOff(needs, options)),
  };
}

/** Does one after the other: two syncs at once would each take the other for another machine. */
function createQueue(changed: ControlNeeds['changed']) {
  let running = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    isRunning: () => running > 0,
    queued<Value>(work: () => Promise<Value>): Promise<Result<Value, SyncError>> {
      const mine = last.then(async () => {
        running++;
        changed(true);
        const outcome = await attempted(work).finally(() => {
          running--;
        });
        changed(running > 0, outcome.ok && isSynced(outcome.value) ? outcome.value : undefined);
        return outcome;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

const isSynced = (value: unknown): value is Synced => typeof value === 'object' && value !== null && 'sent' in value;

async function statusOf(store: SyncStore, isRunning: () => boolean): Promise<SyncStatus> {
  const state = await store.state();
  if (state === undefined) return { state: 'off' };
  const { keys, conflicts } = await store.changes();
  return { state: 'on', place: state.place, last: state.last, isRunning: isRunning(), waiting: keys.length, conflicts };
}

async function requireState(store: SyncStore): Promise<SyncState> {
  const state = await store.state();
  if (state === undefined) throw new SyncFailure('gone');
  return state;
}

async function tested(needs: ControlNeeds, typed: SyncPlace): Promise<Tested> {
  const { dav, names } = await reached(needs, placed(typed));
  const mode = modeOf(names);
  if (mode === undefined) await findMode(dav);
  return { hasCopy: mode !== undefined };
}

async function setUp(needs: ControlNeeds, typed: SyncPlace, passphrase: string): Promise<Synced> {
  const { password, ...place } = placed(typed);
  await requireGrant(needs, place.pattern);
  const { dav, names } = await reached(needs, { ...place, password });
  const mode = modeOf(names) ?? (await findMode(dav));
  const key = (await keyOfCopy(dav, mode, passphrase)) ?? (await deriveKey(passphrase));
  await needs.store.clear();
  await needs.store.save({ place, password: await sealPassword(key, password), key, mode, leftover: [], last: { overruled: 0 } });
  return synced(needs);
}

/** A sync whose outcome is kept, for the reader to see. With `key`, all is written anew under it. */
async function synced(needs: ControlNeeds, key?: SyncKey): Promise<Synced> {
  const { store } = needs;
  const state = await requireState(store);
  await needs.prepare?.();
  const remote = await attempted(async () => createRemote(await davOf(needs, state), state.mode));
  const outcome = remote.ok ? await sync({ ...needs, remote: remote.value }, key) : remote;
  const after = await requireState(store);
  await store.save({ ...after, last: lastAfter(after.last, outcome, needs.now()) });
  if (outcome.ok) return outcome.value;
  throw new SyncFailure(outcome.error.code, outcome.error);
}

function lastAfter({ done, overruled }: LastSync, outcome: Result<Synced, SyncError>, now: string): LastSync {
  if (outcome.ok) return { done: now, overruled: outcome.value.overruled > 0 ? outcome.value.overruled : 0 };
  return { ...(done === undefined ? {} : { done }), error: outcome.error, failed: now, overruled };
}

async function enterPassphrase(needs: ControlNeeds, passphrase: string): Promise<Synced> {
  const state = await requireState(needs.store);
  const key = await keyOfCopy(await davOf(needs, state), state.mode, passphrase);
  if (key === undefined) throw new SyncFailure('gone');
  await needs.store.save(await withKey(state, key));
  return synced(needs);
}

async function changePassphrase(needs: ControlNeeds, passphrase: string): Promise<Synced> {
  const key = await deriveKey(passphrase);
  const done = await synced(needs, key);
  await needs.store.save(await withKey(await requireState(needs.store), key));
  return done;
}

async function changePassword(needs: ControlNeeds, password: string): Promise<Synced> {
  const state = await requireState(needs.store);
  await needs.store.save({ ...state, password: await sealPassword(state.key, password) });
  return synced(needs);
}

async function startOver(needs: ControlNeeds): Promise<Synced> {
  const state = await requireState(needs.store);
  const { code } = state.last.error ?? {};
  const dav = await davOf(needs, state);
  if (isUnreadable(code)) {
    // Half an answer, or another program's, may have been all that was wrong: what can be read after all may be the last copy of some notes.
    const again = await attempted(() => synced(needs));
    if (again.ok) return again.value;
    if (!isUnreadable(again.error.code)) throw new SyncFailure(again.error.code, again.error);
    await deleteCopy(dav);
  }
  await dav.makeFolder();
  await needs.store.forget();
  return synced(needs);
}

const isUnreadable = (code: SyncErrorCode | undefined) => code === 'damaged' || code === 'foreign';

async function turnOff(needs: ControlNeeds, options: { deleteCopy: boolean }): Promise<null> {
  const state = await needs.store.state();
  if (state !== undefined && options.deleteCopy) await deleteCopy(await davOf(needs, state));
  await needs.store.clear();
  return null;
}
