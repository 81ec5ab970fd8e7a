import { i18n } from '#i18n';
import type { ComparedReport } from '../lib/compare/comparison.ts';
import { type Block, cellOf, type FigureRow } from '../lib/state/figure-rows.ts';
import { longNameOf, shortNameOf } from '../lib/state/report-name.ts';
import type { CopiedCell } from '../lib/state/table-text.ts';
import { toldKey } from '../lib/state/told.ts';
import { cautionText } from './caution-text.ts';
import type { ComparisonShown } from './comparison-context.ts';
import { asPrinted } from './FigureCells.tsx';
import { movementText } from './movement-text.ts';

type Shown = Pick<ComparisonShown, 'comparison' | 'page' | 'told'>;

/** The head of the table of figures as it is copied. */
export function copiedHead({ page }: Shown, columns: readonly ComparedReport[], block: Block): CopiedCell[] {
  const name = block === 'elsewhere' ? longNameOf : shortNameOf;
  return [
    { text: i18n.t('copy.heading') },
    { text: i18n.t('figures.indicator') },
    ...columns.map(({ info }) => ({ text: name(info) })),
    { text: i18n.t('copy.thisPage', [shortNameOf(page)]) },
    { text: i18n.t('copy.unit') },
    { text: i18n.t('copy.change') },
    { text: i18n.t('copy.remarks') },
  ];
}

/** A figure as it is copied: its heading, the indicator, every report's number, the change, and the reservations in words. */
export function copiedRow(shown: Shown, row: FigureRow, columns: readonly ComparedReport[], block: Block): CopiedCell[] {
  const { comparison, told } = shown;
  const { figure } = row;
  const apart = told.figures[toldKey(comparison.source, figure.start)]?.apart;
  const remarks: string[] = [];
  const remark = (name: string, words: string) => words !== '' && remarks.push(i18n.t('matrix.wording', [name, words]));
  const approx = (source: string, start: number) => {
    const known = told.figures[toldKey(source, start)];
    return known !== undefined && known.approx !== 'exact';
  };
  const cells = columns.map((report): CopiedCell => {
    const [counterpart] = cellOf(figure, report, block);
    if (counterpart === undefined) return { text: i18n.t('matrix.notReported') };
    const text = asPrinted(counterpart.text);
    const name = shortNameOf(report.info);
    remark(name, cautionText(counterpart, told.figures[toldKey(counterpart.source, counterpart.start)]));
    if (approx(counterpart.source, counterpart.start)) remark(name, i18n.t('copy.approx', [text]));
    return { text, value: counterpart.value };
  });
  if (apart !== undefined) remark(i18n.t('matrix.thisPage'), i18n.t(`figures.apart.${apart}`));
  if (approx(comparison.source, figure.start)) remark(i18n.t('matrix.thisPage'), i18n.t('copy.approx', [asPrinted(figure.text)]));
  return [
    { text: figure.heading },
    { text: figure.indicator || i18n.t('figures.noIndicator') },
    ...cells,
    { text: asPrinted(figure.text), value: figure.value },
    { text: figure.unit },
    { text: movementText(row, comparison) },
    { text: remarks.join(i18n.t('common.clauseSeparator')) },
  ];
}
