import { i18n } from '#i18n';
import type { StoreError } from '../lib/messages/protocol.ts';

/** Why the store refused, in a sentence. */
export function storeErrorText(error: StoreError): string {
  switch (error) {
    case 'newer-version':
      return i18n.t('storeError.newer_version');
    case 'not-found':
      return i18n.t('storeError.not_found');
    default:
      return i18n.t(`storeError.${error}`);
  }
}
