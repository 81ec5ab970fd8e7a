import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnWord, WordEntry, WordList, Words } from '../lib/corrections/correction.ts';
import { foldWording } from '../lib/corrections/fold-wording.ts';
import { NO_CHANGE } from '../lib/corrections/words-change.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { WordsModel } from '../lib/state/words-model.ts';
import { kindText } from './kind-text.ts';
import { OwnListForm } from './OwnListForm.tsx';
import { ShowMore, useLimit } from './ShowMore.tsx';
import { WordForm } from './WordForm.tsx';
import './DataTable.css';
import './OwnWords.css';
import './WordForm.css';

interface Props {
  list: WordList;
  words: Words;
  model: WordsModel;
}

/** What is being written: nothing, the list's name and note, or an entry (`undefined`: a new one). */
type Writing = { what: 'nothing' } | { what: 'list' } | { what: 'entry'; entry: WordEntry | undefined };

const FIRST = 50;
const STEP = 200;
const NOTHING: Writing = { what: 'nothing' };

/** One word list with its entries. */
export function OwnList({ list, words, model }: Props) {
  const [writing, setWriting] = useState<Writing>(NOTHING);
  const { limit, more } = useLimit(FIRST, STEP);
  const entries = words.entries.filter((entry) => entry.list === list.id);
  const put = async (change: Partial<typeof NO_CHANGE>) => {
    const error = await model.change({ ...NO_CHANGE, ...change });
    if (error === undefined) setWriting(NOTHING);
    return error;
  };
  const saveWord =
    (kept: WordEntry | undefined) =>
    (word: OwnWord, note: string): Promise<StoreError | undefined> => {
      // One wording stands once in a list: written again it replaces what was there.
      const same = entries.find((entry) => foldWording(entry.wording) === foldWording(word.wording));
      const id = kept?.id ?? same?.id ?? model.newId();
      const doubled = same !== undefined && same.id !== id ? [same.id] : [];
      return put({ entries: [{ ...word, note, id, list: list.id }], removedEntries: doubled });
    };
  return (
    <section class={list.on ? 'own-list' : 'own-list off'} aria-label={list.name}>
      <Head
        list={list}
        count={entries.length}
        onSwitch={(on) => void put({ lists: [{ ...list, on }] })}
        onEdit={() => setWriting({ what: 'list' })}
        onDelete={() => void model.change({ ...NO_CHANGE, removedLists: [list.id] }, true)}
      />
      {list.note !== '' && <p class="soft">{list.note}</p>}
      {writing.what === 'list' && (
        <OwnListForm
          names={words.lists.flatMap(({ id, name }) => (id === list.id ? [] : [name]))}
          kept={list}
          onSave={(name, note) => put({ lists: [{ ...list, name, note }] })}
          onClose={() => setWriting(NOTHING)}
        />
      )}
      {entries.length > 0 && (
        <Entries
          entries={entries.slice(0, limit)}
          caption={list.name}
          onEdit={(entry) => setWriting({ what: 'entry', entry })}
          onDelete={(entry) => void model.change({ ...NO_CHANGE, removedEntries: [entry.id] }, true)}
        />
      )}
      <ShowMore total={entries.length} limit={limit} step={STEP} onMore={more} />
      {writing.what === 'entry' ? (
        <WordForm
          key={writing.entry?.id ?? 'new'}
          {...(writing.entry === undefined ? {} : { kept: writing.entry })}
          withNote
          onSave={saveWord(writing.entry)}
          onClose={() => setWriting(NOTHING)}
        />
      ) : (
        <button
          type="button"
          aria-label={i18n.t('corrections.addWordTo', [list.name])}
          onClick={() => setWriting({ what: 'entry', entry: undefined })}
        >
          {i18n.t('corrections.addWord')}
        </button>
      )}
    </section>
  );
}

interface HeadProps {
  list: WordList;
  /** Of entries. */
  count: number;
  onSwitch: (on: boolean) => void;
  onEdit: () => void;
  onDelete: () => void;
}

function Head({ list, count, onSwitch, onEdit, onDelete }: HeadProps) {
  return (
    <div class="own-list-head">
      <h4>{list.name}</h4>
      <span class="soft">{i18n.t('corrections.entryCount', count)}</span>
      <label class="in-use">
        <input type="checkbox" checked={list.on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        {i18n.t('corrections.inUse')}
      </label>
      <button type="button" class="link later" aria-label={i18n.t('corrections.editListOf', [list.name])} onClick={onEdit}>
        {i18n.t('corrections.edit')}
      </button>
      <button type="button" class="link" aria-label={i18n.t('corrections.deleteListOf', [list.name])} onClick={onDelete}>
        {i18n.t('corrections.delete')}
      </button>
    </div>
  );
}

interface EntriesProps {
  entries: readonly WordEntry[];
  caption: string;
  onEdit: (entry: WordEntry) => void;
  onDelete: (entry: WordEntry) => void;
}

function Entries({ entries, caption, onEdit, onDelete }: EntriesProps) {
  return (
    <table class="data">
      <caption class="spoken">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('corrections.wording')}</th>
          <th scope="col">{i18n.t('corrections.class')}</th>
          <th scope="col">{i18n.t('corrections.name')}</th>
          <th scope="col">{i18n.t('corrections.note')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" lang="zh">
              <span class={`line-${entry.class}`}>{entry.wording}</span>
            </th>
            <td>
              {i18n.t(`page.class.${entry.class}`)} <span class="soft">{kindText(entry)}</span>
            </td>
            <td lang="zh">{entry.name}</td>
            <td>{entry.note}</td>
            <td class="nowrap">
              <button
                type="button"
                class="link"
                aria-label={i18n.t('corrections.editWordOf', [entry.wording])}
                onClick={() => onEdit(entry)}
              >
                {i18n.t('corrections.edit')}
              </button>{' '}
              <button
                type="button"
                class="link"
                aria-label={i18n.t('corrections.deleteWordOf', [entry.wording])}
                onClick={() => onDelete(entry)}
              >
                {i18n.t('corrections.delete')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
