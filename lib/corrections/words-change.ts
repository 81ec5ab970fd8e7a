import { byCodeUnits } from '../text/code-unit-order.ts';
import type { OwnWord, WordEntry, WordList, Words, WordsChange } from './correction.ts';
import { foldWording } from './fold-wording.ts';

/** A change that changes nothing; to be filled in. */
export const NO_CHANGE: WordsChange = { lists: [], entries: [], removedLists: [], removedEntries: [] };

/** Lists oldest first, entries in the order of their lists and by wording; entries whose list is not there are left out. */
export function sortedWords({ lists, entries }: Words): Words {
  const sorted = [...lists].sort((a, b) => byCodeUnits(a.created, b.created) || byCodeUnits(a.id, b.id));
  const placeOf = new Map(sorted.map(({ id }, place) => [id, place]));
  const place = (entry: WordEntry) => placeOf.get(entry.list) ?? 0;
  return {
    lists: sorted,
    entries: entries
      .filter((entry) => placeOf.has(entry.list))
      .sort((a, b) => place(a) - place(b) || byCodeUnits(a.wording, b.wording) || byCodeUnits(a.id, b.id)),
  };
}

/** What brings words back to what they were before `change` was done to them. */
export function inverseOf(words: Words, change: WordsChange): WordsChange {
  const [listsBefore, entriesBefore] = [byId(words.lists), byId(words.entries)];
  const removedLists = new Set(change.removedLists);
  const removedEntries = new Set(change.removedEntries);
  const replaced = <Row extends { id: string }>(rows: readonly Row[], before: ReadonlyMap<string, Row>) =>
    rows.flatMap(({ id }) => before.get(id) ?? []);
  return {
    lists: [...words.lists.filter(({ id }) => removedLists.has(id)), ...replaced(change.lists, listsBefore)],
    entries: [
      ...words.entries.filter((entry) => removedLists.has(entry.list) || removedEntries.has(entry.id)),
      ...replaced(change.entries, entriesBefore),
    ],
    removedLists: change.lists.flatMap(({ id }) => (listsBefore.has(id) ? [] : [id])),
    removedEntries: change.entries.flatMap(({ id }) => (entriesBefore.has(id) ? [] : [id])),
  };
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** A word as a file has it: with the name of its list. */
export type WordRow = OwnWord & { list: string; note: string };

/** What importing rows would do, for the reader to see before it is done. */
export interface WordsImport {
  change: WordsChange;
  /** Entries that are new, that are replaced by other words on the same wording, and that are there already as they are. */
  added: number;
  changed: number;
  same: number;
  /** Names of lists that are made for it. */
  newLists: string[];
}

/**
 * Sets rows against the words that are there. A list is known by its name, an entry in it by its wording, folded; of rows on
 * the same wording in one list the last counts. `newId` gives a new id at each call; `now` in ISO 8601, UTC.
 */
export function planImport(words: Words, rows: readonly WordRow[], newId: () => string, now: string): WordsImport {
  const listOf = new Map(words.lists.map((list) => [list.name, list]));
  const made: WordList[] = [];
  const keyOf = (list: string, wording: string) => `${list}\n${foldWording(wording)}`;
  const known = new Map(words.entries.map((entry) => [keyOf(entry.list, entry.wording), entry]));
  const put = new Map<string, WordEntry>();
  for (const { list: name, ...word } of rows) {
    let list = listOf.get(name);
    if (list === undefined) {
      list = { id: newId(), name, note: '', on: true, created: now };
      listOf.set(name, list);
      made.push(list);
    }
    const key = keyOf(list.id, word.wording);
    put.set(key, { ...word, id: put.get(key)?.id ?? known.get(key)?.id ?? newId(), list: list.id });
  }
  const isSame = ([key, entry]: [string, WordEntry]) => {
    const before = known.get(key);
    return before !== undefined && FIELDS.every((field) => before[field] === entry[field]);
  };
  const fresh = [...put].filter((one) => !isSame(one));
  const changed = fresh.filter(([key]) => known.has(key)).length;
  return {
    change: { ...NO_CHANGE, lists: made, entries: fresh.map(([, entry]) => entry) },
    added: fresh.length - changed,
    changed,
    same: put.size - fresh.length,
    newLists: made.map(({ name }) => name),
  };
}

const FIELDS = ['class', 'kind', 'wording', 'name', 'note'] as const;
