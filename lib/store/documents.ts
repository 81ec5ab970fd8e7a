import { Checker, type Fault, LIMITS, outcome } from '../note/check.ts';
import type { DocumentToKeep, Repost } from '../note/document.ts';
import type { StoreError } from '../note/note.ts';
import { isSketch, LEAST_SHARED } from '../note/sketch.ts';
import { failure, type Result } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import { notesOfSources } from './note-rows.ts';

/** More addresses of one article than these are not looked at. */
const MOST_REPOSTS = 10;
/** And more notes of one are not handed over. */
const MOST_NOTES = 500;

/** The pages that have notes. A success means that the write is durable. */
export interface DocumentsStore {
  /** True where the page is known already, so that its text need not be read. */
  isKnown(source: string): Promise<Result<boolean, StoreError>>;
  /** Keeps what a page with notes is made of (`{source, title, sketch}` from outside); what it is linked to stays. */
  remember(document: unknown): Promise<Result<null, StoreError>>;
  /** Other pages with notes whose text shares passages with the sketched one, the most like it first; those linked already are left out. */
  findReposts(source: string, sketch: unknown): Promise<Result<Repost[], StoreError>>;
  /** The pages on which the notes of this one are shown too. */
  linkedFrom(source: string): Promise<Result<string[], StoreError>>;
  /** Shows the notes of `to` on this page too. `not-found` where `to` has no notes. */
  link(document: unknown, to: string): Promise<Result<null, StoreError>>;
  /** Shows its own notes only. */
  unlink(source: string): Promise<Result<null, StoreError>>;
}

/** The addresses whose notes belong to a page: its own and those linked to it. Inside or outside of a transaction. */
export async function sourcesOf(database: NotesDatabase, source: string): Promise<string[]> {
  const linked: unknown = (await database.documents.get(source))?.linked;
  return [source, ...(Array.isArray(linked) ? linked.filter((one) => typeof one === 'string') : [])];
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createDocumentsStore(database: NotesDatabase): DocumentsStore {
  const { documents, notes } = database;
  return {
    isKnown: (source) => attempt(database, async () => (await documents.where('source').equals(source).count()) > 0),

    async remember(value) {
      const checked = readDocument(value);
      if (!checked.ok) return failure('invalid');
      return attempt(database, () =>
        database.transaction('rw', documents, async () => {
          const [, ...linked] = await sourcesOf(database, checked.value.source);
          await documents.put({ ...checked.value, linked });
          return null;
        }),
      );
    },

    async findReposts(source, sketch) {
      if (!isSketch(sketch)) return failure('invalid');
      return attempt(database, async () => {
        const known = new Set(await sourcesOf(database, source));
        const shared = new Map<string, number>();
        await documents
          .where('sketch')
          .anyOf(sketch)
          .eachPrimaryKey((key) => shared.set(key, (shared.get(key) ?? 0) + 1));
        const likely = [...shared].filter(([key, count]) => count >= LEAST_SHARED && !known.has(key)).sort((a, b) => b[1] - a[1]);
        const reposts: Repost[] = [];
        for (const [key, count] of likely.slice(0, MOST_REPOSTS)) {
          const found = (await notesOfSources(database, [key])).slice(0, MOST_NOTES);
          const document = await documents.get(key);
          if (found.length > 0) reposts.push({ source: key, title: document?.title ?? '', shared: count, notes: found });
        }
        return reposts;
      });
    },

    linkedFrom: (source) =>
      attempt(database, () =>
        documents.filter(({ linked }: { linked?: unknown }) => Array.isArray(linked) && linked.includes(source)).primaryKeys(),
      ),

    async link(value, to) {
      const checked = readDocument(value);
      if (!checked.ok || checked.value.source === to) return failure('invalid');
      return attempt(database, () =>
        database.transaction('rw', documents, notes, async () => {
          if ((await notes.where('target.source').equals(to).count()) === 0) throw new Refusal('not-found');
          const [, ...linked] = await sourcesOf(database, checked.value.source);
          await documents.put({ ...checked.value, linked: [...new Set([...linked, to])] });
          return null;
        }),
      );
    },

    unlink: (source) =>
      attempt(database, () =>
        database.transaction('rw', documents, async () => {
          await documents.update(source, { linked: [] });
          return null;
        }),
      ),
  };
}

function readDocument(value: unknown): Result<DocumentToKeep, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  const source = check.source(row.source, 'source');
  const title = check.string(row.title, 'title', LIMITS.title);
  if (!isSketch(row.sketch)) check.refuse('sketch', 'wrong-value');
  return outcome(check, { source, title, sketch: isSketch(row.sketch) ? row.sketch : [] });
}
