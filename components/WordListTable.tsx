import { i18n } from '#i18n';
import type { WordListSize } from '../lib/state/ports.ts';
import { countText } from './count-text.ts';
import { Skeleton } from './Skeleton.tsx';
import './DataTable.css';

/** How many entries each word list has; `undefined` while they are being read. */
export function WordListTable({ lists }: { lists: readonly WordListSize[] | undefined }) {
  if (lists === undefined) return <Skeleton words={i18n.t('options.wordsLoading')} />;
  return (
    <table class="data">
      <caption class="spoken">{i18n.t('options.wordsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('options.wordList')}</th>
          <th scope="col" class="count">
            {i18n.t('options.entries')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.map(({ name, entries }) => (
          <tr key={name}>
            <th scope="row">{i18n.t(`wordLists.${name}`)}</th>
            <td class="count">{countText(entries)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
