import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WordList, Words } from '../lib/corrections/correction.ts';
import { NO_CHANGE } from '../lib/corrections/words-change.ts';
import { writeWordsCsv } from '../lib/corrections/words-csv.ts';
import type { WordsModel } from '../lib/state/words-model.ts';
import { Message } from './Message.tsx';
import { OwnList } from './OwnList.tsx';
import { OwnListForm } from './OwnListForm.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { UndoBar } from './UndoBar.tsx';
import { WordsImport } from './WordsImport.tsx';
import './OwnWords.css';

/** The reader's own word lists: made, edited, switched, taken in and out as CSV. */
export function OwnWords({ model }: { model: WordsModel }) {
  const { all } = model;
  if (all.state === 'loading') return <Skeleton words={i18n.t('corrections.loading')} />;
  if (all.state === 'failed') return <StoreFailure error={all.error} onRetry={() => void model.retry()} />;
  return <Ready model={model} words={all.words} />;
}

function Ready({ model, words }: { model: WordsModel; words: Words }) {
  const [isAdding, setAdding] = useState(false);
  const [importing, setImporting] = useState(0);
  const [file, setFile] = useState<File>();
  const addList = async (name: string, note: string) => {
    const list: WordList = { id: model.newId(), name, note, on: true, created: model.now() };
    const error = await model.change({ ...NO_CHANGE, lists: [list] });
    if (error === undefined) setAdding(false);
    return error;
  };
  const choose = (input: HTMLInputElement) => {
    setFile(input.files?.[0]);
    // The same file, mended and chosen again, is another file; and another import.
    input.value = '';
    setImporting(importing + 1);
  };
  return (
    <div class="own-words">
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      <div role="status">{model.canUndo && <UndoBar words={i18n.t('corrections.wordsChanged')} onUndo={() => void model.undo()} />}</div>
      <div class="row">
        <button type="button" onClick={() => setAdding(true)}>
          {i18n.t('corrections.newList')}
        </button>
        <label class="file-button">
          {i18n.t('corrections.importCsv')}
          <input type="file" class="spoken" accept=".csv,text/csv,text/plain" onChange={(event) => choose(event.currentTarget)} />
        </label>
        <button type="button" disabled={words.entries.length === 0} onClick={() => save(model, words)}>
          {i18n.t('corrections.exportCsv')}
        </button>
      </div>
      <p class="soft">{i18n.t('corrections.csvHint')}</p>
      {file !== undefined && <WordsImport key={importing} file={file} words={words} model={model} onClose={() => setFile(undefined)} />}
      {isAdding && <OwnListForm names={words.lists.map(({ name }) => name)} onSave={addList} onClose={() => setAdding(false)} />}
      {words.lists.length === 0 && <p class="soft">{i18n.t('corrections.noLists')}</p>}
      {words.lists.map((list) => (
        <OwnList key={list.id} list={list} words={words} model={model} />
      ))}
    </div>
  );
}

function save(model: WordsModel, words: Words): void {
  const language = i18n.t('common.htmlLang').startsWith('zh') ? 'zh' : 'en';
  model.saveFile(`${i18n.t('corrections.fileTitle')}-${model.now().slice(0, 10)}.csv`, writeWordsCsv(words, language));
}
