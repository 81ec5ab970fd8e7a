import { changedBody, NOTE_COLOURS, type Note, type NoteBody, type NoteVersion } from './note.ts';
import { cleanTags } from './tags.ts';

/** What becomes of a note with several versions: the first stays, another one (by its index) takes its place, or all are joined. */
export type Choice = 'present' | 'all' | number;

/** True where both say the same; what one leaves open is the same as what the other says, and the colour of what is not painted says nothing. */
export function isSameBody(a: NoteBody, b: NoteBody): boolean {
  const isPainted = a.kind !== 'note';
  return (
    a.text === b.text &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, i) => tag === b.tags[i]) &&
    (!isPainted || (a.colour ?? NOTE_COLOURS[0]) === (b.colour ?? NOTE_COLOURS[0])) &&
    (a.kind ?? 'highlight') === (b.kind ?? 'highlight')
  );
}

/**
 * The note with one more version, where `body` was written on a state that is no longer the note's; no version stands twice.
 * `now` in ISO 8601, UTC.
 */
export function withVersion(note: Note, body: NoteBody, now: string): Note {
  const whole = changedBody(note.body, body);
  if ([note, ...(note.conflicts ?? [])].some((other) => isSameBody(other.body, whole))) return note;
  return { ...note, conflicts: [...(note.conflicts ?? []), { body: whole, modified: now }] };
}

/** The body that the reader chose among the versions; a choice that is not there is the present one. */
export function resolvedBody(note: Note, choice: Choice): NoteBody {
  const others = note.conflicts ?? [];
  if (choice === 'present') return note.body;
  if (choice === 'all') return others.reduce(joined, note.body);
  return others[choice]?.body ?? note.body;
}

/** Both texts, the first above, a rule of Markdown between them; the tags of both. */
function joined(body: NoteBody, { body: other }: NoteVersion): NoteBody {
  const texts = [...new Set([body.text, other.text])].filter((text) => text !== '');
  return { ...body, text: texts.join('\n\n---\n\n'), tags: cleanTags([...body.tags, ...other.tags]) };
}
