import type { Note } from '../note/note.ts';
import { covers, offsetAtPoint } from './hit-test.ts';
import type { PageMarker } from './marker.ts';

/** The notes under a point of the window; of several that overlap the shortest first. */
export function notesAt(document: Document, { page, notes }: PageMarker, x: number, y: number): Note[] {
  const offset = offsetAtPoint(document, page, x, y);
  if (offset < 0) return [];
  const found = notes.flatMap(({ note, place }) => {
    if (place.state !== 'anchored' || place.start > offset || place.end < offset || !covers(page, place, x, y)) return [];
    return [{ note, length: place.end - place.start }];
  });
  return found.sort((a, b) => a.length - b.length).map(({ note }) => note);
}
