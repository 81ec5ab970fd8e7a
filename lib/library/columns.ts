import { isSameBody, isSameSpan } from '../compare/reference.ts';
import { dayOf } from '../corpus/day.ts';
import { indicatorKeys, nameKey } from '../corpus/index-segment.ts';
import type { LibraryIndex, Scored } from '../corpus/library-index.ts';
import { signatureOf } from '../corpus/minhash.ts';
import type { OwnReportSummary } from '../corpus/own-report.ts';
import type { Report } from '../corpus/report.ts';
import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import type { ReportsStore } from '../store/reports.ts';
import { areToldApart, commonPrints, hashesOf, shareIn } from './likeness.ts';
import type { Column, Shelf } from './shelf.ts';

/** So many own reports become columns at most: of the same body or of a group, and besides them as sources of passages. */
const [MOST_COLUMNS, MOST_SOURCES] = [10, 3];
/** So many candidates' fingerprints are read, by signature and by rare names in common. */
const [MOST_ALIKE, MOST_NAMESAKES] = [12, 6];
/** Two of 128 places are often equal by chance (ritual formulas), four seldom. */
const LEAST_EQUAL = 4;
/** A dozen common fingerprints are a hundred characters or so. */
const LEAST_COMMON = 12;
/** Half of the places, for what may be the same text. */
const HALF = 64;
const SAME_TEXT = 0.8;
const NONE = new Uint32Array();

/** The names of a page as the index has them. */
export function namesOfPage({ slogans, programmes }: Report): string[] {
  return [...slogans.map(({ name }) => nameKey('slogan', name)), ...programmes.map(({ name }) => nameKey('programme', name))];
}

/** What is asked of the own reports that a page may have words in common with. */
export interface Candidates {
  /** The hashes of the page's fingerprints. */
  hashes: ReadonlySet<number>;
  /** By signature, the most alike first. */
  alike: readonly Scored[];
  /** By rare names in common, the first `most`. */
  namesakes: (most: number) => readonly Scored[];
}

/** The candidates for a page; no report has been read for it. */
export function candidatesFor(page: Report, index: LibraryIndex): Candidates {
  return {
    hashes: hashesOf(page.fingerprints),
    alike: index.alike(signatureOf(page.fingerprints), LEAST_EQUAL),
    namesakes: (most) => index.sharingNames(namesOfPage(page), most),
  };
}

/** What reports are read from. */
interface Readers {
  store: ReportsStore;
  shelf: Shelf;
}

/** The own reports that are the page's own text (it was added, or is a repost). */
export async function ownTwins(
  page: Report,
  { hashes, alike }: Candidates,
  { store, shelf }: Readers,
): Promise<Result<OwnReportSummary[], StoreError>> {
  const candidates = alike
    .filter(({ score }) => score >= HALF)
    .slice(0, MOST_ALIKE)
    .map(({ id }) => id);
  const prints = await shelf.prints(candidates);
  if (!prints.ok) return prints;
  const twins = await store.summaries(candidates.filter((id) => shareIn(hashes, prints.value.get(id) ?? NONE) >= SAME_TEXT));
  return twins.ok ? success(twins.value.filter(({ info }) => !areToldApart(info, page.info))) : twins;
}

/** The own reports that the page carries most over from, those with ids in `except` left out. */
export async function sourcesOfReuse(
  { hashes, alike, namesakes }: Candidates,
  { store, shelf }: Readers,
  except: ReadonlySet<string>,
): Promise<Result<Column[], StoreError>> {
  const likely = [...alike.slice(0, MOST_ALIKE + except.size), ...namesakes(MOST_NAMESAKES + except.size)];
  const candidates = [...new Set(likely.map(({ id }) => id))].filter((id) => !except.has(id));
  const prints = await shelf.prints(candidates);
  if (!prints.ok) return prints;
  const scored = candidates
    .map((id) => ({ id, common: commonPrints(hashes, prints.value.get(id) ?? NONE) }))
    .filter(({ common }) => common >= LEAST_COMMON)
    .sort((a, b) => b.common - a.common);
  const sources = await store.summaries(scored.slice(0, MOST_SOURCES).map(({ id }) => id));
  return sources.ok ? shelf.columns(sources.value) : sources;
}

/**
 * Of the reports that could stand beside a page, those for which there is room: the page's own body first, such as tell of as long a
 * span, the ones before the page before later ones, then those that measure most of the same, then the newest.
 */
export function pickOwn(page: Report, candidates: readonly OwnReportSummary[], index: LibraryIndex): OwnReportSummary[] {
  if (candidates.length <= MOST_COLUMNS) return [...candidates];
  const shared = new Map(
    index
      .sharingIndicators(indicatorKeys(page), candidates.length, new Set(candidates.map(({ id }) => id)))
      .map(({ id, score }) => [id, score]),
  );
  const end = dayOf(page.info) || '\uffff';
  const ranked = candidates.map((own) => {
    const day = dayOf(own.info);
    const standing =
      (isSameBody(own.info, page.info) ? 4 : 0) +
      (own.info.period !== undefined && isSameSpan(own.info, page.info) ? 2 : 0) +
      (day !== '' && day < end ? 1 : 0);
    return { own, standing, day, shared: shared.get(own.id) ?? 0 };
  });
  ranked.sort((a, b) => b.standing - a.standing || b.shared - a.shared || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const latest = ranked.filter(({ standing }) => standing === ranked[0]?.standing).reduce((a, b) => (b.day > a.day ? b : a));
  // The report before is never crowded out by older ones.
  return [...new Set([latest, ...ranked])].slice(0, MOST_COLUMNS).map(({ own }) => own);
}
