import { isSameBody, isSameSpan } from '../compare/reference.ts';
import { indicatorKeys, nameKey } from '../corpus/index-segment.ts';
import type { LibraryIndex } from '../corpus/library-index.ts';
import type { OwnReportSummary } from '../corpus/own-report.ts';
import type { Report } from '../corpus/report.ts';
import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import type { ReportsStore } from '../store/reports.ts';
import { areToldApart, commonPrints, hashesOf, likeness } from './likeness.ts';
import type { Shelf } from './shelf.ts';

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

/** The own reports that are the page's own text (it was added, or is a repost). */
export async function ownTwins(
  page: Report,
  index: LibraryIndex,
  signature: Uint32Array,
  { store, shelf }: { store: ReportsStore; shelf: Shelf },
): Promise<Result<OwnReportSummary[], StoreError>> {
  const candidates = index.alike(signature, HALF, MOST_ALIKE).map(({ id }) => id);
  const prints = await shelf.prints(candidates);
  if (!prints.ok) return prints;
  const hashes = hashesOf(page.fingerprints);
  const alike = await store.summaries(candidates.filter((id) => likeness(hashes, prints.value.get(id) ?? NONE) >= SAME_TEXT));
  return alike.ok ? success(alike.value.filter(({ info }) => !areToldApart(info, page.info))) : alike;
}

/** The ids of the own reports that the page carries most over from, `except` left out. */
export async function sourcesOfReuse(
  page: Report,
  index: LibraryIndex,
  signature: Uint32Array,
  shelf: Shelf,
  except: ReadonlySet<string>,
): Promise<Result<string[], StoreError>> {
  const alike = index.alike(signature, LEAST_EQUAL, MOST_ALIKE + except.size);
  const namesakes = index.sharingNames(namesOfPage(page), MOST_NAMESAKES + except.size);
  const candidates = [...new Set([...alike, ...namesakes].map(({ id }) => id))].filter((id) => !except.has(id));
  const prints = await shelf.prints(candidates);
  if (!prints.ok) return prints;
  const hashes = hashesOf(page.fingerprints);
  const scored = candidates
    .map((id) => ({ id, common: commonPrints(hashes, prints.value.get(id) ?? NONE).common }))
    .filter(({ common }) => common >= LEAST_COMMON)
    .sort((a, b) => b.common - a.common);
  return success(scored.slice(0, MOST_SOURCES).map(({ id }) => id));
}

/**
 * Of the reports that could stand beside a page, those for which there is room: the page's own body first, such as tell of as long a
 * span, the ones before the page before later ones, then those that measure most of the same, then the newest.
 */
export function pickOwn(page: Report, candidates: readonly OwnReportSummary[], index: LibraryIndex): string[] {
  if (candidates.length <= MOST_COLUMNS) return candidates.map(({ id }) => id);
  const shared = new Map(
    index
      .sharingIndicators(indicatorKeys(page), candidates.length, new Set(candidates.map(({ id }) => id)))
      .map(({ id, score }) => [id, score]),
  );
  const end = page.info.period?.end ?? page.info.date ?? '\uffff';
  const ranked = candidates.map((own) => {
    const day = own.info.period?.end ?? own.info.date ?? '';
    const standing =
      (isSameBody(own.info, page.info) ? 4 : 0) +
      (own.info.period !== undefined && isSameSpan(own.info, page.info) ? 2 : 0) +
      (day !== '' && day < end ? 1 : 0);
    return { id: own.id, standing, day, shared: shared.get(own.id) ?? 0 };
  });
  ranked.sort((a, b) => b.standing - a.standing || b.shared - a.shared || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const latest = ranked
    .filter(({ standing }) => standing === ranked[0]?.standing)
    .reduce((a, b) => (b.day > a.day ? b : a), ranked[0] ?? { id: '', day: '' });
  // The report before is never crowded out by older ones.
  return [...new Set([latest.id, ...ranked.map(({ id }) => id)])].slice(0, MOST_COLUMNS);
}
