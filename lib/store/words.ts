import { checkWordEntry, checkWordList, checkWordsChange } from '../corrections/check.ts';
import type { OwnWord, Words } from '../corrections/correction.ts';
import { sortedWords } from '../corrections/words-change.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';

/** The reader's own word lists on the disk. A success means that the write is durable. */
export interface WordsStore {
  listAll(now: string): Promise<Result<Words, StoreError>>;
  /** The entries of the lists that are switched on. */
  listInUse(now: string): Promise<Result<OwnWord[], StoreError>>;
  /**
   * Does a `WordsChange` from outside at once, all or nothing. Removing a list removes its entries. `not-found` for an entry
   * whose list is not there afterwards.
   */
  change(change: unknown): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createWordsStore(database: NotesDatabase): WordsStore {
  const { wordLists, wordEntries } = database;
  const listAll = async (now: string): Promise<Result<Words, StoreError>> => {
    const rows = await attempt(database, () =>
      database.transaction('r', wordLists, wordEntries, async () => ({
        lists: await wordLists.toArray(),
        entries: await wordEntries.toArray(),
      })),
    );
    if (!rows.ok) return rows;
    const lists = await sortOut(database, wordLists, rows.value.lists, checkWordList, now);
    if (!lists.ok) return lists;
    const entries = await sortOut(database, wordEntries, rows.value.entries, checkWordEntry, now);
    if (!entries.ok) return entries;
    return success(sortedWords({ lists: lists.value, entries: entries.value }));
  };
  return {
    listAll,

    async listInUse(now) {
      const words = await listAll(now);
      if (!words.ok) return words;
      const inUse = new Set(words.value.lists.flatMap((list) => (list.on ? [list.id] : [])));
      return success(words.value.entries.filter((entry) => inUse.has(entry.list)));
    },

    async change(value) {
      const change = checkWordsChange(value);
      if (!change.ok) return failure('invalid');
      const { lists, entries, removedLists, removedEntries } = change.value;
      return attempt(database, () =>
        database.transaction('rw', wordLists, wordEntries, async () => {
          await wordLists.bulkDelete(removedLists);
          await wordEntries.where('list').anyOf(removedLists).delete();
          await wordEntries.bulkDelete(removedEntries);
          await wordLists.bulkPut(lists);
          const needed = [...new Set(entries.map((entry) => entry.list))];
          if ((await wordLists.bulkGet(needed)).includes(undefined)) throw new Refusal('not-found');
          await wordEntries.bulkPut(entries);
          return null;
        }),
      );
    },
  };
}
