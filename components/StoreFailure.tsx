import { i18n } from '#i18n';
import type { StoreError } from '../lib/note/note.ts';
import { Message } from './Message.tsx';
import { storeErrorText } from './store-error-text.ts';

/** In the place of a list that could not be read from the store: why, and another try. */
export function StoreFailure({ error, onRetry }: { error: StoreError; onRetry: () => void }) {
  return (
    <Message title={storeErrorText(error)} role="alert" size="inline">
      <button type="button" onClick={onRetry}>
        {i18n.t('common.retry')}
      </button>
    </Message>
  );
}
