import { i18n } from '#i18n';
import type { Comparison } from '../lib/compare/comparison.ts';
import type { ReportInfo } from '../lib/corpus/report.ts';
import { pickColumns } from '../lib/state/columns.ts';
import { type FigureFilter, type FigureRow, figureGlance, filterFigures, reportsOnTimeLine } from '../lib/state/figure-rows.ts';
import type { Span } from '../lib/text/span.ts';
import { Choices } from './Choices.tsx';
import { FigureTable } from './FigureTable.tsx';

interface Props {
  comparison: Comparison;
  rows: readonly FigureRow[];
  filter: FigureFilter;
  onFilter: (filter: FigureFilter) => void;
  /** What is known of the page itself. */
  page: ReportInfo;
  /** How many report columns there is room for. */
  room: number;
  /** The change against every year, or against the latest only. */
  everyChange: boolean;
  first: number;
  onShow: (span: Span) => void;
}

const FILTERS: readonly FigureFilter[] = ['linked', 'up', 'down', 'caution', 'all'];

/** The figures of the page with their counterparts, filtered as the reader chose. */
export function FigureSection({ comparison, rows, filter, onFilter, page, room, everyChange, first, onShow }: Props) {
  const glance = figureGlance(rows);
  const counts: Record<FigureFilter, number> = { ...glance, all: rows.length };
  const shown = filterFigures(rows, filter);
  const columns = pickColumns({ ...comparison, reports: reportsOnTimeLine(comparison, rows) }, page, room);
  return (
    <>
      <Choices
        label={i18n.t('figures.filter')}
        choices={FILTERS.map((name) => ({ name, label: i18n.t(`figures.${name}`, [counts[name]]) }))}
        chosen={filter}
        onChoose={onFilter}
      />
      {shown.length === 0 ? (
        <p class="soft">{filter === 'linked' ? i18n.t('figures.noneLinked') : i18n.t('figures.noneFiltered')}</p>
      ) : (
        <>
          <FigureTable
            key={filter}
            rows={shown}
            columns={columns}
            reports={comparison.reports}
            page={page}
            everyChange={everyChange}
            first={first}
            onShow={onShow}
          />
          <p class="soft">{i18n.t('figures.legend')}</p>
        </>
      )}
    </>
  );
}
