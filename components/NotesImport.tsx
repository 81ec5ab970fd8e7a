import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportMode, ImportSummary } from '../lib/import/import-summary.ts';
import { type ImportStage, type NotesImportModel, useNotesImport } from '../lib/state/notes-import-model.ts';
import type { NotesImportPort } from '../lib/state/notes-import-port.ts';
import { ImportTag } from './ImportTag.tsx';
import { countTexts, notesFileErrorText, skippedText } from './notes-import-text.ts';
import { storeErrorText } from './store-error-text.ts';
import { timeText } from './time-text.ts';
import { useFileDrop } from './use-file-drop.ts';
import './DataTable.css';
import './OwnWords.css';
import './NotesImport.css';

/** Everything out as one file, and files back in: what a file would do is told before anything is done, and all of it can be undone. */
export function NotesImport({ port }: { port: NotesImportPort }) {
  const model = useNotesImport(port);
  return (
    <div class="filing">
      <h3>{i18n.t('export.title')}</h3>
      <p class="soft">{i18n.t('filing.exportIntro')}</p>
      <ToNotes />
      <h3>{i18n.t('filing.backup')}</h3>
      <Backup model={model} />
      <h3>{i18n.t('filing.import')}</h3>
      <Import model={model} />
    </div>
  );
}

function ToNotes() {
  return (
    <p>
      <a href="#notes">{i18n.t('filing.toNotes')}</a>
    </p>
  );
}

function Backup({ model: { backup, saveBackup } }: { model: NotesImportModel }) {
  const [isPacked, setPacked] = useState(false);
  return (
    <>
      <p class="soft">{i18n.t('filing.backupIntro')}</p>
      <div class="row">
        <button type="button" disabled={backup.state === 'working'} onClick={() => void saveBackup(isPacked)}>
          {i18n.t('filing.saveBackup')}
        </button>
        <label>
          <input type="checkbox" checked={isPacked} onChange={(event) => setPacked(event.currentTarget.checked)} />
          {i18n.t('filing.packed')}
        </label>
      </div>
      <p role="status">
        {backup.state === 'working' && i18n.t('filing.saving')}
        {backup.state === 'saved' &&
          (backup.saved.corpus === undefined
            ? i18n.t('filing.saved', [backup.saved.name])
            : i18n.t('filing.savedApart', [backup.saved.name, backup.saved.corpus]))}
      </p>
      {backup.state === 'failed' && <p role="alert">{storeErrorText(backup.error)}</p>}
    </>
  );
}

function Import({ model }: { model: NotesImportModel }) {
  const { stage, choose } = model;
  const input = useRef<HTMLInputElement>(null);
  const isBusy = stage.state === 'reading' || stage.state === 'working';
  const isOver = useFileDrop((files) => void choose(files));
  return (
    <>
      <p class="soft">{i18n.t('filing.importIntro')}</p>
      <p class={isOver ? 'filing-drop over' : 'filing-drop'}>
        <span>{i18n.t(isOver ? 'filing.dropNow' : 'filing.drop')}</span>
        <label class="file-button">
          {i18n.t('filing.chooseFile')}
          <input
            ref={input}
            type="file"
            multiple
            class="spoken"
            disabled={isBusy}
            accept=".json,.jsonld,.gz,.csv,.txt,application/json,application/ld+json,application/gzip,text/csv"
            onChange={(event) => {
              void choose([...(event.currentTarget.files ?? [])]);
              // The same file, mended and chosen again, is another file.
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      {stage.state !== 'idle' && (
        <Stage
          stage={stage}
          model={model}
          onClose={() => {
            model.close();
            input.current?.focus();
          }}
        />
      )}
    </>
  );
}

function Stage({
  stage,
  model,
  onClose,
}: {
  stage: Exclude<ImportStage, { state: 'idle' }>;
  model: NotesImportModel;
  onClose: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  const { state } = stage;
  // What was pressed has gone from the page; the place stays where something new is told.
  useLayoutEffect(() => {
    if (state !== 'reading' && state !== 'working') box.current?.focus();
  }, [state]);
  return (
    <section
      ref={box}
      class="import-box"
      tabIndex={-1}
      aria-label={i18n.t('filing.importOf', [stage.name])}
      aria-busy={state === 'working'}
    >
      <p>
        <b lang="zh">{stage.name}</b>
      </p>
      <div role="status">{statusText(stage)}</div>
      {state === 'working' && stage.of > 0 && <progress max={stage.of} value={stage.done} aria-label={i18n.t('filing.indexing')} />}
      {state === 'refused' && (
        <div role="alert">
          <p>{notesFileErrorText(stage.error)}</p>
          <p class="soft">{i18n.t('filing.nothingChanged')}</p>
        </div>
      )}
      {state === 'failed' && <p role="alert">{storeErrorText(stage.error)}</p>}
      {state === 'ready' && <Ready stage={stage} model={model} />}
      {state === 'done' && <Done stage={stage} />}
      {state !== 'reading' && state !== 'working' && (
        <p class="row">
          {state === 'ready' && (
            <button type="button" class="main" onClick={() => void model.apply()}>
              {i18n.t(stage.mode === 'merge' ? 'filing.merge' : 'filing.replace')}
            </button>
          )}
          {state === 'done' && (
            <button type="button" onClick={() => void model.undo()}>
              {i18n.t('page.undo')}
            </button>
          )}
          {model.waiting > 0 && (
            <button type="button" class={state === 'ready' ? undefined : 'main'} onClick={() => void model.next()}>
              {i18n.t(state === 'ready' ? 'filing.skip' : 'filing.next', [model.waiting])}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {i18n.t(state === 'ready' ? 'page.cancel' : 'page.close')}
          </button>
        </p>
      )}
    </section>
  );
}

function statusText(stage: ImportStage): string {
  switch (stage.state) {
    case 'reading':
      return i18n.t('filing.reading');
    case 'working':
      return stage.of === 0 ? i18n.t('filing.writing') : i18n.t('filing.indexed', [stage.done, stage.of]);
    case 'done':
      return i18n.t('filing.done');
    case 'undone':
      return i18n.t('filing.undone');
    default:
      return '';
  }
}

function Ready({ stage, model }: { stage: Extract<ImportStage, { state: 'ready' }>; model: NotesImportModel }) {
  const id = useId();
  const { file, mode, summaries, refused } = stage;
  const { exported, content, skipped } = file;
  const name = file.format === 'web-annotation' ? 'web_annotation' : file.format;
  const left = skippedText(skipped);
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => alert.current?.scrollIntoView({ block: 'nearest' }), [refused]);
  return (
    <>
      <p>
        {i18n.t(`filing.format.${name}`)}
        {exported !== undefined && i18n.t('filing.exported', [timeText(exported)])}
      </p>
      <fieldset class="filing-modes">
        <legend>{i18n.t('filing.modes')}</legend>
        {(['merge', 'replace'] as const).map((one: ImportMode) => (
          <label key={one} for={`${id}-${one}`}>
            <input id={`${id}-${one}`} type="radio" name={id} checked={mode === one} onChange={() => model.setMode(one)} />
            <span>
              {i18n.t(`filing.mode.${one}`)}
              <span class="soft">{i18n.t(`filing.modeHint.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {content.notes.length > 0 && <ImportTag name={stage.name} model={model} typed={stage.tags} />}
      <Summary summary={summaries[mode]} caption={i18n.t('filing.will')} />
      {content.settings !== undefined && <p class="soft">{i18n.t(`filing.settings.${mode}`)}</p>}
      {left !== '' && <p>{left}</p>}
      {refused !== undefined && (
        <p role="alert" ref={alert}>
          {storeErrorText(refused)}
        </p>
      )}
    </>
  );
}

function Summary({ summary, caption }: { summary: ImportSummary; caption: string }) {
  const rows = (['notes', 'corrections', 'words', 'reports'] as const).flatMap((name) => {
    const counts = summary[name];
    return counts === undefined ? [] : [{ name, texts: countTexts(counts) }];
  });
  return (
    <table class="data filing-summary">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, texts }) => (
          <tr key={name}>
            <th scope="row">{i18n.t(`filing.kind.${name}`)}</th>
            <td>{texts.length === 0 ? i18n.t('filing.none') : texts.join(i18n.t('common.clauseSeparator'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Done({ stage }: { stage: Extract<ImportStage, { state: 'done' }> }) {
  const { taken, refused } = stage;
  return (
    <>
      <Summary summary={taken.summary} caption={i18n.t('filing.was')} />
      {taken.summary.notes.conflicts > 0 && <p>{i18n.t('filing.conflictsHint')}</p>}
      <ToNotes />
      <p class="soft">{i18n.t('filing.undoHint')}</p>
      {refused !== undefined && <p role="alert">{storeErrorText(refused)}</p>}
    </>
  );
}
