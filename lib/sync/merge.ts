/**
 * What becomes of a record that differs here and on the server. Times decide nothing: what a machine last agreed on with the server
 * (`base`) tells who has changed it, so a clock that is wrong does no harm.
 */

import type { Note } from '../note/note.ts';
import { clashId, isSameNote, mergedNote } from '../store/import-notes-plan.ts';
import type { RecordKind, RecordValues } from './record.ts';

/** What is done with the server's record: nothing (both are the same), it is taken, this machine's stays, or both are merged. */
export type Decision = 'agreed' | 'take' | 'keep' | 'merge';

/** How a record stands; hashes, empty where it is deleted or never was. */
export interface Standing {
  /** What was last agreed on; undefined where nothing ever was. */
  base: string | undefined;
  local: string;
  remote: string;
  /** Of a record that was deleted on the server: what it was. */
  was?: string;
}

/** Of a change and a deletion the change wins: what a reader has written is not lost by a deletion elsewhere. */
export function decide({ base, local, remote, was }: Standing): Decision {
  if (local === remote) return 'agreed';
  if (local === (base ?? '')) return 'take';
  if (remote === base) return 'keep';
  if (remote === '') return base === undefined && local === was ? 'take' : 'keep';
  return local === '' ? 'take' : 'merge';
}

/** Two records made one. */
export interface Merged<Value> {
  value: Value;
  /** Another note: two machines had given one id to two. */
  also?: Note;
  /** True where what one machine said is dropped; a note's other words never are. */
  isOverruled?: true;
}

/** More versions would not pass for a note. */
const MOST_VERSIONS = 100;

/** Both were changed since: notes keep both versions for the reader to choose from, of the rest the server's stays. */
export function mergedRecord<Kind extends RecordKind>(
  kind: Kind,
  local: RecordValues[Kind],
  remote: RecordValues[Kind],
): Merged<RecordValues[Kind]> {
  return MERGES[kind](local, remote);
}

const taken = <Value>(_: Value, remote: Value): Merged<Value> => ({ value: remote, isOverruled: true });

const MERGES: { [Kind in RecordKind]: (local: RecordValues[Kind], remote: RecordValues[Kind]) => Merged<RecordValues[Kind]> } = {
  note: mergedNotes,
  // The same page at two addresses is known on both machines.
  document: (local, remote) => ({ value: { ...remote, linked: [...new Set([...remote.linked, ...local.linked])] } }),
  tag: taken,
  correction: taken,
  list: taken,
  word: taken,
  group: taken,
  report: taken,
};

function mergedNotes(local: Note, remote: Note): Merged<Note> {
  const both = { value: remote, also: { ...local, id: clashId(local) } };
  if (!isSameNote(local, remote)) return both;
  const merged = mergedNote(local, remote);
  if (!('note' in merged)) return { value: local };
  return (merged.note.conflicts?.length ?? 0) > MOST_VERSIONS ? both : { value: merged.note };
}
