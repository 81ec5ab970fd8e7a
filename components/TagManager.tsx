import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NOTE_COLOURS } from '../lib/note/note.ts';
import { LONGEST_TAG, type TagInUse } from '../lib/note/tags.ts';
import { type TagsModel, type TagUndo, useTags } from '../lib/state/notes-keeping.ts';
import type { KeepingPort } from '../lib/state/ports.ts';
import { holdsAll, wordsOf } from '../lib/state/search.ts';
import { tagName } from '../lib/state/tags.ts';
import { countText } from './count-text.ts';
import { Message } from './Message.tsx';
import { SearchField } from './SearchField.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { Tag } from './Tag.tsx';
import { UndoBar } from './UndoBar.tsx';
import './DataTable.css';
import './NotesBulk.css';
import './TagManager.css';

/** More tags than these are not seen at a glance. */
const SEARCHED_FROM = 12;

/** Tags with their counts: looked for, given another name or colour, made one, deleted; all of it can be undone. */
export function TagManager({ port }: { port: KeepingPort }) {
  const model = useTags(port);
  const { list, undoable } = model;
  return (
    <div class="tag-manager">
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      <div role="status" class="undo-place">
        {undoable !== undefined && <UndoBar words={undoWords(undoable)} onUndo={() => void model.undo()} />}
      </div>
      {list.state === 'loading' && <Skeleton words={i18n.t('tagManager.loading')} />}
      {list.state === 'failed' && <StoreFailure error={list.error} onRetry={() => void model.reload()} />}
      {list.state === 'ready' &&
        (list.items.length === 0 ? <p class="soft">{i18n.t('tagManager.none')}</p> : <Tags tags={list.items} model={model} />)}
    </div>
  );
}

function undoWords({ type, tag, to, count }: TagUndo): string {
  return type === 'deleted' ? i18n.t('tagManager.deleted', [tag, count]) : i18n.t(`tagManager.${type}`, [tag, to, count]);
}

function Tags({ tags, model }: { tags: readonly TagInUse[]; model: TagsModel }) {
  const [query, setQuery] = useState('');
  const words = useMemo(() => wordsOf(query), [query]);
  const shown = useMemo(() => tags.filter(({ name }) => holdsAll(words, [name])), [tags, words]);
  if (tags.length < SEARCHED_FROM && words.length === 0) return <Table tags={tags} shown={tags} model={model} />;
  return (
    <>
      <search class="tag-search">
        <SearchField label={i18n.t('tagManager.search')} hint={i18n.t('tagManager.searchHint')} query={query} onQuery={setQuery} />
        <span class="soft" role="status">
          {i18n.t('tagManager.shown', [countText(shown.length), countText(tags.length)])}
        </span>
      </search>
      {shown.length === 0 ? <p class="soft">{i18n.t('tagManager.noneFound')}</p> : <Table tags={tags} shown={shown} model={model} />}
    </>
  );
}

interface TableProps {
  /** All of them: the new name of one may be another's. */
  tags: readonly TagInUse[];
  shown: readonly TagInUse[];
  model: TagsModel;
}

function Table({ tags, shown, model }: TableProps) {
  const [renaming, setRenaming] = useState<string>();
  return (
    <table class="data">
      <caption class="spoken">{i18n.t('tagManager.caption')}</caption>
      <thead>
        <tr>
          {(['name', 'count', 'colour', 'acts'] as const).map((column) => (
            <th key={column} scope="col">
              {i18n.t(`tagManager.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((tag) => (
          <tr key={tag.name}>
            <th scope="row">
              {renaming === tag.name ? (
                <RenameForm tag={tag} tags={tags} model={model} onClose={() => setRenaming(undefined)} />
              ) : (
                <Tag name={tag.name} colours={new Map(tag.colour === undefined ? [] : [[tag.name, tag.colour]])} />
              )}
            </th>
            <td>{countText(tag.count)}</td>
            <td>
              <ColourChoice tag={tag} model={model} />
            </td>
            <td>
              <button
                type="button"
                class="link"
                aria-label={i18n.t('tagManager.renameOf', [tag.name])}
                onClick={() => setRenaming(tag.name)}
              >
                {i18n.t('tagManager.rename')}
              </button>{' '}
              <button
                type="button"
                class="link"
                aria-label={i18n.t('tagManager.deleteOf', [tag.name])}
                onClick={() => void model.remove(tag.name)}
              >
                {i18n.t('tagManager.delete')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColourChoice({ tag, model }: { tag: TagInUse; model: TagsModel }) {
  return (
    <select
      aria-label={i18n.t('tagManager.colourOf', [tag.name])}
      value={tag.colour ?? ''}
      onChange={(event) => void model.colour(tag.name, NOTE_COLOURS.find((colour) => colour === event.currentTarget.value) ?? null)}
    >
      <option value="">{i18n.t('tagManager.noColour')}</option>
      {NOTE_COLOURS.map((colour) => (
        <option key={colour} value={colour}>
          {i18n.t(`notes.colours.${colour}`)}
        </option>
      ))}
    </select>
  );
}

interface RenameProps {
  tag: TagInUse;
  tags: readonly TagInUse[];
  model: TagsModel;
  onClose: () => void;
}

/** Another name for a tag; where it is taken, it says that the two become one. */
function RenameForm({ tag, tags, model, onClose }: RenameProps) {
  const [typed, setTyped] = useState(tag.name);
  const to = tagName(typed);
  const taken = tags.find(({ name }) => name === to && name !== tag.name);
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (to === undefined) return;
        onClose();
        void model.rename(tag.name, to);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <input
        // The reader has just pressed the button that this field takes the place of.
        ref={(input) => input?.focus()}
        aria-label={i18n.t('tagManager.newName', [tag.name])}
        value={typed}
        maxLength={LONGEST_TAG}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" disabled={to === undefined}>
        {i18n.t(taken === undefined ? 'tagManager.save' : 'tagManager.merge')}
      </button>
      <button type="button" onClick={onClose}>
        {i18n.t('tagManager.cancel')}
      </button>
      <span class="soft" role="status">
        {taken !== undefined && i18n.t('tagManager.merges', [taken.name, taken.count])}
      </span>
    </form>
  );
}
