/** What becomes of each imported note beside the one that is there already. Pure. */
import { hash32 } from '../corpus/hash.ts';
import { isSameBody, withVersion } from '../note/conflict.ts';
import { cameOf } from '../note/edit.ts';
import { changedBody, MOST_EARLIER, type Note, type NoteBody } from '../note/note.ts';

/** What becomes of an imported note. */
export type Merged =
  /** It is not here yet. */
  | { state: 'added'; note: Note }
  /** All that it says is here. */
  | { state: 'same' }
  /** The file's came of the one here, or the one here was never touched since it was made: the file's takes its place. */
  | { state: 'changed'; note: Note }
  /** The other way round: the one here stays. */
  | { state: 'kept' }
  /** Both were changed: the one here gets the other as a further version, as from two windows. */
  | { state: 'conflict'; note: Note };

const isTouched = ({ created, modified, conflicts }: Note) => created !== modified || conflicts !== undefined;
const bodiesOf = (note: Note): NoteBody[] => [note.body, ...(note.conflicts ?? []).map(({ body }) => body)];

/** True where one id means one note; ids of other programs or of a mended file may mean two. */
export function isSameNote(a: Note, b: Note): boolean {
  return a.created === b.created || (a.target.source === b.target.source && a.target.selector[0].exact === b.target.selector[0].exact);
}

/** Another id for a note whose id is taken by another one: always the same, so that it is known again. */
export function clashId({ id, created, target }: Note): string {
  const told = JSON.stringify([created, target.source, target.selector[0].exact]);
  return `${id.slice(0, 150)}~${hash32(told).toString(16)}${hash32(told, 0x9747b28c).toString(16)}`;
}

/** Of two that are the same state of a note but for the tags that an import has given one of them: the one with more tags. */
function retagged(present: Note, incoming: Note): Merged | undefined {
  if (present.modified !== incoming.modified || incoming.conflicts !== undefined) return undefined;
  const [here, there] = [present.body, incoming.body];
  if (!isSameBody({ ...here, tags: [] }, { ...there, tags: [] })) return undefined;
  if (there.tags.every((tag) => here.tags.includes(tag))) return { state: 'kept' };
  return here.tags.every((tag) => there.tags.includes(tag))
    ? { state: 'changed', note: { ...present, body: { ...here, tags: there.tags } } }
    : undefined;
}

/** Which of the two stays, or both; `present` is the note of the same id, and the same note. */
export function mergedNote(present: Note | undefined, incoming: Note): Merged {
  if (present === undefined) return { state: 'added', note: incoming };
  const known = bodiesOf(present);
  // What a file leaves open of colour and kind (a table without these columns) is as it is here.
  const whole = (body: NoteBody) => changedBody(present.body, body);
  const isKnown = (body: NoteBody) => known.some((one) => isSameBody(one, body) || isSameBody(one, whole(body)));
  if (bodiesOf(incoming).every(isKnown)) return { state: 'same' };
  if (cameOf(present, incoming)) return { state: 'kept' };
  if (cameOf(incoming, present)) return { state: 'changed', note: { ...incoming, body: whole(incoming.body) } };
  // A note as it was made is what all of its later states came from; but only where it is surely the same making.
  if (present.created === incoming.created) {
    const tagged = retagged(present, { ...incoming, body: whole(incoming.body) });
    if (tagged !== undefined) return tagged;
    if (!isTouched(present) && isTouched(incoming)) return { state: 'changed', note: { ...incoming, body: whole(incoming.body) } };
    if (isTouched(present) && !isTouched(incoming)) return { state: 'kept' };
  }
  const versions = [{ body: incoming.body, modified: incoming.modified }, ...(incoming.conflicts ?? [])];
  const states = [...new Set([...(present.earlier ?? []), ...(incoming.earlier ?? [])])].slice(-MOST_EARLIER);
  const note = states.length === 0 ? present : { ...present, earlier: states };
  return { state: 'conflict', note: versions.reduce<Note>((joined, { body, modified }) => withVersion(joined, body, modified), note) };
}
