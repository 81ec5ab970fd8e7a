import type { Counterpart } from '../compare/comparison.ts';
import type { FigureHistory, HistoryEntry } from '../messages/figure-history.ts';
import { hasSeveralBodies } from './columns.ts';
import { counterpartsIn, type FigureRow, figureRows } from './figure-rows.ts';
import type { Compared } from './ports.ts';
import { longNameOf, shortNameOf } from './report-name.ts';
import { toldKey } from './told.ts';

/** On a card; the side panel has them all. */
const MOST_SHOWN = 3;

/** For each figure of the page of which is known what it measures, or a counterpart; in text order. */
export function figureHistories({ comparison, report, told }: Pick<Compared, 'comparison' | 'report' | 'told'>): FigureHistory[] {
  const nameOf = hasSeveralBodies(comparison.reports, report.info) ? longNameOf : shortNameOf;
  const names = new Map(comparison.reports.map(({ source, info }, age) => [source, { name: nameOf(info), age }]));
  const entryOf = ({ against, movement }: FigureRow, counterpart: Counterpart): HistoryEntry => {
    const words = told?.figures[toldKey(counterpart.source, counterpart.start)];
    return {
      report: names.get(counterpart.source)?.name ?? '',
      counterpart,
      ...(words === undefined ? {} : { told: words }),
      // Of a later year nothing has moved up to this page.
      isAgainst: counterpart === against && movement !== 'later',
    };
  };
  return figureRows(comparison, report.info).flatMap((row) => {
    const { figure } = row;
    if (figure.counterparts.length === 0 && figure.indicator === '') return [];
    const ageOf = ({ source }: Counterpart) => names.get(source)?.age ?? -1;
    const near = counterpartsIn(figure, 'timeLine').sort((a, b) => ageOf(b) - ageOf(a));
    return {
      start: figure.start,
      indicator: figure.indicator,
      entries: near.slice(0, MOST_SHOWN).map((counterpart) => entryOf(row, counterpart)),
      more: Math.max(0, near.length - MOST_SHOWN),
      elsewhere: figure.counterparts.length - near.length,
    };
  });
}
