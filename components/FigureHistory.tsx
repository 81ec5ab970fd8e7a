import { i18n } from '#i18n';
import type { FigureHistory, HistoryEntry } from '../lib/messages/figure-history.ts';
import { cautionText } from './caution-text.ts';
import { changeText } from './change-text.ts';

/** What is known of a figure in other reports: not yet, nothing, something, or it is not to be had. */
export type HistoryState = { state: 'loading' } | { state: 'known'; history: FigureHistory | undefined } | { state: 'failed' };

/** On a figure's card: what it measures, the same in earlier reports, how it has changed, and what to be careful about. */
export function FigureHistoryPart({ known }: { known: HistoryState }) {
  if (known.state === 'loading') return <p class="soft">{i18n.t('page.corpusLoading')}</p>;
  if (known.state === 'failed') return <p class="soft">{i18n.t('page.corpusFailed')}</p>;
  const { indicator = '', entries = [], more = 0, elsewhere = 0 } = known.history ?? {};
  const rest = [
    entries.length + elsewhere === 0 && i18n.t('figures.noCounterpart'),
    more > 0 && i18n.t('page.earlierMore', [more]),
    elsewhere > 0 && i18n.t('figures.elsewhereCount', [elsewhere]),
  ].filter(Boolean);
  return (
    <div>
      {entries.length + indicator.length > 0 && (
        <h3 class="soft">
          {i18n.t(entries.length > 0 ? 'page.earlier' : 'figures.indicator')}
          {indicator !== '' && <span lang="zh">{i18n.t('page.earlierOf', [indicator])}</span>}
        </h3>
      )}
      {entries.length > 0 && (
        <ul class="card-history">
          {entries.map((entry) => (
            <Entry key={`${entry.counterpart.source} ${entry.counterpart.start}`} entry={entry} />
          ))}
        </ul>
      )}
      {rest.length > 0 && <p class="soft">{rest.join(i18n.t('common.clauseSeparator'))}</p>}
    </div>
  );
}

function Entry({ entry: { report, counterpart, told, isAgainst } }: { entry: HistoryEntry }) {
  const caution = cautionText(counterpart, told);
  const change = isAgainst && caution === '' && counterpart.change !== undefined ? counterpart.change : undefined;
  return (
    <li>
      <span class="soft">{report}</span>
      <span class="card-history-number" lang="zh">
        {counterpart.text.replace(/\s+/g, '')}
      </span>
      {change !== undefined && <span>{changeText(change, counterpart.unit, report)}</span>}
      {caution !== '' && <span class="card-caution">{caution}</span>}
    </li>
  );
}
