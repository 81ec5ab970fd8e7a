import { entryOf } from '../corpus/index-segment.ts';
import type { Report } from '../corpus/report.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import { packReport, printsOf, unpackReport } from './report-pack.ts';
import { type IndexChange, putEntries, readSegments, takeOut } from './report-segments.ts';

/** What of a report stands beside a page. */
export interface StoredColumn {
  /** Absent where the rows are missing, damaged or of an older engine: to be made anew from the text. */
  facts: Report | undefined;
  text: string | undefined;
}

/** What was made of the texts of reports: facts, fingerprints and index. A success of a write means that it is durable. */
export interface ReportFactsStore {
  /** By id what stands beside a page of a report; absent where it is not to be had. */
  columns(ids: readonly string[]): Promise<Result<Map<string, StoredColumn>, StoreError>>;
  /** By id the fingerprints alone, hash and start by turns; absent where they are to be made anew from the text. */
  prints(ids: readonly string[]): Promise<Result<Map<string, Uint32Array>, StoreError>>;
  /** Replaces facts, fingerprints and index of a report by what was made anew. */
  remake(id: string, report: Report): Promise<Result<null, StoreError>>;
  /** What has changed in the index since the segments of these keys were read. */
  indexChange(known: readonly number[], now: string): Promise<Result<IndexChange, StoreError>>;
  /** Takes out of the index those that are no reports. */
  forget(ids: readonly string[]): Promise<Result<null, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createReportFactsStore(database: NotesDatabase): ReportFactsStore {
  const { reports, reportTexts, reportFacts, reportPrints, reportSegments } = database;
  return {
    columns: (ids) =>
      attempt(database, async () => {
        // No question to the database costs less than an empty one; and one transaction less than three.
        if (ids.length === 0) return new Map<string, StoredColumn>();
        const [facts, prints, texts] = await database.transaction('r', reportFacts, reportPrints, reportTexts, () =>
          Promise.all([reportFacts, reportPrints, reportTexts].map((table): PromiseLike<unknown[]> => table.bulkGet([...ids]))),
        );
        return byId(ids, (i) => ({ facts: unpackReport(facts?.[i], prints?.[i]), text: textOf(texts?.[i]) }));
      }),

    prints: (ids) =>
      attempt(database, async () => {
        const prints: unknown[] = ids.length === 0 ? [] : await reportPrints.bulkGet([...ids]);
        return byId(ids, (i) => printsOf(prints[i]));
      }),

    remake(id, report) {
      const { facts, prints } = packReport(id, report);
      return attempt(database, () =>
        database.transaction('rw', reports, reportFacts, reportPrints, reportSegments, async () => {
          if ((await reports.where('id').equals(id).count()) === 0) throw new Refusal('not-found');
          await reportFacts.put(facts);
          await reportPrints.put(prints);
          await takeOut(database, new Set([id]));
          await putEntries(database, [entryOf(id, report)]);
          return null;
        }),
      );
    },

    indexChange: (known, now) => attempt(database, () => readSegments(database, known, now)),

    forget: (ids) =>
      attempt(database, () =>
        database.transaction('rw', reports, reportSegments, async () => {
          // One may have been put back meanwhile.
          const there = await reports.bulkGet([...ids]);
          await takeOut(database, new Set(ids.filter((_, i) => there[i] === undefined)));
          return null;
        }),
      ),
  };
}

/** The text of a row; none where it is missing or damaged. */
function textOf(row: unknown): string | undefined {
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string' ? row.text : undefined;
}

function byId<Value>(ids: readonly string[], read: (i: number) => Value | undefined): Map<string, Value> {
  const found = new Map<string, Value>();
  ids.forEach((id, i) => {
    const value = read(i);
    if (value !== undefined) found.set(id, value);
  });
  return found;
}
