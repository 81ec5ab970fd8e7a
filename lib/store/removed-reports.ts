import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { attempt, Refusal } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import type { ReportRow } from './report-rows.ts';
import { putSegments, takeOut } from './report-segments.ts';
import { summaryOf } from './reports.ts';

/** What was removed can be put back for so long. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Removing reports from the own corpus, and the way back. */
export interface RemovedReportsStore {
  /** Removes reports under a token (ids that are not there are no failure); gives how many were removed. `now` in ISO 8601, UTC. */
  remove(ids: readonly string[], token: string, now: string): Promise<Result<number, StoreError>>;
  /**
   * Puts back what was removed under a token, reports or a group; gives how many reports. Those whose text was added
   * again meanwhile stay out. `not-found` for a token that is used up or too old.
   */
  restore(token: string): Promise<Result<number, StoreError>>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again. */
export function createRemovedReportsStore(database: NotesDatabase): RemovedReportsStore {
  const { reports, reportTexts, reportFacts, reportPrints, reportGroups, reportSegments, removedReports } = database;
  return {
    remove: (ids, token, now) =>
      attempt(database, () =>
        database.transaction('rw', [reports, reportTexts, reportFacts, reportPrints, reportSegments, removedReports], async () => {
          const rows = (await reports.bulkGet([...ids])).filter((row) => row !== undefined);
          const found = rows.map(({ id }) => id);
          const index = await takeOut(database, new Set(found));
          await reports.bulkDelete(found);
          await removedReports.add({ token, removed: now, reports: rows, index });
          await dropOld(now);
          return rows.length;
        }),
      ),

    restore: (token) =>
      attempt(database, () =>
        database.transaction('rw', [reports, reportGroups, reportSegments, removedReports], async () => {
          const row = await removedReports.get(token);
          if (row === undefined) throw new Refusal('not-found');
          await removedReports.delete(token);
          if (row.group !== undefined) {
            const { members, ...group } = row.group;
            await reportGroups.add(group);
            await reports
              .where('id')
              .anyOf(members)
              .modify((report) => {
                report.groups = [...report.groups.filter((id) => id !== group.id), group.id];
              });
            return members.length;
          }
          const back = await withoutDoubles(row.reports);
          const groups = new Set(await reportGroups.toCollection().primaryKeys());
          await reports.bulkAdd(back.map((report) => ({ ...report, groups: report.groups.filter((id) => groups.has(id)) })));
          await putSegments(database, row.index);
          const stayOut = row.reports.filter((report) => !back.includes(report));
          if (stayOut.length > 0) await takeOut(database, new Set(stayOut.map(({ id }) => id)));
          return back.length;
        }),
      ),
  };

  async function withoutDoubles(rows: readonly ReportRow[]): Promise<ReportRow[]> {
    const back: ReportRow[] = [];
    for (const row of rows) {
      if (summaryOf(row).length === 0) continue;
      if ((await reports.where('textFingerprint').equals(row.textFingerprint).count()) === 0) back.push(row);
    }
    return back;
  }

  async function dropOld(now: string): Promise<void> {
    const before = new Date(Date.parse(now) - KEPT_DAYS * DAY).toISOString();
    for (const row of await removedReports.where('removed').below(before).toArray()) {
      const gone = row.reports.map(({ id }) => id);
      await Promise.all([reportTexts.bulkDelete(gone), reportFacts.bulkDelete(gone), reportPrints.bulkDelete(gone)]);
      await removedReports.delete(row.token);
    }
  }
}
