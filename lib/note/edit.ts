import { MOST_EARLIER, type Note, type NoteBody, type NoteColour } from './note.ts';
import { cleanTags, MOST_TAGS } from './tags.ts';

/** One change that many notes get at once. */
export type BulkEdit =
  | { type: 'tag'; tags: readonly string[] }
  | { type: 'untag'; tag: string }
  /** `to` may be in use already: then the two become one. */
  | { type: 'retag'; from: string; to: string }
  | { type: 'colour'; colour: NoteColour };

/** The body after the edit; the very same object where it changes nothing (also where a note would get too many tags). */
export function editedBody(body: NoteBody, edit: BulkEdit): NoteBody {
  switch (edit.type) {
    case 'tag': {
      const tags = cleanTags([...body.tags, ...edit.tags]);
      return tags.length === body.tags.length || tags.length > MOST_TAGS ? body : { ...body, tags };
    }
    case 'untag':
      return body.tags.includes(edit.tag) ? { ...body, tags: body.tags.filter((tag) => tag !== edit.tag) } : body;
    case 'retag': {
      if (!body.tags.includes(edit.from) || edit.from === edit.to) return body;
      return { ...body, tags: cleanTags(body.tags.map((tag) => (tag === edit.from ? edit.to : tag))) };
    }
    case 'colour':
      return body.colour === edit.colour ? body : { ...body, colour: edit.colour };
  }
}

/**
 * The body with the edit taken back, where `before` had been edited and somebody has changed the outcome since: what they wrote stays, and
 * of tags and colour what the edit did not touch.
 */
export function withoutEdit(body: NoteBody, before: NoteBody, edit: BulkEdit): NoteBody {
  const edited = editedBody(before, edit);
  const given = edited.tags.filter((tag) => !before.tags.includes(tag));
  const taken = before.tags.filter((tag) => !edited.tags.includes(tag));
  const tags = cleanTags([...body.tags.filter((tag) => !given.includes(tag)), ...taken]);
  if (edited.colour === before.colour || body.colour !== edited.colour) return { ...body, tags };
  const { colour: _, ...plain } = body;
  return before.colour === undefined ? { ...plain, tags } : { ...plain, tags, colour: before.colour };
}

/** The note saved with other words; `now` in ISO 8601, UTC. The state that it was in is an earlier one of it, and so is every version it had. */
export function rewritten(note: Note, body: NoteBody, now: string): Note {
  const states = [...(note.earlier ?? []), note.modified, ...(note.conflicts ?? []).map(({ modified }) => modified)];
  return { ...note, body, modified: now, earlier: [...new Set(states)].slice(-MOST_EARLIER) };
}

/** True where `note` came of `other`: what that says was taken into account. */
export function cameOf(note: Note, other: Note): boolean {
  return note.created === other.created && note.earlier?.includes(other.modified) === true && other.conflicts === undefined;
}
