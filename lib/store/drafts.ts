import { checkDraftToKeep, checkKeptDraft, type KeptDraft } from '../note/draft.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt } from './attempt.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';

/** A draft that nobody came back to is kept so long; the same as the bin. */
const DRAFT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What the reader is writing, on the disk. A success means that the write is durable. */
export interface DraftsStore {
  /** Keeps a draft from outside in the place of the one with its key and page; `now` in ISO 8601, UTC. */
  save(draft: unknown, now: string): Promise<Result<null, StoreError>>;
  /** The drafts of a page, oldest first. */
  listOfPage(source: string, now: string): Promise<Result<KeptDraft[], StoreError>>;
  /** The drafts of changes to notes, of whatever page. */
  listOfNotes(now: string): Promise<Result<KeptDraft[], StoreError>>;
  /** Throws a draft away; one that is not there is no failure. */
  drop(source: string, key: string): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createDraftsStore(database: NotesDatabase): DraftsStore {
  const { drafts } = database;
  return {
    async save(value, now) {
      const checked = checkDraftToKeep(value, now);
      if (!checked.ok) return failure('invalid');
      const draft = checked.value;
      return attempt(database, () =>
        database.transaction('rw', drafts, async () => {
          await drafts.put({ ...draft, source: draft.target.source });
          await drafts
            .where('modified')
            .below(new Date(Date.parse(now) - DRAFT_DAYS * DAY).toISOString())
            .delete();
          return null;
        }),
      );
    },

    async listOfPage(source, now) {
      const rows = await attempt(database, () => drafts.where('source').equals(source).toArray());
      if (!rows.ok) return rows;
      const read = await sortOut(database, drafts, rows.value, checkKeptDraft, now, keyOf);
      return read.ok ? success(read.value.sort((a, b) => byCodeUnits(a.modified, b.modified))) : read;
    },

    async listOfNotes(now) {
      const rows = await attempt(database, () => drafts.filter(({ note }) => note !== undefined).toArray());
      return rows.ok ? sortOut(database, drafts, rows.value, checkKeptDraft, now, keyOf) : rows;
    },

    drop: (source, key) =>
      attempt(database, () =>
        database.transaction('rw', drafts, async () => {
          await drafts.delete([source, key]);
          return null;
        }),
      ),
  };
}

/** The key of a row that is no draft any more; undefined where even that cannot be read. */
function keyOf(row: object): [string, string] | undefined {
  if (!('source' in row && 'key' in row)) return undefined;
  return typeof row.source === 'string' && typeof row.key === 'string' ? [row.source, row.key] : undefined;
}
