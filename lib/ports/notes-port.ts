import { onMessage, type StoreError, sendMessage } from '../messages/protocol.ts';
import { failure, type Result } from '../result.ts';
import type { NotesPort } from '../state/ports.ts';

/** The reader's notes, through the background. One per context: it takes the event `notesChanged`. */
export function createNotesPort(): NotesPort {
  const watchers = new Set<() => void>();
  onMessage('notesChanged', () => {
    for (const changed of watchers) changed();
  });
  return {
    list: () => asked(sendMessage('listAllNotes', undefined)),
    async tags() {
      const result = await asked(sendMessage('listTags', undefined));
      return result.ok ? result.value : [];
    },
    update: (id, body) => asked(sendMessage('updateNote', { id, body })),
    remove: (id) => asked(sendMessage('deleteNote', { id })),
    restore: (note) => asked(sendMessage('restoreNote', note)),
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** A background that does not answer is a store that cannot be had. */
async function asked<Value>(answer: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> {
  try {
    return await answer;
  } catch {
    return failure('unavailable');
  }
}
