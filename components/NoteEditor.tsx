import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoreError } from '../lib/messages/protocol.ts';
import type { NoteDraft } from '../lib/note/note.ts';
import { parseTags } from '../lib/state/tags.ts';
import { storeErrorText } from './store-error-text.ts';
import { TagInput } from './TagInput.tsx';

export interface NoteEditorProps {
  quote: string;
  body: NoteDraft['body'];
  /** False for a note that is kept already; it can be deleted. */
  isNew: boolean;
  tagsInUse: readonly string[];
  /** Keeps the note; the reason where the store refused, and then everything typed stays. */
  onSave: (body: NoteDraft['body']) => Promise<StoreError | undefined>;
  onDelete: () => Promise<StoreError | undefined>;
  onClose: () => void;
}

type Phase = { name: 'writing' } | { name: 'saving' } | { name: 'refused'; error: StoreError } | { name: 'asking' };

/** A note being written. Ctrl/⌘+Enter saves; Escape closes, and asks first where words would be lost. */
export function NoteEditor({ quote, body, isNew, tagsInUse, onSave, onDelete, onClose }: NoteEditorProps) {
  const id = useId();
  const [text, setText] = useState(body.text);
  const [tags, setTags] = useState<readonly string[]>(body.tags);
  const [typedTag, setTypedTag] = useState('');
  const [phase, setPhase] = useState<Phase>({ name: 'writing' });
  const area = useRef<HTMLTextAreaElement>(null);
  const isAsking = phase.name === 'asking';
  useLayoutEffect(() => {
    if (!isAsking) area.current?.focus({ preventScroll: true });
  }, [isAsking]);

  const allTags = [...new Set([...tags, ...parseTags(typedTag)])];
  const isChanged = text.trim() !== body.text || allTags.join('\n') !== body.tags.join('\n');
  const run = async (work: () => Promise<StoreError | undefined>) => {
    if (phase.name === 'saving') return;
    setPhase({ name: 'saving' });
    const error = await work();
    if (error !== undefined) setPhase({ name: 'refused', error });
  };
  const save = () => run(() => onSave({ text: text.trim(), tags: allTags }));
  const close = () => (isChanged && !isAsking ? setPhase({ name: 'asking' }) : onClose());

  return (
    <form
      class="editor"
      aria-label={i18n.t(isNew ? 'page.newNote' : 'page.editNote')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // While an input method is composing, Enter and Escape belong to it.
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else if (event.key === 'Escape') isAsking ? setPhase({ name: 'writing' }) : close();
        else return;
        event.preventDefault();
      }}
    >
      <blockquote class="editor-quote" lang="zh">
        {quote}
      </blockquote>
      <div>
        <label class="soft" for={`${id}-text`}>
          {i18n.t('page.noteText')}
        </label>
        <textarea id={`${id}-text`} ref={area} rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <TagInput tags={tags} known={tagsInUse} onChange={setTags} typed={typedTag} onType={setTypedTag} />
      {phase.name === 'refused' && (
        <p class="editor-problem" role="alert">
          {storeErrorText(phase.error)} {i18n.t('page.draftKept')}
        </p>
      )}
      {isAsking ? (
        <Asking onDiscard={onClose} onStay={() => setPhase({ name: 'writing' })} />
      ) : (
        <div class="editor-foot">
          <button type="submit" class="main" disabled={phase.name === 'saving'} title={i18n.t('page.saveKeys')}>
            {i18n.t('page.save')}
          </button>
          <button type="button" onClick={close}>
            {i18n.t('page.cancel')}
          </button>
          {!isNew && (
            <button type="button" class="bare later" disabled={phase.name === 'saving'} onClick={() => void run(onDelete)}>
              {i18n.t('page.delete')}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

function Asking({ onDiscard, onStay }: { onDiscard: () => void; onStay: () => void }) {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <div class="editor-foot" role="alertdialog" aria-label={i18n.t('page.discardQuestion')}>
      <span>{i18n.t('page.discardQuestion')}</span>
      <button type="button" class="later" ref={stay} onClick={onStay}>
        {i18n.t('page.keepWriting')}
      </button>
      <button type="button" onClick={onDiscard}>
        {i18n.t('page.discard')}
      </button>
    </div>
  );
}
