import { i18n } from '#i18n';
import type { SyncError } from '../lib/sync/sync-error.ts';
import { storeErrorText } from './store-error-text.ts';

/** What is wrong with syncing, and what to do, in a sentence or two. */
export function syncErrorText({ code, status, store }: SyncError): string {
  switch (code) {
    case 'store':
      return storeErrorText(store ?? 'unavailable');
    case 'server':
      return i18n.t('sync.error.server', [status ?? 0]);
    case 'no-folder':
      return i18n.t('sync.error.no_folder');
    case 'not-webdav':
      return i18n.t('sync.error.not_webdav');
    case 'too-large':
      return i18n.t('sync.error.too_large');
    case 'unsafe-server':
      return i18n.t('sync.error.unsafe_server');
    case 'rolled-back':
      return i18n.t('sync.error.rolled_back');
    case 'newer-version':
      return i18n.t('sync.error.newer_version');
    default:
      return i18n.t(`sync.error.${code}`);
  }
}
