import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Note, StoreError } from '../../../lib/note/note.ts';
import type { Result } from '../../../lib/result.ts';
import { BIN_DAYS } from '../../../lib/store/bin.ts';
import { NotesDatabase, SCHEMA_VERSION } from '../../../lib/store/database.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { storeErrorOf } from '../../../lib/store/store-error.ts';
import { createTagsStore } from '../../../lib/store/tags.ts';
import { sampleDraft, sampleNote } from './sample-note.ts';

/** Dexie multiplies its versions by ten. */
const NEWER = 10 * (SCHEMA_VERSION + 1);
const MONDAY = '2026-03-02T08:00:00.000Z';
const TUESDAY = '2026-03-03T08:00:00.000Z';

/** A store on a disk of its own, and the means to open the same disk again. */
function fresh(indexedDB = new IDBFactory()) {
  const database = new NotesDatabase({ indexedDB, IDBKeyRange });
  return { indexedDB, database, store: createNotesStore(database) };
}
function value<Value>(result: Result<Value, StoreError>): Value {
  if (!result.ok) throw new Error(`the store refused: ${result.error}`);
  return result.value;
}
const ids = (notes: readonly Note[]) => notes.map((note) => note.id);

describe('save, update, remove, restore', () => {
  it('a saved note is there for the next process', async () => {
    const first = fresh();
    const saved = value(await first.store.save({ ...sampleDraft(), mention: { class: 'figure', name: '86户' } }, 'a', MONDAY));
    expect(saved).toEqual({ ...sampleNote('a', {}, MONDAY), mention: { class: 'figure', name: '86户' } });
    first.database.close();
    const second = fresh(first.indexedDB);
    expect(value(await second.store.listAll(MONDAY))).toEqual([saved]);
  });

  it('a closed connection is opened again', async () => {
    const { store, database } = fresh();
    value(await store.save(sampleDraft(), 'a', MONDAY));
    database.close();
    expect(ids(value(await store.listAll(MONDAY)))).toEqual(['a']);
  });

  it('saved again because no answer was heard, a note is there once; another one is saved', async () => {
    const { store } = fresh();
    const saved = value(await store.save(sampleDraft(), 'a', MONDAY));
    expect(value(await store.save(sampleDraft(), 'b', TUESDAY, true))).toEqual(saved);
    const others = [sampleDraft({ text: '另一条' }), sampleDraft({ source: 'https://gonghui.example/2.html' })];
    for (const [nth, other] of others.entries()) value(await store.save(other, `other ${nth}`, TUESDAY, true));
    expect(ids(value(await store.listAll(TUESDAY))).sort()).toEqual(['a', 'other 0', 'other 1']);
  });

  it('removed again because no answer was heard, a note is the one in the bin; one that never was is not found', async () => {
    const { store } = fresh();
    const saved = value(await store.save(sampleDraft(), 'a', MONDAY));
    for (const now of [MONDAY, TUESDAY]) expect(value(await store.remove('a', now))).toEqual(saved);
    expect(await store.remove('b', TUESDAY)).toEqual({ ok: false, error: 'not-found' });
  });

  it('an update replaces text and tags, keeps the rest, and tells when', async () => {
    const { store } = fresh();
    const saved = value(await store.save(sampleDraft(), 'a', MONDAY));
    const updated = value(await store.update('a', { text: '已核', tags: [' 已核 ', '已核', ''] }, TUESDAY));
    expect(updated).toEqual({ ...saved, body: { text: '已核', tags: ['已核'] }, modified: TUESDAY, earlier: [MONDAY] });
    expect(value(await store.listAll(TUESDAY))).toEqual([updated]);
  });

  it('undo after another process: what was deleted comes back as it was', async () => {
    const first = fresh();
    const saved = value(await first.store.save(sampleDraft(), 'a', MONDAY));
    expect(value(await first.store.remove('a', TUESDAY))).toEqual(saved);
    expect(value(await first.store.listAll(TUESDAY))).toEqual([]);
    first.database.close();
    const second = fresh(first.indexedDB);
    expect(value(await second.store.restore(saved))).toEqual(saved);
    expect(value(await second.store.listAll(TUESDAY))).toEqual([saved]);
    expect(await second.database.bin.count()).toBe(0);
  });

  it('restoring twice changes nothing, nor does it undo an edit', async () => {
    const { store } = fresh();
    const saved = value(await store.save(sampleDraft(), 'a', MONDAY));
    const updated = value(await store.update('a', { text: '改过', tags: [] }, TUESDAY));
    expect(value(await store.restore(saved))).toEqual(updated);
  });

  it('the bin is emptied of what was deleted more than its days ago', async () => {
    const { store, database } = fresh();
    for (const id of ['old', 'new']) value(await store.save(sampleDraft(), id, MONDAY));
    value(await store.remove('old', MONDAY));
    const later = new Date(Date.parse(MONDAY) + (BIN_DAYS + 1) * 86_400_000).toISOString();
    value(await store.remove('new', later));
    expect((await database.bin.toArray()).map((row) => row.id)).toEqual(['new']);
  });
});

describe('lists', () => {
  it('of a page oldest first, of all newest first', async () => {
    const { store } = fresh();
    value(await store.save(sampleDraft({ source: 'https://a.example/' }), 'late', TUESDAY));
    value(await store.save(sampleDraft({ source: 'https://a.example/' }), 'early', MONDAY));
    value(await store.save(sampleDraft({ source: 'https://a.example/?id=2' }), 'other', MONDAY));
    expect(ids(value(await store.listOfPage('https://a.example/', TUESDAY)))).toEqual(['early', 'late']);
    expect(ids(value(await store.listAll(TUESDAY)))).toEqual(['late', 'early', 'other']);
  });

  it('tags by use; those of deleted notes are not in use', async () => {
    const { store, database } = fresh();
    value(await store.save(sampleDraft({ tags: ['帮扶', '数据'] }), 'a', MONDAY));
    value(await store.save(sampleDraft({ tags: ['数据'] }), 'b', MONDAY));
    value(await store.save(sampleDraft({ tags: ['阵地'] }), 'c', MONDAY));
    value(await store.remove('c', MONDAY));
    expect(value(await createTagsStore(database).listTags()).map(({ name }) => name)).toEqual(['数据', '帮扶']);
  });

  it('a row that is no note is set apart and kept; the others are shown', async () => {
    const { store, database } = fresh();
    value(await store.save(sampleDraft(), 'good', MONDAY));
    const broken = { id: 'broken', target: { source: 'https://gonghui.example/2025.html' } };
    // What a bug or a damaged disk left: the table's type cannot know.
    await database.notes.put(broken as never);
    expect(ids(value(await store.listOfPage('https://gonghui.example/2025.html', TUESDAY)))).toEqual(['good']);
    expect(value(await store.countDamaged())).toBe(1);
    expect(await database.damaged.toArray()).toEqual([{ key: 1, found: TUESDAY, row: broken }]);
    expect(ids(value(await store.listAll(TUESDAY)))).toEqual(['good']);
  });
});

describe('refusals', () => {
  const refused = (reason: StoreError) => ({ ok: false, error: reason });

  it('an unknown note is not found', async () => {
    const { store } = fresh();
    expect(await store.update('none', { text: '', tags: [] }, MONDAY)).toEqual(refused('not-found'));
    expect(await store.remove('none', MONDAY)).toEqual(refused('not-found'));
  });

  it('an id that is taken is not written over', async () => {
    const { store } = fresh();
    const saved = value(await store.save(sampleDraft(), 'a', MONDAY));
    expect(await store.save(sampleDraft({ text: '别的' }), 'a', TUESDAY)).toEqual(refused('invalid'));
    expect(value(await store.listAll(TUESDAY))).toEqual([saved]);
  });

  it('a damaged row cannot be updated or deleted', async () => {
    const { store, database } = fresh();
    value(await store.listAll(MONDAY));
    await database.notes.put({ id: 'x', body: 3 } as never); // no note, on purpose
    expect(await store.update('x', { text: '', tags: [] }, MONDAY)).toEqual(refused('damaged'));
    expect(await store.remove('x', MONDAY)).toEqual(refused('damaged'));
  });

  it('a database of a newer release is left alone', async () => {
    const indexedDB = new IDBFactory();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('gongjian', NEWER);
      request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const { store } = fresh(indexedDB);
    expect(await store.save(sampleDraft(), 'a', MONDAY)).toEqual(refused('newer-version'));
    expect(await store.listAll(MONDAY)).toEqual(refused('newer-version'));
    const versions = await indexedDB.databases();
    expect(versions).toEqual([{ name: 'gongjian', version: NEWER }]);
  });

  // Failures of the disk itself: a factory that fails to open as browsers do is the nearest thing to a broken disk.
  it.each([
    ['UnknownError', 'damaged'],
    ['NotReadableError', 'damaged'],
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['QuotaExceededError', 'quota'],
  ] as const)('opening fails with %s: %s', async (name, reason) => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('as the browser says', name);
    };
    expect(await fresh(indexedDB).store.listAll(MONDAY)).toEqual(refused(reason));
  });

  // Chromium, where the disk itself is full; of many rows Dexie tells by an error of its own.
  it.each([
    [new DOMException('Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE', 'UnknownError'), 'quota'],
    [
      Object.assign(new Error('20 of 20 operations failed'), { name: 'BulkError', failures: [new DOMException('', 'AbortError')] }),
      'unavailable',
    ],
  ] as const)('writing fails with %s: %s', (error, reason) => {
    expect(storeErrorOf(error)).toBe(reason);
  });

  it('a full disk is told as such, and nothing is half written', async () => {
    const { store, database } = fresh();
    value(await store.save(sampleDraft(), 'a', MONDAY));
    // Dexie's own hook runs inside of the transaction, where the browser would report the full disk.
    database.bin.hook('creating', () => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    expect(await store.remove('a', TUESDAY)).toEqual(refused('quota'));
    expect(ids(value(await store.listAll(TUESDAY)))).toEqual(['a']);
  });

  it('no IndexedDB at all', async () => {
    const database = new NotesDatabase({ name: 'none' });
    expect(await createNotesStore(database).listAll(MONDAY)).toEqual(refused('unavailable'));
  });
});
