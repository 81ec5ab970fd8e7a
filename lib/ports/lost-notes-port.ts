import { sendMessage } from '../messages/protocol.ts';
import type { LostNotesPort } from '../state/lost-notes.ts';
import { asked } from './asked.ts';
import type { Events } from './events.ts';

/** What was lost with the database, through the background: a popup that is closed meanwhile does not end the bringing back. */
export function createLostNotesPort(events: Events): LostNotesPort {
  return {
    // Where the background does not answer nothing is told; the lists say that they cannot be read.
    find: async () => (await sendMessage('findLostNotes').catch(() => null)) ?? undefined,
    bringBack: () => asked(sendMessage('bringNotesBack')),
    leave: () => sendMessage('leaveLostNotes').catch(() => undefined),
    watch: (changed) => events.onNotesChanged(changed),
  };
}
