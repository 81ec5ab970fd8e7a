import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SyncNoticePort } from '../lib/state/sync-port.ts';
import type { SyncError } from '../lib/sync/sync-error.ts';
import { syncErrorText } from './sync-error-text.ts';
import './SyncNotice.css';

/** Where syncing needs the reader: what is wrong, and the way to the options; else nothing. */
export function SyncNotice({ port }: { port: SyncNoticePort }) {
  const [error, setError] = useState<SyncError>();
  useEffect(() => {
    const ask = () => void port.trouble().then(setError);
    ask();
    return port.watch(ask);
  }, [port]);
  if (error === undefined) return null;
  return (
    <p class="sync-notice" role="status">
      <button type="button" class="link" onClick={() => void port.open()}>
        {i18n.t('sync.notice')}
      </button>
      <span class="soft">{syncErrorText(error)}</span>
    </p>
  );
}
