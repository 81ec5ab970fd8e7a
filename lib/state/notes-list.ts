import type { PlacedNote } from '../messages/protocol.ts';
import { graphemeStart } from '../note/describe.ts';
import type { Note, NotePlace } from '../note/note.ts';
import type { Standing } from './notes-filter.ts';
import { hitsIn } from './search.ts';

/** The notes of a page by what has become of their passages. */
export interface NotesOfPage {
  /** On the page as a whole, oldest first. */
  whole: Note[];
  /** In text order; `changed` where the passage has other words now than were quoted. */
  anchored: { note: Note; start: number; end: number; changed: boolean }[];
  /** Not found again, oldest first. */
  orphans: Note[];
}

/** Sorts the notes of a page. */
export function notesOfPage(placed: readonly PlacedNote[]): NotesOfPage {
  const result: NotesOfPage = { whole: [], anchored: [], orphans: [] };
  for (const { note, place } of placed) {
    if (place.state === 'anchored') result.anchored.push({ note, start: place.start, end: place.end, changed: place.changed === true });
    else if (place.state === 'page') result.whole.push(note);
    else result.orphans.push(note);
  }
  result.anchored.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const notes of [result.whole, result.orphans]) notes.sort((a, b) => compareText(a.created, b.created));
  return result;
}

/** How the notes of the page in view stand, by id. */
export function standingsOf(placed: readonly PlacedNote[]): Map<string, Standing> {
  return new Map(placed.map(({ note, place }) => [note.id, standingOf(place)]));
}

function standingOf(place: NotePlace): Standing {
  switch (place.state) {
    case 'anchored':
      return place.changed ? 'changed' : 'placed';
    case 'orphan':
      return 'lost';
    case 'page':
      return 'page';
  }
}

/**
 * The page's notes as the store has them now: changed ones with their new text, deleted ones dropped. Places are those
 * of the last reading; notes made since then come with the next.
 */
export function withCurrentNotes(placed: readonly PlacedNote[], now: readonly Note[]): PlacedNote[] {
  const byId = new Map(now.map((note) => [note.id, note]));
  return placed.flatMap(({ note, place }) => {
    const current = byId.get(note.id);
    return current ? [{ note: current, place }] : [];
  });
}

/** Units of a long quotation or text that are shown before the first hit, and in all. */
const BEFORE_HIT = 24;

/** A text from shortly before its first hit on, so that a hit is not cut off by what the list has no room for. */
export function fromFirstHit(text: string, words: readonly string[], room: number): { text: string; isCut: boolean } {
  const first = hitsIn(text, words)[0]?.start ?? 0;
  if (first + BEFORE_HIT < room) return { text, isCut: false };
  return { text: text.slice(graphemeStart(text, first - BEFORE_HIT)), isCut: true };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
