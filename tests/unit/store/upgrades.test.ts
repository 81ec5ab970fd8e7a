import { existsSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCorrectionsStore } from '../../../lib/store/corrections.ts';
import { DATABASE_NAME, NotesDatabase, SCHEMA_VERSION } from '../../../lib/store/database.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { createWordsStore } from '../../../lib/store/words.ts';

interface Example {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
  expected: { notes: string[]; bin: string[]; tags: string[]; corrections: string[]; words: string[] };
}
const NOW = '2026-11-21T00:00:00.000Z';
const versions = Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1);

describe.each(versions)('a database of schema %i', (version) => {
  const file = new URL(`../../fixtures/store/v${version}.json`, import.meta.url);

  it('has a stored example', () => {
    expect(existsSync(file), `${file.pathname} is missing`).toBe(true);
  });

  it('is opened by today’s code with everything in it', async () => {
    // The files are ours and beside this test; a wrong one fails below.
    const example = JSON.parse(readFileSync(file, 'utf8')) as Example;
    expect(example.version).toBe(version);
    const indexedDB = new IDBFactory();
    const old = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange });
    old.version(version).stores(example.stores);
    for (const [table, rows] of Object.entries(example.rows)) await old.table(table).bulkAdd(rows);
    old.close();

    const database = new NotesDatabase({ indexedDB, IDBKeyRange });
    const store = createNotesStore(database);
    const notes = await store.listAll(NOW);
    expect(notes.ok && notes.value.map((note) => note.id)).toEqual(example.expected.notes);
    expect(await store.tagsInUse()).toEqual({ ok: true, value: example.expected.tags });
    const corrections = await createCorrectionsStore(database).listAll(NOW);
    expect(corrections.ok && corrections.value.map((one) => one.id)).toEqual(example.expected.corrections);
    const words = await createWordsStore(database).listAll(NOW);
    expect(words.ok && words.value.entries.map((entry) => entry.wording)).toEqual(example.expected.words);
    expect(await store.countDamaged()).toEqual({ ok: true, value: 0 });
    expect((await database.bin.toArray()).map((row) => row.id)).toEqual(example.expected.bin);
    expect(database.backendDB().version).toBe(SCHEMA_VERSION * 10);
  });
});
