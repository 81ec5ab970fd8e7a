import { i18n } from '#i18n';
import type { Shortcut } from '../lib/state/ports.ts';
import { KeysTable } from './KeysTable.tsx';

interface Props {
  shortcuts: readonly Shortcut[];
  /** Absent where the browser's settings cannot be opened. */
  openSettings?: (() => Promise<void>) | undefined;
}

/** Chromium gives the toolbar button's own command no description. */
const ACTION = '_execute_action';

/** The browser's shortcuts for this extension as they are set now. */
export function ShortcutTable({ shortcuts, openSettings }: Props) {
  return (
    <>
      <KeysTable caption={i18n.t('options.keysCaption')}>
        {shortcuts.map(({ name, description, keys }) => (
          <tr key={name}>
            <th scope="row">{name === ACTION ? i18n.t('options.actionCommand') : description || name}</th>
            <td>{keys === '' ? <span class="soft">{i18n.t('options.unset')}</span> : <kbd>{keys}</kbd>}</td>
          </tr>
        ))}
      </KeysTable>
      {openSettings !== undefined && (
        <p>
          <button type="button" onClick={() => void openSettings()}>
            {i18n.t('options.keysChange')}
          </button>
        </p>
      )}
    </>
  );
}
