/** Syncing in memory, for the surfaces: it goes through, or fails as the state asks. */
import { failure, type Result, success } from '../../lib/result.ts';
import type { SyncPort } from '../../lib/state/sync-port.ts';
import type { SyncStatus } from '../../lib/sync/control.ts';
import type { Synced } from '../../lib/sync/sync.ts';
import type { SyncError } from '../../lib/sync/sync-error.ts';

const PLACE = {
  address: 'https://dav.jianguoyun.com/dav/',
  user: 'chen@beitang.example',
  folder: 'gongjian',
  pattern: 'https://dav.jianguoyun.com/*',
};
const DONE: Synced = { written: 3, deleted: 1, merged: 0, reports: 0, overruled: 0, sent: 2 };

/** `on`: as it stands; absent where sync is off. `answer`: what setting up and testing give. */
function syncInMemory(
  on: Partial<Extract<SyncStatus, { state: 'on' }>> | undefined,
  { answer, hasCopy = false }: { answer?: SyncError; hasCopy?: boolean } = {},
): SyncPort {
  let status: SyncStatus =
    on === undefined
      ? { state: 'off' }
      : {
          state: 'on',
          place: PLACE,
          last: { done: '2026-11-21T08:05:00.000Z', overruled: 0 },
          isRunning: false,
          waiting: 0,
          conflicts: 0,
          ...on,
        };
  const outcome = <Value>(value: Value): Result<Value, SyncError> => (answer === undefined ? success(value) : failure(answer));
  const synced = async (): Promise<Result<Synced, SyncError>> => {
    const result = outcome(DONE);
    if (result.ok && status.state === 'on') status = { ...status, waiting: 0, last: { done: '2026-11-21T09:30:00.000Z', overruled: 0 } };
    return result;
  };
  return {
    status: async () => success(status),
    last: async () => success(status.state === 'on' ? status.last : undefined),
    test: async () => outcome({ hasCopy }),
    async setUp(place, passphrase) {
      if (hasCopy && passphrase !== '东风夜放花千树') return failure({ code: 'passphrase' });
      status = { state: 'on', place: { ...PLACE, ...place }, last: { overruled: 0 }, isRunning: false, waiting: 0, conflicts: 0 };
      return synced();
    },
    syncNow: synced,
    enterPassphrase: synced,
    changePassphrase: synced,
    changePassword: synced,
    startOver: synced,
    async turnOff() {
      status = { state: 'off' };
      return success(null);
    },
    request: async () => true,
    watch: () => () => {},
  };
}

const failed = (error: SyncError) =>
  syncInMemory({ waiting: 12, last: { done: '2026-11-19T08:05:00.000Z', error, failed: '2026-11-21T08:05:00.000Z', overruled: 0 } });

export const SYNC_OFF = syncInMemory(undefined);
export const SYNC_JOIN = syncInMemory(undefined, { hasCopy: true });
export const SYNC_UNREACHED = syncInMemory(undefined, { answer: { code: 'certificate' } });
export const SYNC_ON = syncInMemory({ waiting: 2, conflicts: 1, last: { done: '2026-11-21T08:05:00.000Z', overruled: 2 } });
export const SYNC_OFFLINE = failed({ code: 'offline' });
export const SYNC_PASSPHRASE = failed({ code: 'passphrase' });
export const SYNC_DAMAGED = failed({ code: 'damaged' });
export const SYNC_LONG = syncInMemory({
  place: {
    ...PLACE,
    address: `https://cloud.beitang.example/remote.php/dav/files/${'chen.xiao.ming.'.repeat(8)}/`,
    user: 'chen.'.repeat(20),
  },
  waiting: 123456,
  conflicts: 4321,
});
