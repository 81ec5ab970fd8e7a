/** What becomes of imported notes beside the rows that are here. Inside a transaction; nothing is written. */
import type { ImportMode, ImportSummary } from '../import/import-summary.ts';
import { checkNote } from '../note/check.ts';
import type { Note } from '../note/note.ts';
import type { NotesDatabase } from './database.ts';
import { clashId, isSameNote, mergedNote } from './import-notes-plan.ts';
import { soundRows } from './note-rows.ts';

/** What is to be written of notes. */
export interface NotesPlan {
  summary: Pick<ImportSummary, 'notes'>;
  notes: Note[];
  notesToBin: Note[];
}

/** Notes that are compared at a time. */
const PORTION = 2000;

/** Decides on each imported note; fills in the plan. */
export async function planNotes(database: NotesDatabase, incoming: readonly Note[], mode: ImportMode, plan: NotesPlan): Promise<void> {
  const counts = plan.summary.notes;
  const ids = new Set(incoming.map(({ id }) => id));
  for (let at = 0; at < incoming.length; at += PORTION) {
    // Decided in one go between two questions to the database: a transaction does not outlive a wait for anything else.
    const part = incoming.slice(at, at + PORTION);
    const here = await notesOf(database, part);
    if (mode === 'replace') {
      part.forEach((note, i) => {
        replace(note, here[i]);
      });
      continue;
    }
    const named = part.map((note, i) => (isAnother(note, here[i]) ? { ...note, id: clashId(note) } : note));
    const renamed = named.filter((note, i) => note !== part[i]);
    const again = new Map((await notesOf(database, renamed)).map((present, i) => [renamed[i], present]));
    named.forEach((note, i) => {
      merge(note, again.has(note) ? again.get(note) : here[i]);
    });
  }
  if (mode === 'merge') return;
  const gone = (await database.notes.toCollection().primaryKeys()).filter((id) => !ids.has(id));
  for (let at = 0; at < gone.length; at += PORTION) {
    const rows = await database.notes.bulkGet(gone.slice(at, at + PORTION));
    // Rows that are none stay, for who reads them next to move apart.
    plan.notesToBin.push(...soundRows(rows, checkNote));
  }
  counts.removed = plan.notesToBin.length;

  function merge(note: Note, present: Present): void {
    const merged = mergedNote(present === 'damaged' ? undefined : present, note);
    counts[merged.state === 'conflict' ? 'conflicts' : merged.state]++;
    if ('note' in merged) plan.notes.push(merged.note);
  }

  function replace(note: Note, present: Present): void {
    const isSame = present !== undefined && JSON.stringify(present) === JSON.stringify(note);
    counts[isSame ? 'same' : present === undefined ? 'added' : 'changed']++;
    if (!isSame) plan.notes.push(note);
  }
}

/** The note of an id; `damaged` for a row that is none. */
type Present = Note | 'damaged' | undefined;

/** What is here under the ids of some notes, in their order. */
async function notesOf(database: NotesDatabase, list: readonly Note[]): Promise<Present[]> {
  const rows: unknown[] = list.length === 0 ? [] : await database.notes.bulkGet(list.map(({ id }) => id));
  return rows.map((row) => {
    if (row === undefined) return undefined;
    const checked = checkNote(row);
    return checked.ok ? checked.value : 'damaged';
  });
}

/** True where the id is taken by something that is not this note: a damaged row is not written over. */
const isAnother = (note: Note, present: Present) => present !== undefined && (present === 'damaged' || !isSameNote(present, note));
