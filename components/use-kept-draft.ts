import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteBody } from '../lib/note/note.ts';

/** After the last key so long; nobody is kept waiting for it, and a crash loses no more than that. */
const KEEP_AFTER_MS = 300;

/** How it stands with what is being written: not kept yet, kept, or why it could not be. */
export type Kept<Problem> = { state: 'not-yet' } | { state: 'kept' } | { state: 'failed'; problem: Problem };

export interface KeptDraft<Problem> {
  kept: Kept<Problem>;
  /** Ends the keeping before the note itself is saved or thrown away; resolves when nothing more is under way. */
  settle(): Promise<void>;
  /** Goes on after a saving that was refused. */
  resume(): void;
}

/**
 * Keeps what is being written after every pause, and at once where the page is left or the focus goes. `keep` gives the reason where
 * it could not be kept; without it nothing is. Nothing is kept as long as nothing was changed.
 */
export function useKeptDraft<Problem>(
  body: NoteBody,
  keep: ((body: NoteBody) => Promise<Problem | undefined>) | undefined,
): KeptDraft<Problem> {
  const [kept, setKept] = useState<Kept<Problem>>({ state: 'not-yet' });
  const now = useRef({ body, keep });
  now.current = { body, keep };
  const work = useRef<Work>({ isSettled: false, last: JSON.stringify(body), running: Promise.resolve() });
  const text = JSON.stringify(body);

  const flush = useRef(() => {
    const { current } = work;
    clearTimeout(current.timer);
    const { body, keep } = now.current;
    const text = JSON.stringify(body);
    if (current.isSettled || keep === undefined || text === current.last) return;
    current.last = text;
    current.running = keep(body).then((problem) => {
      if (problem !== undefined) current.last = '';
      setKept(problem === undefined ? { state: 'kept' } : { state: 'failed', problem });
    });
  });

  useEffect(() => {
    const { current } = work;
    clearTimeout(current.timer);
    current.timer = setTimeout(flush.current, KEEP_AFTER_MS);
  }, [text]);
  useEffect(() => {
    const leave = () => flush.current();
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    window.addEventListener('pagehide', leave, options);
    window.addEventListener('blur', leave, options);
    document.addEventListener('visibilitychange', leave, options);
    return () => {
      controller.abort();
      leave();
    };
  }, []);

  return {
    kept,
    async settle() {
      clearTimeout(work.current.timer);
      work.current.isSettled = true;
      await work.current.running;
    },
    resume() {
      work.current.isSettled = false;
    },
  };
}

interface Work {
  timer?: ReturnType<typeof setTimeout>;
  /** What was kept last, as JSON. */
  last: string;
  running: Promise<void>;
  /** Saved or thrown away: nothing is kept any more. */
  isSettled: boolean;
}
