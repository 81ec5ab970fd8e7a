import { entriesOf, type IndexEntry, type IndexSegment, isSegment, segmentOf } from '../corpus/index-segment.ts';
import type { NotesDatabase } from './database.ts';

/**
 * The index of the own corpus on the disk, in segments (as search engines keep theirs): a report comes as a segment of one; when there
 * are sixteen small ones they are written as one, and sixteen of those again. A row is never changed, so whoever has a segment
 * in memory knows by its key alone that it is still what is stored.
 */
const TIERS = [
  { below: 16, most: 16 },
  { below: 256, most: 16 },
] as const;
/** A merged segment holds no more reports than this. */
const MOST_MERGED = 512;

/** Puts entries into the index; within a transaction over `reportSegments`. */
export async function putEntries(database: NotesDatabase, entries: readonly IndexEntry[]): Promise<void> {
  const segments: IndexSegment[] = [];
  for (let at = 0; at < entries.length; at += MOST_MERGED) segments.push(segmentOf(entries.slice(at, at + MOST_MERGED)));
  await putSegments(database, segments);
}

/** Puts segments into the index; within a transaction over `reportSegments`. */
export async function putSegments(database: NotesDatabase, segments: readonly IndexSegment[]): Promise<void> {
  await database.reportSegments.bulkAdd(segments.map((segment) => ({ ...segment, size: segment.ids.length })));
}

/** Takes reports out of the index and gives what it held of them; within a transaction over `reportSegments`. */
export async function takeOut(database: NotesDatabase, ids: ReadonlySet<string>): Promise<IndexSegment[]> {
  const { reportSegments } = database;
  // Thousands of look-ups cost more than a walk over the segments, of which there are some dozens.
  const keys =
    ids.size < MOST_LOOKED_UP
      ? await reportSegments
          .where('ids')
          .anyOf([...ids])
          .distinct()
          .primaryKeys()
      : await reportSegments.toCollection().primaryKeys();
  const taken: IndexSegment[] = [];
  for (const key of keys) {
    const row: unknown = await reportSegments.get(key);
    if (!isSegment(row) || !row.ids.some((id) => ids.has(id))) continue;
    const entries = entriesOf(row);
    taken.push(segmentOf(entries.filter(({ id }) => ids.has(id))));
    await reportSegments.delete(key);
    await putEntries(
      database,
      entries.filter(({ id }) => !ids.has(id)),
    );
  }
  return taken;
}
const MOST_LOOKED_UP = 200;

/** Merges small segments where there are many; safe at any time, in a transaction of its own. */
export async function mergeSegments(database: NotesDatabase): Promise<void> {
  const { reportSegments } = database;
  await database.transaction('rw', reportSegments, async () => {
    let above = 0;
    for (const { below, most } of TIERS) {
      const small = () => reportSegments.where('size').between(above, below);
      if ((await small().count()) >= most) await mergeRows(database, await small().primaryKeys());
      above = below;
    }
  });
}

async function mergeRows(database: NotesDatabase, keys: readonly number[]): Promise<void> {
  let entries: IndexEntry[] = [];
  for (const key of keys) {
    const row: unknown = await database.reportSegments.get(key);
    // A damaged one is left for the reader of the index, who mends it.
    if (!isSegment(row)) continue;
    if (entries.length + row.ids.length > MOST_MERGED) {
      await putEntries(database, entries);
      entries = [];
    }
    entries.push(...entriesOf(row));
    await database.reportSegments.delete(key);
  }
  if (entries.length > 0) await putEntries(database, entries);
}

/** What has changed in the index since a reader had the segments with the keys `known`. */
export interface IndexChange {
  gone: number[];
  added: [key: number, segment: IndexSegment][];
}

/** Reads the segments that are not known yet. Damaged ones are moved to `damaged`: their reports are then in no segment. */
export async function readSegments(database: NotesDatabase, known: readonly number[], now: string): Promise<IndexChange> {
  const { reportSegments, damaged } = database;
  const stored = await reportSegments.toCollection().primaryKeys();
  const [knownKeys, storedKeys] = [new Set(known), new Set(stored)];
  const wanted = stored.filter((key) => !knownKeys.has(key));
  const added: [number, IndexSegment][] = [];
  const rows: unknown[] = wanted.length === 0 ? [] : await reportSegments.bulkGet(wanted);
  for (const [i, row] of rows.entries()) {
    const key = wanted[i];
    if (key === undefined || row === undefined) continue;
    if (isSegment(row)) added.push([key, row]);
    else
      await database.transaction('rw', reportSegments, damaged, async () => {
        await damaged.add({ found: now, row });
        await reportSegments.delete(key);
      });
  }
  return { gone: known.filter((key) => !storedKeys.has(key)), added };
}
