import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../lib/note/note.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { NoteEditor } from './NoteEditor.tsx';
import './NoteEditor.css';
import './TagInput.css';
import './NoteCard.css';

interface Props {
  note: Note;
  model: NotesModel;
  /** Leads to the passage; absent where the passage is not on the page in view. */
  onShow?: () => void;
  /** Words around the quotation, for a passage that was not found. */
  withContext?: boolean;
}

/** The first words of a note, to tell its buttons apart for those who hear them. */
const NAME_LENGTH = 16;

/** A note with its quotation; edited in place, deleted with undo. */
export function NoteCard({ note, model, onShow, withContext = false }: Props) {
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The focus goes back to where the reader came from, and not to the top of the document.
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const [quote] = note.target.selector;
  const name = (note.body.text || quote.exact).slice(0, NAME_LENGTH);
  if (editing) {
    return (
      <li class="note page-ui">
        <NoteEditor
          quote={quote.exact}
          body={note.body}
          isNew={false}
          tagsInUse={model.tags}
          onSave={async (body) => {
            const refused = await model.update(note.id, body);
            if (refused === undefined) setEditing(false);
            return refused;
          }}
          onDelete={() => model.remove(note.id)}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li class="note">
      <blockquote lang="zh">
        <Quotation onShow={onShow}>
          {withContext && <span class="soft">{quote.prefix}</span>}
          <q>{quote.exact}</q>
          {withContext && <span class="soft">{quote.suffix}</span>}
        </Quotation>
      </blockquote>
      <p class={note.body.text === '' ? 'note-text soft' : 'note-text'}>{note.body.text || i18n.t('notes.highlightOnly')}</p>
      <div class="row note-foot">
        {note.body.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
        <span class="note-actions">
          <button ref={editButton} type="button" class="link" aria-label={i18n.t('notes.editOf', [name])} onClick={() => setEditing(true)}>
            {i18n.t('notes.edit')}
          </button>
          <button type="button" class="link" aria-label={i18n.t('notes.deleteOf', [name])} onClick={() => void model.remove(note.id)}>
            {i18n.t('notes.delete')}
          </button>
        </span>
      </div>
    </li>
  );
}

function Quotation({ onShow, children }: { onShow: (() => void) | undefined; children: ComponentChildren }) {
  if (onShow === undefined) return <>{children}</>;
  return (
    <button type="button" class="bare place" onClick={onShow}>
      {children}
    </button>
  );
}
