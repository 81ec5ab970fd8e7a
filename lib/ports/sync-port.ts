import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/protocol.ts';
import type { SyncNoticePort, SyncPort } from '../state/sync-port.ts';
import type { SyncControl } from '../sync/control.ts';
import { isPassing } from '../sync/due.ts';
import { setSyncPattern, syncPattern } from './sync-grant.ts';

/** Syncing in the background; where that gives no answer, calls reject. To be made once per document, for a message has one listener. */
export function createSyncPort(): SyncPort {
  const call =
    <Name extends keyof SyncControl>(name: Name) =>
    (...args: unknown[]) =>
      // As `SyncControl` says of the name.
      sendMessage('callSync', { name, args }) as ReturnType<SyncControl[Name]>;
  const listeners = new Set<() => void>();
  onMessage('syncChanged', () => {
    for (const listener of listeners) listener();
  });
  return {
    status: call('status'),
    last: call('last'),
    test: call('test'),
    setUp: call('setUp'),
    syncNow: call('syncNow'),
    enterPassphrase: call('enterPassphrase'),
    changePassphrase: call('changePassphrase'),
    changePassword: call('changePassword'),
    startOver: call('startOver'),
    turnOff: call('turnOff'),
    request(pattern) {
      // Before the grant comes: no page of that server is to be looked at by it.
      void setSyncPattern(pattern);
      // Called as it is: after any wait the browser no longer counts it to the click.
      return browser.permissions.request({ origins: [pattern] });
    },
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** What the surfaces other than the options need; opening one sets off a sync where it is time for it. */
export function createSyncNotice(open: () => Promise<void>): SyncNoticePort {
  const port = createSyncPort();
  void sendMessage('syncOpened').catch(() => undefined);
  return {
    async trouble() {
      // Nothing is asked of the background where sync is off.
      if ((await syncPattern()) === undefined) return undefined;
      const last = await port.last().catch(() => undefined);
      const error = last?.ok === true ? last.value?.error : undefined;
      return error === undefined || isPassing(error.code) ? undefined : error;
    },
    watch: port.watch,
    open,
  };
}
