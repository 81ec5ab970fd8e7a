import { localDay } from '../../lib/local-day.ts';
import { requireOwnPage, type Sender } from '../../lib/messages/check.ts';
import { success } from '../../lib/result.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';
import { createLostNotesStore } from '../../lib/store/lost-notes.ts';
import type { AnswersTo } from './answer.ts';

type LostNotesMessage = 'findLostNotes' | 'bringNotesBack' | 'leaveLostNotes';

interface Surroundings {
  database: NotesDatabase;
  ownAddress: string;
  /** Tells all others that notes, corrections and words are others now. */
  tell: (sender: Sender) => Promise<void>;
}

/** Answers to what is asked where the browser has thrown the database away. */
export function lostNotesAnswers({ database, ownAddress, tell }: Surroundings): AnswersTo<LostNotesMessage> {
  const store = createLostNotesStore(database);
  return {
    async findLostNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      return (await store.find()) ?? null;
    },
    async bringNotesBack(_, sender) {
      requireOwnPage(sender, ownAddress);
      const now = new Date();
      const back = await store.bringBack(localDay(now), now.toISOString());
      if (!back.ok) return back;
      void tell(sender);
      return success(back.value.notes);
    },
    async leaveLostNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      await store.leave();
    },
  };
}
