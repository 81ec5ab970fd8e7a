import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Result } from '../result.ts';
import type { SyncStatus, Tested } from '../sync/control.ts';
import { type CheckedPlace, checkPlace, type PlaceFault, type SyncPlace } from '../sync/place.ts';
import type { Synced } from '../sync/sync.ts';
import type { SyncError } from '../sync/sync-error.ts';
import type { SyncPort } from './sync-port.ts';

/** What the reader has set off. */
export type SyncAct = 'test' | 'setUp' | 'sync' | 'passphrase' | 'change' | 'off';

/** How the last act ended. */
export type SyncOutcome =
  | { act: 'test'; result: Result<Tested, SyncError> }
  | { act: 'off'; result: Result<null, SyncError>; isDeleted: boolean }
  | { act: Exclude<SyncAct, 'test' | 'off'>; result: Result<Synced, SyncError> };

/** Syncing, and what can be done with it. */
export interface SyncModel {
  status: SyncStatus | { state: 'loading' } | { state: 'failed'; error: SyncError };
  busy: SyncAct | undefined;
  outcome: SyncOutcome | undefined;
  reload(): Promise<void>;
  /** What was told of the last act is no longer so: the reader goes on typing. */
  forget(): void;
  /** Asks for the origin, then tests; to be called in the click. The fault where the place is none. */
  test(place: SyncPlace): PlaceFault | undefined;
  setUp(place: SyncPlace, passphrase: string): void;
  syncNow(): void;
  /** Asks for the origin once more. */
  allow(pattern: string): void;
  enterPassphrase(passphrase: string): void;
  changePassphrase(passphrase: string): void;
  changePassword(password: string): void;
  startOver(): void;
  turnOff(deleteCopy: boolean): void;
}

/** The least characters of a new passphrase. */
export const LEAST_PASSPHRASE = 8;

/** Syncing as the background has it. */
export function useSync(port: SyncPort): SyncModel {
  const [status, setStatus] = useState<SyncModel['status']>({ state: 'loading' });
  const [busy, setBusy] = useState<SyncAct>();
  const [outcome, setOutcome] = useState<SyncOutcome>();
  const reload = useCallback(async () => {
    const read = await answered(port.status());
    setStatus(read.ok ? read.value : { state: 'failed', error: read.error });
  }, [port]);
  useEffect(() => {
    void reload();
    return port.watch(() => void reload());
  }, [port, reload]);

  const run = async (act: SyncAct, work: () => Promise<SyncOutcome>) => {
    setBusy(act);
    setOutcome(undefined);
    const done = await work();
    await reload();
    setOutcome(done);
    setBusy(undefined);
  };
  const sync = (act: Exclude<SyncAct, 'test' | 'off'>, work: () => Promise<Result<Synced, SyncError>>) =>
    void run(act, async () => ({ act, result: await answered(work()) }));
  /** Within the click: after any wait browsers no longer count a question to it. */
  const granted = async <Value>(
    asking: Promise<boolean>,
    work: () => Promise<Result<Value, SyncError>>,
  ): Promise<Result<Value, SyncError>> => ((await asking.catch(() => false)) ? work() : { ok: false, error: { code: 'permission' } });

  return {
    status,
    busy,
    outcome,
    reload,
    forget: () => setOutcome(undefined),
    test(place) {
      const checked = checkPlace(place);
      if (!checked.ok) return checked.error;
      const asking = port.request(checked.value.pattern);
      void run('test', async () => ({
        act: 'test',
        result: await granted(asking, () => answered(port.test(withoutPattern(checked.value)))),
      }));
      return undefined;
    },
    setUp: (place, passphrase) => sync('setUp', () => port.setUp(place, passphrase)),
    syncNow: () => sync('sync', () => port.syncNow()),
    allow(pattern) {
      const asking = port.request(pattern);
      sync('sync', () => granted(asking, () => port.syncNow()));
    },
    enterPassphrase: (passphrase) => sync('passphrase', () => port.enterPassphrase(passphrase)),
    changePassphrase: (passphrase) => sync('change', () => port.changePassphrase(passphrase)),
    changePassword: (password) => sync('sync', () => port.changePassword(password)),
    startOver: () => sync('sync', () => port.startOver()),
    turnOff: (deleteCopy) =>
      void run('off', async () => ({ act: 'off', result: await answered(port.turnOff({ deleteCopy })), isDeleted: deleteCopy })),
  };
}

const withoutPattern = ({ pattern: _, ...place }: CheckedPlace): SyncPlace => place;

/** A background that gives no answer is a database that cannot be had. */
async function answered<Value>(answer: Promise<Result<Value, SyncError>>): Promise<Result<Value, SyncError>> {
  try {
    return await answer;
  } catch {
    return { ok: false, error: { code: 'store', store: 'unavailable' } };
  }
}
