import type { Page } from 'puppeteer-core';
import { type Packed, unpackContent } from '../../lib/messages/packed-content.ts';
import type { PageContent } from '../../lib/messages/protocol.ts';

/** The messages of lib/messages/protocol that are sent to a tab from outside of the extension's own code. */
export type MessageToPage =
  | 'readPage'
  | 'showSpan'
  | 'showNextMark'
  | 'noteSelection'
  | 'highlightSelection'
  | 'notePage'
  | 'reattachNote'
  | 'showClasses';

/**
 * Sends a message to the content script of a tab, through one of the extension's own pages. `Answer` is what
 * lib/messages/protocol says of the message. Throws where no content script answers.
 */
export async function askTab<Answer>(ownPage: Page, tabId: number, type: MessageToPage, data?: object): Promise<Answer> {
  const answer = await ownPage.evaluate(
    async (tabId, message) => {
      // Runs in the extension's page, where both browsers have `chrome`; the form is @webext-core/messaging's.
      const { chrome } = globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } } };
      // As words: WebDriver BiDi hands over an object that stands in two places only once, and a large one number by number for many seconds.
      return JSON.stringify(await chrome.tabs.sendMessage(tabId, { id: 1, timestamp: Date.now(), ...message }));
    },
    tabId,
    { type, data },
  );
  const { res, err } = JSON.parse(answer) as { res?: Answer; err?: unknown }; // @webext-core/messaging, generic.ts
  if (err !== undefined && err !== null) throw new Error(`${type}: ${JSON.stringify(err)}`);
  return res as Answer; // as lib/messages/protocol.ts says of `type`
}

/** What the content script of a tab knows of its page; `anew`: the page is read again first. Throws as `askTab` does. */
export async function readTab(ownPage: Page, tabId: number, anew = false): Promise<PageContent> {
  return unpackContent(await askTab<Packed<PageContent>>(ownPage, tabId, 'readPage', { anew }));
}
