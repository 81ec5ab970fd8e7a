import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type BinModel, useBin } from '../lib/state/notes-keeping.ts';
import type { Binned } from '../lib/state/notes-ports.ts';
import type { KeepingPort } from '../lib/state/ports.ts';
import { Message } from './Message.tsx';
import { nameOfNote } from './NotesRow.tsx';
import { NoteText } from './NoteText.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { dayText } from './time-text.ts';
import './NotesBin.css';

const FIRST = 50;
const STEP = 200;
/** As the store keeps them. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** What was deleted: put back, one or all, or thrown away for good. */
export function NotesBin({ port }: { port: KeepingPort }) {
  const model = useBin(port);
  const { list } = model;
  return (
    <div class="bin">
      <p class="soft">{i18n.t('bin.intro')}</p>
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      {list.state === 'loading' && <Skeleton words={i18n.t('bin.loading')} />}
      {list.state === 'failed' && <StoreFailure error={list.error} onRetry={() => void model.reload()} />}
      {list.state === 'ready' &&
        (list.items.length === 0 ? <p class="soft">{i18n.t('bin.empty')}</p> : <Items items={list.items} model={model} />)}
    </div>
  );
}

function Items({ items, model }: { items: readonly Binned[]; model: BinModel }) {
  const [isAsking, setAsking] = useState(false);
  const { limit, more } = useLimit(FIRST, STEP);
  return (
    <>
      <div class="row bin-acts">
        <button type="button" onClick={() => void model.restore(items.map(({ id }) => id))}>
          {i18n.t('bin.restoreAll')}
        </button>
        {isAsking ? (
          <span class="row" role="alert">
            {i18n.t('bin.emptyQuestion', items.length)}
            <button type="button" class="main" onClick={() => void model.empty()}>
              {i18n.t('bin.emptyYes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {i18n.t('bin.emptyNo')}
            </button>
          </span>
        ) : (
          <button type="button" onClick={() => setAsking(true)}>
            {i18n.t('bin.emptyNow')}
          </button>
        )}
      </div>
      <ul>
        {items.slice(0, limit).map(({ id, deleted, note }) => (
          <li key={id} class="bin-item">
            <div class="bin-words">
              {note.target.selector[0].exact !== '' && <q lang="zh">{note.target.selector[0].exact}</q>}
              {note.body.text !== '' && <NoteText text={note.body.text} />}
              <p class="soft">
                <span lang="zh">{note.target.title || note.target.source}</span>
                {' · '}
                {i18n.t('bin.deletedOn', [dayText(deleted), daysLeft(deleted)])}
              </p>
            </div>
            <button type="button" aria-label={i18n.t('bin.restoreOf', [nameOfNote(note)])} onClick={() => void model.restore([id])}>
              {i18n.t('bin.restore')}
            </button>
          </li>
        ))}
      </ul>
      <ShowMore total={items.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

function daysLeft(deleted: string): number {
  return Math.max(0, Math.ceil(KEPT_DAYS - (Date.now() - Date.parse(deleted)) / DAY));
}
