import { i18n } from '#i18n';
import type { ExportCell, ExportTable } from '../lib/export/content.ts';
import type { PageReading, PlacedNote } from '../lib/messages/protocol.ts';
import type { FigureMention } from '../lib/recognise/mention.ts';
import type { ExportOffer } from '../lib/state/export-model.ts';
import { cellOf, type FigureRow, figureRows, reportsIn } from '../lib/state/figure-rows.ts';
import type { Compared } from '../lib/state/ports.ts';
import { longNameOf } from '../lib/state/report-name.ts';
import { toldKey } from '../lib/state/told.ts';
import { copiedHead, copiedRow } from './copied-figures.ts';
import { asPrinted } from './FigureCells.tsx';

/** The figures of a page as a table: heading, what is measured, as printed, the number, the upper end of a range, the unit, how exact and whether it is a plan, a rate or a condition. */
function figuresTable({ mentions }: Pick<PageReading, 'mentions'>, compared: Compared | undefined): ExportTable {
  const { source = '', figures = [], outline = [] } = compared?.report ?? {};
  const facts = new Map(figures.map((figure) => [figure.start, figure]));
  const rows = mentions
    .filter((mention): mention is FigureMention => mention.class === 'figure')
    .map(({ start, text, value, valueMax, unit, approx }): ExportCell[] => {
      const fact = facts.get(start);
      const apart = compared?.told?.figures[toldKey(source, start)]?.apart;
      const remarks = [
        ...(approx === 'exact' ? [] : [`approx.${approx}` as const]),
        ...(apart === undefined ? [] : [`apart.${apart}` as const]),
      ];
      return [
        { text: outline[fact?.heading ?? -1]?.text ?? '' },
        { text: fact?.indicator.label || i18n.t('figures.noIndicator') },
        { text: asPrinted(text) },
        { text: String(value), value },
        valueMax === undefined ? { text: '' } : { text: String(valueMax), value: valueMax },
        { text: unit },
        { text: remarks.map((remark) => i18n.t(`figures.${remark}`)).join(i18n.t('common.clauseSeparator')) },
      ];
    });
  const head = [
    'copy.heading',
    'figures.indicator',
    'export.columns.printed',
    'export.columns.value',
    'export.columns.upTo',
    'copy.unit',
  ] as const;
  return {
    caption: i18n.t('figures.title'),
    byHeading: true,
    rows: [[...head.map((key) => ({ text: i18n.t(key) })), { text: i18n.t('copy.remarks') }], ...rows],
  };
}

/** The page in view as it is offered for export: its notes, its figures, and what is known of its comparison. */
export function exportOfPage(
  reading: PageReading,
  placed: readonly PlacedNote[],
  compared: Compared | undefined,
): NonNullable<ExportOffer['page']> {
  return { reading, placed, figures: figuresTable(reading, compared), comparison: comparisonTable(reading, compared) };
}

/**
 * The comparison of a page's figures with earlier reports: its own time line, and behind the remarks a column for each report of another
 * district or another span; undefined where there is nothing to compare with.
 */
function comparisonTable({ info }: Pick<PageReading, 'info'>, compared: Compared | undefined): ExportTable | undefined {
  if (compared === undefined) return undefined;
  const { comparison, told = { figures: {}, planned: {} } } = compared;
  const rows = figureRows(comparison, info);
  const columns = reportsIn('timeLine', comparison, rows);
  const others = reportsIn('elsewhere', comparison, rows);
  if (columns.length + others.length === 0) return undefined;
  const shown = { comparison, page: info, told };
  const head = others.map((report) => ({ text: i18n.t('export.columns.elsewhere', [longNameOf(report.info)]) }));
  const cells = ({ figure }: FigureRow) =>
    others.map((report): ExportCell => {
      const [counterpart] = cellOf(figure, report, 'elsewhere');
      if (counterpart === undefined) return { text: i18n.t('matrix.notReported') };
      const text = asPrinted(counterpart.text);
      // The column of units is the page's: 45.8万人次 is no 458000 of 人.
      return counterpart.reasons.includes('unit') ? { text } : { text, value: counterpart.value };
    });
  return {
    caption: i18n.t('figures.caption'),
    byHeading: true,
    rows: [
      [...copiedHead(shown, columns, 'timeLine'), ...head],
      ...rows.map((row) => [...copiedRow(shown, row, columns, 'timeLine'), ...cells(row)]),
    ],
  };
}
