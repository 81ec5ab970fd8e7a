import { browser } from 'wxt/browser';
import { localDay } from '../../lib/local-day.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';
import { createFreshCopy } from '../../lib/store/fresh-copy.ts';

/** After a change others may follow: they go together. Shorter than a background lives. */
const SOON_MS = 15_000;
/** A surface that opens, a page that is marked and a browser that starts have other things to do first. */
const LATER_MS = 8000;
/** Without a change of one's own it is looked for one that often at most. */
const BETWEEN_LOOKS_MS = 5 * 60_000;

/** When the copy outside of the database is made anew: as with syncing, events are all that sets it off, and nothing keeps the background awake. */
export interface FreshCopies {
  /** Something was changed here. */
  changed(): void;
  /** A surface was opened, or a page marked: what the last background no longer came to is done. */
  opened(): void;
}

/** The copies of a database's data. */
export function freshCopies(database: NotesDatabase): FreshCopies {
  const copy = createFreshCopy(database);
  let isWaiting = false;
  let isChanged = false;
  let lastLook = 0;

  const later = (ms: number) => {
    // What comes meanwhile goes with it.
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void freshen();
    }, ms);
  };
  async function freshen(): Promise<void> {
    const now = new Date();
    lastLook = now.getTime();
    const wasChanged = isChanged;
    isChanged = false;
    const done = await copy.freshen(localDay(now), now.toISOString(), wasChanged);
    if (done.ok && done.value === undefined) return;
    isChanged ||= wasChanged;
    // Where the background ends before that, the next one looks when it is first asked something.
    if (done.ok && done.value !== undefined) later(done.value);
  }
  const opened = () => {
    if (Date.now() - lastLook > BETWEEN_LOOKS_MS) later(LATER_MS);
  };
  browser.runtime.onStartup.addListener(opened);
  return {
    changed() {
      isChanged = true;
      later(SOON_MS);
    },
    opened,
  };
}
