import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ReportGroup } from '../corpus/own-report.ts';
import type { Correction, WordEntry, WordList } from '../corrections/correction.ts';
import type { Note } from '../note/note.ts';
import type { SyncRow } from '../sync/sync-store.ts';
import { beginNewLog, renewLog } from './new-log.ts';
import type { FactsRow, PrintsRow, RemovedRow, ReportRow, SegmentRow, TextRow } from './report-rows.ts';
import type { BackupRow, DraftRow, NotedDocument, SyncStateRow, TagRow } from './rows.ts';
import { applyVersion1 } from './upgrades/v1.ts';
import { applyVersion2 } from './upgrades/v1-to-v2.ts';
import { applyVersion3 } from './upgrades/v2-to-v3.ts';
import { applyVersion4 } from './upgrades/v3-to-v4.ts';
import { applyVersion5 } from './upgrades/v4-to-v5.ts';

/** The database of this extension; of another name only in tests. */
export const DATABASE_NAME = 'gongjian';
/** The newest schema. Each has a file in `upgrades/` and a stored example in tests/fixtures/store. */
export const SCHEMA_VERSION = 5;

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

/** What the database is opened with; tests bring fake-indexeddb and a name of their own. */
export interface DatabaseOptions {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof globalThis.IDBKeyRange;
}

/**
 * The tables; `openDatabase` opens them. A write is acknowledged when it is on the disk and not only with the operating
 * system (`strict`, Chromium and Firefox): a note that the reader saw saved survives a power cut.
 */
export class NotesDatabase extends Dexie {
  /** Rows are what earlier versions or a damaged disk left: read them through `checkNote`. */
  declare notes: Table<Note, string>;
  declare bin: EntityTable<BinnedNote, 'id'>;
  declare damaged: EntityTable<DamagedRow, 'key'>;
  /** As `notes`: to be read through the checks of `corrections/`. */
  declare corrections: Table<Correction, string>;
  declare wordLists: Table<WordList, string>;
  declare wordEntries: Table<WordEntry, string>;
  /** The own corpus; as `notes`, to be read through the checks of `corpus/`. */
  declare reports: Table<ReportRow, string>;
  declare reportTexts: Table<TextRow, string>;
  declare reportFacts: Table<FactsRow, string>;
  declare reportPrints: Table<PrintsRow, string>;
  declare reportGroups: Table<ReportGroup, string>;
  declare reportSegments: Table<SegmentRow, number>;
  declare removedReports: Table<RemovedRow, string>;
  /** As `notes`: to be read through the checks of `note/draft`. */
  declare drafts: Table<DraftRow, [string, string]>;
  declare tags: Table<TagRow, string>;
  declare documents: Table<NotedDocument, string>;
  declare backups: Table<BackupRow, string>;
  /** What was last agreed on with the reader's copy on a server, and where that lies; empty where sync is off. */
  declare syncRows: Table<SyncRow, string>;
  declare syncState: Table<SyncStateRow, string>;
  /** Undefined where the browser has none. */
  readonly factory: IDBFactory | undefined;

  constructor({ name = DATABASE_NAME, indexedDB, IDBKeyRange }: DatabaseOptions = {}) {
    super(name, {
      chromeTransactionDurability: 'strict',
      autoOpen: false,
      ...(indexedDB === undefined ? {} : { indexedDB }),
      ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
    });
    this.factory = indexedDB ?? globalThis.indexedDB;
    applyVersion1(this);
    applyVersion2(this);
    applyVersion3(this);
    applyVersion4(this);
    applyVersion5(this);
  }
}

/** Thrown where a newer release of the extension has written the database. */
export class NewerVersionError extends Error {
  override name = 'NewerVersionError';
}

/** Thrown where an older connection keeps the database from being upgraded. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/**
 * Waits, in ms, before a database that the browser cannot open is tried again: a browser that has just been killed or another program may
 * hold the files for a moment yet. What is damaged is told after them, 1.35 s in all. (Dexie tries three times too, but at once.)
 */
const WAITS_MS = [50, 300, 1000];

/**
 * Opens the database, creating or upgrading it; nothing is done where it is open. Throws `EmptiedError`, once, where the browser has just
 * thrown away what was in it; it is open or can be opened then, and empty.
 */
export async function openDatabase(database: NotesDatabase): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      return await openOnce(database);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await openOnce(database);
}

/** Chromium: "Internal error opening backing store"; Dexie may put an error of its own around it. */
function isUnknown(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return ('name' in error && error.name === 'UnknownError') || ('inner' in error && isUnknown(error.inner));
}

/**
 * Dexie 4 opens a newer one as if nothing were the matter (it catches the VersionError, opens without a version, and even adds what it
 * misses to the newer schema): so the version on the disk is asked for first.
 */
async function openOnce(database: NotesDatabase): Promise<void> {
  if (database.isOpen()) return;
  if (database.factory === undefined) throw new Dexie.MissingAPIError('no IndexedDB');
  await beginNewLog(database.factory);
  const installed = (await database.factory.databases()).find((info) => info.name === database.name);
  // Dexie multiplies its versions by ten.
  const version = Math.floor((installed?.version ?? 0) / 10);
  if (version > SCHEMA_VERSION) throw new NewerVersionError(`the database has schema ${version}, this release knows ${SCHEMA_VERSION}`);
  await opened(database, version > 0 && version < SCHEMA_VERSION);
  const { factory } = database;
  // Not where we close it. Dexie sees to it too, and tells nobody.
  database.backendDB().addEventListener('close', () => renewLog(factory));
}

/** How long an older window may hold the database before the reader is told. */
const PATIENCE_MS = 3000;
/** How long an upgrade may take where nothing says that it is held up. */
const LONGEST_UPGRADE_MS = 6000;

/**
 * Opens, unless another connection keeps the database from being upgraded. Ours close of themselves when a newer release asks
 * (Dexie, `versionchange`), but one that is busy or of a page that hangs does not. Only the first who wants to upgrade is told so by
 * the browser, and once; whoever comes behind, or asks again, waits in silence. The opening goes on meanwhile, and a later question
 * finds it done.
 */
function opened(database: NotesDatabase, isUpgrade: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new BlockedError('an older connection is open'));
    const timers = isUpgrade ? [setTimeout(giveUp, LONGEST_UPGRADE_MS)] : [];
    const blocked = () => timers.push(setTimeout(giveUp, PATIENCE_MS));
    database.on('blocked', blocked);
    database
      .open()
      .then(resolve, reject)
      .finally(() => {
        timers.forEach(clearTimeout);
        database.on('blocked').unsubscribe(blocked);
      });
  });
}
