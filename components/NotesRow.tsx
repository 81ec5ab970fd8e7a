import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { colourOf, kindOf, type Note } from '../lib/note/note.ts';
import { isOpenable } from '../lib/note/openable.ts';
import type { TagColours } from '../lib/note/tags.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import { Cut } from './Cut.tsx';
import { MarkedText } from './MarkedText.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';
import { NoteVersions } from './NoteVersions.tsx';
import { Tag } from './Tag.tsx';
import { dayText } from './time-text.ts';
import './Colours.css';
import './Cut.css';
import './NoteEditor.css';
import './TagInput.css';
import './NotesRow.css';

interface Props {
  note: Note;
  model: NotesModel;
  /** Words that were searched, to be marked. */
  words?: readonly string[];
  /** Leads to the passage; absent where the passage is not on the page in view. */
  onShow?: (() => void) | undefined;
  /** The page that the note is of, as a link; not where the list is of one page. */
  withPage?: boolean;
  /** Words around the quotation, for a passage that was not found. */
  withContext?: boolean;
  /** Set from outside by the list's keys; counted up for each time. */
  editAsked?: number;
  /** What else belongs to this note: its difference, buttons for its place. */
  children?: ComponentChildren;
}

/** The first words of a note, to tell its buttons apart for those who hear them. */
const NAME_LENGTH = 16;
export const nameOfNote = ({ body, target }: Note) => (body.text || target.selector[0].exact || target.title).slice(0, NAME_LENGTH);

/** What is shown of a note in every list; edited in place, deleted with undo. */
export function NotesRow({ note, model, words = [], onShow, withPage = false, withContext = false, editAsked = 0, children }: Props) {
  const { edits } = model;
  // The same note may stand in the list of its page and in that of all.
  const place = `${withPage ? 'all' : 'page'} ${note.id}`;
  const edit = edits.at(place);
  useFocusElsewhere(edit !== undefined);
  const editButton = useRef<HTMLButtonElement>(null);
  const asked = useRef(editAsked);
  const begin = () => edits.begin(place, note);
  useEffect(() => {
    if (editAsked !== asked.current) begin();
    asked.current = editAsked;
  });
  const close = () => {
    edits.end(place, note);
    // The focus goes back to where the reader came from, and not to the top of the document.
    queueMicrotask(() => editButton.current?.focus());
  };
  const quote = note.target.selector[0].exact;
  if (edit !== undefined) {
    return (
      <div class="note-row page-ui">
        <NoteEditor
          quote={quote}
          body={edit.body}
          saved={edit.saved}
          isNew={false}
          tagsInUse={model.tags}
          tagColours={model.tagColours}
          onSave={async (body) => {
            const refused = await model.update(note.id, body, edit.base);
            if (refused === undefined) close();
            return refused;
          }}
          onDelete={async () => {
            const refused = await model.remove(note.id);
            if (refused === undefined) edits.end(place, note);
            return refused;
          }}
          onKeep={(body) => edits.keep(place, note, body)}
          onClose={close}
        />
      </div>
    );
  }
  const name = nameOfNote(note);
  return (
    <div class={`note-row colour-${colourOf(note)} kind-${kindOf(note)}`}>
      {quote !== '' && (
        <blockquote lang="zh">
          <Quotation onShow={onShow}>
            {withContext && <span class="soft">{note.target.selector[0].prefix}</span>}
            <Cut text={quote} words={words} as="q" />
            {withContext && <span class="soft">{note.target.selector[0].suffix}</span>}
          </Quotation>
        </blockquote>
      )}
      {children}
      {note.body.text === '' ? <p class="soft">{noWordsText(note)}</p> : <NoteText text={note.body.text} words={words} />}
      {edits.isUnsaved(note) && <p class="soft">{i18n.t('notes.unsaved')}</p>}
      {note.conflicts !== undefined && <NoteVersions note={note} model={model} />}
      <div class="row note-foot">
        <Facts note={note} colours={model.tagColours} words={words} withPage={withPage} />
        <span class="note-actions">
          <button ref={editButton} type="button" class="link" aria-label={i18n.t('notes.editOf', [name])} onClick={begin}>
            {i18n.t('notes.edit')}
          </button>
          <button type="button" class="link" aria-label={i18n.t('notes.deleteOf', [name])} onClick={() => void model.remove(note.id)}>
            {i18n.t('notes.delete')}
          </button>
        </span>
      </div>
    </div>
  );
}

/** An editor that comes back with its row does not take the focus from where the reader is by now, in the search perhaps. */
function useFocusElsewhere(isOpen: boolean): void {
  const before = useRef(isOpen ? document.activeElement : null);
  useLayoutEffect(() => {
    const { current } = before;
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus({ preventScroll: true });
  }, []);
}

type FactsProps = { note: Note; colours: TagColours; words: readonly string[]; withPage: boolean };

/** Class, tags, page and day. */
function Facts({ note, colours, words, withPage }: FactsProps) {
  return (
    <>
      {note.target.selector[0].exact !== '' && (
        <span class="spoken">{`${i18n.t('notes.colour')} ${i18n.t(`notes.colours.${colourOf(note)}`)}`}</span>
      )}
      {note.mention !== undefined && (
        <span class={`line-${note.mention.class} note-class`}>{i18n.t(`page.class.${note.mention.class}`)}</span>
      )}
      {note.body.tags.map((tag) => (
        <Tag key={tag} name={tag} colours={colours} words={words} />
      ))}
      {withPage && <PageLink source={note.target.source} title={note.target.title} words={words} />}
      {withPage && (
        <time class="soft nowrap" dateTime={note.modified}>
          {dayText(note.modified)}
        </time>
      )}
    </>
  );
}

/** What stands where a note has no words: that it is a highlight, or merely that it has none. */
function noWordsText(note: Note): string {
  return i18n.t(kindOf(note) === 'highlight' ? 'notes.highlightOnly' : 'notes.noText');
}

function Quotation({ onShow, children }: { onShow: (() => void) | undefined; children: ComponentChildren }) {
  if (onShow === undefined) return <>{children}</>;
  return (
    <button type="button" class="bare place" onClick={onShow}>
      {children}
    </button>
  );
}

/** A link to the page of a note; bare words where the address is none that a browser would open. */
function PageLink({ source, title, words }: { source: string; title: string; words: readonly string[] }) {
  const text = <MarkedText text={title || source} words={words} />;
  if (!isOpenable(source)) return <span lang="zh">{text}</span>;
  return (
    <a class="note-page" href={source} target="_blank" rel="noreferrer" lang="zh" title={source}>
      {text}
    </a>
  );
}
