import { byDay } from '../corpus/day.ts';
import { nameKey } from '../corpus/index-segment.ts';
import { sourceOf } from '../corpus/own-report.ts';
import { figuresTold, type NamedIn } from '../corpus/presence.ts';
import type { StoreError } from '../messages/protocol.ts';
import { type Result, success } from '../result.ts';
import type { ReportsStore } from '../store/reports.ts';
import type { Shelf } from './shelf.ts';

/** So many reports are told of by one name; of so many of them what they tell of a programme in figures, as many as a card has room for. */
const [MOST_TOLD, WITH_FIGURES] = [200, 4];

/** The own reports that have a slogan or programme and how often, newest first; of very many those that have it most. */
export async function reportsWith(
  store: ReportsStore,
  shelf: Shelf,
  className: 'slogan' | 'programme',
  name: string,
): Promise<Result<NamedIn[], StoreError>> {
  const index = await shelf.index();
  if (!index.ok) return index;
  const found = index.value.reportsWith(nameKey(className, name)).sort((a, b) => b.score - a.score);
  const counts = new Map(found.slice(0, MOST_TOLD).map(({ id, score }) => [id, score]));
  const summaries = await store.summaries([...counts.keys()]);
  if (!summaries.ok) return summaries;
  const told = summaries.value.sort(byDay);
  const columns = className === 'programme' ? await shelf.columns(told.slice(0, WITH_FIGURES)) : success([]);
  if (!columns.ok) return columns;
  const figures = new Map(columns.value.map(({ report }) => [report.source, figuresTold(report, name)]));
  return success(
    told.map(({ id, info }) => ({ source: sourceOf(id), info, count: counts.get(id) ?? 0, figures: figures.get(sourceOf(id)) ?? [] })),
  );
}
