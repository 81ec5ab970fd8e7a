import { i18n } from '#i18n';
import type { ComparedReport, ProgrammeComparison } from '../lib/compare/comparison.ts';
import { type Wording, wordingsOf } from '../lib/state/name-rows.ts';
import { toldKey } from '../lib/state/told.ts';
import { useShown } from './comparison-context.ts';
import { Hits } from './Hits.tsx';
import { useReportName } from './use-report-name.ts';

interface Props {
  row: ProgrammeComparison;
  columns: readonly ComparedReport[];
}

/** How page and reports word a programme, where that is more than its name, and where they speak of a plan. */
export function Wordings({ row, columns }: Props) {
  const { comparison, told } = useShown();
  const nameOf = useReportName(columns);
  const sources = [...columns.map(({ source }) => source), comparison.source];
  const isPlanned = (source: string, start: number) => told.planned[toldKey(source, start)] === true;
  const wordings = wordingsOf(row, sources, isPlanned).filter(({ text, isPlanned: planned }) => planned || text !== row.name);
  if (wordings.length === 0) return null;
  const lineOf = ({ sources: all, text, isPlanned: planned }: Wording) =>
    i18n.t(planned ? 'matrix.planned' : 'matrix.wording', [all.map(nameOf).join(i18n.t('common.listSeparator')), text]);
  return (
    <ul class="wordings soft" lang="zh">
      {wordings.map((wording) => (
        <li key={`${wording.text} ${wording.isPlanned}`}>
          <Hits text={lineOf(wording)} />
        </li>
      ))}
    </ul>
  );
}
