import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { WORD_LIMITS } from '../lib/corrections/own-word-check.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { storeErrorText } from './store-error-text.ts';
import './OwnWords.css';
import { FormButtons } from './FormButtons.tsx';

interface Props {
  /** Names that are taken. */
  names: readonly string[];
  kept?: { name: string; note: string };
  onSave: (name: string, note: string) => Promise<StoreError | undefined>;
  onClose: () => void;
}

/** Name and note of a word list. */
export function OwnListForm({ names, kept, onSave, onClose }: Props) {
  const id = useId();
  const [name, setName] = useState(kept?.name ?? '');
  const [note, setNote] = useState(kept?.note ?? '');
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const save = async () => {
    const wanted = name.trim();
    if (wanted === '' || names.includes(wanted)) {
      setProblem(i18n.t(wanted === '' ? 'corrections.noListName' : 'corrections.takenListName'));
      return;
    }
    const error = await onSave(wanted, note.trim());
    if (error !== undefined) setProblem(storeErrorText(error));
  };
  return (
    <form
      class="list-form"
      aria-label={i18n.t(kept === undefined ? 'corrections.newList' : 'corrections.editList')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <div>
        <label class="soft" for={`${id}-name`}>
          {i18n.t('corrections.listName')}
        </label>
        <input
          id={`${id}-name`}
          ref={first}
          value={name}
          maxLength={WORD_LIMITS.listName}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div>
        <label class="soft" for={`${id}-note`}>
          {i18n.t('corrections.note')}
        </label>
        <input id={`${id}-note`} value={note} maxLength={WORD_LIMITS.note} onInput={(event) => setNote(event.currentTarget.value)} />
      </div>
      {problem !== '' && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <FormButtons onClose={onClose} />
      </div>
    </form>
  );
}
