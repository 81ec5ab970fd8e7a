import type { ComponentChildren } from 'preact';
import { useCallback, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClassAndKind, OwnWord } from '../lib/corrections/correction.ts';
import { figureOf } from '../lib/corrections/figure-of.ts';
import { checkOwnWord } from '../lib/corrections/own-word-check.ts';
import { usualKind } from '../lib/corrections/usual-kind.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { KINDS, MENTION_CLASSES, type MentionClass } from '../lib/recognise/mention.ts';
import { FormButtons } from './FormButtons.tsx';
import { kindText } from './kind-text.ts';
import { PrivateFrame, type ShowInFrame } from './PrivateFrame.tsx';
import { storeErrorText } from './store-error-text.ts';

export interface WordFormProps {
  /** The wording that was selected; it is not changed here. Absent where the wording is written here too. */
  wording?: string;
  /** What is kept already. Absent for a new word. */
  kept?: OwnWord & { note: string };
  withNote?: boolean;
  /** Keeps the word; the reason where the store refused, and then everything written stays. */
  onSave: (word: OwnWord, note: string) => Promise<StoreError | undefined>;
  onClose: () => void;
  /** Makes the frame that is written in, on pages that may listen. */
  showInFrame?: ShowInFrame | undefined;
}

type Phase = { name: 'writing' } | { name: 'saving' } | { name: 'refused'; words: string };

/** Canonical forms are written without the quotation marks around them. */
const bare = (wording: string) => wording.replace(/\s+/g, '').replace(/^[“"‘'「『]+|[”"’'」』]+$/g, '');

/** Makes a wording a mark: class, canonical form, kind. Enter saves, Escape closes. */
export function WordForm(props: WordFormProps) {
  const { wording: selected, kept, withNote = false, onClose } = props;
  const id = useId();
  const { word, note, set } = useFields(props);
  const { phase, save } = useSaving(props, word, note);
  // In a frame it is there later than we are, and again where that was loaded anew.
  const first = useCallback((field: HTMLInputElement | null) => field?.focus({ preventScroll: true }), []);

  const label = i18n.t(kept === undefined ? 'corrections.newWord' : 'corrections.editWord');
  const form = (
    <form
      class="word-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // While an input method is composing, Escape belongs to it.
        if (event.isComposing || event.keyCode === 229 || event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {selected === undefined ? (
        <Field id={`${id}-wording`} label={i18n.t('corrections.wording')}>
          <input
            id={`${id}-wording`}
            ref={first}
            value={word.wording}
            lang="zh"
            onInput={(event) => set({ wording: event.currentTarget.value })}
          />
        </Field>
      ) : (
        <p class="clamped word-selected" lang="zh">
          {selected}
        </p>
      )}
      <ClassChoice
        name={`${id}-class`}
        chosen={word.class}
        onChoose={(className) => set({ class: className })}
        focus={selected === undefined ? undefined : first}
      />
      <Field id={`${id}-name`} label={i18n.t(word.class === 'figure' ? 'corrections.quantity' : 'corrections.name')}>
        <input id={`${id}-name`} value={word.name} lang="zh" onInput={(event) => set({ name: event.currentTarget.value })} />
      </Field>
      <Field id={`${id}-kind`} label={i18n.t('corrections.kind')}>
        <select id={`${id}-kind`} value={word.kind} onChange={(event) => set({ kind: event.currentTarget.value })}>
          {kindsOf(word.class).map((one) => (
            <option key={one.kind} value={one.kind}>
              {kindText(one)}
            </option>
          ))}
        </select>
      </Field>
      {withNote && (
        <Field id={`${id}-note`} label={i18n.t('corrections.note')}>
          <input id={`${id}-note`} value={note} onInput={(event) => set({ note: event.currentTarget.value })} />
        </Field>
      )}
      {phase.name === 'refused' && (
        <p class="word-problem" role="alert">
          {phase.words}
        </p>
      )}
      <div class="word-foot">
        <FormButtons
          send={i18n.t(selected === undefined ? 'page.save' : 'corrections.markEverywhere')}
          isDisabled={phase.name === 'saving'}
          onClose={onClose}
        />
      </div>
    </form>
  );
  return (
    <PrivateFrame label={label} show={props.showInFrame}>
      {form}
    </PrivateFrame>
  );
}

/** A word as it stands in the form; not checked yet. */
interface WrittenWord {
  wording: string;
  class: MentionClass;
  name: string;
  kind: string;
}

/** The fields. Until the reader writes another, the canonical form is the wording and the kind what the form most likely is. */
function useFields({ wording: selected, kept }: WordFormProps) {
  const [fields, setFields] = useState(() => {
    const wording = kept?.wording ?? selected ?? '';
    const className: MentionClass = kept?.class ?? (figureOf(wording) === undefined ? 'slogan' : 'figure');
    const own: { name?: string | undefined; kind?: string | undefined } = { name: kept?.name, kind: kept?.kind };
    return { wording, class: className, note: kept?.note ?? '', ...own };
  });
  const { wording, class: className, note } = fields;
  const name = fields.name ?? bare(wording);
  const kinds: readonly string[] = KINDS[className];
  const kind = fields.kind !== undefined && kinds.includes(fields.kind) ? fields.kind : usualKind(className, name).kind;
  const word: WrittenWord = { wording, class: className, name, kind };
  return { word, note, set: (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change })) };
}

/** Saving, and how far it has come. */
function useSaving({ onSave }: WordFormProps, written: WrittenWord, note: string) {
  const [phase, setPhase] = useState<Phase>({ name: 'writing' });
  const save = async () => {
    if (phase.name === 'saving') return;
    const word = checkOwnWord(written);
    if (!word.ok) {
      const isQuantity = written.class === 'figure' && word.error.place === 'name';
      const fault = word.error.place === 'wording' ? 'unusable' : isQuantity ? 'noQuantity' : 'noName';
      setPhase({ name: 'refused', words: i18n.t(`corrections.${fault}`) });
      return;
    }
    setPhase({ name: 'saving' });
    const error = await onSave(word.value, note.trim());
    if (error !== undefined) setPhase({ name: 'refused', words: storeErrorText(error) });
  };
  return { phase, save };
}

interface ClassChoiceProps {
  /** Of the radio buttons. */
  name: string;
  chosen: MentionClass;
  onChoose: (className: MentionClass) => void;
  /** Takes the chosen button, where that gets the focus. */
  focus: ((field: HTMLInputElement | null) => void) | undefined;
}

function ClassChoice({ name, chosen, onChoose, focus }: ClassChoiceProps) {
  return (
    <fieldset class="word-classes">
      <legend class="soft">{i18n.t('corrections.class')}</legend>
      {MENTION_CLASSES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            ref={one === chosen ? focus : undefined}
            checked={one === chosen}
            onChange={() => onChoose(one)}
          />
          <span class={`line-${one}`}>{i18n.t(`page.class.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="word-field">
      <label class="soft" for={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

function kindsOf(className: MentionClass): ClassAndKind[] {
  switch (className) {
    case 'figure':
      return KINDS.figure.map((kind) => ({ class: className, kind }));
    case 'slogan':
      return KINDS.slogan.map((kind) => ({ class: className, kind }));
    case 'programme':
      return KINDS.programme.map((kind) => ({ class: className, kind }));
  }
}
