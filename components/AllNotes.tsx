import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { groupBySource, isOpenable, limitSources, searchNotes } from '../lib/state/notes-list.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { Message } from './Message.tsx';
import { NoteCard } from './NoteCard.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { Skeleton } from './Skeleton.tsx';
import { storeErrorText } from './store-error-text.ts';
import './AllNotes.css';

const FIRST = 30;
const STEP = 100;

/** Every note of the reader by page, with a search by substring. */
export function AllNotes({ model }: { model: NotesModel }) {
  switch (model.all.state) {
    case 'loading':
      return <Skeleton words={i18n.t('notes.loading')} />;
    case 'failed':
      return (
        <Message title={i18n.t('storeError.title')} role="alert" size="inline">
          <p>{storeErrorText(model.all.error)}</p>
          <button type="button" onClick={() => void model.retry()}>
            {i18n.t('common.retry')}
          </button>
        </Message>
      );
    case 'ready':
      return model.all.notes.length === 0 ? <p class="soft">{i18n.t('notes.none')}</p> : <Found notes={model.all.notes} model={model} />;
  }
}

function Found({ notes, model }: { notes: Parameters<typeof searchNotes>[0]; model: NotesModel }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { limit, more } = useLimit(FIRST, STEP);
  const found = useMemo(() => searchNotes(notes, query), [notes, query]);
  const groups = useMemo(() => groupBySource(found), [found]);
  return (
    <>
      <div class="note-search">
        <label for={id} class="spoken">
          {i18n.t('notes.search')}
        </label>
        <input
          id={id}
          type="search"
          placeholder={i18n.t('notes.searchHint')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <span class="soft nowrap" role="status">
          {i18n.t('notes.found', found.length)}
        </span>
      </div>
      {limitSources(groups, limit).map((group) => (
        <section key={group.source} class="note-source">
          <h3>
            <PageLink source={group.source} title={group.title} />
          </h3>
          <ul>
            {group.notes.map((note) => (
              <NoteCard key={note.id} note={note} model={model} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore total={found.length} limit={limit} step={STEP} onMore={more} />
    </>
  );
}

/** A link to the page of a note; bare words where the address is none that a browser would open. */
function PageLink({ source, title }: { source: string; title: string }) {
  const words = title || source;
  if (!isOpenable(source)) return <span lang="zh">{words}</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer" lang="zh">
      {words}
    </a>
  );
}
