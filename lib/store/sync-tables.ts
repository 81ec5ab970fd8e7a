/** The tables of what is synced, each read and written by the ids that records have on all machines. Inside transactions only. */
import type { Table } from 'dexie';

import type { Note } from '../note/note.ts';
import { readValue } from '../sync/entry.ts';
import { jsonToHash, type RecordKind, type RecordValues } from '../sync/record.ts';
import type { NotesDatabase } from './database.ts';
import { syncedGroups, syncedReports } from './sync-reports.ts';

/** A record as it stands here: a row that cannot be read is none, but is not missing either. */
export type Local<Value> = { state: 'there'; value: Value } | { state: 'damaged'; row: unknown } | { state: 'missing' };

/** What comes to a table from outside of the database. */
export interface Surroundings {
  /** ISO 8601, UTC. */
  now: string;
  newId: () => string;
}

/** A table of records. */
export interface RecordTable<Value> {
  /** Calls back with each record's id and what its hash is made of; undefined for a row that cannot be read. */
  scan(visit: (id: string, json: string | undefined) => void): Promise<void>;
  /** In the order of the ids. */
  many(ids: readonly string[]): Promise<Local<Value>[]>;
  put(values: readonly Value[], surroundings: Surroundings): Promise<void>;
  remove(ids: readonly string[], surroundings: Surroundings): Promise<void>;
}

/** The tables of all kinds of records. */
export type RecordTables = { [Kind in RecordKind]: RecordTable<RecordValues[Kind]> };

/** All of them, over one database. */
export function syncTables(database: NotesDatabase): RecordTables {
  const { tags, documents, corrections, wordLists, wordEntries } = database;
  return {
    note: notesTable(database),
    tag: plainTable('tag', tags),
    document: plainTable('document', documents),
    correction: plainTable('correction', corrections),
    list: plainTable('list', wordLists),
    word: plainTable('word', wordEntries),
    group: syncedGroups(database),
    report: syncedReports(database),
  };
}

/** What a transaction over all of them must be opened on. */
export function tablesOfSync(database: NotesDatabase): Table[] {
  const { notes, bin, damaged, tags, documents, corrections, wordLists, wordEntries, syncRows, syncState } = database;
  const { reports, reportTexts, reportFacts, reportPrints, reportGroups, reportSegments, removedReports } = database;
  const own = [notes, bin, damaged, tags, documents, corrections, wordLists, wordEntries, syncRows, syncState];
  return [...own, reports, reportTexts, reportFacts, reportPrints, reportGroups, reportSegments, removedReports];
}

/** Rows that are read at a time. */
const PORTION = 2000;

/** A table whose rows are the records, under their ids. */
function plainTable<Kind extends Exclude<RecordKind, 'group' | 'report'>>(
  kind: Kind,
  table: Table<RecordValues[Kind], string>,
): RecordTable<RecordValues[Kind]> {
  return {
    async scan(visit) {
      for (let last: string | undefined; ; ) {
        const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
        const rows: object[] = await from.limit(PORTION).toArray();
        for (const row of rows) {
          // The key stands in the row, whatever else of it cannot be read.
          last = String(Reflect.get(row, table.schema.primKey.name));
          const value = readValue(kind, row);
          visit(last, value === undefined ? undefined : jsonToHash(kind, value));
        }
        if (rows.length < PORTION) return;
      }
    },
    async many(ids) {
      const rows: unknown[] = await table.bulkGet([...ids]);
      return rows.map((row) => localOf(row, (one) => readValue(kind, one)));
    },
    async put(values) {
      await table.bulkPut([...values]);
    },
    remove: (ids) => table.bulkDelete([...ids]),
  };
}

/** A row as a record. */
function localOf<Value>(row: unknown, read: (row: unknown) => Value | undefined): Local<Value> {
  if (row === undefined) return { state: 'missing' };
  const value = read(row);
  return value === undefined ? { state: 'damaged', row } : { state: 'there', value };
}

/** Notes that another machine has deleted are kept in the bin here too, for 30 days from now. */
function notesTable({ notes, bin }: NotesDatabase): RecordTable<Note> {
  const table = plainTable('note', notes);
  return {
    ...table,
    async put(values, surroundings) {
      await table.put(values, surroundings);
      await bin.bulkDelete(values.map(({ id }) => id));
    },
    async remove(ids, surroundings) {
      const found = (await table.many(ids)).flatMap((local) => (local.state === 'there' ? [local.value] : []));
      await bin.bulkPut(found.map((note) => ({ id: note.id, deleted: surroundings.now, note })));
      await table.remove(ids, surroundings);
    },
  };
}

/** The ids of rows that were moved apart: they are not here any more, but the reader has not deleted them. */
export async function idsApart({ damaged, bin }: NotesDatabase): Promise<Set<string>> {
  const ids = new Set<string>();
  await damaged.each(({ row }) => {
    if (typeof row !== 'object' || row === null) return;
    for (const name of ['id', 'name', 'source', 'textFingerprint']) {
      const id: unknown = Reflect.get(row, name);
      if (typeof id === 'string') ids.add(id);
    }
  });
  if (ids.size > 0) for (const id of await bin.toCollection().primaryKeys()) ids.delete(id);
  return ids;
}
