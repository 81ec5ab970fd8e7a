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
  /** The reader has had the notes brought back, or does not want them now. */
  answered: () => Promise<void>;
}

/** Answers to what is asked where the browser has thrown the database away; `areLost` for the toolbar, which has no room for more. */
export function lostNotesAnswers({ database, ownAddress, tell, answered }: Surroundings): {
  answers: AnswersTo<LostNotesMessage>;
  areLost(): Promise<boolean>;
} {
  const store = createLostNotesStore(database);
  // A database is thrown away where a browser starts; it is looked for once in a background's life.
  let found: Promise<boolean> | undefined;
  const answers: AnswersTo<LostNotesMessage> = {
    async findLostNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      return (await store.find()) ?? null;
    },
    async bringNotesBack(_, sender) {
      requireOwnPage(sender, ownAddress);
      const now = new Date();
      const back = await store.bringBack(localDay(now), now.toISOString());
      if (!back.ok) return back;
      settle();
      void tell(sender);
      return success(back.value.notes);
    },
    async leaveLostNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      await store.leave();
      settle();
    },
  };
  function settle(): void {
    found = undefined;
    // A tab may be gone meanwhile.
    void answered().catch(() => undefined);
  }
  const areLost = () => {
    found ??= store.find().then((lost) => lost !== undefined);
    return found;
  };
  return { answers, areLost };
}
