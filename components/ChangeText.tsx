import { i18n } from '#i18n';
import type { Change } from '../lib/compare/comparison.ts';
import { changeWords } from '../lib/state/change.ts';

/** A change in words: 增加0.2万人次（4.3%）. No arrow and no sign; the precision is told by "about", "over", "under". */
export function ChangeText({ change, unit }: { change: Change; unit: string }) {
  const { direction, amount, percent, precision, points } = changeWords(change, unit);
  if (direction === 'same') return <span class="change">{i18n.t('change.same')}</span>;
  if (points) {
    return <span class={`change change-${direction}`}>{i18n.t(`change.points_${direction}_${precision}`, [amount.digits])}</span>;
  }
  const quantity = i18n.t(`change.${amount.magnitude}`, [amount.digits, unit]);
  return (
    <span class={`change change-${direction}`}>
      <span class="quantity">{i18n.t(`change.${direction}_${precision}`, [quantity])}</span>
      {percent !== undefined && <span class="quantity">{i18n.t(`change.percent_${precision}`, [percent])}</span>}
    </span>
  );
}
