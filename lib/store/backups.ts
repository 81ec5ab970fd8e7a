import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import type { Correction, WordEntry, WordList } from '../corrections/correction.ts';
import { checkNote } from '../note/check.ts';
import { NOTE_COLOURS, type Note, type StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import { putInBin } from './bin.ts';
import type { NotesDatabase } from './database.ts';
import { gunzip, gzip } from './gzip.ts';
import type { BackupCounts, BackupRow, TagRow } from './rows.ts';

/** Days of which a snapshot is kept, counted are days on which something was changed. */
export const BACKUP_DAYS = 7;
const FORMAT = { formatName: 'gongjian-snapshot', formatVersion: 1 } as const;

/** A snapshot in the list. */
export type BackupInfo = Omit<BackupRow, 'bytes'> & { size: number };

/** What restoring would do to the notes. */
export interface BackupPreview {
  counts: BackupCounts;
  /** Notes that come back, that are made as they were, and that go to the bin as they were made later. */
  back: number;
  changed: number;
  binned: number;
}

interface Content {
  notes: Note[];
  corrections: Correction[];
  wordLists: WordList[];
  wordEntries: WordEntry[];
  tags: TagRow[];
}
const TABLES = ['notes', 'corrections', 'wordLists', 'wordEntries', 'tags'] as const satisfies (keyof Content)[];

/** Snapshots by day. */
export interface BackupsStore {
  /** Makes the snapshot of a day where there is none yet; drops those of before the last seven. Gives whether one was made. */
  ensure(day: string, now: string): Promise<Result<boolean, StoreError>>;
  /** Makes a snapshot of this moment beside the day's own; gives what it is asked for by. */
  keep(today: string, now: string): Promise<Result<string, StoreError>>;
  /** Newest first. */
  list(): Promise<Result<BackupInfo[], StoreError>>;
  preview(day: string): Promise<Result<BackupPreview, StoreError>>;
  /**
   * Makes everything as it was on that day, all or nothing; what is now is kept as a snapshot before, and notes that the day did
   * not have go to the bin. `damaged` where the snapshot cannot be read, and then nothing is done.
   */
  restore(day: string, today: string, now: string): Promise<Result<BackupCounts, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createBackupsStore(database: NotesDatabase): BackupsStore {
  const { backups } = database;

  async function make(day: string, now: string): Promise<void> {
    const { parts, counts } = await readAll(database);
    const bytes = await gzip(parts);
    await database.transaction('rw', backups, async () => {
      await backups.put({ day, made: now, counts, bytes });
      const keys = await backups.orderBy('day').primaryKeys();
      const days = [...new Set(keys.map(dayOf))].slice(-BACKUP_DAYS);
      await backups.bulkDelete(keys.filter((key) => !days.includes(dayOf(key))));
    });
  }

  async function open(day: string): Promise<Content> {
    const row = await backups.get(day);
    if (row === undefined) throw new Refusal('not-found');
    const content = readContent(await gunzip(row.bytes).catch(() => ''));
    if (content === undefined) throw new Refusal('damaged');
    return content;
  }

  return {
    ensure: (day, now) =>
      attempt(database, async () => {
        if ((await backups.where('day').startsWith(day).count()) > 0) return false;
        await make(day, now);
        return true;
      }),

    keep: (today, now) =>
      attempt(database, async () => {
        const key = `${today} ${now}`;
        await make(key, now);
        return key;
      }),

    list: () =>
      attempt(database, async () => {
        const rows = await backups.orderBy('day').reverse().toArray();
        return rows.map(({ day, made, counts, bytes }) => ({ day, made, counts, size: bytes.byteLength }));
      }),

    preview: (day) =>
      attempt(database, async () => {
        const content = await open(day);
        const then = new Map(content.notes.map((note) => [note.id, note.modified]));
        const preview: BackupPreview = { counts: countsOf(content), back: 0, changed: 0, binned: 0 };
        const present = new Set<string>();
        await database.notes.each(({ id, modified }) => {
          present.add(id);
          if (!then.has(id)) preview.binned++;
          else if (then.get(id) !== modified) preview.changed++;
        });
        for (const id of then.keys()) if (!present.has(id)) preview.back++;
        return preview;
      }),

    async restore(day, today, now) {
      return attempt(database, async () => {
        const content = await open(day);
        await make(`${today} ${now}`, now);
        await database.transaction('rw', [...TABLES.map((name) => database[name]), database.bin], async () => {
          const then = new Set(content.notes.map(({ id }) => id));
          const later = (await database.notes.toArray()).filter(({ id }) => !then.has(id));
          await putInBin(database, later, now);
          await database.bin.bulkDelete([...then]);
          for (const name of TABLES) {
            await database[name].clear();
            // Each table is filled with its own rows, as `Content` says of the same name.
            await database.table(name).bulkAdd(content[name]);
          }
        });
        return countsOf(content);
      });
    },
  };
}

/** The day alone, without the time of a snapshot from before a restore. */
const dayOf = (key: string) => key.slice(0, '2026-11-21'.length);

const countsOf = ({ notes, corrections, wordEntries }: Content): BackupCounts => ({
  notes: notes.length,
  corrections: corrections.length,
  words: wordEntries.length,
});

/** Rows that are put into one piece of text: all at once would be a second copy of everything. */
const ROWS_PER_PART = 2000;

/** Everything as pieces of one JSON text, read in one transaction: no change of another window comes between. */
async function readAll(database: NotesDatabase): Promise<{ parts: string[]; counts: BackupCounts }> {
  const parts = [JSON.stringify(FORMAT).slice(0, -1)];
  const sizes = { notes: 0, corrections: 0, wordLists: 0, wordEntries: 0, tags: 0 };
  await database.transaction(
    'r',
    TABLES.map((name) => database[name]),
    async () => {
      for (const name of TABLES) {
        parts.push(`,${JSON.stringify(name)}:[`);
        let last: string | undefined;
        for (;;) {
          const table = database.table<object, string>(name);
          const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
          const rows = await from.limit(ROWS_PER_PART).toArray();
          // A row that is none would keep the whole snapshot from being restored; it stays where it is, for its list to move apart.
          const sound = rows.filter((row) => CHECKS[name](row).ok);
          if (sound.length > 0) parts.push((sizes[name] > 0 ? ',' : '') + JSON.stringify(sound).slice(1, -1));
          sizes[name] += sound.length;
          last = keyOfLast(rows, table.schema.primKey.name);
          if (rows.length < ROWS_PER_PART || last === undefined) break;
        }
        parts.push(']');
      }
    },
  );
  parts.push('}');
  return { parts, counts: { notes: sizes.notes, corrections: sizes.corrections, words: sizes.wordEntries } };
}

function keyOfLast(rows: readonly object[], keyPath: string): string | undefined {
  const key: unknown = Reflect.get(rows.at(-1) ?? {}, keyPath);
  return typeof key === 'string' ? key : undefined;
}

const CHECKS: Record<(typeof TABLES)[number], (row: unknown) => { ok: boolean }> = {
  notes: checkNote,
  corrections: checkCorrection,
  wordLists: checkWordList,
  wordEntries: checkWordEntry,
  tags: checkTagRow,
};

/** All of it, or nothing where any row is not what it should be. */
function readContent(json: string): Content | undefined {
  const value = parsed(json);
  if (value?.formatName !== FORMAT.formatName || value.formatVersion !== FORMAT.formatVersion) return undefined;
  const notes = rowsOf(value.notes, checkNote);
  const corrections = rowsOf(value.corrections, checkCorrection);
  const wordLists = rowsOf(value.wordLists, checkWordList);
  const wordEntries = rowsOf(value.wordEntries, checkWordEntry);
  const tags = rowsOf(value.tags, checkTagRow);
  if (notes === undefined || corrections === undefined || wordLists === undefined || wordEntries === undefined || tags === undefined) {
    return undefined;
  }
  return { notes, corrections, wordLists, wordEntries, tags };
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    // Any object may be read by key; each value is `unknown` and checked by its reader.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function rowsOf<Row>(value: unknown, check: (row: unknown) => Result<Row, unknown>): Row[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows: Row[] = [];
  for (const item of value) {
    const checked = check(item);
    if (!checked.ok) return undefined;
    rows.push(checked.value);
  }
  return rows;
}

function checkTagRow(row: unknown): Result<TagRow, string> {
  if (typeof row !== 'object' || row === null || !('name' in row && 'colour' in row)) return failure('no row');
  const colour = NOTE_COLOURS.find((known) => known === row.colour);
  return typeof row.name === 'string' && colour !== undefined ? success({ name: row.name, colour }) : failure('wrong row');
}
