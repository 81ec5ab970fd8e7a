import { useState } from 'preact/hooks';
import type { Words, WordsChange } from '../corrections/correction.ts';
import { inverseOf } from '../corrections/words-change.ts';
import type { StoreError } from '../messages/protocol.ts';
import { useListed } from './listed.ts';
import type { WordsPort } from './ports.ts';

/** All own word lists, as far as they are known. */
export type WordsState = { state: 'loading' } | { state: 'failed'; error: StoreError } | { state: 'ready'; words: Words };

/** The reader's own word lists and what can be done with them. */
export interface WordsModel {
  all: WordsState;
  /** True after a change that can be taken back. */
  canUndo: boolean;
  /** Why the last change that has no form of its own was refused; until the next succeeds. */
  refused: StoreError | undefined;
  /** Undefined where the change was saved, otherwise why not. `undoable`: the way back is offered (what was deleted or imported). */
  change(change: WordsChange, undoable?: boolean): Promise<StoreError | undefined>;
  undo(): Promise<void>;
  retry(): Promise<void>;
  newId(): string;
  now(): string;
  /** Hands the reader a file. */
  saveFile(name: string, text: string): void;
}

const ready = (words: Words) => ({ state: 'ready' as const, words });

/** The model of own word lists; they change only by what the store has confirmed. */
export function useWords(port: WordsPort): WordsModel {
  const [all, load] = useListed(port, ready);
  const [inverse, setInverse] = useState<WordsChange>();
  const [refused, setRefused] = useState<StoreError>();

  const change = async (wanted: WordsChange, then: WordsChange | undefined) => {
    const result = await port.change(wanted);
    setRefused(result.ok ? undefined : result.error);
    if (!result.ok) return result.error;
    setInverse(then);
    await load();
    return undefined;
  };
  return {
    all,
    canUndo: inverse !== undefined,
    refused,
    retry: load,
    change: (wanted, undoable = false) => change(wanted, undoable && all.state === 'ready' ? inverseOf(all.words, wanted) : undefined),
    async undo() {
      if (inverse !== undefined) await change(inverse, undefined);
    },
    newId: () => port.newId(),
    now: () => port.now(),
    saveFile: (name, text) => port.saveFile(name, text),
  };
}
