import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SyncModel } from '../lib/state/sync-model.ts';
import { type PlaceFault, type SyncPlace, USUAL_FOLDER } from '../lib/sync/place.ts';
import { Choices } from './Choices.tsx';
import { Message } from './Message.tsx';
import { SyncField } from './SyncField.tsx';
import { SyncPassphrase } from './SyncPassphrase.tsx';
import { syncErrorText } from './sync-error-text.ts';

const PROVIDERS = ['jianguoyun', 'nextcloud', 'other'] as const;
type Provider = (typeof PROVIDERS)[number];
/** What is filled in for the reader; of a Nextcloud only the form of the address is known. */
const ADDRESSES: Record<Provider, string> = { jianguoyun: 'https://dav.jianguoyun.com/dav/', nextcloud: '', other: '' };

/** First the server, which is tested; then the passphrase. Nothing is asked of the network before the reader presses. */
export function SyncSetUp({ model }: { model: SyncModel }) {
  const [provider, setProvider] = useState<Provider>('jianguoyun');
  const [place, setPlace] = useState<SyncPlace>({ address: ADDRESSES.jianguoyun, user: '', password: '', folder: USUAL_FOLDER });
  const [fault, setFault] = useState<PlaceFault>();
  const { busy, outcome } = model;
  const [tested, setTested] = useState<SyncPlace>();
  const change = (part: Partial<SyncPlace>) => {
    // A password manager fills in several lines at once.
    setPlace((now) => ({ ...now, ...part }));
    setFault(undefined);
    model.forget();
  };
  const test = () => {
    setTested(place);
    setFault(model.test(place));
  };
  const isReached = (outcome?.act === 'test' && outcome.result.ok) || busy === 'setUp' || outcome?.act === 'setUp';
  const [hasCopy, setHasCopy] = useState(false);
  if (outcome?.act === 'test' && outcome.result.ok && outcome.result.value.hasCopy !== hasCopy) setHasCopy(outcome.result.value.hasCopy);
  return (
    <>
      <p>{i18n.t('sync.intro')}</p>
      <p class="soft">
        {i18n.t('sync.what')}
        <br />
        {i18n.t('sync.whatNot')}
      </p>
      <h3>{i18n.t('sync.serverStep')}</h3>
      <form
        class="sync-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy === undefined) test();
        }}
      >
        <Choices
          label={i18n.t('sync.provider')}
          choices={PROVIDERS.map((name) => ({ name, label: i18n.t(`sync.${name}`) }))}
          chosen={provider}
          onChoose={(name) => {
            setProvider(name);
            change({ address: ADDRESSES[name] });
          }}
        />
        <p class="soft">{i18n.t(`sync.${provider}Hint`)}</p>
        <PlaceFields place={place} fault={fault} change={change} />
        <div class="row">
          <button type="submit" class={isReached ? '' : 'main'} disabled={busy !== undefined}>
            {i18n.t('sync.test')}
          </button>
          <span role="status">
            {busy === 'test' && i18n.t('sync.testing')}
            {isReached && i18n.t('sync.tested')}
          </span>
        </div>
        {outcome?.act === 'test' && !outcome.result.ok && (
          <Message title={syncErrorText(outcome.result.error)} role="alert" size="inline" />
        )}
      </form>
      {isReached && tested !== undefined && <PassphraseStep model={model} place={tested} hasCopy={hasCopy} />}
    </>
  );
}

/** The passphrase, and what has become of setting up. */
function PassphraseStep({ model, place, hasCopy }: { model: SyncModel; place: SyncPlace; hasCopy: boolean }) {
  const { busy, outcome } = model;
  return (
    <>
      <h3>{i18n.t('sync.passphraseStep')}</h3>
      <p>{i18n.t(hasCopy ? 'sync.oldPassphrase' : 'sync.newPassphrase')}</p>
      <p class="sync-final">{i18n.t('sync.final')}</p>
      <SyncPassphrase
        isNew={!hasCopy}
        send={i18n.t('sync.start')}
        isBusy={busy !== undefined}
        onSend={(passphrase) => model.setUp(place, passphrase)}
      />
      <p role="status">{busy === 'setUp' && i18n.t('sync.starting')}</p>
      {outcome?.act === 'setUp' && !outcome.result.ok && <Message title={syncErrorText(outcome.result.error)} role="alert" size="inline" />}
    </>
  );
}

interface PlaceProps {
  place: SyncPlace;
  fault: PlaceFault | undefined;
  change: (part: Partial<SyncPlace>) => void;
}

/** Where the server is and who asks it, each line with what is wrong with it. */
function PlaceFields({ place, fault, change }: PlaceProps) {
  return (
    <>
      <SyncField
        label={i18n.t('sync.address')}
        autocomplete="url"
        value={place.address}
        onInput={(address) => change({ address })}
        fault={fault === 'address' || fault === 'insecure' ? i18n.t(`sync.fault.${fault}`) : undefined}
      />
      <SyncField
        label={i18n.t('sync.user')}
        autocomplete="username"
        value={place.user}
        onInput={(user) => change({ user })}
        fault={fault === 'user' ? i18n.t('sync.fault.user') : undefined}
      />
      <SyncField
        label={i18n.t('sync.password')}
        isSecret
        autocomplete="current-password"
        value={place.password}
        onInput={(password) => change({ password })}
      />
      <SyncField
        label={i18n.t('sync.folder')}
        value={place.folder}
        onInput={(folder) => change({ folder })}
        hint={i18n.t('sync.folderHint')}
        fault={fault === 'folder' ? i18n.t('sync.fault.folder') : undefined}
      />
    </>
  );
}
