import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** How many items of a long list are shown, and the way to more: long reports must not make the popup slow. */
export function useLimit(first: number, step: number): { limit: number; more: () => void } {
  const [limit, setLimit] = useState(first);
  return { limit, more: () => setLimit(limit + step) };
}

interface Props {
  total: number;
  limit: number;
  step: number;
  onMore: () => void;
}

/** The button under a list that was cut; nothing where the list is whole. */
export function ShowMore({ total, limit, step, onMore }: Props) {
  const left = total - limit;
  if (left <= 0) return null;
  return (
    <p class="show-more">
      <button type="button" onClick={onMore}>
        {left <= step ? i18n.t('common.showRest', [left]) : i18n.t('common.showMore', [step, left])}
      </button>
    </p>
  );
}
