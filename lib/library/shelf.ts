import { LibraryIndex } from '../corpus/library-index.ts';
import { type OwnReportSummary, sourceOf } from '../corpus/own-report.ts';
import type { Report } from '../corpus/report.ts';
import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import { packPrints } from '../store/report-pack.ts';
import type { ReportsStore } from '../store/reports.ts';
import { Kept } from './kept.ts';
import { factsOfText } from './library-report.ts';

/** Of so many reports facts and texts are kept in memory, the last used ones; some 300 KB each. And fingerprints of so many, 20 KB each. */
const [MOST_KEPT, MOST_PRINTS_KEPT] = [64, 256];

/** A report as it stands beside a page. */
export interface Column {
  /** With the reader's own `info`; the same object as long as nothing is corrected. */
  report: Report;
  /** Absent where it is damaged. */
  text: string | undefined;
}

/** The index in memory, brought up to date at each call; and reports, their facts mended from the text where they cannot be read. */
export interface Shelf {
  index(): Promise<Result<LibraryIndex, StoreError>>;
  /** In the same order; without those of which neither facts nor text are there. */
  columns(summaries: readonly OwnReportSummary[]): Promise<Result<Column[], StoreError>>;
  /** Fingerprints of candidates, hash and start by turns; ids that are not there are absent. */
  prints(ids: readonly string[]): Promise<Result<Map<string, Uint32Array>, StoreError>>;
}

/** Over a store; `now` gives ISO 8601, UTC. */
export function createShelf(store: ReportsStore, now: () => string): Shelf {
  const index = new LibraryIndex();
  const kept = new Kept<Column>(MOST_KEPT);
  const keptPrints = new Kept<Uint32Array>(MOST_PRINTS_KEPT);
  let isWhole = false;
  let updating: Promise<Result<LibraryIndex, StoreError>> | undefined;

  async function update(): Promise<Result<LibraryIndex, StoreError>> {
    const change = await store.indexChange(index.keys, now());
    if (!change.ok) return change;
    for (const key of change.value.gone) index.drop(key);
    for (const [key, segment] of change.value.added) index.put(key, segment);
    if (isWhole) return success(index);
    isWhole = true;
    return mend();
  }

  /** Once after the start: reports that the index lacks (a piece was damaged) are put in, what is no report is taken out. */
  async function mend(): Promise<Result<LibraryIndex, StoreError>> {
    const stored = await store.ids();
    if (!stored.ok) return stored;
    const [inIndex, inStore] = [new Set(index.ids()), new Set(stored.value)];
    const missing = stored.value.filter((id) => !inIndex.has(id));
    const surplus = [...inIndex].filter((id) => !inStore.has(id));
    if (missing.length === 0 && surplus.length === 0) return success(index);
    for (const id of missing) await remake(id);
    if (surplus.length > 0) await store.forget(surplus);
    return update();
  }

  /** Facts, fingerprints and index of a report from its text; nothing where the text has gone too. */
  async function remake(id: string): Promise<Report | undefined> {
    const text = await store.text(id);
    if (!text.ok) return undefined;
    const report = factsOfText(text.value);
    const stored = await store.remake(id, report);
    return stored.ok ? report : undefined;
  }

  return {
    index() {
      updating ??= update().finally(() => {
        updating = undefined;
      });
      return updating;
    },

    async columns(summaries) {
      const ids = summaries.map(({ id }) => id);
      const found = await keptOrRead(kept, ids, async (missing) => {
        const read = await store.columns(missing);
        if (!read.ok) return read;
        const columns = new Map<string, Column>();
        for (const [id, { facts, text }] of read.value) {
          const report = facts ?? (await remake(id));
          if (report !== undefined) columns.set(id, { report, text });
        }
        return success(columns);
      });
      if (!found.ok) return found;
      return success(
        summaries.flatMap(({ id, info }) => {
          const column = found.value.get(id);
          if (column === undefined) return [];
          const { report } = column;
          const source = sourceOf(id);
          // What comparing makes of a report is kept with the object.
          if (report.source === source && JSON.stringify(report.info) === JSON.stringify(info)) return [column];
          const current = { ...column, report: { ...report, source, info } };
          kept.put(id, current);
          return [current];
        }),
      );
    },

    prints: (ids) =>
      keptOrRead(keptPrints, ids, async (missing) => {
        const prints = await store.prints(missing);
        if (!prints.ok) return prints;
        for (const id of missing) {
          const report = prints.value.has(id) ? undefined : await remake(id);
          if (report !== undefined) prints.value.set(id, packPrints(report.fingerprints));
        }
        return prints;
      }),
  };
}

/** What is kept is taken before anything new is put in, which may crowd it out. */
async function keptOrRead<Value>(
  kept: Kept<Value>,
  ids: readonly string[],
  read: (missing: string[]) => Promise<Result<Map<string, Value>, StoreError>>,
): Promise<Result<Map<string, Value>, StoreError>> {
  const found = new Map<string, Value>();
  for (const id of ids) {
    const value = kept.get(id);
    if (value !== undefined) found.set(id, value);
  }
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const added = await read(missing);
    if (!added.ok) return added;
    for (const [id, value] of added.value) found.set(id, value);
  }
  for (const [id, value] of found) kept.put(id, value);
  return success(found);
}
