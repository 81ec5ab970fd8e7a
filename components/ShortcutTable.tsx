import { i18n } from '#i18n';
import type { Shortcut } from '../lib/state/ports.ts';
import './DataTable.css';

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
      <table class="data">
        <caption class="spoken">{i18n.t('options.keysCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.command')}</th>
            <th scope="col">{i18n.t('options.keysColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ name, description, keys }) => (
            <tr key={name}>
              <th scope="row">{name === ACTION ? i18n.t('options.actionCommand') : description || name}</th>
              <td>{keys === '' ? <span class="soft">{i18n.t('options.unset')}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
