import { checkNote } from '../note/check.ts';
import type { Note, StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt } from './attempt.ts';
import type { BinnedNote, NotesDatabase } from './database.ts';
import { readNote } from './note-rows.ts';

/** Deleted notes are kept so long. */
export const BIN_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What was deleted and may be asked for again. A success means that the write is durable. */
export interface BinStore {
  /** Moves notes to the bin, all or nothing; ids that are not there are no failure. Gives the notes that it moved. */
  removeMany(ids: readonly string[], now: string): Promise<Result<Note[], StoreError>>;
  /** What was deleted in the last 30 days, last deleted first; what cannot be read is left out, and kept. */
  listBinned(now: string): Promise<Result<BinnedNote[], StoreError>>;
  /** Puts notes back from the bin; those that are not in it, or whose id is taken again, are left alone. Gives how many it put back. */
  restoreMany(ids: readonly string[]): Promise<Result<number, StoreError>>;
  /** Throws away what is in the bin, for good. */
  emptyBin(): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createBinStore(database: NotesDatabase): BinStore {
  const { notes, bin } = database;
  return {
    removeMany: (ids, now) =>
      attempt(database, () =>
        database.transaction('rw', notes, bin, async () => {
          const present = (await notes.bulkGet([...ids])).flatMap((row) => (row === undefined ? [] : [row]));
          const removed = present.flatMap((row) => {
            const checked = checkNote(row);
            return checked.ok ? [checked.value] : [];
          });
          await putInBin(database, removed, now);
          return removed;
        }),
      ),

    listBinned: (now) =>
      attempt(database, async () => {
        const rows = await bin.where('deleted').aboveOrEqual(daysBefore(now, BIN_DAYS)).toArray();
        const read = rows.flatMap(({ id, deleted, note }) => {
          const checked = checkNote(note);
          return checked.ok ? [{ id, deleted, note: checked.value }] : [];
        });
        return read.sort((a, b) => byCodeUnits(b.deleted, a.deleted) || byCodeUnits(a.id, b.id));
      }),

    restoreMany: (ids) =>
      attempt(database, () =>
        database.transaction('rw', notes, bin, async () => {
          const taken = new Set(
            await notes
              .where('id')
              .anyOf([...ids])
              .primaryKeys(),
          );
          const rows = (await bin.bulkGet([...ids])).flatMap((row) => {
            const checked = checkNote(row?.note);
            return checked.ok && !taken.has(checked.value.id) ? [checked.value] : [];
          });
          await notes.bulkAdd(rows);
          await bin.bulkDelete(rows.map(({ id }) => id));
          return rows.length;
        }),
      ),

    emptyBin: () =>
      attempt(database, () =>
        database.transaction('rw', bin, async () => {
          await bin.clear();
          return null;
        }),
      ),
  };
}

/** Inside a transaction on both: the notes go into the bin, and what has been there for 30 days goes. */
export async function putInBin({ notes, bin }: NotesDatabase, removed: readonly Note[], now: string): Promise<void> {
  await bin.bulkPut(removed.map((note) => ({ id: note.id, deleted: now, note })));
  await notes.bulkDelete(removed.map(({ id }) => id));
  await bin.where('deleted').below(daysBefore(now, BIN_DAYS)).delete();
}

/** Inside a transaction on both: one note into the bin; gives it, also where it is there already. */
export async function removeNote(database: NotesDatabase, id: string, now: string): Promise<Note> {
  const binned = checkNote((await database.bin.get(id))?.note);
  if (binned.ok && (await database.notes.get(id)) === undefined) return binned.value;
  const note = await readNote(database, id);
  await putInBin(database, [note], now);
  return note;
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}
