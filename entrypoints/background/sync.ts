import { browser } from 'wxt/browser';
import { LIBRARY_CHANNEL } from '../../lib/library/channel.ts';
import type { Library } from '../../lib/library/library.ts';
import { localDay } from '../../lib/local-day.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { setSyncPattern, syncPattern } from '../../lib/ports/sync-grant.ts';
import { createBackupsStore } from '../../lib/store/backups.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';
import { createSyncStore } from '../../lib/store/sync.ts';
import { reportsWithoutFacts } from '../../lib/store/sync-reports.ts';
import { createSyncControl, type SyncControl } from '../../lib/sync/control.ts';
import { isDue, type Occasion } from '../../lib/sync/due.ts';
import type { Synced } from '../../lib/sync/sync.ts';

/** What other parts of the background need of syncing. */
export interface BackgroundSync {
  control: SyncControl;
  /** A sync, where it is time for one. */
  on(occasion: Occasion): Promise<void>;
}

/** Browsers end a background that has had no event for half a minute; a sync over a slow line takes longer. */
const AWAKE_MS = 20_000;

/** What syncing needs of the rest of the background. */
export interface SyncSurroundings {
  database: NotesDatabase;
  library: () => Promise<Library>;
  /** Tells all others that notes, or corrections and words, are others now. */
  tell: (event: 'notesChanged' | 'correctionsChanged') => void;
}

/** Syncing in the background. */
export function createBackgroundSync({ database, library, tell }: SyncSurroundings): BackgroundSync {
  const store = createSyncStore(database, () => crypto.randomUUID());
  const backups = createBackupsStore(database);
  const now = () => new Date().toISOString();
  let awake: ReturnType<typeof setInterval> | undefined;

  function changed(isRunning: boolean, done: Synced | undefined): void {
    clearInterval(awake);
    // A call of the browser's API counts as an event.
    awake = isRunning ? setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS) : undefined;
    void sendMessage('syncChanged').catch(() => undefined);
    if (done === undefined || done.written + done.deleted === 0) return;
    tell('notesChanged');
    tell('correctionsChanged');
    // What fails is made when it is first wanted.
    if (done.reports > 0) void indexReports().catch(() => undefined);
  }

  /** Facts and index of reports that have come as texts. */
  async function indexReports(): Promise<void> {
    const corpus = await library();
    for (const id of await reportsWithoutFacts(database)) await corpus.report(id).catch(() => undefined);
    const channel = new BroadcastChannel(LIBRARY_CHANNEL);
    channel.postMessage(null);
    channel.close();
  }

  const control = createSyncControl({
    store,
    fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    isOnline: () => navigator.onLine,
    isGranted: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    now,
    // Corrections and words that another machine has deleted are in no bin.
    prepare: () => backups.ensure(localDay(new Date()), now()),
    newId: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    changed,
  });

  return {
    control: {
      ...control,
      async status() {
        const status = await control.status();
        // What says that sync is on must not be lost with other storage; nor stay where a set-up came to nothing.
        if (status.ok && status.value.state === 'on') await setSyncPattern(status.value.place.pattern);
        return status;
      },
      async turnOff(options) {
        const pattern = await syncPattern();
        const done = await control.turnOff(options);
        if (!done.ok) return done;
        await setSyncPattern(undefined);
        // What the browser was asked for goes back; a site that was switched on has a grant of its own.
        if (pattern !== undefined) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
        return done;
      },
    },
    async on(occasion) {
      const last = await control.last();
      if (last.ok && last.value !== undefined && isDue(last.value, occasion, Date.now())) await control.syncNow();
    },
  };
}
