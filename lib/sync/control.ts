import type { Result } from '../result.ts';
import { createDav, type Dav, type DavNeeds } from './dav.ts';
import { type CheckedPlace, checkPlace, type SyncPlace } from './place.ts';
import { openManifest } from './pull.ts';
import { createRemote, deleteCopy, findMode, modeOf, type Remote, type SwapMode } from './remote.ts';
import { deriveKey, isKeyOf, open, readHead, type SyncKey, seal } from './seal.ts';
import { attempted, type Synced, sync } from './sync.ts';
import { type SyncError, SyncFailure } from './sync-error.ts';
import type { LastSync, SyncState, SyncStore } from './sync-store.ts';

/** What syncing needs of the world. */
export interface ControlNeeds extends Pick<DavNeeds, 'fetch' | 'isOnline' | 'patience'> {
  store: SyncStore;
  /** Whether the browser lets us ask the server. */
  isGranted: (pattern: string) => Promise<boolean>;
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

/** The password is kept sealed under this name. */
const PASSWORD = 'password';

/** One for all; tests give it fetch and clock of their own. */
export function createSyncControl(needs: ControlNeeds): SyncControl {
  const { store } = needs;
  let running = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two syncs at once would each take the other for another machine. */
  function queued<Value>(work: () => Promise<Value>): Promise<Result<Value, SyncError>> {
    const mine = last.then(async () => {
      running++;
      needs.changed(true);
      const outcome = await attempted(work).finally(() => {
        running--;
      });
      needs.changed(running > 0, outcome.ok && isSynced(outcome.value) ? outcome.value : undefined);
      return outcome;
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  async function requireState(): Promise<SyncState> {
    const state = await store.state();
    if (state === undefined) throw new SyncFailure('gone');
    return state;
  }

  async function davOf(state: SyncState): Promise<Dav> {
    if (!(await needs.isGranted(state.place.pattern))) throw new SyncFailure('permission');
    return davAt(needs, state.place, new TextDecoder().decode(await open(state.key, PASSWORD, state.password)));
  }

  /** A sync whose outcome is kept, for the reader to see. */
  async function synced(key?: SyncKey): Promise<Synced> {
    const state = await requireState();
    await needs.prepare?.();
    const outcome = await remotely(state, (remote) => sync({ ...needs, remote }, key));
    const after = await requireState();
    const { done, overruled } = after.last;
    const now = needs.now();
    const kept: LastSync = outcome.ok
      ? { done: now, overruled: outcome.value.overruled > 0 ? outcome.value.overruled : 0 }
      : { ...(done === undefined ? {} : { done }), error: outcome.error, failed: now, overruled };
    await store.save({ ...after, last: kept });
    if (outcome.ok) return outcome.value;
    throw new SyncFailure(outcome.error.code, outcome.error);
  }

  async function remotely<Value>(
    state: SyncState,
    work: (remote: Remote) => Promise<Result<Value, SyncError>>,
  ): Promise<Result<Value, SyncError>> {
    const remote = await attempted(async () => createRemote(await davOf(state), state.mode));
    return remote.ok ? work(remote.value) : remote;
  }

  /** The key that a passphrase makes of what lies there; fails with `passphrase` where it is another one. */
  async function keyOfCopy(dav: Dav, mode: SwapMode, passphrase: string): Promise<SyncKey | undefined> {
    const manifest = await createRemote(dav, mode).manifest(undefined);
    if (manifest === undefined || manifest === 'unchanged') return undefined;
    const head = readHead(manifest.bytes);
    const key = await deriveKey(passphrase, head.salt, head.iterations);
    if (!isKeyOf(key, head)) throw new SyncFailure('passphrase');
    await openManifest(key, manifest);
    return key;
  }

  async function withKey(state: SyncState, key: SyncKey): Promise<SyncState> {
    const password = await open(state.key, PASSWORD, state.password);
    return { ...state, key, password: await seal(key, PASSWORD, password) };
  }

  return {
    status: () =>
      attempted(async (): Promise<SyncStatus> => {
        const state = await store.state();
        if (state === undefined) return { state: 'off' };
        const { keys, conflicts } = await store.changes();
        return { state: 'on', place: state.place, last: state.last, isRunning: running > 0, waiting: keys.length, conflicts };
      }),

    last: () => attempted(async () => (await store.state())?.last),

    test: (typed) =>
      attempted(async () => {
        const { dav, names } = await reached(needs, placed(typed));
        const mode = modeOf(names);
        if (mode === undefined) await findMode(dav);
        return { hasCopy: mode !== undefined };
      }),

    setUp: (typed, passphrase) =>
      queued(async () => {
        const { password, ...place } = placed(typed);
        if (!(await needs.isGranted(place.pattern))) throw new SyncFailure('permission');
        const { dav, names } = await reached(needs, { ...place, password });
        const mode = modeOf(names) ?? (await findMode(dav));
        const key = (await keyOfCopy(dav, mode, passphrase)) ?? (await deriveKey(passphrase));
        await store.clear();
        const sealed = await seal(key, PASSWORD, new TextEncoder().encode(password));
        await store.save({ place, password: sealed, key, mode, leftover: [], last: { overruled: 0 } });
        return synced();
      }),

    syncNow: () => queued(() => synced()),

    enterPassphrase: (passphrase) =>
      queued(async () => {
        const state = await requireState();
        const key = await keyOfCopy(await davOf(state), state.mode, passphrase);
        if (key === undefined) throw new SyncFailure('gone');
        await store.save(await withKey(state, key));
        return synced();
      }),

    changePassphrase: (passphrase) =>
      queued(async () => {
        const key = await deriveKey(passphrase);
        const done = await synced(key);
        await store.save(await withKey(await requireState(), key));
        return done;
      }),

    changePassword: (password) =>
      queued(async () => {
        const state = await requireState();
        await store.save({ ...state, password: await seal(state.key, PASSWORD, new TextEncoder().encode(password)) });
        return synced();
      }),

    startOver: () =>
      queued(async () => {
        const state = await requireState();
        const { code } = state.last.error ?? {};
        if (code === 'damaged' || code === 'foreign') await deleteCopy(await davOf(state));
        const dav = await davOf(state);
        await dav.makeFolder();
        await store.forget();
        return synced();
      }),

    turnOff: (options) =>
      queued(async () => {
        const state = await store.state();
        if (state !== undefined && options.deleteCopy) await deleteCopy(await davOf(state));
        await store.clear();
        return null;
      }),
  };
}

const isSynced = (value: unknown): value is Synced => typeof value === 'object' && value !== null && 'sent' in value;

function placed(typed: SyncPlace): CheckedPlace {
  const place = checkPlace(typed);
  if (!place.ok) throw new SyncFailure('address');
  return place.value;
}

function davAt(needs: ControlNeeds, { address, user, folder }: SyncState['place'], password: string): Dav {
  return createDav({ ...needs, base: `${address}${folder === '' ? '' : `${encodeURIComponent(folder)}/`}`, user, password });
}

/** Our folder, made where it is not there, and what is in it; fails with what is wrong with place or password. */
async function reached(needs: ControlNeeds, place: CheckedPlace): Promise<{ dav: Dav; names: string[] }> {
  const dav = davAt(needs, place, place.password);
  const there = await dav.list();
  if (there !== undefined) return { dav, names: there.map(({ name }) => name) };
  // Is it ours alone that is missing?
  if ((await davAt(needs, { ...place, folder: '' }, place.password).list()) === undefined) throw new SyncFailure('no-folder');
  await dav.makeFolder();
  return { dav, names: [] };
}
