import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageReading, ShownClasses } from '../messages/protocol.ts';
import type { NoteSelectors } from '../note/note.ts';
import type { MentionClass } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';
import type { PageError, PagePort, SettingsPort } from './ports.ts';

/** What is known of the page in the tab. */
export type PageState =
  | { state: 'loading' }
  | { state: 'refused'; error: PageError }
  /** Nothing was marked here yet, and marking needs the reader's click on the toolbar button. */
  | { state: 'unmarked' }
  /** The reader switched marking off. */
  | { state: 'off' }
  | { state: 'ready'; reading: PageReading };

/** The page and what can be done with it. */
export interface PageModel {
  page: PageState;
  /** True after a place was asked for that has gone from the page; until the next place is shown. */
  placeLost: boolean;
  show(span: Span): Promise<void>;
  /** Describes what is selected on the page, as the place of a note; undefined where nothing is. Absent where pages cannot tell. */
  selectionFor: ((noteId: string) => Promise<NoteSelectors | undefined>) | undefined;
  setShown(name: MentionClass, shown: boolean): Promise<void>;
  switchOff(): Promise<void>;
  /** Marks (again): after a reload, or after `switchOff`. */
  mark(): Promise<void>;
  /** Has a page that changes without end read again now, not when its pause is over. */
  readAgain(): Promise<void>;
}

/**
 * `mark`: the reader has just pressed the toolbar button, so mark at once (popup).
 * `follow`: only look at what is marked already (side panel, which outlives the grant of one click).
 */
export type PageApproach = 'mark' | 'follow';

/** The model of the page in `tabId`; `undefined` while the tab is not known, `null` where there is none. */
export function usePage(port: PagePort, settings: SettingsPort, tabId: number | null | undefined, approach: PageApproach): PageModel {
  const [page, setPage] = useState<PageState>({ state: 'loading' });
  const [placeLost, setPlaceLost] = useState(false);
  // An answer is wanted only as long as no later question was asked (another tab, another press).
  const question = useRef(0);
  // Marking makes the page say that it was marked: no second question while the first is open. But what is refused may have been on its way.
  const marking = useRef<object | undefined>(undefined);
  const hasChanged = useRef(false);
  const isRefused = useRef(false);

  /** Resolves to the answer as far as it was still wanted, and is shown. */
  const ask = useCallback(async (how: () => Promise<PageState>) => {
    const mine = ++question.current;
    const answer = await how();
    if (mine !== question.current) return undefined;
    isRefused.current = answer.state === 'refused';
    setPage(answer);
    return answer;
  }, []);

  const markAgain = useCallback(async () => {
    if (typeof tabId !== 'number') return;
    const mine = {};
    marking.current = mine;
    let answer: PageState | undefined;
    do {
      hasChanged.current = false;
      answer = await ask(() => markWithChoice(port, settings, tabId));
    } while (answer?.state === 'refused' && hasChanged.current);
    // The marking of another tab may be under way by now.
    if (marking.current === mine) marking.current = undefined;
  }, [port, settings, tabId, ask]);

  const mark = useCallback(async () => {
    setPage({ state: 'loading' });
    await markAgain();
  }, [markAgain]);

  const read = useCallback(
    async (anew = false) => {
      if (typeof tabId !== 'number' || marking.current !== undefined) return;
      await ask(async () => readingState(await port.read(tabId, anew)));
    },
    [port, tabId, ask],
  );

  // The press on the button still counts: a page that was refused is not merely unmarked, and may be let in once it has come.
  const look = useCallback(async () => {
    if (marking.current !== undefined) hasChanged.current = true;
    else await (approach === 'mark' && isRefused.current ? markAgain() : read());
  }, [approach, markAgain, read]);

  // Asked before the first painting and not after it: the answer is what the reader waits for.
  useLayoutEffect(() => {
    setPlaceLost(false);
    if (typeof tabId !== 'number') {
      question.current++;
      setPage(tabId === null ? { state: 'refused', error: 'unreachable' } : { state: 'loading' });
      return;
    }
    void (approach === 'mark' ? mark() : read());
    const stop = port.watch(tabId, () => void look());
    return () => {
      question.current++;
      marking.current = undefined;
      stop();
    };
  }, [port, tabId, approach, mark, read, look]);

  const { selectionFor } = port;
  return {
    page,
    placeLost,
    selectionFor: selectionFor !== undefined && typeof tabId === 'number' ? (noteId) => selectionFor(tabId, noteId) : undefined,
    mark,
    readAgain: () => read(true),
    async show(span) {
      if (typeof tabId === 'number') setPlaceLost(!(await port.show(tabId, span)));
    },
    async setShown(name, value) {
      if (typeof tabId !== 'number' || page.state !== 'ready') return;
      const shown: ShownClasses = { ...page.reading.shown, [name]: value };
      setPage({ state: 'ready', reading: { ...page.reading, shown } });
      await settings.setShownClasses(shown);
      await port.showClasses(tabId, shown);
    },
    async switchOff() {
      if (typeof tabId !== 'number') return;
      await port.unmark(tabId);
      question.current++;
      setPage({ state: 'off' });
    },
  };
}

function readingState(reading: PageReading | undefined): PageState {
  return reading === undefined ? { state: 'unmarked' } : { state: 'ready', reading };
}

/** Marks, then shows the classes that the reader chose last time. */
async function markWithChoice(port: PagePort, settings: SettingsPort, tabId: number): Promise<PageState> {
  const result = await port.mark(tabId);
  if (!result.ok) return { state: 'refused', error: result.error };
  const chosen = await settings.shownClasses();
  const { shown } = result.value;
  const differs = chosen.figure !== shown.figure || chosen.slogan !== shown.slogan || chosen.programme !== shown.programme;
  if (differs) await port.showClasses(tabId, chosen);
  return { state: 'ready', reading: { ...result.value, shown: chosen } };
}
