/** Reports and groups of the own corpus as they are synced: a report by its text, a group by its name, for ids are each machine's own. */
import type { OwnReportSummary } from '../corpus/own-report.ts';
import { textFingerprint } from '../corpus/text-fingerprint.ts';
import type { BackupReport } from '../export/backup.ts';
import { jsonToHash } from '../sync/record.ts';
import type { NotesDatabase } from './database.ts';
import type { ReportRow, TextRow } from './report-rows.ts';
import { takeOut } from './report-segments.ts';
import { rowOf, summaryOf } from './reports.ts';
import type { Local, RecordTable, Surroundings } from './sync-tables.ts';

/** Groups, by name. */
export function syncedGroups({ reportGroups, reports }: NotesDatabase): RecordTable<{ name: string }> {
  const named = (names: readonly string[]) => reportGroups.where('name').anyOf([...names]);
  return {
    scan: async (visit) => {
      for (const { name } of await reportGroups.toArray()) visit(name, jsonToHash('group', { name }));
    },
    async many(names) {
      const there = new Set((await named(names).toArray()).map(({ name }) => name));
      return names.map((name): Local<{ name: string }> => (there.has(name) ? { state: 'there', value: { name } } : { state: 'missing' }));
    },
    async put(values, { newId }) {
      const there = new Set((await named(values.map(({ name }) => name)).toArray()).map(({ name }) => name));
      await reportGroups.bulkAdd(values.filter(({ name }) => !there.has(name)).map(({ name }) => ({ id: newId(), name })));
    },
    async remove(names) {
      const ids = await named(names).primaryKeys();
      await reports
        .where('groups')
        .anyOf(ids)
        .modify((report) => {
          report.groups = report.groups.filter((id) => !ids.includes(id));
        });
      await reportGroups.bulkDelete(ids);
    },
  };
}

/** Reports, by their text's fingerprint; facts and index are made from the text when a report is first wanted. */
export function syncedReports(database: NotesDatabase): RecordTable<BackupReport> {
  const { reports, reportTexts, reportGroups, removedReports } = database;
  const rowsOf = async (fingerprints: readonly string[]) => {
    const rows = await reports
      .where('textFingerprint')
      .anyOf([...fingerprints])
      .toArray();
    return new Map(rows.map((row) => [row.textFingerprint, row]));
  };
  const namesById = async () => new Map((await reportGroups.toArray()).map(({ id, name }) => [id, name]));

  return {
    async scan(visit) {
      const names = await namesById();
      for (const row of await reports.toArray()) {
        const [summary] = summaryOf(row);
        visit(row.textFingerprint, summary && jsonToHash('report', reportOf(summary, undefined, names)));
      }
    },

    async many(fingerprints) {
      const names = await namesById();
      const rows = await rowsOf(fingerprints);
      const texts = await reportTexts.bulkGet([...rows.values()].map(({ id }) => id));
      const textOf = new Map(texts.flatMap((text) => (text === undefined ? [] : [[text.id, text]])));
      return fingerprints.map((fingerprint): Local<BackupReport> => {
        const row = rows.get(fingerprint);
        if (row === undefined) return { state: 'missing' };
        const [summary] = summaryOf(row);
        const text = textOf.get(row.id);
        if (summary === undefined || typeof text?.text !== 'string') return { state: 'damaged', row };
        return { state: 'there', value: reportOf(summary, text, names) };
      });
    },

    async put(values, surroundings) {
      const groups = await idsOfGroups(values, surroundings);
      const there = await rowsOf(values.map(fingerprintOf));
      const taken = new Set(
        await reportTexts
          .where('id')
          .anyOf(values.map(({ id }) => id))
          .primaryKeys(),
      );
      const added: TextRow[] = [];
      const rows = values.map((value): ReportRow => {
        const { text, origin, info, title = '', lineBreaks = 'hard', mentions } = value.draft;
        const known = there.get(fingerprintOf(value));
        const id = known?.id ?? (taken.has(value.id) ? surroundings.newId() : value.id);
        if (known === undefined) added.push({ id, text, lineBreaks, title, ...(mentions === undefined ? {} : { mentions }) });
        return rowOf({
          id,
          info: info ?? { title },
          added: value.added,
          origin,
          groups: value.draft.groups.flatMap((name) => groups.get(name) ?? []),
          textFingerprint: known?.textFingerprint ?? fingerprintOf(value),
          length: known?.length ?? text.length,
          counts: known?.counts ?? value.counts,
        });
      });
      await reports.bulkPut(rows);
      await reportTexts.bulkAdd(added);
    },

    async remove(fingerprints, { now, newId }) {
      const rows = [...(await rowsOf(fingerprints)).values()];
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      const index = await takeOut(database, new Set(ids));
      await reports.bulkDelete(ids);
      // As removing does it here: texts go after 30 days.
      await removedReports.add({ token: newId(), removed: now, reports: rows.filter((row) => summaryOf(row).length > 0), index });
    },
  };

  /** Ids by name; a group that is named and not there is made. */
  async function idsOfGroups(values: readonly BackupReport[], { newId }: Surroundings): Promise<Map<string, string>> {
    const ids = new Map((await reportGroups.toArray()).map(({ id, name }) => [name, id]));
    const missing = [...new Set(values.flatMap(({ draft }) => draft.groups))].filter((name) => !ids.has(name));
    const made = missing.map((name) => ({ id: newId(), name }));
    await reportGroups.bulkAdd(made);
    for (const { id, name } of made) ids.set(name, id);
    return ids;
  }
}

/** The ids of reports of which there is no more than the text yet. */
export async function reportsWithoutFacts({ reports, reportFacts }: NotesDatabase): Promise<string[]> {
  const made = new Set(await reportFacts.toCollection().primaryKeys());
  return (await reports.toCollection().primaryKeys()).filter((id) => !made.has(id));
}

const fingerprintOf = ({ draft }: BackupReport) => textFingerprint(draft.text);

/** A report as it goes to other machines; without its text where only its description is wanted. */
function reportOf(summary: OwnReportSummary, row: TextRow | undefined, names: ReadonlyMap<string, string>): BackupReport {
  const { id, added, origin, info, counts } = summary;
  const { text = '', title = '', lineBreaks = 'hard', mentions } = row ?? {};
  const groups = summary.groups.flatMap((group) => names.get(group) ?? []).sort();
  return { id, added, draft: { text, origin, groups, info, title, lineBreaks, ...(mentions === undefined ? {} : { mentions }) }, counts };
}
