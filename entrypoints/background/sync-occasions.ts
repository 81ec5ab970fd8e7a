import { browser } from 'wxt/browser';
import { requireOwnPage, type Sender } from '../../lib/messages/check.ts';
import { syncPattern } from '../../lib/ports/sync-grant.ts';
import type { SyncControl } from '../../lib/sync/control.ts';
import type { Occasion } from '../../lib/sync/due.ts';
import type { BackgroundSync, SyncSurroundings } from './sync.ts';

/** After a change others may follow: they go together. Shorter than a background lives. */
const SOON_MS = 8000;
/** A browser that has just been started has other things to do. */
const STARTED_MS = 3000;

/** Syncing as the background's messages and events set it off. */
export interface SyncOccasions {
  /** Something was changed here. */
  changed(): void;
  /** A surface was opened, or a page marked. */
  opened(): void;
  /** A function of the control, called by one of the extension's own pages. */
  call(data: unknown, sender: Sender): Promise<unknown>;
}

const CALLS: Record<keyof SyncControl, true> = {
  status: true,
  last: true,
  test: true,
  setUp: true,
  syncNow: true,
  enterPassphrase: true,
  changePassphrase: true,
  changePassword: true,
  startOver: true,
  turnOff: true,
};
const isCall = (name: unknown): name is keyof SyncControl => typeof name === 'string' && Object.hasOwn(CALLS, name);

/** Nothing of it is run, nor the database opened, where sync is off. Without a permission for alarms, events are all that sets it off. */
export function syncOccasions(surroundings: SyncSurroundings, ownAddress: string): SyncOccasions {
  let making: Promise<BackgroundSync> | undefined;
  const sync = () => {
    making ??= import('./sync.ts').then(({ createBackgroundSync }) => createBackgroundSync(surroundings));
    return making;
  };
  const on = async (occasion: Occasion) => {
    if ((await syncPattern()) !== undefined) await (await sync()).on(occasion);
  };
  let soon: ReturnType<typeof setTimeout> | undefined;
  const later = (occasion: Occasion, ms: number) => {
    clearTimeout(soon);
    soon = setTimeout(() => void on(occasion), ms);
  };
  browser.runtime.onStartup.addListener(() => later('started', STARTED_MS));
  browser.runtime.onInstalled.addListener(() => later('started', STARTED_MS));
  globalThis.addEventListener?.('online', () => void on('online'));
  return {
    changed: () => later('changed', SOON_MS),
    opened: () => void on('opened'),
    async call(data, sender) {
      requireOwnPage(sender, ownAddress);
      const { name, args } = (data ?? {}) as { name?: unknown; args?: unknown };
      if (!isCall(name) || !Array.isArray(args)) throw new Error('no call of ours');
      // Both ends are of one build and typed by `SyncControl`; what the reader typed is checked by the control.
      const { control } = await sync();
      const call = control[name] as (...args: unknown[]) => Promise<unknown>;
      return call(...args);
    },
  };
}
