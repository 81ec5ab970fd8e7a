import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NoteColour } from '../lib/note/note.ts';
import type { TagColours } from '../lib/note/tags.ts';
import { parseTags } from '../lib/state/tags.ts';
import { useAfterPress } from './use-after-press.ts';

export interface TagInputProps {
  tags: readonly string[];
  /** Tags in use, most used first. */
  known: readonly string[];
  colours?: TagColours | undefined;
  /** Offered with a press each, below the field. */
  suggested?: readonly string[] | undefined;
  onChange: (tags: string[]) => void;
  /** What is typed and not yet a tag, so that saving loses none of it. */
  typed: string;
  onType: (typed: string) => void;
}

const NO_COLOURS: TagColours = new Map();
/** Completions shown at most. */
const CHOICES = 6;

/** Tags as the reader types them, with completion from those in use (ARIA combobox with a list). */
export function TagInput({ tags, known, colours = NO_COLOURS, suggested = [], onChange, typed, onType }: TagInputProps) {
  const id = useId();
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const afterPress = useAfterPress(input);
  const sought = typed.trim().replace(/^[#＃]/, '');
  const free = known.filter((tag) => !tags.includes(tag));
  const choices = (sought === '' ? free : free.filter((tag) => tag.includes(sought) && tag !== sought)).slice(0, CHOICES);
  const isListed = isOpen && choices.length > 0;

  const add = (wanted: readonly string[]) => {
    const added = wanted.filter((tag) => !tags.includes(tag));
    if (added.length > 0) onChange([...tags, ...added]);
    onType('');
    setActive(-1);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const take = (event: KeyboardEvent) => {
    // While an input method is composing, every key is its own.
    if (event.isComposing || event.keyCode === 229) return;
    const done = pressed(event, { typed, tags, choices, active, isListed }, { add, remove, setActive, setOpen });
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div>
      <label class="soft" for={`${id}-input`}>
        {i18n.t('page.tags')}
      </label>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the words reaches the field; the keyboard has the field itself. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same. */}
      <div class="tags" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        <Chosen tags={tags} colours={colours} onRemove={remove} />
        <input
          ref={input}
          id={`${id}-input`}
          role="combobox"
          aria-expanded={isListed}
          aria-controls={`${id}-choices`}
          aria-autocomplete="list"
          aria-activedescendant={isListed && active >= 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          value={typed}
          onFocus={() => setOpen(true)}
          onBlur={() => afterPress(() => setOpen(input.current?.matches(':focus') === true))}
          onInput={(event) => {
            setOpen(true);
            setActive(-1);
            const text = event.currentTarget.value;
            // 、 and the like end a tag at once, but not while an input method still works on the words.
            if (!event.isComposing && /[,，、;；\s]$/.test(text)) add(parseTags(text));
            else onType(text);
          }}
          onKeyDown={take}
        />
      </div>
      <Completions id={id} tags={choices} active={active} isShown={isListed} colours={colours} onAdd={(tag) => add([tag])} />
      <Suggested tags={suggested.filter((tag) => !tags.includes(tag))} colours={colours} onAdd={(tag) => onChange([...tags, tag])} />
    </div>
  );
}

/** The colour that the reader has given a tag. */
function Dot({ colour }: { colour: NoteColour | undefined }) {
  return colour === undefined ? null : <span class={`swatch swatch-dot swatch-${colour}`} />;
}

interface ListProps {
  tags: readonly string[];
  colours: TagColours;
}

function Chosen({ tags, colours, onRemove }: ListProps & { onRemove: (tag: string) => void }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label={i18n.t('page.tagsChosen')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          <Dot colour={colours.get(tag)} />
          {tag}
          <button type="button" class="bare icon" aria-label={i18n.t('page.removeTag', [tag])} onClick={() => onRemove(tag)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

interface CompletionsProps extends ListProps {
  /** What the ids begin with that the field names. */
  id: string;
  active: number;
  isShown: boolean;
  onAdd: (tag: string) => void;
}

function Completions({ id, tags, active, isShown, colours, onAdd }: CompletionsProps) {
  return (
    <div id={`${id}-choices`} role="listbox" class="tag-choices" hidden={!isShown} aria-label={i18n.t('page.tagsInUse')}>
      {tags.map((tag, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the field (aria-activedescendant).
        // biome-ignore lint/a11y/useFocusableInteractive: the same.
        <div
          key={tag}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAdd(tag)}
        >
          <Dot colour={colours.get(tag)} />
          {tag}
        </div>
      ))}
    </div>
  );
}

function Suggested({ tags, colours, onAdd }: ListProps & { onAdd: (tag: string) => void }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tag-suggested" aria-label={i18n.t('page.tagsSuggested')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class="bare" lang="zh" onClick={() => onAdd(tag)}>
            <Dot colour={colours.get(tag)} />+ {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Situation {
  typed: string;
  tags: readonly string[];
  choices: readonly string[];
  active: number;
  isListed: boolean;
}

interface Moves {
  add: (tags: readonly string[]) => void;
  remove: (tag: string) => void;
  setActive: (index: number) => void;
  setOpen: (isOpen: boolean) => void;
}

/** Does what a key asks for; false for a key that is left to the browser and to the editor around. */
function pressed(event: KeyboardEvent, now: Situation, moves: Moves): boolean {
  const { choices, active } = now;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (!now.isListed) return false;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      moves.setActive(active < 0 && step < 0 ? choices.length - 1 : (active + step + choices.length) % choices.length);
      return true;
    }
    case 'Enter': {
      const chosen = choices[active];
      if (chosen === undefined && now.typed.trim() === '') return false;
      // One of the list is a tag as it stands: 数据 口径
      moves.add(chosen === undefined ? parseTags(now.typed) : [chosen]);
      return true;
    }
    case 'Escape':
      if (!now.isListed) return false;
      moves.setActive(-1);
      moves.setOpen(false);
      return true;
    case 'Backspace': {
      const last = now.tags.at(-1);
      if (now.typed !== '' || last === undefined) return false;
      moves.remove(last);
      return true;
    }
    default:
      return false;
  }
}
