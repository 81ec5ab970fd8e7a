import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageReading, PlacedNote } from '../lib/messages/protocol.ts';
import { describe } from '../lib/note/describe.ts';
import type { Note, NoteSelectors } from '../lib/note/note.ts';
import { notesOfPage } from '../lib/state/notes-list.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import type { Span } from '../lib/text/span.ts';
import { Difference } from './Difference.tsx';
import { NotesRow } from './NotesRow.tsx';

interface Props {
  reading: Pick<PageReading, 'text'>;
  placed: readonly PlacedNote[];
  model: NotesModel;
  onShow: (span: Span) => void;
  /** Describes what is selected on the page, as the place of a note; undefined where nothing is. Absent where pages cannot tell. */
  selectionFor?: ((id: string) => Promise<NoteSelectors | undefined>) | undefined;
}

/** The notes of the page in view: of all of it, in place, with changed text, and those whose passage was not found. */
export function NotesOfPage({ reading, placed, model, onShow, selectionFor }: Props) {
  const { whole, anchored, orphans } = notesOfPage(placed);
  return (
    <section aria-labelledby="notes-page">
      <h2 id="notes-page">{i18n.t('notes.ofPage')}</h2>
      {placed.length === 0 && <p class="soft">{i18n.t('notes.noneOnPage')}</p>}
      <ul class="notes-plain">
        {whole.map((note) => (
          <li key={note.id}>
            <span class="soft">{i18n.t('notes.wholePage')}</span>
            <NotesRow note={note} model={model} />
          </li>
        ))}
        {anchored.map(({ note, start, end, changed }) => (
          <li key={note.id}>
            <NotesRow note={note} model={model} onShow={() => onShow({ start, end })}>
              {changed && <Changed note={note} text={reading.text} span={{ start, end }} model={model} selectionFor={selectionFor} />}
            </NotesRow>
          </li>
        ))}
      </ul>
      {orphans.length > 0 && (
        <section class="orphans" aria-labelledby="notes-orphans">
          <h3 id="notes-orphans">
            {i18n.t('notes.orphans')} {orphans.length}
          </h3>
          <p class="soft">{i18n.t('notes.orphansHint')}</p>
          <ul class="notes-plain">
            {orphans.map((note) => (
              <li key={note.id}>
                <NotesRow note={note} model={model} withContext>
                  {selectionFor !== undefined && (
                    <div class="row note-acts">
                      <Reattach note={note} model={model} selectionFor={selectionFor} />
                    </div>
                  )}
                </NotesRow>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

interface ChangedProps extends Pick<Props, 'model' | 'selectionFor'> {
  note: Note;
  /** The page's text, and where in it the note stands now. */
  text: string;
  span: Span;
}

/** What was quoted against what stands there now; the reader says which is right. */
function Changed({ note, text, span, model, selectionFor }: ChangedProps) {
  const [isKept, setKept] = useState(false);
  return (
    <div class="note-diff">
      <Difference old={note.target.selector[0].exact} now={text.slice(span.start, span.end)} />
      {!isKept && (
        <div class="row note-acts">
          <button type="button" onClick={() => void model.place(note.id, describe(text, span))}>
            {i18n.t('notes.confirmPlace')}
          </button>
          {selectionFor !== undefined && <Reattach note={note} model={model} selectionFor={selectionFor} />}
          <button type="button" onClick={() => setKept(true)}>
            {i18n.t('notes.keepQuote')}
          </button>
        </div>
      )}
    </div>
  );
}

interface ReattachProps {
  note: Note;
  model: NotesModel;
  selectionFor: NonNullable<Props['selectionFor']>;
}

/** Gives the note the place that the reader has selected on the page. */
function Reattach({ note, model, selectionFor }: ReattachProps) {
  const [isNothing, setNothing] = useState(false);
  const attach = async () => {
    const selector = await selectionFor(note.id);
    setNothing(selector === undefined);
    if (selector !== undefined) await model.place(note.id, selector);
  };
  return (
    <>
      <button type="button" title={i18n.t('notes.reattachHint')} onClick={() => void attach()}>
        {i18n.t('notes.reattach')}
      </button>
      <span class="soft" role="status">
        {isNothing && `${i18n.t('notes.nothingSelected')}${i18n.t('notes.reattachHint')}`}
      </span>
    </>
  );
}
