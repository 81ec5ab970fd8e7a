import { checkBody, checkDraft, checkNote, checkSelectors } from '../note/check.ts';
import { isSameBody, withVersion } from '../note/conflict.ts';
import { rewritten } from '../note/edit.ts';
import { changedBody, type Note, type StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt } from './attempt.ts';
import { removeNote } from './bin.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';
import { sourcesOf } from './documents.ts';
import { notesOfSources, readNote } from './note-rows.ts';

/** The notes on the disk. A success means that the write is durable; nothing is kept in memory between calls. */
export interface NotesStore {
  /**
   * Saves a draft from outside under `id`; `now` in ISO 8601, UTC. What was kept of it while it was written goes with that. `isAgain`: it may
   * have been saved before, and the answer not heard; then that note is given and nothing is saved.
   */
  save(draft: unknown, id: string, now: string, isAgain?: boolean): Promise<Result<Note, StoreError>>;
  /**
   * Replaces text, tags and looks. Where `base` is given and the note was changed since, nothing is replaced: what is to be
   * saved is kept beside it, as another version, and the note comes back with both.
   */
  update(id: string, body: unknown, now: string, base?: string): Promise<Result<Note, StoreError>>;
  /** Makes `body` the only version. */
  resolve(id: string, body: unknown, now: string): Promise<Result<Note, StoreError>>;
  /** Gives a note the place (`NoteSelectors` from outside) that the reader says it has now; `modified` stays, for the words do. */
  reattach(id: string, selector: unknown): Promise<Result<Note, StoreError>>;
  /** Moves a note to the bin, from which it can be restored for 30 days; gives the note, also where it is there already. */
  remove(id: string, now: string): Promise<Result<Note, StoreError>>;
  /** Puts a deleted note back as it was. A note that is there already stays as it is and is given back. */
  restore(note: unknown): Promise<Result<Note, StoreError>>;
  /** The address of a note's page, of one in the bin too; undefined where there is no such note. */
  sourceOf(id: string): Promise<Result<string | undefined, StoreError>>;
  /** Notes whose page has this address, or one linked to it as the same article, oldest first. */
  listOfPage(source: string, now: string): Promise<Result<Note[], StoreError>>;
  /** All notes, newest first. */
  listAll(now: string): Promise<Result<Note[], StoreError>>;
  /** All notes by id, so many at a time: those after the id `after`, from the first where it is empty. */
  listPart(after: string, most: number, now: string): Promise<Result<NotesPart, StoreError>>;
  /** The notes that were changed last, newest first. */
  listNewest(most: number, now: string): Promise<Result<Note[], StoreError>>;
  /** How many rows were found that are no notes; they are kept apart and in no list. */
  countDamaged(): Promise<Result<number, StoreError>>;
}

/** Some of all notes. */
export interface NotesPart {
  notes: Note[];
  /** The id to ask on from; absent where these were the last. */
  next?: string;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createNotesStore(database: NotesDatabase): NotesStore {
  const writing = <Value>(work: () => Promise<Value>) =>
    attempt(database, () => database.transaction('rw', database.notes, database.bin, database.damaged, database.drafts, work));

  return {
    async save(draft, id, now, isAgain = false) {
      const checked = checkDraft(draft);
      if (!checked.ok) return failure('invalid');
      const note: Note = { id, ...checked.value, created: now, modified: now };
      return writing(async () => {
        const before = isAgain ? await savedBefore(note) : undefined;
        if (before !== undefined) return before;
        await database.notes.add(note);
        await dropDraft(note.target.source, draft);
        return note;
      });
    },

    async update(id, value, now, base) {
      const body = checkBody(value);
      if (!body.ok) return failure('invalid');
      return writing(async () => {
        const old = await readNote(database, id);
        const isStale = base !== undefined && base !== old.modified;
        const note = isStale ? withVersion(old, body.value, now) : rewritten(old, changedBody(old.body, body.value), now);
        await database.notes.put(note);
        await dropDraft(note.target.source, { draftKey: id });
        return note;
      });
    },

    async resolve(id, value, now) {
      const body = checkBody(value);
      if (!body.ok) return failure('invalid');
      return writing(async () => {
        const old = await readNote(database, id);
        const { conflicts: _, ...note } = rewritten(old, changedBody(old.body, body.value), now);
        await database.notes.put(note);
        return note;
      });
    },

    async reattach(id, value) {
      const selector = checkSelectors(value);
      if (!selector.ok) return failure('invalid');
      return writing(async () => {
        const old = await readNote(database, id);
        const note: Note = { ...old, target: { ...old.target, selector: selector.value } };
        await database.notes.put(note);
        return note;
      });
    },

    remove: (id, now) => writing(() => removeNote(database, id, now)),

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

    sourceOf: (id) =>
      attempt(database, async () => {
        const source: unknown = ((await database.notes.get(id)) ?? (await database.bin.get(id))?.note)?.target?.source;
        return typeof source === 'string' ? source : undefined;
      }),

    listOfPage: async (source, now) => {
      const rows = await attempt(database, async () =>
        database.notes
          .where('target.source')
          .anyOf(await sourcesOf(database, source))
          .toArray(),
      );
      return rows.ok ? setApart(rows.value, now, (a, b) => byCodeUnits(a.created, b.created)) : rows;
    },

    listAll: async (now) => {
      const rows = await attempt(database, () => database.notes.toArray());
      return rows.ok ? setApart(rows.value, now, (a, b) => byCodeUnits(b.created, a.created)) : rows;
    },

    async listPart(after, most, now) {
      const rows = await attempt(database, () => database.notes.where(':id').above(after).limit(most).toArray());
      if (!rows.ok) return rows;
      const last: unknown = rows.value.at(-1)?.id;
      const notes = await sortOut(database, database.notes, rows.value, checkNote, now);
      if (!notes.ok) return notes;
      return success({ notes: notes.value, ...(rows.value.length < most || typeof last !== 'string' ? {} : { next: last }) });
    },

    async listNewest(most, now) {
      const rows = await attempt(database, () => database.notes.orderBy('modified').reverse().limit(most).toArray());
      return rows.ok ? setApart(rows.value, now, (a, b) => byCodeUnits(b.modified, a.modified)) : rows;
    },

    countDamaged: () => attempt(database, () => database.damaged.count()),
  };

  /** Inside a transaction: the note that says the same of the same passage of the same page. */
  async function savedBefore({ target, body }: Note): Promise<Note | undefined> {
    const passage = JSON.stringify(target.selector);
    const ofPage = await notesOfSources(database, [target.source]);
    return ofPage.find((one) => isSameBody(one.body, body) && JSON.stringify(one.target.selector) === passage);
  }

  /** Inside a transaction: what was kept of a draft while it was written, where the one who saves it has kept something. */
  async function dropDraft(source: string, draft: unknown): Promise<void> {
    const key = typeof draft === 'object' && draft !== null && 'draftKey' in draft ? draft.draftKey : undefined;
    if (typeof key === 'string') await database.drafts.delete([source, key]);
  }

  /** Rows that are notes, sorted. */
  async function setApart(rows: unknown[], now: string, order: (a: Note, b: Note) => number): Promise<Result<Note[], StoreError>> {
    const notes = await sortOut(database, database.notes, rows, checkNote, now);
    return notes.ok ? success(notes.value.sort((a, b) => order(a, b) || byCodeUnits(a.id, b.id))) : notes;
  }
}
