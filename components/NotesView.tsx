import { i18n } from '#i18n';
import type { PageReading } from '../lib/messages/protocol.ts';
import type { Note, NoteSelectors } from '../lib/note/note.ts';
import type { ExportOffer } from '../lib/state/export-model.ts';
import { standingsOf, withCurrentNotes } from '../lib/state/notes-list.ts';
import type { NotesModel } from '../lib/state/notes-model.ts';
import type { Compared, ExportPort } from '../lib/state/ports.ts';
import type { RepostsModel } from '../lib/state/reposts-model.ts';
import type { Span } from '../lib/text/span.ts';
import { AllNotes } from './AllNotes.tsx';
import { ExportButton } from './ExportButton.tsx';
import { exportOfPage } from './export-tables.ts';
import { NotesFeedback } from './NotesFeedback.tsx';
import { NotesOfPage } from './NotesOfPage.tsx';
import { NotesReposts } from './NotesReposts.tsx';
import './NotesView.css';

interface Props {
  /** The page in view; absent where no page is read. */
  reading?: PageReading | undefined;
  model: NotesModel;
  reposts?: RepostsModel | undefined;
  exporting: ExportPort;
  /** The page in view set against the corpus, as far as that is done. */
  compared?: Compared | undefined;
  /** False where the surroundings have a heading for all notes already. */
  withTitle?: boolean;
  onShow?: (span: Span) => void;
  selectionFor?: ((id: string) => Promise<NoteSelectors | undefined>) | undefined;
}

/** Notes of the page in view, then all notes with search, filters and export. */
export function NotesView({ reading, model, reposts, exporting, compared, withTitle = true, onShow = () => {}, selectionFor }: Props) {
  const all = model.all.state === 'ready' && model.all.isWhole ? model.all.notes : undefined;
  const placed = reading === undefined ? [] : withCurrentNotes(reading.notes, model.ofPage ?? reading.notes.map(({ note }) => note));
  const places = new Map(placed.map(({ note, place }) => [note.id, place]));
  const placeOf = ({ id }: Note) => {
    const place = places.get(id);
    return place?.state === 'anchored' ? () => onShow({ start: place.start, end: place.end }) : undefined;
  };
  const offer = (selection?: readonly Note[]): ExportOffer => ({
    ...(all === undefined ? {} : { all }),
    ...(selection === undefined ? {} : { selection }),
    ...(reading === undefined ? {} : { page: exportOfPage(reading, placed, compared) }),
  });
  return (
    <div class="notes-view">
      <NotesFeedback model={model} />
      {reposts !== undefined && <NotesReposts model={reposts} />}
      {reading !== undefined && <NotesOfPage reading={reading} placed={placed} model={model} onShow={onShow} selectionFor={selectionFor} />}
      <section aria-label={i18n.t('notes.all')}>
        <div class="list-head">
          {withTitle && <h2>{i18n.t('notes.all')}</h2>}
          {(reading !== undefined || (all !== undefined && all.length > 0)) && <ExportButton port={exporting} offer={() => offer()} />}
        </div>
        <AllNotes
          model={model}
          exporting={exporting}
          offer={offer}
          standings={reading === undefined ? undefined : standingsOf(placed)}
          placeOf={placeOf}
        />
      </section>
    </div>
  );
}
