import type { Note } from './note.ts';

/** A page that has notes, known by its address and by what its text is made of. */
export interface DocumentToKeep {
  source: string;
  title: string;
  /** As `sketchOf` makes it of the page's text. */
  sketch: number[];
}

/** Another page with notes whose text is much like this one's. */
export interface Repost {
  source: string;
  title: string;
  /** How many numbers the two sketches share; all of them where the text is the same. */
  shared: number;
  notes: Note[];
}
