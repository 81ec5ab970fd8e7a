import { i18n } from '#i18n';
import { useSync } from '../lib/state/sync-model.ts';
import type { SyncPort } from '../lib/state/sync-port.ts';
import { Message } from './Message.tsx';
import { Skeleton } from './Skeleton.tsx';
import { SyncOn } from './SyncOn.tsx';
import { SyncSetUp } from './SyncSetUp.tsx';
import { syncErrorText } from './sync-error-text.ts';
import './Sync.css';

/** Syncing: set up step by step, or how it stands. */
export function Sync({ port }: { port: SyncPort }) {
  const model = useSync(port);
  const { status, outcome } = model;
  return (
    <div class="sync">
      {outcome?.act === 'off' && outcome.result.ok && <p role="status">{i18n.t(outcome.isDeleted ? 'sync.offDeleted' : 'sync.off')}</p>}
      {status.state === 'loading' && <Skeleton words={i18n.t('sync.loading')} />}
      {status.state === 'failed' && (
        <Message title={syncErrorText(status.error)} role="alert" size="inline">
          <button type="button" onClick={() => void model.reload()}>
            {i18n.t('common.retry')}
          </button>
        </Message>
      )}
      {status.state === 'off' && <SyncSetUp model={model} />}
      {status.state === 'on' && <SyncOn status={status} model={model} />}
    </div>
  );
}
