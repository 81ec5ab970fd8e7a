import { i18n } from '#i18n';
import type { Comparison } from '../lib/compare/comparison.ts';
import type { FigureRow } from '../lib/state/figure-rows.ts';
import { shortNameOf } from '../lib/state/report-name.ts';
import { changeText } from './change-text.ts';

/**
 * How a figure moved, from the page's side and in the page's own unit: 比2022年增加2个, 与2023年数字相同. Empty where nothing may be said: no
 * counterpart, or one with a reservation.
 */
export function movementText({ figure, against, movement }: FigureRow, { reports }: Comparison): string {
  const report = reports.find(({ source }) => source === against?.source);
  if (against === undefined || report === undefined) return '';
  const name = shortNameOf(report.info);
  if (movement === 'same') return i18n.t('change.same', [name]);
  return against.verdict === 'yes' && against.change !== undefined ? changeText(against.change, figure.unit, name) : '';
}
