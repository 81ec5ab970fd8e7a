import { isSameBody } from '../compare/reference.ts';
import { nameKey } from '../corpus/index-segment.ts';
import { signatureOf } from '../corpus/minhash.ts';
import { checkReportDraft } from '../corpus/own-check.ts';
import type { AddOutcome, ComparisonChoice, OwnReport, OwnReportSummary, ReportDraft, ReportGroup } from '../corpus/own-report.ts';
import { sourceOf } from '../corpus/own-report.ts';
import type { CorpusPresence } from '../corpus/presence.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import type { Compared, Corpus, FoundReport, OwnCorpus, RemovedReports, ReportChoice } from '../state/ports.ts';
import type { NotesDatabase } from '../store/database.ts';
import { createGroupsStore } from '../store/groups.ts';
import { createRemovedReportsStore } from '../store/removed-reports.ts';
import { createReportsStore } from '../store/reports.ts';
import { type CorpusTransfer, createTransfer } from './corpus-transfer.ts';
import { buildOwnReport } from './library-report.ts';
import { areToldApart, hashesOf, likeness } from './likeness.ts';
import { comparePage } from './page-comparison.ts';
import { PageFacts, type PageToCompare } from './page-facts.ts';
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

/** How a draft is taken in. */
export interface AddOptions {
  keepBoth?: boolean;
  /** Kept from an export; new where absent or taken. */
  id?: string;
  added?: string;
}

/** The reader's own corpus and comparing with it, as `OwnCorpusPort` and `ComparePort` promise; plain data in and out. */
export interface Library extends CorpusTransfer {
  list(): Promise<Result<OwnCorpus, StoreError>>;
  find(url: string, textFingerprint: string): Promise<Result<FoundReport | undefined, StoreError>>;
  add(draft: ReportDraft, options?: AddOptions): Promise<Result<AddOutcome, StoreError>>;
  text(id: string): Promise<Result<string, StoreError>>;
  report(id: string): Promise<Result<OwnReport, StoreError>>;
  updateInfo(id: string, info: ReportInfo): Promise<Result<OwnReportSummary, StoreError>>;
  setGroups(ids: readonly string[], join: readonly string[], leave: readonly string[]): Promise<Result<null, StoreError>>;
  createGroup(name: string): Promise<Result<ReportGroup, StoreError>>;
  renameGroup(id: string, name: string): Promise<Result<ReportGroup, StoreError>>;
  removeGroup(id: string): Promise<Result<RemovedReports, StoreError>>;
  remove(ids: readonly string[]): Promise<Result<RemovedReports, StoreError>>;
  restore(token: string): Promise<Result<number, StoreError>>;
  compare(page: PageToCompare, choice: ComparisonChoice): Promise<Compared>;
  choices(page: ReportInfo): Promise<{ reports: ReportChoice[]; groups: ReportGroup[] }>;
  /** The own reports that have a slogan or programme and how often, newest first; of very many those that have it most. */
  reportsWith(className: 'slogan' | 'programme', name: string): Promise<Result<CorpusPresence['reports'], StoreError>>;
}

/** So many reports are told of by one name. */
const MOST_TOLD = 200;

/** The library over a database; everything heavy is done where it is made (a worker). */
export function createLibrary({ database, bundled, newId, now, changed }: LibraryNeeds): Library {
  const store = createReportsStore(database);
  const groups = createGroupsStore(database);
  const removed = createRemovedReportsStore(database);
  const shelf = createShelf(store, now);
  const pages = new PageFacts();

  const telling = async <Value>(result: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> => {
    const outcome = await result;
    if (outcome.ok) changed();
    return outcome;
  };

  async function list(): Promise<Result<OwnCorpus, StoreError>> {
    const reports = await store.list(now());
    if (!reports.ok) return reports;
    const named = await groups.list(now());
    return named.ok ? success({ reports: reports.value, groups: named.value }) : named;
  }

  async function add(value: ReportDraft, { keepBoth = false, id, added }: AddOptions = {}): Promise<Result<AddOutcome, StoreError>> {
    const draft = checkReportDraft(value);
    if (!draft.ok) return failure('invalid');
    const built = buildOwnReport(draft.value, id !== undefined && (await isFree(id)) ? id : newId(), added ?? now());
    if (built.summary.textFingerprint === '') return failure('invalid');
    const same = await store.sameText(built.summary.textFingerprint);
    if (!same.ok) return same;
    if (same.value !== undefined) return success({ state: 'duplicate', of: same.value, likeness: 'same' });
    if (!keepBoth) {
      const near = await nearest(built.report, built.summary.info);
      if (!near.ok) return near;
      if (near.value !== undefined) return success({ state: 'duplicate', of: near.value, likeness: 'near' });
    }
    const outcome = await store.add(built);
    if (outcome.ok && outcome.value.state === 'added') changed();
    return outcome;
  }

  /** A report that was removed leaves its text behind, to be put back with: its id is not free either. */
  async function isFree(id: string): Promise<boolean> {
    const [summaries, text] = [await store.summaries([id]), await store.text(id)];
    return summaries.ok && summaries.value.length === 0 && !text.ok && text.error === 'not-found';
  }

  /** The own report that nine tenths of this one are, if there is one; last year's with new numbers is none. */
  async function nearest(report: Report, info: ReportInfo): Promise<Result<OwnReportSummary | undefined, StoreError>> {
    const index = await shelf.index();
    if (!index.ok) return index;
    const candidates = index.value.alike(signatureOf(report.fingerprints), LEAST_EQUAL, MOST_CANDIDATES).map(({ id }) => id);
    const prints = await shelf.prints(candidates);
    if (!prints.ok) return prints;
    const hashes = hashesOf(report.fingerprints);
    const near = candidates.filter((id) => likeness(hashes, prints.value.get(id) ?? new Uint32Array()) >= NEAR);
    const found = await store.summaries(near);
    return found.ok ? success(found.value.find((own) => !areToldApart(own.info, info))) : found;
  }

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
    updateInfo: (id, info) => telling(store.updateInfo(id, info)),
    setGroups: (ids, join, leave) => telling(groups.setGroups(ids, join, leave)),
    createGroup: (name) => telling(groups.create(newId(), name)),
    renameGroup: (id, name) => telling(groups.rename(id, name)),
    async removeGroup(id) {
      const token = newId();
      const members = await telling(groups.remove(id, token, now()));
      return members.ok ? success({ token, reports: members.value }) : members;
    },
    async remove(ids) {
      const token = newId();
      const reports = await telling(removed.remove(ids, token, now()));
      return reports.ok ? success({ token, reports: reports.value }) : reports;
    },
    restore: (token) => telling(removed.restore(token)),
    compare: (page, choice) => comparePage({ store, shelf, pages, bundled }, page, choice),
    async choices(page) {
      const [corpus, own] = [await bundled(), await list()];
      const reports: ReportChoice[] = [
        ...(own.ok ? own.value.reports.map(({ id, info, groups }) => ({ source: sourceOf(id), info, groups })) : []),
        ...corpus.reports.map(({ source, info }) => ({ source, info, groups: [] })),
      ];
      const rank = ({ info }: ReportChoice) => (isSameBody(info, page) ? 1 : 0);
      return {
        reports: reports.sort((a, b) => rank(b) - rank(a) || (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)),
        groups: own.ok ? own.value.groups : [],
      };
    },
    async reportsWith(className, name) {
      const index = await shelf.index();
      if (!index.ok) return index;
      const found = index.value.reportsWith(nameKey(className, name)).sort((a, b) => b.score - a.score);
      const counts = new Map(found.slice(0, MOST_TOLD).map(({ id, score }) => [id, score]));
      const summaries = await store.summaries([...counts.keys()]);
      if (!summaries.ok) return summaries;
      const told = summaries.value.map(({ id, info }) => ({ source: sourceOf(id), info, count: counts.get(id) ?? 0 }));
      told.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
      return success(told.map(({ source, info, count }) => ({ source, title: info.title, period: info.period?.label ?? '', count })));
    },
    ...createTransfer({ store, groups, add, newId, now }),
  };
}

/** The day by which reports are ordered: the end of what they tell of, else their date. */
const dayOf = ({ info }: { info: ReportInfo }) => info.period?.end ?? info.date ?? '';

/** Nine tenths in common is 0.82 of both together, 105 of 128 places with an error of 4. */
const [LEAST_EQUAL, NEAR] = [88, 0.9];
const MOST_CANDIDATES = 8;
