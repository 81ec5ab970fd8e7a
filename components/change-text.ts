import { i18n } from '#i18n';
import type { Change } from '../lib/compare/comparison.ts';
import { changeWords } from '../lib/state/change.ts';

/**
 * A change in words, told from the page's side: 比2022年增加0.2万人次（4.3%）. No arrow and no sign; the precision is told by
 * "about", "over", "under". It names the year, for under a number of 2022 "up 23" would read as the growth of 2022.
 */
export function changeText(change: Change, unit: string, reportName: string): string {
  const { direction, amount, percent, precision, points } = changeWords(change, unit);
  if (direction === 'same') return i18n.t('change.same', [reportName]);
  if (points) return i18n.t(`change.points_${direction}_${precision}`, [amount.digits, reportName]);
  const quantity = i18n.t(`change.${amount.magnitude}`, [amount.digits]) + unit;
  const share = percent === undefined ? '' : i18n.t(`change.percent_${precision}`, [percent]);
  return i18n.t(`change.${direction}_${precision}`, [quantity, reportName]) + share;
}
