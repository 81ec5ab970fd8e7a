import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import { putInBin } from './bin.ts';
import type { NotesDatabase } from './database.ts';
import { browserFolder } from './outside-folder.ts';
import { createOutsidePlace, type OutsidePlace } from './outside-place.ts';
import { type BackupCounts, type BackupRow, dayOf, lastDays } from './rows.ts';
import { countsOf, openSnapshot, SNAPSHOT_TABLES, type SnapshotContent, takeSnapshot } from './snapshot.ts';

/** Days of which a snapshot is kept, counted are days on which something was changed; in the database and outside of it alike. */
export const BACKUP_DAYS = 7;

/** A snapshot in the list. */
export type BackupInfo = Omit<BackupRow, 'bytes'> & { size: number };

/** What restoring would do to the notes. */
export interface BackupPreview {
  counts: BackupCounts;
  /** Notes that come back, that are made as they were, and that go to the bin as they were made later. */
  back: number;
  changed: number;
  binned: number;
}

/** Snapshots by day. */
export interface BackupsStore {
  /** Makes the snapshot of a day where there is none yet; drops those of before the last seven. Gives whether one was made. */
  ensure(day: string, now: string): Promise<Result<boolean, StoreError>>;
  /** Makes a snapshot of this moment beside the day's own; gives what it is asked for by. */
  keep(today: string, now: string): Promise<Result<string, StoreError>>;
  /** Newest first. */
  list(): Promise<Result<BackupInfo[], StoreError>>;
  preview(day: string): Promise<Result<BackupPreview, StoreError>>;
  /**
   * Makes everything as it was on that day, all or nothing; what is now is kept as a snapshot before, and notes that the day did
   * not have go to the bin. `damaged` where the snapshot cannot be read, and then nothing is done.
   */
  restore(day: string, today: string, now: string): Promise<Result<BackupCounts, StoreError>>;
  /**
   * As `restore`, but what is there stays as it is, and so does what was deleted since: only what is missing comes back. Done twice it is
   * done once.
   */
  bringBack(day: string, today: string, now: string): Promise<Result<BackupCounts, StoreError>>;
  /**
   * Where the database has no snapshot and the place outside has some, the browser has thrown the database away: takes them in, each under
   * its time, and leaves word of it outside. To be called before anything is written there; all of the above do.
   */
  takeIn(): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again; `outside` is the second place. */
export function createBackupsStore(database: NotesDatabase, outside: OutsidePlace = createOutsidePlace(browserFolder())): BackupsStore {
  const { backups } = database;

  async function takeIn(): Promise<null> {
    if ((await backups.count()) > 0) return null;
    const isKnown = await outside.recover(async (copies) => {
      const rows = copies.map((copy): BackupRow => ({ ...copy, isFound: true }));
      await database.transaction('rw', backups, async () => {
        // Another window may have been quicker.
        if ((await backups.count()) === 0) await backups.bulkPut(rows);
      });
    });
    // A snapshot that is made without it would hide that anything was lost.
    if (!isKnown) throw new Refusal('unavailable');
    return null;
  }

  async function make(day: string, now: string): Promise<void> {
    const row: BackupRow = { day, made: now, ...(await takeSnapshot(database)) };
    const offered = (await outside.loss())?.copy?.day;
    await database.transaction('rw', backups, async () => {
      await backups.put(row);
      const keys = await backups.orderBy('day').primaryKeys();
      const days = lastDays(keys.map(dayOf), dayOf(day), BACKUP_DAYS);
      await backups.bulkDelete(keys.filter((key) => key !== offered && !days.includes(dayOf(key))));
    });
    // What is not kept there is no reason to refuse what is kept here.
    await outside.put(row, BACKUP_DAYS);
  }

  async function open(day: string): Promise<SnapshotContent> {
    const row = await backups.get(day);
    if (row === undefined) throw new Refusal('not-found');
    const content = await openSnapshot(row.bytes);
    if (content === undefined) throw new Refusal('damaged');
    return content;
  }

  /** Everything as it was, or all that is missing; what is now is kept before. */
  const put = (day: string, today: string, now: string, write: (content: SnapshotContent) => Promise<void>) =>
    attempt(database, async () => {
      const content = await open(day);
      await make(`${today} ${now}`, now);
      await database.transaction('rw', [...SNAPSHOT_TABLES.map((name) => database[name]), database.bin], () => write(content));
      return countsOf(content);
    });

  return {
    ensure: (day, now) =>
      attempt(database, async () => {
        await takeIn();
        if ((await backups.where('day').startsWith(day).count()) > 0) return false;
        await make(day, now);
        return true;
      }),

    keep: (today, now) =>
      attempt(database, async () => {
        const key = `${today} ${now}`;
        await takeIn();
        await make(key, now);
        return key;
      }),

    list: () =>
      attempt(database, async () => {
        await takeIn();
        const rows = await backups.orderBy('day').reverse().toArray();
        return rows.map(({ bytes, ...row }) => ({ ...row, size: bytes.byteLength }));
      }),

    preview: (day) =>
      attempt(database, async () => {
        const content = await open(day);
        const then = new Map(content.notes.map((note) => [note.id, note.modified]));
        const preview: BackupPreview = { counts: countsOf(content), back: 0, changed: 0, binned: 0 };
        const present = new Set<string>();
        await database.notes.each(({ id, modified }) => {
          present.add(id);
          if (!then.has(id)) preview.binned++;
          else if (then.get(id) !== modified) preview.changed++;
        });
        for (const id of then.keys()) if (!present.has(id)) preview.back++;
        return preview;
      }),

    restore: (day, today, now) =>
      put(day, today, now, async (content) => {
        const then = new Set(content.notes.map(({ id }) => id));
        const later = (await database.notes.toArray()).filter(({ id }) => !then.has(id));
        await putInBin(database, later, now);
        await database.bin.bulkDelete([...then]);
        for (const name of SNAPSHOT_TABLES) {
          await database[name].clear();
          // Each table is filled with its own rows, as `SnapshotContent` says of the same name.
          await database.table(name).bulkAdd(content[name]);
        }
      }),

    bringBack: (day, today, now) =>
      put(day, today, now, async (content) => {
        const binned = new Set<unknown>(await database.bin.toCollection().primaryKeys());
        for (const name of SNAPSHOT_TABLES) {
          const table = database.table<object, string>(name);
          const present = new Set<unknown>(await table.toCollection().primaryKeys());
          const keyPath = String(table.schema.primKey.keyPath);
          const missing = (content[name] as object[]).filter((row) => {
            const key: unknown = Reflect.get(row, keyPath);
            return !present.has(key) && !(name === 'notes' && binned.has(key));
          });
          await table.bulkAdd(missing);
        }
      }),

    takeIn: () => attempt(database, takeIn),
  };
}
