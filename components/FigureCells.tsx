import { i18n } from '#i18n';
import type { ComparedReport, Counterpart, FigureComparison } from '../lib/compare/comparison.ts';
import { type Block, cellOf, counterpartsIn } from '../lib/state/figure-rows.ts';
import { isVague, type Told, toldKey } from '../lib/state/told.ts';
import { cautionText } from './caution-text.ts';
import { useShown } from './comparison-context.ts';
import { Hits } from './Hits.tsx';

interface Props {
  figure: FigureComparison;
  columns: readonly ComparedReport[];
  block: Block;
}

/** A figure's cell in each report's column. Where none of them has a counterpart, one cell says so for all, or that another report has one. */
export function FigureCells({ figure, columns, block }: Props) {
  const { comparison, told } = useShown();
  const cells = columns.map((report) => cellOf(figure, report, block));
  if (columns.length > 0 && cells.every((cell) => cell.length === 0)) {
    return (
      <td class="number gap" colSpan={columns.length}>
        {counterpartsIn(figure, block).length > 0
          ? i18n.t('figures.inHidden')
          : noCounterpartText(told.figures[toldKey(comparison.source, figure.start)])}
      </td>
    );
  }
  return (
    <>
      {columns.map((report, at) => (
        <Cell key={report.source} counterparts={cells[at] ?? []} label={figure.indicator} />
      ))}
    </>
  );
}

/** Why a figure has no counterpart: what is only planned, or a rate, is not looked for. */
function noCounterpartText(own: Told | undefined): string {
  return own?.apart === undefined ? i18n.t('figures.noCounterpart') : i18n.t(`figures.apart.${own.apart}`);
}

function Cell({ counterparts, label }: { counterparts: readonly Counterpart[]; label: string }) {
  const { told } = useShown();
  if (counterparts.length === 0) return <td class="number gap">{i18n.t('matrix.notReported')}</td>;
  return (
    <td class="number">
      {counterparts.map((counterpart) => {
        const words = told.figures[toldKey(counterpart.source, counterpart.start)];
        const caution = cautionText(counterpart, words);
        return (
          <div key={counterpart.start} class="counterpart">
            <span class="printed" lang="zh">
              <Hits text={asPrinted(counterpart.text)} />
            </span>
            {words !== undefined && isVague(words.approx, counterpart.text) && (
              <span class="cell-label soft">{i18n.t(`figures.approx.${words.approx}`)}</span>
            )}
            {words !== undefined && words.label !== label && words.label !== '' && (
              <span class="cell-label soft" lang="zh">
                {words.label}
              </span>
            )}
            {caution !== '' && <span class="caution">{caution}</span>}
          </div>
        );
      })}
    </td>
  );
}

/** The number as printed but for line breaks that a converter left inside it. */
export function asPrinted(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}
