import { i18n } from '#i18n';
import type { ComparedReport } from '../lib/compare/comparison.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import { useShown } from './comparison-context.ts';

/** Names a report of the comparison by its source, with its place where the columns are of several; the page says that it is this page. */
export function useReportName(columns: readonly ComparedReport[]): (source: string) => string {
  const { page } = useShown();
  const places = new Set(columns.map(({ info }) => info.place));
  return (source) => {
    const report = columns.find((one) => one.source === source);
    if (report === undefined) return i18n.t('copy.thisPage', [shortNameOf(page)]);
    return places.size > 1 ? longNameOf(report.info) : shortNameOf(report.info);
  };
}
