import type {
  AddOutcome,
  ComparisonChoice,
  InfoChange,
  OwnReport,
  OwnReportSummary,
  ReportDraft,
  ReportGroup,
} from '../corpus/own-report.ts';
import type { NamedIn } from '../corpus/presence.ts';
import type { ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import { failure, type Result, success, telling } from '../result.ts';
import type { Compared, Corpus, FoundReport, OwnCorpus, RemovedReports, ReportChoice } from '../state/ports.ts';
import type { NotesDatabase } from '../store/database.ts';
import { createGroupsStore } from '../store/groups.ts';
import { createRemovedReportsStore } from '../store/removed-reports.ts';
import { createReportsStore } from '../store/reports.ts';
import { type AddOptions, addReport } from './adding.ts';
import { choicesFor } from './choices.ts';
import { type CorpusTransfer, createTransfer } from './corpus-transfer.ts';
import { comparePage } from './page-comparison.ts';
import { PageFacts, type PageToCompare } from './page-facts.ts';
import { reportsWith } from './presence.ts';
import { createShelf } from './shelf.ts';

/** What the library needs of the world. */
export interface LibraryNeeds {
  database: NotesDatabase;
  /** Never rejects. */
  bundled: () => Promise<Corpus>;
  newId: () => string;
  /** ISO 8601, UTC. */
  now: () => string;
  /** Called after each change of the own corpus. */
  changed: () => void;
}

/** The reader's own corpus and comparing with it, as `OwnCorpusPort` and `ComparePort` promise; plain data in and out. */
export interface Library extends CorpusTransfer {
  list(): Promise<Result<OwnCorpus, StoreError>>;
  find(url: string, textFingerprint: string): Promise<Result<FoundReport | undefined, StoreError>>;
  add(draft: ReportDraft, options?: AddOptions): Promise<Result<AddOutcome, StoreError>>;
  text(id: string): Promise<Result<string, StoreError>>;
  report(id: string): Promise<Result<OwnReport, StoreError>>;
  updateInfo(changes: readonly InfoChange[]): Promise<Result<OwnReportSummary[], StoreError>>;
  setGroups(ids: readonly string[], join: readonly string[], leave: readonly string[]): Promise<Result<null, StoreError>>;
  createGroup(name: string): Promise<Result<ReportGroup, StoreError>>;
  renameGroup(id: string, name: string): Promise<Result<ReportGroup, StoreError>>;
  removeGroup(id: string): Promise<Result<RemovedReports, StoreError>>;
  remove(ids: readonly string[]): Promise<Result<RemovedReports, StoreError>>;
  restore(token: string): Promise<Result<number, StoreError>>;
  compare(page: PageToCompare, choice: ComparisonChoice): Promise<Compared>;
  choices(page: ReportInfo): Promise<{ reports: ReportChoice[]; groups: ReportGroup[] }>;
  /** The own reports that have a slogan or programme and how often, newest first; of very many those that have it most. */
  reportsWith(className: 'slogan' | 'programme', name: string): Promise<Result<NamedIn[], StoreError>>;
}

/** The library over a database; everything heavy is done where it is made (a worker). */
export function createLibrary({ database, bundled, newId, now, changed }: LibraryNeeds): Library {
  const store = createReportsStore(database);
  const groups = createGroupsStore(database);
  const removed = createRemovedReportsStore(database);
  const shelf = createShelf(store, now);
  const pages = new PageFacts();

  const told = <Value>(change: Promise<Result<Value, StoreError>>) => telling(change, changed);

  async function list(): Promise<Result<OwnCorpus, StoreError>> {
    const reports = await store.list(now());
    if (!reports.ok) return reports;
    const named = await groups.list(now());
    return named.ok ? success({ reports: reports.value, groups: named.value }) : named;
  }

  const add = (draft: ReportDraft, options?: AddOptions) => addReport({ store, shelf, newId, now, changed }, draft, options);

  async function find(url: string, textFingerprint: string): Promise<Result<FoundReport | undefined, StoreError>> {
    const same = await store.sameText(textFingerprint);
    if (!same.ok) return same;
    if (same.value !== undefined) return success({ is: 'same-text', report: same.value });
    const ofPage = await store.ofPage(url);
    if (!ofPage.ok) return ofPage;
    return success(ofPage.value === undefined ? undefined : { is: 'same-address', report: ofPage.value });
  }

  return {
    list,
    find,
    add,
    async text(id) {
      const row = await store.text(id);
      return row.ok ? success(row.value.text) : row;
    },
    async report(id) {
      const summary = await store.summaries([id]);
      if (!summary.ok) return summary;
      const columns = await shelf.columns(summary.value);
      if (!columns.ok) return columns;
      const [[own], [column]] = [summary.value, columns.value];
      return own === undefined || column === undefined ? failure('not-found') : success({ ...own, facts: column.report });
    },
    updateInfo: (changes) => told(store.updateInfo(changes)),
    setGroups: (ids, join, leave) => told(groups.setGroups(ids, join, leave)),
    createGroup: (name) => told(groups.create(newId(), name)),
    renameGroup: (id, name) => told(groups.rename(id, name)),
    async removeGroup(id) {
      const token = newId();
      const members = await told(groups.remove(id, token, now()));
      return members.ok ? success({ token, reports: members.value }) : members;
    },
    async remove(ids) {
      const token = newId();
      const reports = await told(removed.remove(ids, token, now()));
      return reports.ok ? success({ token, reports: reports.value }) : reports;
    },
    restore: (token) => told(removed.restore(token)),
    compare: (page, choice) => comparePage({ store, shelf, pages, bundled }, page, choice),
    choices: async (page) => choicesFor(page, await bundled(), await list()),
    reportsWith: (className, name) => reportsWith(store, shelf, className, name),
    ...createTransfer({ store, groups, add, newId, now }),
  };
}
