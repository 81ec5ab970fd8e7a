import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import { attempt } from './attempt.ts';
import { BACKUP_DAYS, createBackupsStore } from './backups.ts';
import type { NotesDatabase } from './database.ts';
import { browserFolder } from './outside-folder.ts';
import { createOutsidePlace } from './outside-place.ts';
import { takeSnapshot } from './snapshot.ts';

/** Between two copies at least, in ms; and so much for each note: a copy of 10,000 takes half a second (a megabyte), of 100,000 four. */
const BETWEEN_MS = 60_000;
const BETWEEN_MS_PER_NOTE = 30;

/** The copy of today that lies outside of the database, kept fresh: the day's snapshot inside is of its first change, and stays so. */
export interface FreshCopy {
  /**
   * Makes it anew where something was changed since, or is said to have been, and the last is old enough; else gives how long to wait,
   * in ms. Undefined where nothing is to be done. Where nothing lies outside and nothing was changed, the database is not opened.
   */
  freshen(today: string, now: string, isChanged: boolean): Promise<Result<number | undefined, StoreError>>;
}

/** The copy of a database's data; one at a time, and after one that failed as long a wait as after one that did not. */
export function createFreshCopy(database: NotesDatabase, outside = createOutsidePlace(browserFolder())): FreshCopy {
  const backups = createBackupsStore(database, outside);
  let lastTried = 0;

  /** Notes that were written or deleted; of corrections and words only who changes them knows. */
  const isChangedSince = (time: string) =>
    attempt(database, async () => {
      const [written, deleted] = [await database.notes.orderBy('modified').last(), await database.bin.orderBy('deleted').last()];
      return (written?.modified ?? '') > time || (deleted?.deleted ?? '') > time;
    });

  return {
    async freshen(today, now, isChanged) {
      // One that is kept beside the day's own was made before a change.
      const copies = (await outside.list()).filter(({ isOfDay }) => isOfDay);
      if (copies.length === 0 && !isChanged) return success(undefined);
      // Those that are later than now are from before the clock was set back: nothing of now is in them.
      const newest = copies.find(({ made }) => made <= now);
      // Before anything else: a database that was lost is not to be taken for one whose notes were deleted.
      const taken = await backups.takeIn();
      if (!taken.ok) return taken;
      if (newest !== undefined && !isChanged) {
        const changed = await isChangedSince(newest.made);
        if (!changed.ok) return changed;
        if (!changed.value) return success(undefined);
      }
      const between = Math.max(BETWEEN_MS, (newest?.counts.notes ?? 0) * BETWEEN_MS_PER_NOTE);
      const last = Math.max(newest === undefined ? 0 : Date.parse(newest.made), lastTried > Date.parse(now) ? 0 : lastTried);
      const wait = last + between - Date.parse(now);
      if (wait > 0) return success(wait);
      lastTried = Date.parse(now);
      const snapshot = await attempt(database, () => takeSnapshot(database));
      if (!snapshot.ok) return snapshot;
      await outside.put({ day: today, made: now, ...snapshot.value }, BACKUP_DAYS);
      return success(undefined);
    },
  };
}
