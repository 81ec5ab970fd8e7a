import { i18n } from '#i18n';
import type { FigureHistory, HistoryEntry } from '../lib/messages/figure-history.ts';
import { cautionText } from './caution-text.ts';
import { changeText } from './change-text.ts';

/** What is known of a figure in other reports: not yet, nothing, something, or it is not to be had. */
export type HistoryState = { state: 'loading' } | { state: 'known'; history: FigureHistory | undefined } | { state: 'failed' };

/** On a figure's card: the same indicator in earlier reports, how it has changed, and what to be careful about. */
export function FigureHistoryPart({ known }: { known: HistoryState }) {
  if (known.state === 'loading') return <p class="soft">{i18n.t('page.corpusLoading')}</p>;
  if (known.state === 'failed') return <p class="soft">{i18n.t('page.corpusFailed')}</p>;
  const { history } = known;
  const elsewhere = history === undefined || history.elsewhere === 0 ? undefined : i18n.t('figures.elsewhereCount', [history.elsewhere]);
  if (history === undefined || history.entries.length === 0) {
    return <p class="soft">{elsewhere === undefined ? i18n.t('figures.noCounterpart') : elsewhere}</p>;
  }
  return (
    <div>
      <h3 class="soft">
        {i18n.t('page.earlier')}
        {history.indicator !== '' && <span lang="zh">{i18n.t('page.earlierOf', [history.indicator])}</span>}
      </h3>
      <ul class="card-history">
        {history.entries.map((entry) => (
          <Entry key={`${entry.counterpart.source} ${entry.counterpart.start}`} entry={entry} />
        ))}
      </ul>
      {(history.more > 0 || elsewhere !== undefined) && (
        <p class="soft">
          {[history.more > 0 ? i18n.t('page.earlierMore', [history.more]) : undefined, elsewhere].filter(Boolean).join(' ')}
        </p>
      )}
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
