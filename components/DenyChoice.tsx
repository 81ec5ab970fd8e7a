import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Scope } from '../lib/corrections/deny.ts';
import type { MentionClass } from '../lib/recognise/mention.ts';

interface Props {
  class: MentionClass;
  /** The mark in a few words, for those who hear the button among many others. */
  name?: string;
  /** Another mark is another question: an open one is put away. */
  place: number;
  /** Shows a sign for the words, where a list has no room for them. */
  short?: boolean;
  onDeny: (scope: Scope) => void;
}

const SCOPES: readonly Scope[] = ['here', 'everywhere'];

/** "Not a slogan": a button that opens the choice of where it is none. Escape puts the choice away. */
export function DenyChoice({ class: className, name, place, short = false, onDeny }: Props) {
  // By the mark that it was opened for: on another the choice is not open.
  const [openFor, setOpenFor] = useState('');
  const mark = `${className} ${place}`;
  const isOpen = openFor === mark;
  const setOpen = (open: boolean) => setOpenFor(open ? mark : '');
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) first.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const words = i18n.t(`corrections.notOne.${className}`);
  return (
    <>
      <button
        type="button"
        ref={button}
        class={short ? 'bare deny' : 'deny'}
        title={short ? words : undefined}
        aria-expanded={isOpen}
        aria-label={name === undefined ? undefined : i18n.t('corrections.notOneOf', [words, name])}
        onClick={() => setOpen(!isOpen)}
      >
        {short ? '×' : words}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and is no element of a toolbar.
        <span
          role="group"
          class="deny-choice"
          aria-label={words}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setOpen(false);
            button.current?.focus({ preventScroll: true });
          }}
        >
          {SCOPES.map((scope, i) => (
            <button key={scope} type="button" ref={i === 0 ? first : undefined} onClick={() => onDeny(scope)}>
              {i18n.t(`corrections.${scope}`)}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
