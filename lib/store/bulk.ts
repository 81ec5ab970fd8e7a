import { checkNote } from '../note/check.ts';
import { isSameBody } from '../note/conflict.ts';
import { type BulkEdit, editedBody, rewritten, withoutEdit } from '../note/edit.ts';
import type { Note, StoreError } from '../note/note.ts';
import { cleanTags, LONGEST_TAG } from '../note/tags.ts';
import { failure, type Result } from '../result.ts';
import { attempt } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import type { TagRow } from './rows.ts';

/** What a change of many notes has to be given back to be undone. */
export interface Before {
  /** The notes as they were, those that were deleted too. */
  notes: Note[];
  /** The colours of the tags that were concerned, as they were. */
  tags: TagRow[];
  /** Tags that had no colour. */
  plainTags: string[];
  /** What was done with them, where they were not deleted. */
  edit?: BulkEdit;
}

/** Changes of many notes at once, all or nothing; a success means that they are durable. What was before is given for undoing. */
export interface BulkStore {
  /** Changes those of the notes that the edit makes different. */
  editMany(ids: readonly string[], edit: BulkEdit, now: string): Promise<Result<Before, StoreError>>;
  /** Gives a tag another name on every note; where that name is in use the two become one. The colour goes with it. */
  renameTag(from: string, to: string, now: string): Promise<Result<Before, StoreError>>;
  /** Takes a tag from every note. */
  deleteTag(tag: string, now: string): Promise<Result<Before, StoreError>>;
  /**
   * Makes it as it was: deleted notes come back, out of the bin too, of changed ones the edit is taken back. What was written meanwhile
   * stays, and what was deleted after an edit stays in the bin.
   */
  putBack(before: Before): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createBulkStore(database: NotesDatabase): BulkStore {
  const { notes, bin, tags } = database;
  const write = <Value>(work: () => Promise<Value>) => attempt(database, () => database.transaction('rw', notes, bin, tags, work));

  const applied = async (rows: readonly unknown[], edit: BulkEdit, now: string): Promise<Note[]> => {
    const before: Note[] = [];
    const after: Note[] = [];
    for (const row of rows) {
      const checked = checkNote(row);
      if (!checked.ok) continue;
      const body = editedBody(checked.value.body, edit);
      if (body === checked.value.body) continue;
      before.push(checked.value);
      after.push(rewritten(checked.value, body, now));
    }
    await notes.bulkPut(after);
    return before;
  };
  /** The rows of tags that will change, before they do. */
  const tagsBefore = async (names: readonly string[]): Promise<Pick<Before, 'tags' | 'plainTags'>> => {
    const rows = (await tags.bulkGet([...names])).filter((row) => row !== undefined);
    return { tags: rows, plainTags: names.filter((name) => !rows.some((row) => row.name === name)) };
  };

  return {
    async editMany(ids, edit, now) {
      if (!isSound(edit)) return failure('invalid');
      return write(async () => ({ notes: await applied(await notes.bulkGet([...ids]), edit, now), tags: [], plainTags: [], edit }));
    },

    async renameTag(from, to, now) {
      if (!isTag(to)) return failure('invalid');
      return write(async () => {
        const looks = await tagsBefore([from, to]);
        const rows = await notes.where('body.tags').equals(from).toArray();
        const edit: BulkEdit = { type: 'retag', from, to };
        const before = { notes: await applied(rows, edit, now), ...looks, edit };
        const colour = looks.tags.find(({ name }) => name === from)?.colour;
        if (colour !== undefined && looks.plainTags.includes(to)) await tags.put({ name: to, colour });
        if (from !== to) await tags.delete(from);
        return before;
      });
    },

    deleteTag: (tag, now) =>
      write(async () => {
        const looks = await tagsBefore([tag]);
        const rows = await notes.where('body.tags').equals(tag).toArray();
        const edit: BulkEdit = { type: 'untag', tag };
        const before = { notes: await applied(rows, edit, now), ...looks, edit };
        await tags.delete(tag);
        return before;
      }),

    putBack: (before) =>
      write(async () => {
        const present = await notes.bulkGet(before.notes.map(({ id }) => id));
        const back = before.notes.flatMap((note, i) => undone(note, present[i], before.edit) ?? []);
        await notes.bulkPut(back);
        await bin.bulkDelete(back.map(({ id }) => id));
        await tags.bulkPut(before.tags);
        await tags.bulkDelete(before.plainTags);
        return null;
      }),
  };
}

/** What a note becomes when a change of many is undone: `before` it, and as its row is now. Undefined where nothing is to be done. */
function undone(before: Note, row: unknown, edit: BulkEdit | undefined): Note | undefined {
  const now = checkNote(row);
  if (edit === undefined) return now.ok ? undefined : before;
  if (!now.ok) return undefined;
  const isAsEdited = isSameBody(now.value.body, editedBody(before.body, edit)) && isSamePlace(now.value, before);
  return isAsEdited ? before : { ...now.value, body: withoutEdit(now.value.body, before.body, edit) };
}

const isSamePlace = (a: Note, b: Note) => JSON.stringify([a.target, a.conflicts]) === JSON.stringify([b.target, b.conflicts]);

const isTag = (tag: string) => tag.length <= LONGEST_TAG && cleanTags([tag])[0] === tag;

function isSound(edit: BulkEdit): boolean {
  switch (edit.type) {
    case 'tag':
      return edit.tags.every(isTag);
    case 'retag':
      return isTag(edit.to);
    default:
      return true;
  }
}
