import type { ComponentChildren } from 'preact';
import { useCallback, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ClassAndKind, KINDS, type OwnWord } from '../lib/corrections/correction.ts';
import type { QuantityReader } from '../lib/corrections/figure-of.ts';
import { checkOwnWord } from '../lib/corrections/own-word-check.ts';
import { usualKind } from '../lib/corrections/usual-kind.ts';
import type { StoreError } from '../lib/messages/protocol.ts';
import { MENTION_CLASSES, type MentionClass } from '../lib/recognise/mention.ts';
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
  /** Reads the canonical form of a figure (`figureOf`). */
  quantityOf: QuantityReader;
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
export function WordForm({ wording: selected, kept, withNote = false, quantityOf, onSave, onClose, showInFrame }: WordFormProps) {
  const id = useId();
  const [wording, setWording] = useState(kept?.wording ?? selected ?? '');
  const [className, setClass] = useState<MentionClass>(kept?.class ?? (quantityOf(wording) === undefined ? 'slogan' : 'figure'));
  // Until the reader writes another, the canonical form is the wording and the kind what the form most likely is.
  const [ownName, setName] = useState(kept?.name);
  const [ownKind, setKind] = useState<string | undefined>(kept?.kind);
  const [note, setNote] = useState(kept?.note ?? '');
  const [phase, setPhase] = useState<Phase>({ name: 'writing' });
  // In a frame it is there later than we are, and again where that was loaded anew.
  const first = useCallback((field: HTMLInputElement | null) => field?.focus({ preventScroll: true }), []);
  const name = ownName ?? bare(wording);
  const kinds: readonly string[] = KINDS[className];
  const kind = ownKind !== undefined && kinds.includes(ownKind) ? ownKind : usualKind(className, name, quantityOf).kind;

  const save = async () => {
    if (phase.name === 'saving') return;
    const word = checkOwnWord({ class: className, kind, wording, name }, quantityOf);
    if (!word.ok) {
      const isQuantity = className === 'figure' && word.error.place === 'name';
      const fault = word.error.place === 'wording' ? 'unusable' : isQuantity ? 'noQuantity' : 'noName';
      setPhase({ name: 'refused', words: i18n.t(`corrections.${fault}`) });
      return;
    }
    setPhase({ name: 'saving' });
    const error = await onSave(word.value, note.trim());
    if (error !== undefined) setPhase({ name: 'refused', words: storeErrorText(error) });
  };

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
          <input id={`${id}-wording`} ref={first} value={wording} lang="zh" onInput={(event) => setWording(event.currentTarget.value)} />
        </Field>
      ) : (
        <p class="word-selected" lang="zh">
          {selected}
        </p>
      )}
      <fieldset class="word-classes">
        <legend class="soft">{i18n.t('corrections.class')}</legend>
        {MENTION_CLASSES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-class`}
              ref={selected !== undefined && one === className ? first : undefined}
              checked={one === className}
              onChange={() => setClass(one)}
            />
            <span class={`line-${one}`}>{i18n.t(`page.class.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field id={`${id}-name`} label={i18n.t(className === 'figure' ? 'corrections.quantity' : 'corrections.name')}>
        <input id={`${id}-name`} value={name} lang="zh" onInput={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field id={`${id}-kind`} label={i18n.t('corrections.kind')}>
        <select id={`${id}-kind`} value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          {kindsOf(className).map((one) => (
            <option key={one.kind} value={one.kind}>
              {kindText(one)}
            </option>
          ))}
        </select>
      </Field>
      {withNote && (
        <Field id={`${id}-note`} label={i18n.t('corrections.note')}>
          <input id={`${id}-note`} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
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
    <PrivateFrame label={label} show={showInFrame}>
      {form}
    </PrivateFrame>
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
