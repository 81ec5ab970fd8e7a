import { hash32 } from '../corpus/hash.ts';
import type { OwnReportSummary, ReportGroup } from '../corpus/own-report.ts';
import { textFingerprint } from '../corpus/text-fingerprint.ts';
import type { BackupContent, BackupReport } from '../export/backup.ts';
import type { NotesDatabase } from './database.ts';
import type { TextRow } from './report-rows.ts';
import { rowOf } from './reports.ts';

/** Reports that are new here, and the groups that they need. Facts and index are made from the text when the report is first wanted. */
export interface ReportsPlan {
  groups: ReportGroup[];
  added: { summary: OwnReportSummary; text: TextRow }[];
  same: number;
  /** Of reports here that the file does not have; empty unless it replaces what is here. */
  removed: string[];
}

/** The texts' fingerprints in the file's order; made before a transaction, for it takes some milliseconds a report. */
export const fingerprintsOf = ({ corpus }: BackupContent): string[] =>
  corpus?.reports.map(({ draft }) => textFingerprint(draft.text)) ?? [];

/** Inside a transaction: what of a file's corpus is to be written. The very same text is never taken in twice. */
export async function planReports(
  database: NotesDatabase,
  corpus: NonNullable<BackupContent['corpus']>,
  fingerprints: readonly string[],
  replaces: boolean,
): Promise<ReportsPlan> {
  const here = await database.reportGroups.toArray();
  const groups: ReportGroup[] = [];
  const groupOf = new Map<string, string>();
  for (const group of corpus.groups) {
    const known = here.find(({ name }) => name === group.name.trim());
    const id =
      known?.id ??
      freeId(
        group.id,
        here.some((one) => one.id === group.id),
        group.name,
      );
    if (known === undefined) groups.push({ id, name: group.name.trim() });
    groupOf.set(group.id, id);
  }
  const present = new Map<string, string>();
  await database.reports.orderBy('textFingerprint').eachKey((key, { primaryKey }) => present.set(String(key), primaryKey));
  const ids = new Set(await database.reportTexts.toCollection().primaryKeys());
  const wanted = new Set(fingerprints);
  const plan: ReportsPlan = { groups, added: [], same: 0, removed: [] };
  const taken = new Set(present.keys());
  corpus.reports.forEach((report, i) => {
    const fingerprint = fingerprints[i] ?? '';
    if (fingerprint === '') return;
    if (taken.has(fingerprint)) {
      plan.same++;
      return;
    }
    taken.add(fingerprint);
    const id = freeId(report.id, ids.has(report.id), fingerprint);
    ids.add(id);
    plan.added.push(rowsOf(report, id, fingerprint, groupOf));
  });
  if (replaces) plan.removed = [...present].filter(([key]) => !wanted.has(key)).map(([, id]) => id);
  return plan;
}

const freeId = (id: string, isTaken: boolean, told: string) => (isTaken ? `${id.slice(0, 150)}~${hash32(told).toString(16)}` : id);

function rowsOf({ added, draft, counts }: BackupReport, id: string, fingerprint: string, groupOf: ReadonlyMap<string, string>) {
  const { text, title = '', lineBreaks = 'hard', mentions, origin, info = { title } } = draft;
  const groups = [...new Set(draft.groups.flatMap((group) => groupOf.get(group) ?? []))];
  return {
    summary: { id, info, added, origin, groups, textFingerprint: fingerprint, length: text.length, counts },
    text: { id, text, lineBreaks, title, ...(mentions === undefined ? {} : { mentions }) },
  };
}

/** Inside a transaction: writes the plan; what is removed is taken out by the caller. */
export async function writeReports(database: NotesDatabase, { groups, added }: ReportsPlan): Promise<void> {
  await database.reportGroups.bulkAdd(groups);
  await database.reports.bulkAdd(added.map(({ summary }) => rowOf(summary)));
  await database.reportTexts.bulkPut(added.map(({ text }) => text));
}
