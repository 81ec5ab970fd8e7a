import { isRecord } from '../corpus/checks.ts';
import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import type { Correction, WordEntry, WordList } from '../corrections/correction.ts';
import { checkNote } from '../note/check.ts';
import { NOTE_COLOURS, type Note } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import type { NotesDatabase } from './database.ts';
import { gunzip, gzip } from './gzip.ts';
import type { BackupCounts, TagRow } from './rows.ts';

const FORMAT = { formatName: 'gongjian-snapshot', formatVersion: 1 } as const;

/** What a snapshot holds: of each of these tables all that is sound. */
export interface SnapshotContent {
  notes: Note[];
  corrections: Correction[];
  wordLists: WordList[];
  wordEntries: WordEntry[];
  tags: TagRow[];
}

/** The tables of a snapshot, by the names that they have in the database. */
export const SNAPSHOT_TABLES = ['notes', 'corrections', 'wordLists', 'wordEntries', 'tags'] as const satisfies (keyof SnapshotContent)[];

/** What is in a snapshot's bytes; undefined where they are cut short, overwritten, of a newer release, or no snapshot. */
export async function openSnapshot(bytes: Uint8Array<ArrayBuffer>): Promise<SnapshotContent | undefined> {
  return readContent(await gunzip(bytes).catch(() => ''));
}

/** How much it is. */
export const countsOf = ({ notes, corrections, wordEntries }: SnapshotContent): BackupCounts => ({
  notes: notes.length,
  corrections: corrections.length,
  words: wordEntries.length,
});

/** Rows that are put into one piece of text: all at once would be a second copy of everything. */
const ROWS_PER_PART = 2000;

/** What is in the database now, read in one transaction: no change of another window comes between. */
export async function takeSnapshot(database: NotesDatabase): Promise<{ bytes: Uint8Array<ArrayBuffer>; counts: BackupCounts }> {
  const parts = [JSON.stringify(FORMAT).slice(0, -1)];
  const sizes = { notes: 0, corrections: 0, wordLists: 0, wordEntries: 0, tags: 0 };
  await database.transaction(
    'r',
    SNAPSHOT_TABLES.map((name) => database[name]),
    async () => {
      for (const name of SNAPSHOT_TABLES) {
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
  const counts = { notes: sizes.notes, corrections: sizes.corrections, words: sizes.wordEntries };
  return { bytes: await gzip(parts), counts };
}

function keyOfLast(rows: readonly object[], keyPath: string): string | undefined {
  const key: unknown = Reflect.get(rows.at(-1) ?? {}, keyPath);
  return typeof key === 'string' ? key : undefined;
}

const CHECKS: Record<(typeof SNAPSHOT_TABLES)[number], (row: unknown) => { ok: boolean }> = {
  notes: checkNote,
  corrections: checkCorrection,
  wordLists: checkWordList,
  wordEntries: checkWordEntry,
  tags: checkTagRow,
};

/** All of it, or nothing where any row is not what it should be. */
function readContent(json: string): SnapshotContent | undefined {
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
    return isRecord(value) ? value : undefined;
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
