import { checkNote } from '../note/check.ts';
import type { Note } from '../note/note.ts';
import type { Result } from '../result.ts';
import { Refusal } from './attempt.ts';
import type { NotesDatabase } from './database.ts';

/** The note of that id inside a transaction; refuses with `not-found` or, where the row is no note, `damaged`. */
export async function readNote(database: NotesDatabase, id: string): Promise<Note> {
  const row: unknown = await database.notes.get(id);
  if (row === undefined) throw new Refusal('not-found');
  const checked = checkNote(row);
  if (!checked.ok) throw new Refusal('damaged');
  return checked.value;
}

/** The notes of some addresses, in no order; rows that are none are left out (and stay for `listOfPage` to sort out). */
export async function notesOfSources(database: NotesDatabase, sources: readonly string[]): Promise<Note[]> {
  const rows: unknown[] = await database.notes.where('target.source').anyOf(sources).toArray();
  return rows.flatMap((row) => {
    const checked = checkNote(row);
    return checked.ok ? [checked.value] : [];
  });
}

/** The rows that a check takes; the others are left where they are. */
export function soundRows<Value>(rows: readonly unknown[], check: (row: unknown) => Result<Value, unknown>): Value[] {
  return rows.flatMap((row) => {
    const checked = check(row);
    return checked.ok ? [checked.value] : [];
  });
}
