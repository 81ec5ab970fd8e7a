import { drained } from '../drained.ts';
import type { Note, NotePlace, NoteSelectors } from '../note/note.ts';
import type { Painted } from './mark-layer.ts';
import type { PageText } from './page-text.ts';
import { moveAll, type TextChange } from './patch.ts';
import { runInSlices } from './slices.ts';

/** A note with its place on the page as it is now. */
export interface PlacedNote {
  note: Note;
  place: NotePlace;
}

/** Finds the passages of notes on a page again, one place a note; in short steps. Undefined where none can be looked for. */
export type AnchorSteps = (page: PageText, list: readonly NoteSelectors[]) => Generator<undefined, NotePlace[]> | undefined;

/** A page's notes and where they stand on it. */
export class PlacedNotes {
  /** Another list whenever anything in it is other than before. */
  all: readonly PlacedNote[] = [];
  private readonly anchorSteps: AnchorSteps;
  private readonly signal: AbortSignal;

  constructor(anchorSteps: AnchorSteps, signal: AbortSignal) {
    this.anchorSteps = anchorSteps;
    this.signal = signal;
  }

  get notes(): Note[] {
    return this.all.map(({ note }) => note);
  }

  /** `places[i]` is that of `notes[i]`; a note without one stands nowhere. */
  put(notes: readonly Note[], places: readonly (NotePlace | undefined)[]): void {
    this.all = notes.map((note, i) => ({ note, place: places[i] ?? { state: 'orphan' } }));
  }

  /** Looks for notes, which may be many; undefined where the signal has ended it. */
  async find(page: PageText, notes: readonly Note[]): Promise<NotePlace[] | undefined> {
    const steps = this.anchorSteps(page, notes.map(selectorOf));
    return steps === undefined ? [] : runInSlices(steps, this.signal);
  }

  /** Looks at once for those notes that were not among these before. */
  findNew(page: PageText, notes: readonly Note[]): (NotePlace | undefined)[] {
    const known = new Map(this.all.map(({ note, place }) => [selectorOf(note), place]));
    const placeOf = (selector: NoteSelectors) => {
      const steps = this.anchorSteps(page, [selector]);
      return steps === undefined ? undefined : drained(steps)[0];
    };
    return notes.map(selectorOf).map((selector) => known.get(selector) ?? placeOf(selector));
  }

  /** Where the notes have moved with the text around them, where nothing has changed beside any of them. */
  moved(changes: readonly TextChange[] | undefined): NotePlace[] | undefined {
    const places = this.all.map(({ place }) => place);
    return changes === undefined ? undefined : moveAll(places, changes);
  }

  /** What is painted of them. */
  looks(): Painted[] {
    return this.all.flatMap(({ note, place }) => looksOf(note, place));
  }
}

const selectorOf = (note: Note): NoteSelectors => note.target.selector;

/** A note is painted in its colour, or has a line under it where the reader wants no colour; another where the text has changed. */
function looksOf({ body }: Note, place: NotePlace): Painted[] {
  if (place.state !== 'anchored') return [];
  const { start, end } = place;
  const colour = body.kind === 'note' ? 'noted' : body.colour === undefined || body.colour === 'yellow' ? 'note' : body.colour;
  return [{ start, end, name: colour }, ...(place.changed ? [{ start, end, name: 'changed' as const }] : [])];
}
