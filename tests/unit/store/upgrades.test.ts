import { existsSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createBackupsStore } from '../../../lib/store/backups.ts';
import { createCorrectionsStore } from '../../../lib/store/corrections.ts';
import { DATABASE_NAME, NotesDatabase, SCHEMA_VERSION } from '../../../lib/store/database.ts';
import { createDocumentsStore } from '../../../lib/store/documents.ts';
import { createGroupsStore } from '../../../lib/store/groups.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { createReportsStore } from '../../../lib/store/reports.ts';
import { createTagsStore } from '../../../lib/store/tags.ts';
import { createWordsStore } from '../../../lib/store/words.ts';

interface Example {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
  expected: {
    notes: string[];
    bin: string[];
    tags: string[];
    corrections: string[];
    words: string[];
    drafts?: string[];
    tagColours?: string[];
    reposts?: string[];
    backups?: number[];
    reports?: string[];
    groups?: string[];
    syncRows?: number;
  };
}
const NOW = '2026-11-21T00:00:00.000Z';
/** Bytes stand in the file as `{"base64": …}`. */
function withBytes(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && 'base64' in value
        ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
        : value,
    ]),
  );
}
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
    for (const [table, rows] of Object.entries(example.rows)) await old.table(table).bulkAdd(rows.map(withBytes));
    old.close();

    const database = new NotesDatabase({ indexedDB, IDBKeyRange });
    const store = createNotesStore(database);
    const notes = await store.listAll(NOW);
    expect(notes.ok && notes.value.map((note) => note.id)).toEqual(example.expected.notes);
    const corrections = await createCorrectionsStore(database).listAll(NOW);
    expect(corrections.ok && corrections.value.map((one) => one.id)).toEqual(example.expected.corrections);
    const words = await createWordsStore(database).listAll(NOW);
    expect(words.ok && words.value.entries.map((entry) => entry.wording)).toEqual(example.expected.words);
    expect(await store.countDamaged()).toEqual({ ok: true, value: 0 });
    const { expected } = example;
    const reports = await createReportsStore(database).list(NOW);
    expect(reports.ok && reports.value.map(({ id }) => id)).toEqual(expected.reports ?? []);
    const groups = await createGroupsStore(database).list(NOW);
    expect(groups.ok && groups.value.map(({ name }) => name)).toEqual(expected.groups ?? []);
    expect((await database.drafts.toArray()).map((row) => row.body.text)).toEqual(expected.drafts ?? []);
    const tags = await createTagsStore(database).listTags();
    expect(tags.ok && tags.value.map(({ name }) => name)).toEqual(example.expected.tags);
    expect(tags.ok && tags.value.flatMap(({ colour }) => colour ?? [])).toEqual(expected.tagColours ?? []);
    const reposts = await createDocumentsStore(database).findReposts('https://other.example/', [11, 222, 3333, 44444]);
    expect(reposts.ok && reposts.value.map(({ source }) => source)).toEqual(expected.reposts ?? []);
    const backups = createBackupsStore(database);
    const snapshots = await backups.list();
    expect(snapshots.ok && snapshots.value.map(({ counts }) => counts.notes)).toEqual(expected.backups ?? []);
    for (const { day } of snapshots.ok ? snapshots.value : []) expect((await backups.preview(day)).ok).toBe(true);
    expect((await database.bin.toArray()).map((row) => row.id)).toEqual(example.expected.bin);
    expect(await database.syncRows.count()).toBe(expected.syncRows ?? 0);
    expect((await database.syncState.get('state')) !== undefined).toBe(expected.syncRows !== undefined);
    expect(database.backendDB().version).toBe(SCHEMA_VERSION * 10);
  });
});
