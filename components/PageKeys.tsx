import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PAGE_ACTS, type PageAct, type PageSettings, type PageSettingsPort, withKey } from '../lib/sites/page-settings.ts';
import { usePageSettings } from './use-page-settings.ts';
import './PageKeys.css';
import { KeysTable } from './KeysTable.tsx';

/** The single keys for selected text; kept as soon as changed. */
export function PageKeys({ port }: { port: PageSettingsPort }) {
  const [settings, keep] = usePageSettings(port);
  if (settings === undefined) return null;
  return (
    <>
      <h3>{i18n.t('pageSettings.keys')}</h3>
      <p>{i18n.t('pageSettings.keysIntro')}</p>
      <Keys settings={settings} onChange={keep} />
    </>
  );
}

function Keys({ settings, onChange }: { settings: PageSettings; onChange: (settings: PageSettings) => void }) {
  const id = useId();
  const [refused, setRefused] = useState<{ act: PageAct; reason: 'taken' | 'no_letter' }>();
  const change = (act: PageAct, input: HTMLInputElement) => {
    const changed = withKey(settings, act, input.value);
    if (typeof changed === 'string') {
      setRefused({ act, reason: changed === 'taken' ? 'taken' : 'no_letter' });
      input.value = settings.keys[act];
      return;
    }
    setRefused(undefined);
    onChange(changed);
  };
  return (
    <>
      <KeysTable caption={i18n.t('pageSettings.keys')} class="page-keys">
        {PAGE_ACTS.map((act) => (
          <tr key={act}>
            <th scope="row">
              <label for={`${id}-${act}`}>{i18n.t(`pageSettings.acts.${act}`)}</label>
            </th>
            <td>
              <input
                id={`${id}-${act}`}
                maxLength={1}
                value={settings.keys[act]}
                placeholder={i18n.t('options.unset')}
                aria-invalid={refused?.act === act}
                aria-describedby={refused?.act === act ? `${id}-refused` : undefined}
                onChange={(event) => change(act, event.currentTarget)}
              />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{i18n.t('pageSettings.colours')}</th>
          <td>
            <kbd>1</kbd>–<kbd>5</kbd>
          </td>
        </tr>
      </KeysTable>
      <p id={`${id}-refused`} role="status" class="page-keys-refused">
        {refused !== undefined && i18n.t(`pageSettings.${refused.reason}`)}
      </p>
    </>
  );
}
