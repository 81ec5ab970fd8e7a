import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ALL_REPORTS, type GroupFilter } from '../lib/state/corpus-list.ts';
import type { CorpusModel } from '../lib/state/corpus-model.ts';
import type { ImportModel } from '../lib/state/import-model.ts';
import type { CorpusFilesPort, OwnCorpus } from '../lib/state/ports.ts';
import { CorpusAdd } from './CorpusAdd.tsx';
import { CorpusGroups } from './CorpusGroups.tsx';
import { CorpusImport } from './CorpusImport.tsx';
import { CorpusList } from './CorpusList.tsx';
import { undoableText } from './corpus-text.ts';
import { countText } from './count-text.ts';
import { Message } from './Message.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StoreFailure } from './StoreFailure.tsx';
import { storeErrorText } from './store-error-text.ts';
import { UndoBar } from './UndoBar.tsx';
import './Corpus.css';

interface Props {
  model: CorpusModel;
  importing: ImportModel;
  files: CorpusFilesPort;
}

/** The reader's own corpus: ways in, groups, the list, the way out. */
export function Corpus({ model, importing, files }: Props) {
  const { all } = model;
  if (all.state === 'loading') return <Skeleton words={i18n.t('corpus.loading')} />;
  if (all.state === 'failed') return <StoreFailure error={all.error} onRetry={() => void model.retry()} />;
  return <Ready model={model} importing={importing} files={files} corpus={all.corpus} />;
}

function Ready({ model, importing, files, corpus }: Props & { corpus: OwnCorpus }) {
  const [filter, setFilter] = useState<GroupFilter>(ALL_REPORTS);
  const isEmpty = corpus.reports.length === 0;
  // A group that was deleted, here or in another window, filters nothing.
  const isGone = filter.kind === 'group' && !corpus.groups.some(({ id }) => id === filter.id);
  return (
    <div class="corpus">
      {isEmpty && (
        <div class="corpus-empty">
          <p>{i18n.t('corpus.empty1')}</p>
          <p>{i18n.t('corpus.empty2')}</p>
        </div>
      )}
      <CorpusAdd importing={importing} groups={corpus.groups} />
      <CorpusImport model={importing} />
      {model.refused !== undefined && <Message title={storeErrorText(model.refused)} role="alert" size="inline" />}
      <div role="status">
        {model.undoable !== undefined && <UndoBar words={undoableText(model.undoable)} onUndo={() => void model.undo()} />}
      </div>
      {(!isEmpty || corpus.groups.length > 0) && (
        <CorpusGroups model={model} corpus={corpus} filter={isGone ? ALL_REPORTS : filter} onFilter={setFilter} />
      )}
      {!isEmpty && <CorpusList model={model} corpus={corpus} filter={isGone ? ALL_REPORTS : filter} files={files} />}
      {!isEmpty && <Size corpus={corpus} files={files} />}
    </div>
  );
}

const MEGABYTE = 1024 * 1024;

/** How much there is, and how much room it takes. */
function Size({ corpus, files }: { corpus: OwnCorpus; files: CorpusFilesPort }) {
  const [usage, setUsage] = useState<number>();
  const { reports } = corpus;
  useEffect(() => {
    let isWanted = true;
    void files.usage().then((bytes) => isWanted && setUsage(bytes));
    return () => {
      isWanted = false;
    };
  }, [files, reports]);
  const characters = reports.reduce((sum, { length }) => sum + length, 0);
  return (
    <p class="soft">
      {i18n.t('corpus.size', reports.length, [reports.length, countText(characters)])}
      {usage !== undefined && ` · ${i18n.t('corpus.usage', [(usage / MEGABYTE).toFixed(1)])}`}
    </p>
  );
}
