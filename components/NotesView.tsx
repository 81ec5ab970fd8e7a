import { i18n } from '#i18n';
import type { PlacedNote } from '../lib/messages/protocol.ts';
import { notesOfPage, withCurrentNotes } from '../lib/state/notes-list.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import type { ExportPort } from '../lib/state/ports.ts';
import type { Span } from '../lib/text/span.ts';
import { AllNotes } from './AllNotes.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { NoteCard } from './NoteCard.tsx';
import { NotesFeedback } from './NotesFeedback.tsx';
import './NotesView.css';

interface Props {
  /** The notes of the page in view; absent where no page is read. */
  placed?: readonly PlacedNote[] | undefined;
  model: NotesModel;
  exporting: ExportPort;
  /** False where the surroundings have a heading for all notes already. */
  withTitle?: boolean;
  onShow?: (span: Span) => void;
}

/** Notes of this page, orphans apart, then all notes with search and export. */
export function NotesView({ placed, model, exporting, withTitle = true, onShow = () => {} }: Props) {
  const all = model.all.state === 'ready' ? model.all.notes : undefined;
  return (
    <div class="notes-view">
      <NotesFeedback model={model} />
      {placed !== undefined && <OfPage placed={all ? withCurrentNotes(placed, all) : placed} model={model} onShow={onShow} />}
      <section aria-label={i18n.t('notes.all')}>
        <div class="notes-head">
          {withTitle && <h2>{i18n.t('notes.all')}</h2>}
          {all !== undefined && all.length > 0 && <ExportButtons port={exporting} notes={all} />}
        </div>
        <AllNotes model={model} />
      </section>
    </div>
  );
}

function OfPage({ placed, model, onShow }: { placed: readonly PlacedNote[]; model: NotesModel; onShow: (span: Span) => void }) {
  const { anchored, orphans } = notesOfPage(placed);
  return (
    <section aria-labelledby="notes-page">
      <h2 id="notes-page">{i18n.t('notes.ofPage')}</h2>
      {placed.length === 0 && <p class="soft">{i18n.t('notes.noneOnPage')}</p>}
      <ul>
        {anchored.map(({ note, start, end }) => (
          <NoteCard key={note.id} note={note} model={model} onShow={() => onShow({ start, end })} />
        ))}
      </ul>
      {orphans.length > 0 && (
        <section class="orphans" aria-labelledby="notes-orphans">
          <h3 id="notes-orphans">
            {i18n.t('notes.orphans')} {orphans.length}
          </h3>
          <p class="soft">{i18n.t('notes.orphansHint')}</p>
          <ul>
            {orphans.map((note) => (
              <NoteCard key={note.id} note={note} model={model} withContext />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
