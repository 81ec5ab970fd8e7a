import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SyncModel } from '../lib/state/sync-model.ts';
import { isPassing } from '../lib/sync/due.ts';
import type { SyncError, SyncErrorCode } from '../lib/sync/sync-error.ts';
import type { SyncState } from '../lib/sync/sync-store.ts';
import { Message } from './Message.tsx';
import { SyncField } from './SyncField.tsx';
import { SyncPassphrase } from './SyncPassphrase.tsx';
import { syncErrorText } from './sync-error-text.ts';
import { timeText } from './time-text.ts';

interface Props {
  error: SyncError;
  /** ISO 8601, UTC. */
  failed: string | undefined;
  place: SyncState['place'];
  model: SyncModel;
}

/** What becomes of what lies on the server, where all is merged anew. */
const STARTING_OVER: Partial<Record<SyncErrorCode, 'merge' | 'replace' | 'create'>> = {
  'rolled-back': 'merge',
  damaged: 'replace',
  foreign: 'replace',
  gone: 'create',
};

/** Why the last sync did not go through, and the way on, where there is one. */
export function SyncTrouble({ error, failed, place, model }: Props) {
  const startOver = STARTING_OVER[error.code];
  return (
    <Message title={syncErrorText(error)} role="alert" size="inline">
      {failed !== undefined && <p class="soft">{i18n.t('sync.failedAt', [timeText(failed)])}</p>}
      {isPassing(error.code) && <p>{i18n.t('sync.willRetry')}</p>}
      {error.code === 'permission' && (
        <button type="button" onClick={() => model.allow(place.pattern)}>
          {i18n.t('sync.allow')}
        </button>
      )}
      {error.code === 'password' && <Password onSave={(password) => model.changePassword(password)} />}
      {error.code === 'passphrase' && (
        <SyncPassphrase
          isNew={false}
          send={i18n.t('sync.enterPassphrase')}
          isBusy={false}
          onSend={(passphrase) => model.enterPassphrase(passphrase)}
        />
      )}
      {startOver !== undefined && (
        <>
          <p>{i18n.t(`sync.startOverIntro.${startOver}`)}</p>
          <button type="button" onClick={() => model.startOver()}>
            {i18n.t(`sync.startOver.${startOver}`)}
          </button>
        </>
      )}
    </Message>
  );
}

function Password({ onSave }: { onSave: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(password);
      }}
    >
      <SyncField label={i18n.t('sync.newPassword')} isSecret autocomplete="current-password" value={password} onInput={setPassword} />
      <div class="row">
        <button type="submit">{i18n.t('sync.savePassword')}</button>
      </div>
    </form>
  );
}
