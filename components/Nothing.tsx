import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface Props {
  /** True where there is something that filter or search hide: then they can be cleared. */
  found: boolean;
  onClear: () => void;
  children: ComponentChildren;
}

/** Says that a list is empty, and clears what empties it. */
export function Nothing({ found, onClear, children }: Props) {
  return (
    <p class="soft">
      {children}{' '}
      {found && (
        <button type="button" class="link" onClick={onClear}>
          {i18n.t('compare.clear')}
        </button>
      )}
    </p>
  );
}
