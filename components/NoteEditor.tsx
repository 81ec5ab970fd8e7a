import type { ComponentChildren } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoreError } from '../lib/messages/protocol.ts';
import { isSameBody } from '../lib/note/conflict.ts';
import { NOTE_COLOURS, type NoteBody } from '../lib/note/note.ts';
import { cleanTags, type TagColours } from '../lib/note/tags.ts';
import { parseTags } from '../lib/state/tags.ts';
import { ColourChoice } from './Colours.tsx';
import { PrivateFrame, type ShowInFrame } from './PrivateFrame.tsx';
import { storeErrorText } from './store-error-text.ts';
import { TagInput } from './TagInput.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

/** Why a note or its draft is not kept: the store's reason, or the extension was updated and this page is cut off from it. */
export type EditorProblem = StoreError | 'cut-off';

export interface NoteEditorProps {
  quote: string;
  /** What is being written now: the note's own body, or what was kept of a change to it. */
  body: NoteBody;
  /** What is saved already, where that is something else than `body`. */
  saved?: NoteBody;
  /** False for a note that is kept already; it can be deleted. */
  isNew: boolean;
  /** True for a note on the page as a whole: it has no passage and no colour. */
  isOfPage?: boolean;
  tagsInUse: readonly string[];
  tagColours?: TagColours;
  /** Tags that suit the passage. */
  suggested?: readonly string[];
  /** Makes the frame that is written in, on pages that may listen. */
  showInFrame?: ShowInFrame | undefined;
  /** What else is to be said of it: that it is one of several here, that the text has changed. Stands above the text. */
  children?: ComponentChildren;
  /** Keeps the note; the reason where the store refused, and then everything typed stays. */
  onSave: (body: NoteBody) => Promise<EditorProblem | undefined>;
  onDelete: () => Promise<EditorProblem | undefined>;
  /** Keeps what is not saved yet; without it nothing is kept before saving. */
  onKeep?: (body: NoteBody) => Promise<EditorProblem | undefined>;
  /** Throws away what was kept of it. */
  onDiscard?: () => void;
  /** Copies the words of a note that cannot be kept; false where the browser did not let it. */
  onCopy?: (text: string) => Promise<boolean>;
  onClose: () => void;
}

type Phase = { name: 'writing' } | { name: 'saving' } | { name: 'refused'; error: EditorProblem } | { name: 'asking' };

/** A note being written. Ctrl/⌘+Enter saves; Escape closes, and asks first where words would be lost. */
export function NoteEditor(props: NoteEditorProps) {
  const { quote, body, saved = body, isNew, isOfPage = false, onClose } = props;
  const id = useId();
  const [text, setText] = useState(body.text);
  const [tags, setTags] = useState<readonly string[]>(body.tags);
  const [colour, setColour] = useState(body.colour);
  const [kind, setKind] = useState(body.kind);
  const [typedTag, setTypedTag] = useState('');
  const [phase, setPhase] = useState<Phase>({ name: 'writing' });
  const area = useRef<HTMLTextAreaElement | null>(null);
  const isAsking = phase.name === 'asking';
  useLayoutEffect(() => {
    if (!isAsking) area.current?.focus({ preventScroll: true });
  }, [isAsking]);
  // A frame has its field later than we are there, and another where it was loaded anew.
  const takeArea = useCallback((field: HTMLTextAreaElement | null) => {
    area.current = field;
    field?.focus({ preventScroll: true });
  }, []);

  const looks = { ...(colour === undefined ? {} : { colour }), ...(kind === undefined ? {} : { kind }) };
  const written: NoteBody = { text: text.trim(), tags: cleanTags([...tags, ...parseTags(typedTag)]), ...looks };
  const isChanged = !isSameBody(written, saved);
  const draft = useKeptDraft(written, props.onKeep);
  const run = async (work: () => Promise<EditorProblem | undefined>) => {
    if (phase.name === 'saving') return;
    setPhase({ name: 'saving' });
    await draft.settle();
    const error = await work();
    if (error === undefined) return;
    draft.resume();
    setPhase({ name: 'refused', error });
  };
  const save = () => run(() => props.onSave(written));
  const close = () => (isChanged && !isAsking ? setPhase({ name: 'asking' }) : onClose());
  const discard = async () => {
    await draft.settle();
    props.onDiscard?.();
    onClose();
  };

  const label = i18n.t(isNew ? 'page.newNote' : 'page.editNote');
  const form = (
    <form
      class="editor"
      aria-label={label}
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
      {isOfPage ? (
        <p class="soft">{i18n.t('notes.wholePage')}</p>
      ) : (
        <blockquote class={`editor-quote quote-${colour ?? NOTE_COLOURS[0]}`} lang="zh">
          {quote}
        </blockquote>
      )}
      {props.children}
      <div>
        <label class="soft" for={`${id}-text`}>
          {i18n.t('page.noteText')}
        </label>
        <textarea id={`${id}-text`} ref={takeArea} rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <TagInput
        tags={tags}
        known={props.tagsInUse}
        colours={props.tagColours}
        suggested={props.suggested}
        onChange={setTags}
        typed={typedTag}
        onType={setTypedTag}
      />
      {!isOfPage && (
        <div class="editor-looks">
          <ColourChoice name={`${id}-colour`} colour={colour ?? NOTE_COLOURS[0]} onChoose={setColour} />
          <label>
            <input
              type="checkbox"
              checked={kind !== 'note'}
              onChange={(event) => setKind(event.currentTarget.checked ? 'highlight' : 'note')}
            />
            {i18n.t('page.painted')}
          </label>
        </div>
      )}
      {phase.name === 'refused' && <Problem error={phase.error} text={text} onCopy={props.onCopy} />}
      {phase.name === 'writing' && draft.kept.state === 'failed' && (
        <Problem error={draft.kept.problem} text={text} onCopy={props.onCopy} />
      )}
      {isAsking ? (
        <Asking onDiscard={() => void discard()} onStay={() => setPhase({ name: 'writing' })} />
      ) : (
        <div class="editor-foot">
          <button type="submit" class="main" disabled={phase.name === 'saving'} title={i18n.t('page.saveKeys')}>
            {i18n.t('page.save')}
          </button>
          <button type="button" onClick={close}>
            {i18n.t('page.cancel')}
          </button>
          {/* Said quietly: it happens at every pause. */}
          {draft.kept.state === 'kept' && <span class="soft editor-kept">{i18n.t('page.draftSaved')}</span>}
          {!isNew && (
            <button type="button" class="bare later" disabled={phase.name === 'saving'} onClick={() => void run(props.onDelete)}>
              {i18n.t('page.delete')}
            </button>
          )}
        </div>
      )}
    </form>
  );
  return (
    <PrivateFrame label={label} show={props.showInFrame}>
      {form}
    </PrivateFrame>
  );
}

type Copying = Pick<NoteEditorProps, 'onCopy'> & { text: string };

/** Why it is not kept. Cut off from the extension there is nothing left but to take the words along. */
function Problem({ error, text, onCopy }: Copying & { error: EditorProblem }) {
  const [copied, setCopied] = useState<'copyNote' | 'copied' | 'copyFailed'>('copyNote');
  return (
    <div class="editor-problem" role="alert">
      <p>
        {error === 'cut-off' ? i18n.t('page.cutOff') : storeErrorText(error)} {i18n.t('page.draftKept')}
      </p>
      {onCopy !== undefined && text !== '' && (
        <button type="button" onClick={() => void onCopy(text).then((done) => setCopied(done ? 'copied' : 'copyFailed'))}>
          {i18n.t(`page.${copied}`)}
        </button>
      )}
    </div>
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
