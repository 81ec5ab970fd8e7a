/** A full disk, and an older window that keeps the database from being upgraded. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { NotesDatabase, SCHEMA_VERSION } from '../../../lib/store/database.ts';
import { createDraftsStore } from '../../../lib/store/drafts.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { sampleDraft } from './sample-note.ts';

const NOW = '2026-03-02T08:00:00.000Z';

describe('an older window', () => {
  it('that holds the database is told of, and when it goes the same store works', async () => {
    const indexedDB = new IDBFactory();
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('gongjian', (SCHEMA_VERSION - 1) * 10);
      // It does not listen to `versionchange`, as a window that hangs does not.
      request.onsuccess = () => resolve(request.result);
    });
    const store = createNotesStore(new NotesDatabase({ indexedDB, IDBKeyRange }));
    expect(await store.save(sampleDraft(), 'a', NOW)).toEqual({ ok: false, error: 'blocked' });
    // Asked again, and from another window, the browser says nothing more.
    const other = createNotesStore(new NotesDatabase({ indexedDB, IDBKeyRange }));
    const again = [store.save(sampleDraft(), 'a', NOW), other.save(sampleDraft(), 'b', NOW)];
    expect(await Promise.all(again)).toEqual([1, 2].map(() => ({ ok: false, error: 'blocked' })));
    older.close();
    expect(await store.save(sampleDraft(), 'a', NOW)).toMatchObject({ ok: true });
  });
});

describe('a full disk', () => {
  it('is told of, and what was kept of the draft stays', async () => {
    const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
    const drafts = createDraftsStore(database);
    expect(await drafts.save({ ...sampleDraft({ text: '写到一半' }), key: 'one' }, NOW)).toMatchObject({ ok: true });
    // What Chromium and Firefox do where there is no room: the write fails, and with it its transaction.
    database.notes.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const full = await createNotesStore(database).save({ ...sampleDraft({ text: '写到一半' }), draftKey: 'one' }, 'a', NOW);
    expect(full).toEqual({ ok: false, error: 'quota' });
    const kept = await drafts.listOfPage(sampleDraft().target.source, NOW);
    expect(kept.ok && kept.value.map(({ body }) => body.text)).toEqual(['写到一半']);
    expect(await database.notes.count()).toBe(0);
  });
});
