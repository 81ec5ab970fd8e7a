import { describeReport } from '../corpus/metadata.ts';
import { type Packed, unpackContent } from '../messages/packed-content.ts';
import { type PageContent, type PageReading, sendMessage } from '../messages/protocol.ts';
import { failure, success } from '../result.ts';
import type { FrameMarks, PagePort } from '../state/ports.ts';
import type { Events } from './events.ts';
import { runInTab } from './run-in-tab.ts';

/** The page in a tab, through the background and the content script. */
export function createPagePort(events: Events): PagePort {
  return {
    async mark(tabId) {
      try {
        const ask = () => sendMessage('markTab', { tabId });
        // A background that is just ending does not answer, and the next message starts it anew; marked twice is marked once.
        const marked = await ask().catch(ask);
        return marked.ok ? success(readingOf(marked.value)) : marked;
      } catch {
        return failure('failed');
      }
    },
    async read(tabId, anew = false) {
      try {
        return readingOf(await sendMessage('readPage', { anew }, { tabId }));
      } catch {
        // No content script in this tab: the page is not marked.
        return undefined;
      }
    },
    async unmark(tabId) {
      await sendMessage('unmarkTab', { tabId });
    },
    async show(tabId, span) {
      try {
        return await sendMessage('showSpan', { start: span.start, end: span.end }, { tabId });
      } catch {
        return false;
      }
    },
    async showClasses(tabId, shown) {
      try {
        await sendMessage('showClasses', shown, { tabId });
      } catch {
        // The page has gone meanwhile; the choice is kept in the settings for the next one.
      }
    },
    async pointAt(tabId, span) {
      try {
        await sendMessage('pointAtSpan', span === undefined ? null : { start: span.start, end: span.end }, { tabId });
      } catch {
        // The page has gone meanwhile; there is nothing to point at.
      }
    },
    followPointer(tabId, pointed) {
      const tell = (follow: boolean) => sendMessage('followPointer', { follow }, { tabId }).catch(() => undefined);
      const stop = events.onMarkPointed((mark) => mark.tabId === tabId && pointed(mark.span ?? undefined));
      const leave = () => void tell(false);
      // The panel may be closed without another word.
      addEventListener('pagehide', leave);
      void tell(true);
      return () => {
        stop();
        removeEventListener('pagehide', leave);
        leave();
      };
    },
    async inFrames(tabId) {
      try {
        const answers = await runInTab({ target: { tabId, allFrames: true }, func: marksOfFrame });
        const found = answers.flatMap(({ result }) => result ?? []).sort((a, b) => b.count - a.count);
        const count = found.reduce((sum, frame) => sum + frame.count, 0);
        return found[0] === undefined || count === 0 ? undefined : { count, address: found[0].address };
      } catch {
        // No right to the tab any more, or the page has gone.
        return undefined;
      }
    },
    watchFrames: (tabId, changed) => events.onFrameChanged((changedTab) => changedTab === tabId && changed()),
    watch(tabId, changed) {
      const stops = [events.onPageChanged((changedTab) => changedTab === tabId && changed()), events.onNotesChanged(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** Runs in each frame: what a session of its own has found there; null in the page itself, and in frames that it reads. */
function marksOfFrame(): FrameMarks | null {
  // As `page/slot.ts` has it; this function is sent alone.
  const { gongjian } = globalThis as { gongjian?: { session: { count: number } } };
  return window === window.top || gongjian === undefined ? null : { count: gongjian.session.count, address: location.href };
}

/** What the document is about is told here and not in the page: every marked page would have to load the rules for it. */
function readingOf(sent: Packed<PageContent>): PageReading {
  const content = unpackContent(sent);
  return { ...content, info: describeReport(content.text, content.title) };
}
