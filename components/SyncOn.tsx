import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SyncModel } from '../lib/state/sync-model.ts';
import type { SyncStatus } from '../lib/sync/control.ts';
import { SyncPassphrase } from './SyncPassphrase.tsx';
import { SyncTrouble } from './SyncTrouble.tsx';
import { timeText } from './time-text.ts';

type On = Extract<SyncStatus, { state: 'on' }>;

/** How syncing stands, and what can be done with it. */
export function SyncOn({ status, model }: { status: On; model: SyncModel }) {
  const { place, last, waiting, conflicts, isRunning } = status;
  const { busy, outcome } = model;
  const done =
    outcome !== undefined && outcome.act !== 'test' && outcome.act !== 'off' && outcome.result.ok ? outcome.result.value : undefined;
  const isBusy = busy !== undefined || isRunning;
  return (
    <>
      {last.error !== undefined && !isBusy && <SyncTrouble error={last.error} failed={last.failed} place={place} model={model} />}
      <dl class="sync-state">
        <dt>{i18n.t('sync.place')}</dt>
        <dd>{`${place.address}${place.folder}`}</dd>
        <dt>{i18n.t('sync.user')}</dt>
        <dd>{place.user}</dd>
        <dt>{i18n.t('sync.lastTime')}</dt>
        <dd>{last.done === undefined ? i18n.t('sync.never') : timeText(last.done)}</dd>
        <dt>{i18n.t('sync.waiting')}</dt>
        <dd>{i18n.t('sync.waitingCount', waiting)}</dd>
        <dt>{i18n.t('sync.conflicts')}</dt>
        <dd>
          {conflicts === 0 ? i18n.t('sync.conflictCount', 0) : <a href="#notes">{i18n.t('sync.conflictCount', conflicts)}</a>}
          {conflicts > 0 && <span class="soft"> {i18n.t('sync.conflictHint')}</span>}
        </dd>
      </dl>
      {last.overruled > 0 && <p class="soft">{i18n.t('sync.overruled', last.overruled)}</p>}
      <div class="row">
        <button type="button" class="main" disabled={isBusy} onClick={() => model.syncNow()}>
          {i18n.t('sync.now')}
        </button>
        <span role="status">
          {isBusy && i18n.t('sync.syncing')}
          {!isBusy && done !== undefined && doneText(done)}
        </span>
      </div>
      <p class="soft">{i18n.t('sync.auto')}</p>
      <p class="soft">
        {i18n.t('sync.what')}
        <br />
        {i18n.t('sync.whatNot')}
      </p>
      <details class="sync-more">
        <summary>{i18n.t('sync.more')}</summary>
        <h3>{i18n.t('sync.changePassphrase')}</h3>
        <p>{i18n.t('sync.changePassphraseIntro')}</p>
        <p class="sync-final">{i18n.t('sync.final')}</p>
        <SyncPassphrase isNew send={i18n.t('sync.change')} isBusy={isBusy} onSend={(passphrase) => model.changePassphrase(passphrase)} />
        <h3>{i18n.t('sync.turnOff')}</h3>
        <TurnOff isBusy={isBusy} onTurnOff={(deleteCopy) => model.turnOff(deleteCopy)} />
      </details>
    </>
  );
}

function TurnOff({ isBusy, onTurnOff }: { isBusy: boolean; onTurnOff: (deleteCopy: boolean) => void }) {
  const [deleteCopy, setDelete] = useState(false);
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        onTurnOff(deleteCopy);
      }}
    >
      <fieldset class="sync-choice">
        <legend>{i18n.t('sync.turnOffIntro')}</legend>
        {([false, true] as const).map((value) => (
          <label key={String(value)} class="sync-check">
            <input type="radio" name="sync-copy" checked={deleteCopy === value} onChange={() => setDelete(value)} />
            {i18n.t(value ? 'sync.deleteCopy' : 'sync.keepCopy')}
          </label>
        ))}
      </fieldset>
      {deleteCopy && (
        <p class="sync-final" role="alert">
          {i18n.t('sync.deleteSure')}
        </p>
      )}
      <div class="row">
        <button type="submit" disabled={isBusy}>
          {i18n.t('sync.turnOff')}
        </button>
      </div>
    </form>
  );
}

function doneText({ written, deleted, sent }: { written: number; deleted: number; sent: number }): string {
  return written + deleted + sent === 0 ? i18n.t('sync.nothingNew') : i18n.t('sync.done', [written + deleted, sent]);
}
