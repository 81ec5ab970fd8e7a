import type { BackupContent } from '../export/backup.ts';
import { editedBody } from '../note/edit.ts';
import type { NoteBody } from '../note/note.ts';

/**
 * What was read of a file with some tags on all of its notes and their further versions: whose notes they are, say. The times of the notes
 * stay, so that the same file read again is the same notes. Without tags the very same object.
 */
export function taggedContent(content: BackupContent, tags: readonly string[]): BackupContent {
  if (tags.length === 0) return content;
  const tagged = (body: NoteBody) => editedBody(body, { type: 'tag', tags });
  const notes = content.notes.map((note) => ({
    ...note,
    body: tagged(note.body),
    ...(note.conflicts === undefined ? {} : { conflicts: note.conflicts.map((version) => ({ ...version, body: tagged(version.body) })) }),
  }));
  return { ...content, notes };
}
