import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { NOTE_COLOURS } from '../lib/note/note.ts';
import { LONGEST_TAG } from '../lib/note/tags.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { tagsTyped } from '../lib/state/tags.ts';
import { ChoiceAct } from './ChoiceAct.tsx';
import './NotesBulk.css';

interface Props {
  model: NotesModel;
  /** The ids of the notes that are listed and selected. */
  chosen: readonly string[];
  /** The tags that any of these has. */
  tags: readonly string[];
  /** How many are listed. */
  listed: number;
  onSelectAll: () => void;
  onClear: () => void;
  /** More that can be done with them. */
  children?: ComponentChildren;
}

/** What can be done with the selected notes. */
export function NotesBulk({ model, chosen, tags, listed, onSelectAll, onClear, children }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const added = tagsTyped(typed, model.tags);
  const add = () => {
    if (added.length === 0) return;
    void model.edit(chosen, { type: 'tag', tags: added });
    setTyped('');
  };
  return (
    <fieldset class="notes-bulk">
      <legend class="spoken">{i18n.t('notes.bulk')}</legend>
      <strong role="status">{i18n.t('notes.selected', chosen.length)}</strong>
      {chosen.length < listed && (
        <button type="button" class="link" onClick={onSelectAll}>
          {i18n.t('notes.selectShown', [listed])}
        </button>
      )}
      <button type="button" class="link" onClick={onClear}>
        {i18n.t('notes.clearSelection')}
      </button>
      <form
        class="notes-tagging"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          aria-label={i18n.t('notes.addTag')}
          placeholder={i18n.t('notes.addTag')}
          list={`${id}-tags`}
          maxLength={LONGEST_TAG}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <datalist id={`${id}-tags`}>
          {model.tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button type="submit" disabled={added.length === 0}>
          {i18n.t('notes.addTagDo')}
        </button>
      </form>
      {tags.length > 0 && (
        <ChoiceAct
          label={i18n.t('notes.removeTag')}
          hint={i18n.t('notes.tag')}
          options={tags.map((one) => [one, one])}
          onAct={(one) => void model.edit(chosen, { type: 'untag', tag: one })}
        />
      )}
      <ChoiceAct
        label={i18n.t('notes.setColour')}
        hint={i18n.t('notes.colour')}
        options={NOTE_COLOURS.map((colour) => [colour, i18n.t(`notes.colours.${colour}`)])}
        onAct={(colour) => void model.edit(chosen, { type: 'colour', colour })}
      />
      {children}
      <button type="button" onClick={() => void model.remove(chosen)}>
        {i18n.t('notes.deleteSelected')}
      </button>
    </fieldset>
  );
}
