import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import './DataTable.css';

interface Props {
  /** For who does not see it. */
  caption: string;
  class?: string;
  /** Rows of a command and its keys. */
  children: ComponentChildren;
}

/** Commands and the keys that call them. */
export function KeysTable({ caption, class: className = '', children }: Props) {
  return (
    <table class={`data keys ${className}`}>
      <caption class="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('options.command')}</th>
          <th scope="col">{i18n.t('options.keysColumn')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
