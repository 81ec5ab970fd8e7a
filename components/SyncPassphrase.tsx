import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LEAST_PASSPHRASE } from '../lib/state/sync-model.ts';
import { SyncField } from './SyncField.tsx';

interface Props {
  /** A new one is written twice, for nobody can tell it again. */
  isNew: boolean;
  send: string;
  isBusy: boolean;
  onSend: (passphrase: string) => void;
}

/** A passphrase: a new one, or the one that there is. */
export function SyncPassphrase({ isNew, send, isBusy, onSend }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [fault, setFault] = useState<'tooShort' | 'notSame'>();
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong =
          passphrase.length < (isNew ? LEAST_PASSPHRASE : 1) ? 'tooShort' : isNew && passphrase !== again ? 'notSame' : undefined;
        setFault(wrong);
        if (wrong === undefined && !isBusy) onSend(passphrase);
      }}
    >
      <SyncField
        label={i18n.t('sync.passphrase')}
        isSecret={!isShown}
        value={passphrase}
        onInput={setPassphrase}
        fault={fault === 'tooShort' ? i18n.t('sync.tooShort', [isNew ? LEAST_PASSPHRASE : 1]) : undefined}
      />
      {isNew && (
        <SyncField
          label={i18n.t('sync.repeat')}
          isSecret={!isShown}
          value={again}
          onInput={setAgain}
          fault={fault === 'notSame' ? i18n.t('sync.notSame') : undefined}
        />
      )}
      <label class="sync-check">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {i18n.t('sync.show')}
      </label>
      <div class="row">
        <button type="submit" class="main" disabled={isBusy}>
          {send}
        </button>
      </div>
    </form>
  );
}
