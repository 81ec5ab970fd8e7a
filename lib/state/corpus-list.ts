import type { OwnReportSummary, ReportGroup } from '../corpus/own-report.ts';
import type { ReportInfo } from '../corpus/report.ts';
import { holdsAll, wordsOf } from './search.ts';

/** A column that the list can be sorted by. */
export type CorpusColumn = 'title' | 'organisation' | 'level' | 'place' | 'period' | 'genre' | 'groups' | 'length' | 'added';

/** How the list is sorted. */
export interface CorpusOrder {
  by: CorpusColumn;
  descending: boolean;
}

/** Which reports are listed: all, those of a group, those of none. */
export type GroupFilter = { kind: 'all' } | { kind: 'none' } | { kind: 'group'; id: string };

/** No filter. */
export const ALL_REPORTS: GroupFilter = { kind: 'all' };

/** What the list shows. */
export interface CorpusWish {
  query: string;
  filter: GroupFilter;
  order: CorpusOrder;
}

/** Outermost first. */
export const LEVELS = ['national', 'province', 'city', 'county', 'township', 'unit'] as const satisfies ReportInfo['level'][];

/** The reports that are wanted, in the order that is wanted; those that lack what is sorted by stand last either way. */
export function listReports(
  reports: readonly OwnReportSummary[],
  groups: readonly ReportGroup[],
  { query, filter, order }: CorpusWish,
): OwnReportSummary[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const words = wordsOf(query);
  const wanted = reports.filter((report) => isIn(report, filter) && holdsAll(words, textsOf(report, names)));
  const keyed = wanted.map((report) => ({ report, key: keyOf(report, order.by, names) }));
  const sign = order.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    return sign * compare(a.key, b.key);
  });
  return keyed.map(({ report }) => report);
}

/** How many reports each filter leaves. */
export function countByGroup(reports: readonly OwnReportSummary[]): { none: number; byId: ReadonlyMap<string, number> } {
  const byId = new Map<string, number>();
  let none = 0;
  for (const { groups } of reports) {
    if (groups.length === 0) none++;
    for (const id of groups) byId.set(id, (byId.get(id) ?? 0) + 1);
  }
  return { none, byId };
}

/** The order after a click on a column's head: the other way round where it was sorted by it, else its natural way. */
export function nextOrder(order: CorpusOrder, by: CorpusColumn): CorpusOrder {
  return order.by === by ? { by, descending: !order.descending } : { by, descending: by === 'added' || by === 'length' || by === 'period' };
}

function isIn({ groups }: OwnReportSummary, filter: GroupFilter): boolean {
  if (filter.kind === 'all') return true;
  return filter.kind === 'none' ? groups.length === 0 : groups.includes(filter.id);
}

function keyOf(report: OwnReportSummary, by: CorpusColumn, names: ReadonlyMap<string, string>): string | number | undefined {
  const { info } = report;
  switch (by) {
    case 'title':
      return info.title || undefined;
    case 'level':
      return info.level === undefined ? undefined : LEVELS.indexOf(info.level);
    case 'period':
      return info.period === undefined ? info.date : info.period.end + info.period.start;
    case 'groups':
      return groupNames(report, names) || undefined;
    case 'length':
      return report.length;
    case 'added':
      return report.added;
    default:
      return info[by];
  }
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a), String(b));

const groupNames = ({ groups }: OwnReportSummary, names: ReadonlyMap<string, string>) => groups.map((id) => names.get(id) ?? '').join(' ');

/** What a search looks through. */
function textsOf(report: OwnReportSummary, names: ReadonlyMap<string, string>): (string | undefined)[] {
  const { title, organisation, place, period, genre } = report.info;
  const origin = report.origin.kind === 'file' ? report.origin.name : report.origin.kind === 'page' ? report.origin.url : '';
  return [title, organisation, place, period?.label, genre, origin, groupNames(report, names)];
}
