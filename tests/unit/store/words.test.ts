import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { WordEntry, WordList, WordsChange } from '../../../lib/corrections/correction.ts';
import { inverseOf, NO_CHANGE } from '../../../lib/corrections/words-change.ts';
import type { StoreError } from '../../../lib/note/note.ts';
import type { Result } from '../../../lib/result.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createWordsStore } from '../../../lib/store/words.ts';
import { programme, slogan } from '../corrections/samples.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const list = (id: string, over: Partial<WordList> = {}): WordList => ({ id, name: `词表${id}`, note: '', on: true, created: NOW, ...over });
const entry = (id: string, listId: string, wording: string): WordEntry => ({ ...slogan(wording), id, list: listId, note: '' });
const START: WordsChange = {
  ...NO_CHANGE,
  lists: [list('l1', { note: '县里的' }), list('l2', { on: false })],
  entries: [entry('e1', 'l1', '幸福石桥'), entry('e2', 'l2', '活力石桥'), { ...programme('小石桥'), id: 'e3', list: 'l1', note: '旧名' }],
};

async function started() {
  const store = createWordsStore(new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }));
  value(await store.change(START));
  return store;
}
function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}

describe('own word lists on the disk', () => {
  it('are listed with their entries; those switched off are not in use', async () => {
    const store = await started();
    const words = value(await store.listAll(NOW));
    expect(words.lists).toEqual(START.lists);
    expect(words.entries.map(({ id }) => id)).toEqual(['e3', 'e1', 'e2']);
    expect(value(await store.listInUse(NOW)).map(({ wording }) => wording)).toEqual(['小石桥', '幸福石桥']);
  });

  const CHANGES: [string, WordsChange][] = [
    ['a list removed with its entries', { ...NO_CHANGE, removedLists: ['l1'] }],
    ['an entry removed', { ...NO_CHANGE, removedEntries: ['e1'] }],
    ['an entry edited, one added', { ...NO_CHANGE, entries: [entry('e1', 'l1', '新石桥'), entry('e9', 'l2', '老石桥')] }],
    ['a list renamed and switched on, one added', { ...NO_CHANGE, lists: [list('l2', { name: '旧', on: true }), list('l9')] }],
  ];
  it.each(CHANGES)('%s, and undone', async (_, change) => {
    const store = await started();
    const before = value(await store.listAll(NOW));
    value(await store.change(change));
    expect(value(await store.listAll(NOW))).not.toEqual(before);
    value(await store.change(inverseOf(before, change)));
    expect(value(await store.listAll(NOW))).toEqual(before);
  });

  it.each<[string, unknown, StoreError]>([
    ['an entry of no list', { ...NO_CHANGE, lists: [list('l9')], entries: [entry('e9', 'l7', '新石桥')] }, 'not-found'],
    ['a list without name', { ...NO_CHANGE, lists: [list('l9'), list('l8', { name: ' ' })] }, 'invalid'],
    ['no change', { lists: [] }, 'invalid'],
  ])('%s: nothing is done', async (_, change, error) => {
    const store = await started();
    const before = value(await store.listAll(NOW));
    expect(await store.change(change)).toEqual({ ok: false, error });
    expect(value(await store.listAll(NOW))).toEqual(before);
  });
});
