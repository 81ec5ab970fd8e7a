import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Note } from '../note/note.ts';
import { applyVersion1 } from './upgrades/v1.ts';

/** The database of this extension; of another name only in tests. */
export const DATABASE_NAME = 'gongjian';
/** The newest schema. Each has a file in `upgrades/` and a stored example in tests/fixtures/store. */
export const SCHEMA_VERSION = 1;

/** A note that was deleted and may be asked for again. */
export interface BinnedNote {
  id: string;
  /** ISO 8601, UTC. */
  deleted: string;
  note: Note;
}

/** A row that is no note, as it was found: it is out of the way, but not thrown away. */
export interface DamagedRow {
  /** Given by the database. */
  key?: number;
  /** ISO 8601, UTC. */
  found: string;
  row: unknown;
}

/** The tables. Rows of `notes` are what earlier versions or a damaged disk left: read them through `checkNote`. */
export type NotesDatabase = Dexie & {
  notes: Table<Note, string>;
  bin: EntityTable<BinnedNote, 'id'>;
  damaged: EntityTable<DamagedRow, 'key'>;
};

/** What the database is opened with; tests bring fake-indexeddb and a name of their own. */
export interface DatabaseOptions {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof globalThis.IDBKeyRange;
}

/**
 * Describes the database; it is opened by `openDatabase`. A write is acknowledged when it is on the disk and not only
 * with the operating system (`strict`, Chromium and Firefox): a note that the reader saw saved survives a power cut.
 */
export function defineDatabase(options: DatabaseOptions = {}): NotesDatabase {
  const { name = DATABASE_NAME, indexedDB, IDBKeyRange } = options;
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    autoOpen: false,
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
  });
  applyVersion1(database);
  // The tables are the ones that the versions declare; Dexie adds them as properties.
  return database as NotesDatabase;
}

/** The schema that the file on the disk has: Dexie multiplies by ten. */
function installedVersion(database: Dexie): number {
  return Math.floor(database.backendDB().version / 10);
}

/** Thrown where a newer release of the extension has written the database. */
export class NewerVersionError extends Error {
  override name = 'NewerVersionError';
}

/**
 * Opens the database, creating or upgrading it. Dexie 4 opens a newer one as if nothing were the matter (it catches the
 * VersionError and opens without a version): that is found out here and refused, or this release would write rows that
 * the newer one does not know.
 */
export async function openDatabase(database: NotesDatabase): Promise<void> {
  if (!database.isOpen()) await database.open();
  const installed = installedVersion(database);
  if (installed > SCHEMA_VERSION) {
    database.close();
    throw new NewerVersionError(`the database has schema ${installed}, this release knows ${SCHEMA_VERSION}`);
  }
}
