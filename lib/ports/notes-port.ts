import { sendMessage } from '../messages/protocol.ts';
import type { NotesPort } from '../state/ports.ts';
import { asked } from './asked.ts';
import type { Events } from './events.ts';

/** The reader's notes, through the background. */
export function createNotesPort(events: Events): NotesPort {
  return {
    list: () => asked(sendMessage('listAllNotes', undefined)),
    async tags() {
      const result = await asked(sendMessage('listTags', undefined));
      return result.ok ? result.value : [];
    },
    update: (id, body) => asked(sendMessage('updateNote', { id, body })),
    remove: (id) => asked(sendMessage('deleteNote', { id })),
    restore: (note) => asked(sendMessage('restoreNote', note)),
    async countDamaged() {
      const result = await asked(sendMessage('countDamagedNotes', undefined));
      return result.ok ? result.value : 0;
    },
    watch: (changed) => events.onNotesChanged(changed),
  };
}
