import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OwnReportSummary, ReportGroup } from '../lib/corpus/own-report.ts';
import type { CorpusModel } from '../lib/state/corpus-model.ts';
import type { CorpusFilesPort } from '../lib/state/ports.ts';
import { ChoiceAct } from './ChoiceAct.tsx';
import { CorpusManyForm } from './CorpusManyForm.tsx';
import { Message } from './Message.tsx';
import { storeErrorText } from './store-error-text.ts';
import './Corpus.css';

interface Props {
  model: CorpusModel;
  groups: readonly ReportGroup[];
  /** The reports that are selected and listed. */
  chosen: readonly OwnReportSummary[];
  files: CorpusFilesPort;
  onDone: () => void;
}

/** What can be done with what is selected; with nothing selected, the export of all. */
export function CorpusActions({ model, groups, chosen, files, onDone }: Props) {
  const [problem, setProblem] = useState('');
  const [isEditing, setEditing] = useState(false);
  const editor = useRef<HTMLButtonElement>(null);
  const ids = chosen.map(({ id }) => id);
  const isAny = chosen.length > 0;
  // Others that are selected later are other reports.
  if (!isAny && isEditing) setEditing(false);
  const close = () => {
    setEditing(false);
    editor.current?.focus();
  };
  const save = async () => {
    const made = await model.exportOf(isAny ? ids : 'all');
    setProblem(made.ok ? '' : i18n.t('notes.exportFailed', [storeErrorText(made.error)]));
    if (made.ok) files.save(`${i18n.t('corpus.fileTitle')}-${files.now().slice(0, 10)}.jsonl`, made.value);
  };
  const group = async (change: { join?: string[]; leave?: string[] }) => {
    const error = await model.setGroups(ids, change);
    setProblem(error === undefined ? '' : storeErrorText(error));
  };
  const groupChoice = { hint: i18n.t('corpus.chooseGroup'), options: groups.map(({ id, name }) => [id, name] as const) };
  return (
    <div class="row corpus-actions">
      {isAny && (
        <>
          <span role="status">{i18n.t('corpus.selected', [chosen.length])}</span>
          {groups.length > 0 && (
            <>
              <ChoiceAct {...groupChoice} label={i18n.t('corpus.join')} onAct={(id) => void group({ join: [id] })} />
              <ChoiceAct {...groupChoice} label={i18n.t('corpus.leave')} onAct={(id) => void group({ leave: [id] })} />
            </>
          )}
          <button type="button" ref={editor} aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {i18n.t('corpus.editChosen')}
          </button>
          <button
            type="button"
            onClick={() => {
              void model.remove(ids);
              onDone();
            }}
          >
            {i18n.t('corpus.remove')}
          </button>
        </>
      )}
      <button type="button" onClick={() => void save()}>
        {i18n.t(isAny ? 'corpus.exportSelected' : 'corpus.export')}
      </button>
      {isAny && (
        <button type="button" class="link" onClick={onDone}>
          {i18n.t('corpus.unselect')}
        </button>
      )}
      {problem !== '' && <Message title={problem} role="alert" size="inline" />}
      {isAny && isEditing && <CorpusManyForm reports={chosen} onSave={(changes) => model.updateMany(changes)} onClose={close} />}
    </div>
  );
}
