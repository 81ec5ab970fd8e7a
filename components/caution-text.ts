import { i18n } from '#i18n';
import type { Counterpart } from '../lib/compare/comparison.ts';
import type { Told } from '../lib/state/told.ts';

/**
 * The reservation about a counterpart in a few words, for its cell: 范围不同：全区工会系统. What the other report says of scope,
 * period or unit stands behind the reason where it says it. Empty for an unreserved *yes*.
 */
export function cautionText(counterpart: Counterpart, told: Told | undefined): string {
  const { verdict, reasons, unit } = counterpart;
  if (verdict === 'yes') return '';
  const particulars: Partial<Record<Counterpart['reasons'][number], string>> = {
    scope: told?.scope ?? '',
    period: told?.period ?? '',
    unit,
  };
  const words = reasons.map((reason) => {
    const own = particulars[reason] ?? '';
    return own === '' ? i18n.t(`caution.${reason}`) : i18n.t('matrix.wording', [i18n.t(`caution.${reason}`), own]);
  });
  return words.join(i18n.t('common.clauseSeparator')) || i18n.t('caution.mark');
}
