import { compareReports } from '../compare/index.ts';
import { isSameBody, referenceOf } from '../compare/reference.ts';
import { dayOf } from '../corpus/day.ts';
import { nameKey } from '../corpus/index-segment.ts';
import { LibraryIndex } from '../corpus/library-index.ts';
import { type ComparisonChoice, type OwnReportSummary, ownIdOf, type Spread } from '../corpus/own-report.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { StoreError } from '../messages/protocol.ts';
import { type Result, success } from '../result.ts';
import type { Compared, Corpus } from '../state/ports.ts';
import { wordsTold } from '../state/told.ts';
import type { ReportsStore } from '../store/reports.ts';
import { candidatesFor, namesOfPage, ownTwins, pickOwn, sourcesOfReuse } from './columns.ts';
import { areOneText } from './likeness.ts';
import type { PageFacts, PageToCompare } from './page-facts.ts';
import type { Shelf } from './shelf.ts';

/** What a comparison of a page is made of. */
export interface Shelves {
  store: ReportsStore;
  shelf: Shelf;
  pages: PageFacts;
  bundled: () => Promise<Corpus>;
}

/** What the own corpus gives for a page. */
interface FromOwn {
  index: LibraryIndex;
  twins: ReadonlySet<string>;
  columns: Report[];
  twinInfos: ReportInfo[];
  texts: Map<string, string>;
  choice: ComparisonChoice;
}

const NOTHING: FromOwn = {
  index: new LibraryIndex(),
  twins: new Set(),
  columns: [],
  twinInfos: [],
  texts: new Map(),
  choice: { kind: 'automatic' },
};

/** Sets a page against the bundled corpus and the reader's own. An own corpus that cannot be read is left out, and said so. */
export async function comparePage(shelves: Shelves, reading: PageToCompare, choice: ComparisonChoice): Promise<Compared> {
  // The database looks whether the index has changed while the page's facts are made.
  const index = shelves.shelf.index();
  const page = shelves.pages.of(reading);
  const corpus = await shelves.bundled();
  const same = corpus.reports.filter((other) => areOneText(page, other));
  const bundled = corpus.reports.filter((other) => !same.includes(other));
  const found = await fromOwn(shelves, index, page, choice, bundled);
  const own = found.ok ? found.value : NOTHING;
  const inForce = found.ok
    ? own.choice
    : choice.kind === 'report' && bundled.some(({ source }) => source === choice.source)
      ? choice
      : own.choice;
  // A text that is both bundled and the reader's own is one report.
  const once = bundled.filter((other) => !own.columns.some((column) => areOneText(other, column)));
  const besides = inForce.kind === 'group' ? [] : once;
  const others = [...besides, ...own.columns];
  const chosen = inForce.kind === 'report' ? inForce.source : inForce.kind === 'group' ? groupReference(page, others) : undefined;
  const texts = new Map(own.texts).set(page.source, reading.text);
  const comparison = compareReports(page, others, texts, chosen);
  return {
    report: page,
    comparison,
    told: wordsTold(comparison, page, others),
    sameText: [...same.map(({ info }) => info), ...own.twinInfos],
    problems: corpus.problems,
    choice: inForce,
    texts: Object.fromEntries(own.texts),
    corpusSize: bundled.length + own.index.size - own.twins.size,
    spread: spreadOf(page, once, own),
    ...(found.ok ? {} : { ownError: found.error }),
  };
}

/** In a chosen group the report before, or where there is none of the body the latest of all. */
function groupReference(page: Report, others: readonly Report[]): string | undefined {
  const latest = others.reduce<Report | undefined>((a, b) => (a === undefined || dayOf(b.info) > dayOf(a.info) ? b : a), undefined);
  return (referenceOf(page, others) ?? latest)?.source;
}

async function fromOwn(
  { store, shelf }: Shelves,
  indexing: ReturnType<Shelf['index']>,
  page: Report,
  wanted: ComparisonChoice,
  bundled: readonly Report[],
): Promise<Result<FromOwn, StoreError>> {
  const [index, { choice, own }, ofBody] = await Promise.all([
    indexing,
    choiceInForce(store, wanted, bundled),
    store.ofBody(page.info.organisation ?? ''),
  ]);
  if (!index.ok) return index;
  if (!own.ok) return own;
  if (!ofBody.ok) return ofBody;
  const among = candidatesFor(page, index.value);
  const found = await ownTwins(page, among, { store, shelf });
  if (!found.ok) return found;
  const twins = new Set(found.value.map(({ id }) => id));
  const isOther = ({ id }: { id: string }) => !twins.has(id);
  const same = choice.kind === 'group' ? [] : ofBody.value.filter((one) => isOther(one) && isSameBody(one.info, page.info));
  const picked = [...pickOwn(page, own.value.filter(isOther), index.value), ...pickOwn(page, same, index.value)];
  const beside = [...new Map(picked.map((one) => [one.id, one])).values()];
  const besides = new Set([...beside.map(({ id }) => id), ...twins]);
  const [columns, sources] = await Promise.all([
    shelf.columns(beside),
    choice.kind === 'group' ? success([]) : sourcesOfReuse(among, { store, shelf }, besides),
  ]);
  if (!columns.ok) return columns;
  if (!sources.ok) return sources;
  const all = [...columns.value, ...sources.value];
  return success({
    index: index.value,
    twins,
    columns: all.map(({ report }) => report),
    twinInfos: found.value.map(({ info }) => info),
    texts: new Map(all.flatMap(({ report, text }) => (text === undefined ? [] : [[report.source, text] as const]))),
    choice,
  });
}

/** The choice, or automatic where what was chosen has gone; and the own reports that it names. */
async function choiceInForce(
  store: ReportsStore,
  wanted: ComparisonChoice,
  bundled: readonly Report[],
): Promise<{ choice: ComparisonChoice; own: Result<OwnReportSummary[], StoreError> }> {
  if (wanted.kind === 'group') {
    const own = await store.inGroup(wanted.id);
    return { choice: own.ok && own.value.length === 0 ? { kind: 'automatic' } : wanted, own };
  }
  const id = wanted.kind === 'report' ? ownIdOf(wanted.source) : undefined;
  const own = id === undefined ? success([]) : await store.summaries([id]);
  const isThere = wanted.kind === 'report' && (bundled.some(({ source }) => source === wanted.source) || (own.ok && own.value.length > 0));
  return { choice: isThere ? wanted : { kind: 'automatic' }, own };
}

/** How far the page's names are spread over the bundled reports and all own ones. */
function spreadOf(page: Report, bundled: readonly Report[], { index, twins }: FromOwn): Compared['spread'] {
  const inOwn = index.spread(namesOfPage(page), twins);
  const of = (
    className: 'slogan' | 'programme',
    names: readonly { name: string }[],
    listOf: (report: Report) => readonly { name: string; places: unknown[] }[],
  ) => {
    const spread: Record<string, Spread> = {};
    for (const { name } of names) {
      let { reports, count } = inOwn.get(nameKey(className, name)) ?? { reports: 0, count: 0 };
      for (const report of bundled) {
        const here = listOf(report).find((one) => one.name === name);
        if (here === undefined) continue;
        reports++;
        count += here.places.length;
      }
      if (reports > 0) spread[name] = { reports, count };
    }
    return spread;
  };
  return {
    slogan: of('slogan', page.slogans, ({ slogans }) => slogans),
    programme: of('programme', page.programmes, ({ programmes }) => programmes),
  };
}
