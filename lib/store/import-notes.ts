import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import type { Correction, WordEntry } from '../corrections/correction.ts';
import type { BackupContent, BackupDocument } from '../export/backup.ts';
import { type ImportCounts, type Imported, type ImportMode, type ImportSummary, NO_COUNTS } from '../import/import-summary.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { attempt } from './attempt.ts';
import { createBackupsStore } from './backups.ts';
import { putInBin } from './bin.ts';
import type { NotesDatabase } from './database.ts';
import { fingerprintsOf, planReports, type ReportsPlan, writeReports } from './import-notes-reports.ts';
import { mergedCorrections, mergedDocuments, mergedWords, type Rows } from './import-notes-rest.ts';
import { type NotesPlan, planNotes } from './import-notes-rows.ts';
import { soundRows } from './note-rows.ts';
import type { OutsidePlace } from './outside-place.ts';
import { createRemovedReportsStore } from './removed-reports.ts';
import { takeOut } from './report-segments.ts';
import { summaryOf } from './reports.ts';

/** Taking in what `import/` has read of a file. */
export interface ImportStore {
  /** What importing would do now; nothing is written. */
  preview(content: BackupContent, mode: ImportMode): Promise<Result<ImportSummary, StoreError>>;
  /** Does it in one transaction, all or nothing, after a snapshot of what is here; without room for a snapshot nothing is done. */
  apply(content: BackupContent, mode: ImportMode, today: string, now: string): Promise<Result<Imported, StoreError>>;
  /** Makes everything as it was before an import; what came since is in the bin. */
  undo(imported: Imported, token: string, today: string, now: string): Promise<Result<null, StoreError>>;
}

interface Plan extends NotesPlan {
  summary: ImportSummary;
  reports?: ReportsPlan;
  corrections?: Rows<Correction>;
  words?: ReturnType<typeof mergedWords>;
}

/** The store over a database that is opened at the first call and, where a call finds it closed, again; `outside` as of the snapshots. */
export function createImportStore(database: NotesDatabase, outside?: OutsidePlace): ImportStore {
  const { notes, bin, tags, documents, corrections, wordLists, wordEntries } = database;
  const { reports, reportTexts, reportFacts, reportPrints, reportGroups, reportSegments, removedReports } = database;
  const own = [notes, bin, tags, documents, corrections, wordLists, wordEntries];
  const tables = [...own, reports, reportTexts, reportFacts, reportPrints, reportGroups, reportSegments, removedReports];
  const backups = createBackupsStore(database, outside);

  return {
    preview: (content, mode) =>
      attempt(database, () => {
        const fingerprints = fingerprintsOf(content);
        return database.transaction('r', tables, async () => (await planOf(database, content, mode, fingerprints)).summary);
      }),

    async apply(content, mode, today, now) {
      const snapshot = await backups.keep(today, now);
      if (!snapshot.ok) return snapshot;
      return attempt(database, () => {
        const fingerprints = fingerprintsOf(content);
        return database.transaction('rw', tables, async () => {
          const plan = await planOf(database, content, mode, fingerprints);
          await write(database, content, plan, mode, now);
          const gone = plan.reports?.removed ?? [];
          if (gone.length > 0) await removeReports(gone, snapshot.value, now);
          return {
            summary: plan.summary,
            snapshot: snapshot.value,
            reports: plan.reports?.added.map(({ summary }) => summary.id) ?? [],
            ...(gone.length > 0 ? { removedReports: snapshot.value } : {}),
          };
        });
      });
    },

    async undo({ snapshot, reports: added, removedReports: token }, newToken, today, now) {
      const back = await backups.restore(snapshot, today, now);
      if (!back.ok) return back;
      const store = createRemovedReportsStore(database);
      if (added.length > 0) {
        const removed = await store.remove(added, newToken, now);
        if (!removed.ok) return removed;
      }
      const restored = token === undefined ? undefined : await store.restore(token);
      return restored?.ok === false ? restored : { ok: true, value: null };
    },
  };

  /** Inside the transaction: as `removed-reports` does it, so that they come back in the same way. */
  async function removeReports(ids: readonly string[], token: string, now: string): Promise<void> {
    const rows = (await reports.bulkGet([...ids])).filter((row) => row !== undefined);
    const index = await takeOut(database, new Set(ids));
    await reports.bulkDelete([...ids]);
    await removedReports.add({ token, removed: now, reports: rows.filter((row) => summaryOf(row).length > 0), index });
  }
}

/** Inside a transaction: everything is read and decided, nothing written. */
async function planOf(database: NotesDatabase, content: BackupContent, mode: ImportMode, fingerprints: readonly string[]): Promise<Plan> {
  const plan: Plan = { summary: { notes: { ...NO_COUNTS } }, notes: [], notesToBin: [] };
  const { summary } = plan;
  await planNotes(database, content.notes, mode, plan);
  if (content.corrections !== undefined) {
    const here = soundRows(await database.corrections.toArray(), checkCorrection);
    plan.corrections = mergedCorrections(mode === 'merge' ? here : [], content.corrections);
    summary.corrections = countsOf(plan.corrections, here, content.corrections, mode);
  }
  if (content.words !== undefined) {
    const lists = soundRows(await database.wordLists.toArray(), checkWordList);
    const entries = soundRows(await database.wordEntries.toArray(), checkWordEntry);
    plan.words = mergedWords(mode === 'merge' ? { lists, entries } : { lists: [], entries: [] }, content.words);
    summary.words = countsOf<WordEntry>(plan.words.entries, entries, content.words.entries, mode);
  }
  if (content.corpus !== undefined) {
    plan.reports = await planReports(database, content.corpus, fingerprints, mode === 'replace');
    const { added, same, removed } = plan.reports;
    summary.reports = { ...NO_COUNTS, added: added.length, same, removed: removed.length };
  }
  return plan;
}

/** Of a replacing import, what is the same in both is told as the same, though it is written anew. */
function countsOf<Row extends { id: string }>(
  rows: Rows<Row>,
  here: readonly Row[],
  incoming: readonly Row[],
  mode: ImportMode,
): ImportCounts {
  const { added, same, changed, kept } = rows;
  if (mode === 'merge') return { ...NO_COUNTS, added, same, changed, kept };
  const present = new Map(here.map((row) => [row.id, JSON.stringify(row)]));
  const states = incoming.map((row) =>
    present.get(row.id) === undefined ? 'added' : present.get(row.id) === JSON.stringify(row) ? 'same' : 'changed',
  );
  const count = (state: string) => states.filter((one) => one === state).length;
  const removed = present.size - count('same') - count('changed');
  return { ...NO_COUNTS, added: count('added'), same: count('same'), changed: count('changed'), removed };
}

/** Inside the transaction: writes what was decided. */
async function write(database: NotesDatabase, content: BackupContent, plan: Plan, mode: ImportMode, now: string): Promise<void> {
  const { notes, bin, tags, corrections, wordLists, wordEntries } = database;
  await putInBin(database, plan.notesToBin, now);
  await notes.bulkPut(plan.notes);
  await bin.bulkDelete(plan.notes.map(({ id }) => id));
  await writeBin(database, content.bin ?? []);
  await writeDocuments(database, content.documents ?? []);
  if (content.tags !== undefined) {
    const coloured = new Set(mode === 'merge' ? await tags.toCollection().primaryKeys() : []);
    if (mode === 'replace') await tags.clear();
    await tags.bulkPut(content.tags.filter(({ name }) => !coloured.has(name)));
  }
  if (plan.corrections !== undefined) {
    if (mode === 'replace') await corrections.clear();
    await corrections.bulkDelete(plan.corrections.removed);
    await corrections.bulkAdd(plan.corrections.put);
  }
  if (plan.words !== undefined) {
    if (mode === 'replace') await Promise.all([wordLists.clear(), wordEntries.clear()]);
    await wordLists.bulkAdd(plan.words.lists);
    await wordEntries.bulkAdd(plan.words.entries.put);
  }
  if (plan.reports !== undefined) await writeReports(database, plan.reports);
}

async function writeBin({ notes, bin }: NotesDatabase, binned: NonNullable<BackupContent['bin']>): Promise<void> {
  const ids = binned.map(({ id }) => id);
  const [alive, there] = [await notes.bulkGet(ids), await bin.bulkGet(ids)];
  await bin.bulkAdd(binned.filter((_, i) => alive[i] === undefined && there[i] === undefined));
}

async function writeDocuments({ documents }: NotesDatabase, incoming: readonly BackupDocument[]): Promise<void> {
  const here = await documents.bulkGet(incoming.map(({ source }) => source));
  await documents.bulkPut(mergedDocuments(new Map(here.flatMap((one) => (one === undefined ? [] : [[one.source, one]]))), incoming));
}
