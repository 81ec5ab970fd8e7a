import type { NoteColour } from './note.ts';

/** A tag in use, and how many notes have it. */
export interface TagInUse {
  name: string;
  count: number;
  /** Absent where the reader gave it none. */
  colour?: NoteColour;
}

/** The colours of the tags that have one, by name. */
export type TagColours = ReadonlyMap<string, NoteColour>;

/** The longest tag, in UTF-16 units: longer ones are text that got into the wrong field. */
export const LONGEST_TAG = 100;
/** More tags on one note are a mistake of the caller. */
export const MOST_TAGS = 100;

/** Trims, folds inner white space to one blank, drops empty ones and all but the first of equal ones; order is kept. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim()))].filter((tag) => tag !== '');
}
