import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../messages/protocol.ts';
import { failure } from '../result.ts';
import type { PagePort } from '../state/ports.ts';

/** The page in a tab, through the background and the content script. One per context: it takes the event messages. */
export function createPagePort(): PagePort {
  const watchers = new Set<{ tabId: number; changed: () => void }>();
  const tell = (tabId: number | undefined) => {
    for (const watcher of watchers) if (watcher.tabId === tabId) watcher.changed();
  };
  onMessage('pageMarked', ({ sender }) => tell(sender.tab?.id));
  // A reload or a way to another page drops the marks without a word from the content script.
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) tell(tabId);
  });
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
      const watcher = { tabId, changed };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
