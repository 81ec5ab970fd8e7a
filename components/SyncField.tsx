import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Not shown while it is typed. */
  isSecret?: boolean;
  autocomplete?: 'off' | 'url' | 'username' | 'current-password';
  hint?: ComponentChildren;
  /** What is wrong with what was typed. */
  fault?: string | undefined;
}

/** A labelled line to type in, with a hint below or what is wrong. */
export function SyncField({ label, value, onInput, isSecret = false, autocomplete = 'off', hint, fault }: Props) {
  const id = useId();
  const common = {
    id,
    value,
    autocomplete,
    spellcheck: false,
    'aria-invalid': fault !== undefined,
    'aria-describedby': hint === undefined && fault === undefined ? undefined : `${id}-hint`,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="sync-field">
      <label for={id}>{label}</label>
      {isSecret ? <input {...common} type="password" /> : <input {...common} type="text" />}
      {(hint !== undefined || fault !== undefined) && (
        <p id={`${id}-hint`} class={fault === undefined ? 'soft' : 'sync-fault'} role={fault === undefined ? undefined : 'alert'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}
