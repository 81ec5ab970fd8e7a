/** Browsers that cannot open the database at first, or never, or that have thrown it away. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { sampleDraft } from './sample-note.ts';
import { thrownAway } from './thrown-away.ts';

const NOW = '2026-03-02T08:00:00.000Z';

/** A store on a disk that a note is on. */
async function withNote() {
  const disk = new IDBFactory();
  const on = (indexedDB: IDBFactory) => createNotesStore(new NotesDatabase({ indexedDB, IDBKeyRange }));
  expect(await on(disk).save(sampleDraft(), 'a', NOW)).toMatchObject({ ok: true });
  return { disk, on };
}

/** The disk as a browser sees it that fails so many times, as Chromium does, at opening or at listing what is there. */
function failing(disk: IDBFactory, times: number, method: 'open' | 'databases'): IDBFactory {
  let left = times;
  return new Proxy(disk, {
    get(_, name) {
      if (name === method && left-- > 0) {
        const error = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
        return () => (method === 'open' ? refused(error) : Promise.reject(error));
      }
      const value: unknown = Reflect.get(disk, name);
      return typeof value === 'function' ? value.bind(disk) : value;
    },
  });
}

function refused(error: DOMException): object {
  const request: { error: DOMException; onerror?: (event: object) => void } = { error };
  setTimeout(() => request.onerror?.({ target: request, preventDefault() {}, stopPropagation() {} }));
  return request;
}

describe('a database that the browser cannot open', () => {
  it.each([
    ['open', 1],
    ['open', 3],
    ['databases', 1],
    ['databases', 3],
  ] as const)('%s fails, %d times: opened again, and the notes are there', async (method, times) => {
    const { disk, on } = await withNote();
    expect(await on(failing(disk, times, method)).listAll(NOW)).toMatchObject({ ok: true, value: [{ id: 'a' }] });
  });

  it.each(['open', 'databases'] as const)('%s fails always: damaged, and said within two seconds', async (method) => {
    const { disk, on } = await withNote();
    const began = Date.now();
    expect(await on(failing(disk, Number.POSITIVE_INFINITY, method)).listAll(NOW)).toEqual({ ok: false, error: 'damaged' });
    expect(Date.now() - began).toBeLessThan(2000);
  });
});

describe('a database that the browser found damaged and threw away', () => {
  it('is said to be damaged, by all who asked at once and no more', async () => {
    const store = createNotesStore(new NotesDatabase({ indexedDB: thrownAway(), IDBKeyRange }));
    const damaged = { ok: false, error: 'damaged' };
    expect(await Promise.all([store.listAll(NOW), store.countDamaged()])).toEqual([damaged, damaged]);
    expect(await store.listAll(NOW)).toEqual({ ok: true, value: [] });
    expect(await store.save(sampleDraft(), 'b', NOW)).toMatchObject({ ok: true });
  });
});

describe('the new log', () => {
  it('leaves nothing behind', async () => {
    const { disk } = await withNote();
    expect((await disk.databases()).map(({ name }) => name)).toEqual(['gongjian']);
  });

  it('is begun once, and once more after the browser has closed the database unasked, as Chromium does on a full disk', async () => {
    const disk = new IDBFactory();
    const database = new NotesDatabase({ indexedDB: disk, IDBKeyRange });
    const store = createNotesStore(database);
    const opened: string[] = [];
    const open = disk.open.bind(disk);
    disk.open = (name, version) => {
      opened.push(name);
      return open(name, version);
    };
    expect(await store.save(sampleDraft(), 'a', NOW)).toMatchObject({ ok: true });
    database.close({ disableAutoOpen: false });
    expect(await store.save(sampleDraft(), 'b', NOW)).toMatchObject({ ok: true });
    expect(opened.filter((name) => name !== 'gongjian')).toEqual(['gongjian-new-log']);
    const connection = database.backendDB();
    // As fake-indexeddb takes events; it has none of its own for this.
    const phases = { CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };
    const closed = { type: 'close', initialized: true, dispatched: false, bubbles: false, eventPath: [], ...phases };
    connection.dispatchEvent(closed as unknown as Event);
    opened.length = 0;
    expect(await store.listAll(NOW)).toMatchObject({ ok: true, value: [{ id: 'a' }, { id: 'b' }] });
    expect(opened[0]).toBe('gongjian-new-log');
  });

  it('is not waited for where another window stands still in the midst of it', async () => {
    const { disk, on } = await withNote();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.open('gongjian-new-log', 1);
      request.onsuccess = () => resolve(request.result);
    });
    // The same disk for another window.
    expect(await on(failing(disk, 0, 'open')).listAll(NOW)).toMatchObject({ ok: true, value: [{ id: 'a' }] });
    held.close();
  });
});
