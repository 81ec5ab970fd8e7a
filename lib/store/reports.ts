import { backwards, foldBody, keysOfBody } from '../corpus/body-name.ts';
import { entryOf } from '../corpus/index-segment.ts';
import { checkReportInfo, checkSummary } from '../corpus/own-check.ts';
import type { AddOutcome, OwnReportSummary } from '../corpus/own-report.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { byCodeUnits } from '../text/code-unit-order.ts';
import { attempt, Refusal } from './attempt.ts';
import { sortOut } from './damaged.ts';
import type { NotesDatabase } from './database.ts';
import { createReportFactsStore, type ReportFactsStore } from './report-facts.ts';
import { packReport } from './report-pack.ts';
import type { ReportRow, TextRow } from './report-rows.ts';
import { mergeSegments, putEntries } from './report-segments.ts';

/** A report ready to be stored; its parts have one id. */
export interface BuiltReport {
  summary: OwnReportSummary;
  text: TextRow;
  report: Report;
}

/** The reports of the reader's own corpus on the disk. A success of a write means that it is durable. */
export interface ReportsStore extends ReportFactsStore {
  /** All, newest added first; rows that are no summaries are moved apart. */
  list(now: string): Promise<Result<OwnReportSummary[], StoreError>>;
  /** Those of these ids that are there, in the same order. */
  summaries(ids: readonly string[]): Promise<Result<OwnReportSummary[], StoreError>>;
  /** The ids of all. */
  ids(): Promise<Result<string[], StoreError>>;
  /** Reports that may be of a body; short and long forms of its name, and none else. */
  ofBody(organisation: string): Promise<Result<OwnReportSummary[], StoreError>>;
  inGroup(group: string): Promise<Result<OwnReportSummary[], StoreError>>;
  sameText(textFingerprint: string): Promise<Result<OwnReportSummary | undefined, StoreError>>;
  /** The report that was added from a page at an address. Goes through all rows: nothing asks for it but a page that is opened. */
  ofPage(url: string): Promise<Result<OwnReportSummary | undefined, StoreError>>;
  /** Text, facts, fingerprints and index at once or not at all; nothing is stored where the very text is there. */
  add(built: BuiltReport): Promise<Result<AddOutcome, StoreError>>;
  text(id: string): Promise<Result<TextRow, StoreError>>;
  /** All or nothing; `invalid` for what is no info, `not-found` for a report that is not there. */
  updateInfo(changes: readonly { id: string; info: unknown }[]): Promise<Result<OwnReportSummary[], StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createReportsStore(database: NotesDatabase): ReportsStore {
  const { reports, reportTexts, reportFacts, reportPrints, reportSegments } = database;
  const reading = async (rows: () => Promise<unknown[]>) => {
    const found = await attempt(database, rows);
    return found.ok ? success(found.value.flatMap(summaryOf)) : found;
  };
  return {
    async list(now) {
      const rows = await attempt(database, () => reports.toArray());
      const found = rows.ok ? await sortOut(database, reports, rows.value, checkRow, now) : rows;
      return found.ok
        ? success(found.value.flatMap(summaryOf).sort((a, b) => byCodeUnits(b.added, a.added) || byCodeUnits(a.id, b.id)))
        : found;
    },

    summaries: async (ids) => (ids.length === 0 ? success([]) : reading(() => reports.bulkGet([...ids]))),
    ids: () => attempt(database, () => reports.toCollection().primaryKeys()),

    ofBody(organisation) {
      const key = backwards(foldBody(organisation));
      if (key === '') return Promise.resolve(success([]));
      const { keys, prefix } = keysOfBody(key);
      return reading(() =>
        database.transaction('r', reports, async () => [
          ...(await reports.where('body').anyOf(keys).toArray()),
          // The name itself is among the keys.
          ...(prefix === undefined ? [] : await reports.where('body').between(prefix, `${prefix}\uffff`, false, true).toArray()),
        ]),
      );
    },

    inGroup: (group) => reading(() => reports.where('groups').equals(group).toArray()),

    async sameText(textFingerprint) {
      const found = await reading(() => reports.where('textFingerprint').equals(textFingerprint).toArray());
      return found.ok ? success(found.value[0]) : found;
    },

    async ofPage(url) {
      const found = await reading(() => reports.filter(({ origin }) => origin?.kind === 'page' && origin.url === url).toArray());
      return found.ok ? success(found.value[0]) : found;
    },

    async add({ summary, text, report }) {
      const { facts, prints } = packReport(summary.id, report);
      const added = await attempt(database, () =>
        database.transaction('rw', reports, reportTexts, reportFacts, reportPrints, reportSegments, async (): Promise<AddOutcome> => {
          const [same] = (await reports.where('textFingerprint').equals(summary.textFingerprint).toArray()).flatMap(summaryOf);
          if (same !== undefined) return { state: 'duplicate', of: same, likeness: 'same' };
          await reports.add(rowOf(summary));
          await reportTexts.add(text);
          await reportFacts.add(facts);
          await reportPrints.add(prints);
          await putEntries(database, [entryOf(summary.id, report)]);
          return { state: 'added', report: summary };
        }),
      );
      // The report is in; that its index could not be tidied up is no failure of adding it.
      if (added.ok) await attempt(database, () => mergeSegments(database));
      return added;
    },

    async text(id) {
      const row = await attempt(database, () => reportTexts.get(id));
      if (!row.ok) return row;
      if (row.value === undefined) return failure('not-found');
      return typeof row.value.text === 'string' ? success(row.value) : failure('damaged');
    },

    async updateInfo(changes) {
      const infos = new Map<string, ReportInfo>();
      for (const { id, info } of changes) {
        const checked = checkReportInfo(info);
        if (!checked.ok) return failure('invalid');
        infos.set(id, checked.value);
      }
      return attempt(database, () =>
        database.transaction('rw', reports, async () => {
          const there = (await reports.bulkGet([...infos.keys()])).flatMap(summaryOf);
          if (there.length !== infos.size) throw new Refusal('not-found');
          const changed = there.map((summary) => ({ ...summary, info: infos.get(summary.id) ?? summary.info }));
          await reports.bulkPut(changed.map(rowOf));
          return changed;
        }),
      );
    },

    ...createReportFactsStore(database),
  };
}

/** The row that a summary is stored as. */
export const rowOf = (summary: OwnReportSummary): ReportRow => ({ ...summary, body: backwards(foldBody(summary.info.organisation)) });

/** The summary that a row holds, without what only the database needs; none for a missing or damaged one. */
export function summaryOf(row: unknown): OwnReportSummary[] {
  const checked = checkSummary(row);
  if (!checked.ok) return [];
  const { id, info, added, origin, groups, textFingerprint, length, counts } = checked.value;
  return [{ id, info, added, origin, groups, textFingerprint, length, counts }];
}

/** The check of `sortOut`, which keeps rows as they are. */
function checkRow(row: unknown): Result<ReportRow, unknown> {
  const checked = checkSummary(row);
  return checked.ok ? success(rowOf(checked.value)) : checked;
}
