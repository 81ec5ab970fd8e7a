import { sendMessage } from '../messages/protocol.ts';
import { failure } from '../result.ts';
import type { PagePort } from '../state/ports.ts';
import type { Events } from './events.ts';

/** The page in a tab, through the background and the content script. */
export function createPagePort(events: Events): PagePort {
  return {
    async mark(tabId) {
      try {
        return await sendMessage('markTab', { tabId });
      } catch {
        return failure('failed');
      }
    },
    async read(tabId) {
      try {
        return await sendMessage('readPage', undefined, { tabId });
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
    watch(tabId, changed) {
      const stops = [events.onPageChanged((changedTab) => changedTab === tabId && changed()), events.onNotesChanged(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
