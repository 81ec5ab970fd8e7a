import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../lib/note/note.ts';
import { parseTags } from '../lib/state/tags.ts';
import './NoteForm.css';

interface Props {
  body: Note['body'];
  tagsInUse: readonly string[];
  onSave: (body: Note['body']) => Promise<void>;
  onCancel: () => void;
}

/** Tags offered at most: the most used ones that the note has not. */
const OFFERED = 8;

/** A note's text and tags, to be changed. Ctrl/⌘+Enter saves, Escape leaves it as it was. */
export function NoteForm({ body, tagsInUse, onSave, onCancel }: Props) {
  const id = useId();
  const [text, setText] = useState(body.text);
  const [tags, setTags] = useState(body.tags.join(' '));
  const [saving, setSaving] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const chosen = parseTags(tags);
  const offered = tagsInUse.filter((tag) => !chosen.includes(tag)).slice(0, OFFERED);
  const save = async () => {
    if (saving) return;
    setSaving(true);
    await onSave({ text: text.trim(), tags: chosen });
    setSaving(false);
  };
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // While an input method is composing, Enter and Escape belong to it.
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label for={`${id}-text`}>{i18n.t('notes.text')}</label>
      <textarea id={`${id}-text`} ref={area} rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <label for={`${id}-tags`}>{i18n.t('notes.tags')}</label>
      <input id={`${id}-tags`} value={tags} autocomplete="off" onInput={(event) => setTags(event.currentTarget.value)} />
      {offered.length > 0 && (
        <fieldset class="row offered">
          <legend class="spoken">{i18n.t('notes.tagsInUse')}</legend>
          {offered.map((tag) => (
            <button key={tag} type="button" class="tag" onClick={() => setTags([...chosen, tag].join(' '))}>
              + {tag}
            </button>
          ))}
        </fieldset>
      )}
      <div class="row">
        <button type="submit" disabled={saving}>
          {i18n.t('notes.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('notes.cancel')}
        </button>
      </div>
    </form>
  );
}
