import { i18n } from '#i18n';
import { type ImportItem, type ImportState, summarise } from '../lib/state/import-items.ts';
import type { ImportModel } from '../lib/state/import-model.ts';
import { reportHash } from '../lib/state/options-route.ts';
import { titleOf } from './corpus-text.ts';
import { importErrorText } from './import-error-text.ts';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { storeErrorText } from './store-error-text.ts';
import './Corpus.css';

const FIRST = 12;
const STEP = 200;

/** Files on their way in: how far, what became of each, and what to do about those that could not be taken. */
export function CorpusImport({ model }: { model: ImportModel }) {
  const { items, isRunning } = model;
  const { limit, more } = useLimit(FIRST, STEP);
  const { done, total, added, duplicates, failed, cancelled } = summarise(items);
  return (
    <section class={items.length > 0 ? 'import-box' : ''} aria-label={i18n.t('corpus.importTitle')} hidden={items.length === 0}>
      <div class="import-head">
        {/* Read out when it is over; each step would be a nuisance. */}
        <p role="status">
          {!isRunning && items.length > 0 && i18n.t('corpus.importDone', [added, duplicates, failed])}
          {!isRunning && cancelled > 0 && <span> {i18n.t('corpus.importCancelled', [cancelled])}</span>}
        </p>
        {isRunning && (
          <p class="import-progress">
            <span>{i18n.t('corpus.importProgress', [done, total])}</span>
            <progress max={total} value={done} aria-label={i18n.t('corpus.importTitle')} />
          </p>
        )}
        {isRunning ? (
          <button type="button" onClick={model.cancel}>
            {i18n.t('corpus.stop')}
          </button>
        ) : (
          <button type="button" class="link" onClick={model.clear}>
            {i18n.t('corpus.clear')}
          </button>
        )}
      </div>
      <ul class="import-items">
        {failedFirst(items)
          .slice(0, limit)
          .map((item) => (
            <Item key={item.key} item={item} onAddAnyway={() => model.addAnyway(item.key)} />
          ))}
      </ul>
      <ShowMore total={items.length} limit={limit} step={STEP} onMore={more} />
    </section>
  );
}

const RANK: Partial<Record<ImportState['state'], number>> = {
  reading: 0,
  adding: 0,
  unusable: 1,
  refused: 1,
  'no-corpus': 1,
  duplicate: 2,
  waiting: 4,
};
const rankOf = ({ now }: ImportItem) => RANK[now.state] ?? 3;

/** What needs the reader's eye stands on top: the one on its way, then the faults, then duplicates. */
function failedFirst(items: readonly ImportItem[]): ImportItem[] {
  return [...items].sort((a, b) => rankOf(a) - rankOf(b) || a.key - b.key);
}

function Item({ item: { name, now }, onAddAnyway }: { item: ImportItem; onAddAnyway: () => void }) {
  const called = name || i18n.t('corpus.origin.pasted');
  return (
    <li class={`import-item import-${now.state}`}>
      <b lang="zh">{called}</b>
      <span class="import-fate">
        {fateText(now)}
        {now.state === 'duplicate' && (
          <>
            {' '}
            <Opened report={now.of} />
            {now.likeness === 'near' && (
              <button type="button" class="link" aria-label={i18n.t('corpus.addAnywayOf', [called])} onClick={onAddAnyway}>
                {i18n.t('corpus.addAnyway')}
              </button>
            )}
          </>
        )}
        {now.state === 'added' && (
          <>
            {' '}
            <Opened report={now.report} />
          </>
        )}
      </span>
    </li>
  );
}

function Opened({ report }: { report: Parameters<typeof titleOf>[0] }) {
  const title = titleOf(report);
  return (
    <a href={reportHash(report.id)} lang="zh" aria-label={i18n.t('corpus.openOf', [title])}>
      {title}
    </a>
  );
}

function fateText(now: ImportState): string {
  switch (now.state) {
    case 'duplicate':
      return i18n.t(`corpus.item.${now.likeness}`);
    case 'unusable':
      return importErrorText(now.error);
    case 'refused':
      return storeErrorText(now.error);
    case 'taken-in': {
      const { added, there, damaged, refused } = now;
      return damaged + refused > 0
        ? i18n.t('corpus.item.takenInPart', [added, there, damaged + refused])
        : i18n.t('corpus.item.takenIn', [added, there]);
    }
    case 'no-corpus':
      return i18n.t(now.error === 'newer-version' ? 'corpus.item.newer' : 'corpus.item.no_corpus');
    default:
      return i18n.t(`corpus.item.${now.state}`);
  }
}
