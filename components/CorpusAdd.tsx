import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReportGroup } from '../lib/corpus/own-report.ts';
import type { ImportModel } from '../lib/state/import-model.ts';
import { useFileDrop } from './use-file-drop.ts';
import './Corpus.css';
import './OwnWords.css';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  importing: ImportModel;
  groups: readonly ReportGroup[];
}

/** The ways in: files chosen, dropped anywhere on the page, or a text pasted. */
export function CorpusAdd({ importing, groups }: Props) {
  const id = useId();
  const [group, setGroup] = useState('');
  const [isPasting, setPasting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const into = groups.some((one) => one.id === group) ? [group] : [];
  const isOver = useFileDrop((files) => importing.addFiles(files, into));
  const closePaste = () => {
    setPasting(false);
    opener.current?.focus();
  };
  return (
    <div class={isOver ? 'corpus-add over' : 'corpus-add'}>
      <p class="row corpus-ways">
        <span class="corpus-drop">{i18n.t(isOver ? 'corpus.dropNow' : 'corpus.drop')}</span>
        <label class="file-button">
          {i18n.t('corpus.chooseFiles')}
          <input
            type="file"
            class="spoken"
            multiple
            accept=".pdf,.docx,.html,.htm,.txt,.md,.jsonl,.json,text/plain,text/html"
            onChange={(event) => {
              importing.addFiles([...(event.currentTarget.files ?? [])], into);
              // The same file, mended and chosen again, is another file.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" ref={opener} aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {i18n.t('corpus.paste')}
        </button>
        {groups.length > 0 && (
          <span class="corpus-into">
            <label for={`${id}-into`}>{i18n.t('corpus.into')}</label>
            <select id={`${id}-into`} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
              <option value="">{i18n.t('corpus.noGroup')}</option>
              {groups.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </span>
        )}
      </p>
      <p class="soft">{i18n.t('corpus.formats')}</p>
      {isPasting && (
        <PasteForm
          onAdd={(text) => {
            importing.addPaste(text, into);
            closePaste();
          }}
          onClose={closePaste}
        />
      )}
    </div>
  );
}

function PasteForm({ onAdd, onClose }: { onAdd: (text: string) => void; onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  return (
    <form
      class="corpus-paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onAdd(text);
      }}
      onKeyDown={(event) => {
        // A long text is not thrown away by a key pressed by mistake.
        if (event.key === 'Escape' && !event.isComposing && text === '') onClose();
      }}
    >
      <label for={`${id}-text`}>{i18n.t('corpus.pasteLabel')}</label>
      <textarea id={`${id}-text`} ref={area} rows={8} lang="zh" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <div class="row">
        <FormButtons send={i18n.t('corpus.pasteAdd')} isDisabled={text.trim() === ''} onClose={onClose} />
      </div>
    </form>
  );
}
