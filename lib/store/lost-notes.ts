import type { LostNotes } from '../note/lost-notes.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { type BackupsStore, createBackupsStore } from './backups.ts';
import { beginAnew } from './begin-anew.ts';
import type { NotesDatabase } from './database.ts';
import { browserFolder } from './outside-folder.ts';
import { createOutsidePlace, type OutsidePlace } from './outside-place.ts';
import type { BackupCounts } from './rows.ts';

/** What is to be had again where the browser has thrown the database away. */
export interface LostNotesStore {
  /** Undefined where nothing was lost, and where the reader has answered. The database is not opened where nothing lies outside. */
  find(): Promise<LostNotes | undefined>;
  /** Brings back what is missing, all or nothing. `not-found` where there is nothing to bring; `damaged` where the database cannot be opened. */
  bringBack(today: string, now: string): Promise<Result<BackupCounts, StoreError>>;
  /** The reader does not want it now; it stays in the list of snapshots. */
  leave(): Promise<void>;
}

/** The store over a database and the place outside of it. */
export function createLostNotesStore(
  database: NotesDatabase,
  outside: OutsidePlace = createOutsidePlace(browserFolder()),
  backups: BackupsStore = createBackupsStore(database, outside),
): LostNotesStore {
  /** Chromium tells once that it has thrown the database away; after that it can be opened. */
  async function takeIn(): Promise<Result<null, StoreError>> {
    const first = await backups.takeIn();
    return first.ok || first.error !== 'damaged' ? first : backups.takeIn();
  }

  return {
    async find() {
      if ((await outside.list()).length === 0) return outside.loss();
      const taken = await takeIn();
      if (taken.ok) return outside.loss();
      // Of a database that is not to be had for another reason nobody knows that anything was lost.
      if (taken.error !== 'damaged' && taken.error !== 'quota') return undefined;
      const copy = await outside.newest();
      if (copy === undefined) return undefined;
      return { copy, unreadable: 0, ...(taken.error === 'damaged' ? { isClosed: true } : {}) };
    },

    async bringBack(today, now) {
      let taken = await takeIn();
      // The reader's own press, with a copy at hand: nothing else lets the browser throw a database away.
      if (!taken.ok && taken.error === 'damaged' && database.factory !== undefined && (await outside.newest()) !== undefined) {
        await beginAnew(database.factory, database.name);
        taken = await takeIn();
      }
      if (!taken.ok) return taken;
      const copy = (await outside.loss())?.copy;
      if (copy === undefined) return failure('not-found');
      const done = await backups.bringBack(copy.day, today, now);
      if (!done.ok) return done;
      await outside.settle();
      return success(done.value);
    },

    leave: () => outside.settle(),
  };
}
