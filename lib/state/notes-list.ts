import type { PlacedNote } from '../messages/protocol.ts';
import type { Note } from '../note/note.ts';
import { limitGroups } from './paging.ts';

/** The notes of a page: those in place in text order, then those whose passage was not found. */
export interface NotesOfPage {
  anchored: { note: Note; start: number; end: number }[];
  orphans: Note[];
}

/** Notes of one page among all notes. */
export interface NotesBySource {
  source: string;
  title: string;
  notes: Note[];
}

/** Sorts the notes of a page into those in place (text order) and orphans (oldest first). */
export function notesOfPage(placed: readonly PlacedNote[]): NotesOfPage {
  const result: NotesOfPage = { anchored: [], orphans: [] };
  for (const { note, place } of placed) {
    if (place.state === 'anchored') result.anchored.push({ note, start: place.start, end: place.end });
    else result.orphans.push(note);
  }
  result.anchored.sort((a, b) => a.start - b.start || a.end - b.end);
  result.orphans.sort((a, b) => compareText(a.created, b.created));
  return result;
}

/**
 * The notes that hold every word of `query` (split at white space) as a substring of their text, quotation, tags or
 * page title; letter case and full-width letters make no difference. An empty query gives all.
 */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...notes];
  return notes.filter((note) => {
    const text = fold([note.body.text, note.target.selector[0].exact, note.target.title, ...note.body.tags].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Groups notes by page: the page with the latest change first, its notes in text order. */
export function groupBySource(notes: readonly Note[]): NotesBySource[] {
  const bySource = new Map<string, NotesBySource>();
  for (const note of newestFirst(notes)) {
    const { source, title } = note.target;
    const known = bySource.get(source);
    if (known) known.notes.push(note);
    else bySource.set(source, { source, title, notes: [note] });
  }
  const groups = [...bySource.values()];
  for (const group of groups) group.notes.sort((a, b) => a.target.selector[1].start - b.target.selector[1].start);
  return groups;
}

/** Latest change first. */
export function newestFirst(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => compareText(b.modified, a.modified));
}

/** The first `limit` notes of all groups together. */
export function limitSources(groups: readonly NotesBySource[], limit: number): NotesBySource[] {
  return limitGroups(
    groups,
    limit,
    (group) => group.notes.length,
    (group, count) => ({ ...group, notes: group.notes.slice(0, count) }),
  );
}

/**
 * The page's notes as the store has them now: changed ones with their new text, deleted ones dropped. Places are those
 * of the last reading; notes made since then come with the next.
 */
export function withCurrentNotes(placed: readonly PlacedNote[], all: readonly Note[]): PlacedNote[] {
  const byId = new Map(all.map((note) => [note.id, note]));
  return placed.flatMap(({ note, place }) => {
    const current = byId.get(note.id);
    return current ? [{ note: current, place }] : [];
  });
}

/** True for addresses that may become a link: notes can come from outside, and `javascript:` must not. */
export function isOpenable(source: string): boolean {
  return /^(?:https?|file):/i.test(source);
}

/** NFKC folds full-width letters and digits; lower case for Latin words. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
