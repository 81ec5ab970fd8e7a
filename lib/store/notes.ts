import { checkBody, checkDraft, checkNote } from '../note/check.ts';
import type { Note, StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import { compare, sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';

/** Deleted notes are kept so long. */
export const BIN_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The notes on the disk. A success means that the write is durable; nothing is kept in memory between calls. */
export interface NotesStore {
  /** Saves a draft from outside under `id`; `now` in ISO 8601, UTC. */
  save(draft: unknown, id: string, now: string): Promise<Result<Note, StoreError>>;
  /** Replaces text and tags. */
  update(id: string, body: unknown, now: string): Promise<Result<Note, StoreError>>;
  /** Moves a note to the bin, from which it can be restored for 30 days; gives the note. */
  remove(id: string, now: string): Promise<Result<Note, StoreError>>;
  /** Puts a deleted note back as it was. A note that is there already stays as it is and is given back. */
  restore(note: unknown): Promise<Result<Note, StoreError>>;
  /** Notes whose page has this address, oldest first. */
  listOfPage(source: string, now: string): Promise<Result<Note[], StoreError>>;
  /** All notes, newest first. */
  listAll(now: string): Promise<Result<Note[], StoreError>>;
  /** Tags in use, most used first, equally used ones by code unit. */
  tagsInUse(): Promise<Result<string[], StoreError>>;
  /** How many rows were found that are no notes; they are kept apart and in no list. */
  countDamaged(): Promise<Result<number, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createNotesStore(database: NotesDatabase): NotesStore {
  const writing = <Value>(work: () => Promise<Value>) =>
    attempt(database, () => database.transaction('rw', database.notes, database.bin, database.damaged, work));

  return {
    async save(draft, id, now) {
      const checked = checkDraft(draft);
      if (!checked.ok) return failure('invalid');
      const note: Note = { id, ...checked.value, created: now, modified: now };
      return writing(async () => {
        await database.notes.add(note);
        return note;
      });
    },

    async update(id, body, now) {
      const checked = checkBody(body);
      if (!checked.ok) return failure('invalid');
      return writing(async () => {
        const note: Note = { ...(await readNote(database, id)), body: checked.value, modified: now };
        await database.notes.put(note);
        return note;
      });
    },

    remove: (id, now) =>
      writing(async () => {
        const note = await readNote(database, id);
        await database.bin.put({ id, deleted: now, note });
        await database.notes.delete(id);
        await database.bin.where('deleted').below(daysBefore(now, BIN_DAYS)).delete();
        return note;
      }),

    async restore(value) {
      const checked = checkNote(value);
      if (!checked.ok) return failure('invalid');
      const { id } = checked.value;
      return writing(async () => {
        const present = await database.notes.get(id);
        if (present !== undefined) return readNote(database, id);
        const binned = checkNote((await database.bin.get(id))?.note);
        const note = binned.ok ? binned.value : checked.value;
        await database.notes.add(note);
        await database.bin.delete(id);
        return note;
      });
    },

    listOfPage: async (source, now) => {
      const rows = await attempt(database, () => database.notes.where('target.source').equals(source).toArray());
      return rows.ok ? setApart(rows.value, now, (a, b) => compare(a.created, b.created)) : rows;
    },

    listAll: async (now) => {
      const rows = await attempt(database, () => database.notes.toArray());
      return rows.ok ? setApart(rows.value, now, (a, b) => compare(b.created, a.created)) : rows;
    },

    tagsInUse: () =>
      attempt(database, async () => {
        const counts = new Map<string, number>();
        await database.notes.orderBy('body.tags').eachKey((tag) => {
          if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
        });
        return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([tag]) => tag);
      }),

    countDamaged: () => attempt(database, () => database.damaged.count()),
  };

  /** Rows that are notes, sorted. */
  async function setApart(rows: unknown[], now: string, order: (a: Note, b: Note) => number): Promise<Result<Note[], StoreError>> {
    const notes = await sortOut(database, database.notes, rows, checkNote, now);
    return notes.ok ? success(notes.value.sort((a, b) => order(a, b) || compare(a.id, b.id))) : notes;
  }
}

/** The note of that id inside a transaction; refuses with `not-found` or, where the row is no note, `damaged`. */
async function readNote(database: NotesDatabase, id: string): Promise<Note> {
  const row: unknown = await database.notes.get(id);
  if (row === undefined) throw new Refusal('not-found');
  const checked = checkNote(row);
  if (!checked.ok) throw new Refusal('damaged');
  return checked.value;
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}
