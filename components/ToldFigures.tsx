import { i18n } from '#i18n';
import type { ComparedReport, ProgrammeComparison } from '../lib/compare/comparison.ts';
import { useShown } from './comparison-context.ts';
import { Hits } from './Hits.tsx';
import { useReportName } from './use-report-name.ts';
import './ToldFigures.css';

interface Props {
  row: ProgrammeComparison;
  columns: readonly ComparedReport[];
}

/** Of one report; what is left out stands in the figures' own table. */
const MOST = 4;

/** The figures that each report tells of a programme, as printed: a line a report, oldest first, this page last; unfolded when asked. */
export function ToldFigures({ row, columns }: Props) {
  const { comparison } = useShown();
  const nameOf = useReportName(columns);
  const lines = [...columns.map(({ source }) => source), comparison.source].flatMap((source) => {
    const told = (row.figures ?? []).filter((figure) => figure.source === source);
    if (told.length === 0) return [];
    const shown = told.slice(0, MOST).map(({ indicator, text }) => (indicator === '' ? text : `${indicator} ${text}`));
    const words = shown.join(i18n.t('common.listSeparator')) + (told.length > MOST ? '…' : '');
    return [{ source, line: i18n.t('matrix.wording', [nameOf(source), words]) }];
  });
  if (lines.length === 0) return null;
  return (
    <details class="told-figures soft">
      <summary>{i18n.t('matrix.figuresTold')}</summary>
      <ul lang="zh">
        {lines.map(({ source, line }) => (
          <li key={source}>
            <Hits text={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}
