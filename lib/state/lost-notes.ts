import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LostNotes } from '../note/lost-notes.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';

/** What was lost with the database. */
export interface LostNotesPort {
  /** Undefined where nothing was lost, and where the reader has answered. */
  find(): Promise<LostNotes | undefined>;
  /** Brings back what is missing, all or nothing; gives how many notes the copy has. */
  bringBack(): Promise<Result<number, StoreError>>;
  leave(): Promise<void>;
  /** Calls back when it may be otherwise; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** What is told of it. */
export type LostNotesState =
  | { state: 'none' }
  /** `refused`: why the last try came to nothing. */
  | { state: 'lost'; lost: LostNotes; refused?: StoreError }
  | { state: 'busy'; lost: LostNotes }
  | { state: 'back'; notes: number };

/** What was lost, and what can be done with it. */
export interface LostNotesModel {
  now: LostNotesState;
  bringBack(): Promise<void>;
  leave(): Promise<void>;
}

/** The model of what was lost. */
export function useLostNotes(port: LostNotesPort): LostNotesModel {
  const [now, setNow] = useState<LostNotesState>({ state: 'none' });
  const look = useCallback(async () => {
    const lost = await port.find();
    setNow((known) => {
      // What the reader is at, or has just seen, is not taken away.
      if (known.state === 'busy' || known.state === 'back') return known;
      return lost === undefined ? { state: 'none' } : { ...known, state: 'lost', lost };
    });
  }, [port]);
  useEffect(() => {
    void look();
    return port.watch(() => void look());
  }, [port, look]);
  return {
    now,
    async bringBack() {
      if (now.state !== 'lost') return;
      const { lost } = now;
      setNow({ state: 'busy', lost });
      const back = await port.bringBack();
      // Another window has answered meanwhile.
      if (!back.ok && back.error === 'not-found') {
        setNow({ state: 'none' });
        return look();
      }
      setNow(back.ok ? { state: 'back', notes: back.value } : { state: 'lost', lost, refused: back.error });
    },
    async leave() {
      await port.leave();
      setNow({ state: 'none' });
    },
  };
}
