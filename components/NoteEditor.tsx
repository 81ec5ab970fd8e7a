import type { ComponentChildren } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoreError } from '../lib/messages/protocol.ts';
import { isSameBody } from '../lib/note/conflict.ts';
import { NOTE_COLOURS, type NoteBody, type NoteColour } from '../lib/note/note.ts';
import { cleanTags, type TagColours } from '../lib/note/tags.ts';
import { parseTags } from '../lib/state/tags.ts';
import { ColourChoice } from './Colours.tsx';
import { DiscardQuestion, EditorFoot } from './EditorFoot.tsx';
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
  const { quote, body, isNew, isOfPage = false } = props;
  const id = useId();
  const { fields, set, written } = useFields(body);
  const { text, colour = NOTE_COLOURS[0] } = fields;
  const { phase, kept, stay, run, close, discard } = useEnding(props, written);
  const isAsking = phase.name === 'asking';
  const takeArea = useFocus(!isAsking);
  const save = () => void run(() => props.onSave(written));

  const label = i18n.t(isNew ? 'page.newNote' : 'page.editNote');
  const form = (
    <form
      class="editor"
      aria-label={label}
      onKeyDown={(event) => {
        // While an input method is composing, Enter and Escape belong to it.
        if (event.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else if (event.key === 'Escape') isAsking ? stay() : close();
        else return;
        event.preventDefault();
      }}
    >
      {isOfPage ? (
        <p class="soft">{i18n.t('notes.wholePage')}</p>
      ) : (
        <blockquote class={`clamped editor-quote swatch-${colour}`} lang="zh">
          {quote}
        </blockquote>
      )}
      {props.children}
      <div>
        <label class="soft" for={`${id}-text`}>
          {i18n.t('page.noteText')}
        </label>
        <textarea id={`${id}-text`} ref={takeArea} rows={4} value={text} onInput={(event) => set({ text: event.currentTarget.value })} />
      </div>
      <TagInput
        tags={fields.tags}
        known={props.tagsInUse}
        colours={props.tagColours}
        suggested={props.suggested}
        onChange={(tags) => set({ tags })}
        typed={fields.typedTag}
        onType={(typedTag) => set({ typedTag })}
      />
      {!isOfPage && <Looks name={`${id}-colour`} colour={colour} kind={fields.kind} onChoose={set} />}
      {phase.name === 'refused' && <Problem error={phase.error} text={text} onCopy={props.onCopy} />}
      {phase.name === 'writing' && kept.state === 'failed' && <Problem error={kept.problem} text={text} onCopy={props.onCopy} />}
      {isAsking ? (
        <DiscardQuestion onDiscard={discard} onStay={stay} />
      ) : (
        <EditorFoot
          isSaving={phase.name === 'saving'}
          isKept={kept.state === 'kept'}
          onSave={save}
          onClose={close}
          onDelete={isNew ? undefined : () => void run(props.onDelete)}
        />
      )}
    </form>
  );
  return (
    <PrivateFrame label={label} show={props.showInFrame}>
      {form}
    </PrivateFrame>
  );
}

/** The fields, and the body that they make. */
function useFields(body: NoteBody) {
  const [fields, setFields] = useState({ text: body.text, tags: body.tags, colour: body.colour, kind: body.kind, typedTag: '' });
  const { text, tags, colour, kind, typedTag } = fields;
  const looks = { ...(colour === undefined ? {} : { colour }), ...(kind === undefined ? {} : { kind }) };
  // What came in with blanks around it is not changed by being looked at.
  const written: NoteBody = { text: text === body.text ? text : text.trim(), tags: cleanTags([...tags, ...parseTags(typedTag)]), ...looks };
  return { fields, written, set: (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change })) };
}

/** The ways in which the writing ends, and how far it has come. */
function useEnding({ body, saved = body, onKeep, onDiscard, onClose }: NoteEditorProps, written: NoteBody) {
  const [phase, setPhase] = useState<Phase>({ name: 'writing' });
  const draft = useKeptDraft(written, onKeep);
  return {
    phase,
    kept: draft.kept,
    stay: () => setPhase({ name: 'writing' }),
    async run(work: () => Promise<EditorProblem | undefined>) {
      if (phase.name === 'saving') return;
      setPhase({ name: 'saving' });
      await draft.settle();
      const error = await work();
      if (error === undefined) return;
      draft.resume();
      setPhase({ name: 'refused', error });
    },
    close: () => (phase.name !== 'asking' && !isSameBody(written, saved) ? setPhase({ name: 'asking' }) : onClose()),
    async discard() {
      await draft.settle();
      onDiscard?.();
      onClose();
    },
  };
}

/** What takes the field that gets the focus, whenever it is wanted there. */
function useFocus(isWanted: boolean): (field: HTMLTextAreaElement | null) => void {
  const area = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    if (isWanted) area.current?.focus({ preventScroll: true });
  }, [isWanted]);
  // A frame has its field later than we are there, and another where it was loaded anew.
  return useCallback((field) => {
    area.current = field;
    field?.focus({ preventScroll: true });
  }, []);
}

interface LooksProps {
  /** Of the radio buttons. */
  name: string;
  colour: NoteColour;
  kind: NoteBody['kind'];
  onChoose: (look: Pick<NoteBody, 'colour' | 'kind'>) => void;
}

/** How the passage is painted. */
function Looks({ name, colour, kind, onChoose }: LooksProps) {
  return (
    <div class="editor-looks">
      <ColourChoice name={name} colour={colour} onChoose={(chosen) => onChoose({ colour: chosen })} />
      <label>
        <input
          type="checkbox"
          checked={kind !== 'note'}
          onChange={(event) => onChoose({ kind: event.currentTarget.checked ? 'highlight' : 'note' })}
        />
        {i18n.t('page.painted')}
      </label>
    </div>
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
