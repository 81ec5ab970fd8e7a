import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { runInTab } from '../../lib/ports/run-in-tab.ts';
import { createSettingsPort } from '../../lib/ports/settings-port.ts';
import type { TabPort } from '../../lib/sites/mark-tab.ts';
import { lendLooks, takeLooksBack } from './lent-looks.ts';

/** What WXT builds of entrypoints/marks. The styles go in by the API: a page cannot see them, nor can its policy refuse them. */
const SCRIPT = '/marks.js';
const STYLES = '/assets/marks.css';

/**
 * In Firefox twice: as a sheet of the page's, and as the reader's own, for the former ends at shadow roots. In Chromium what stands on the
 * root is inherited into them, and each sheet that comes costs a look at every element of the page. In all frames that the press has
 * granted: those of the page's origin are read with it.
 */
const ORIGINS = import.meta.env.FIREFOX ? (['AUTHOR', 'USER'] as const) : (['AUTHOR'] as const);
const stylesIn = (tabId: number) => ORIGINS.map((origin) => ({ target: { tabId, allFrames: true }, files: [STYLES], origin }));

/**
 * Marks frames that have come since the tab was marked. The script says of each frame that we may be in whether it lacks the looks:
 * taken out and put in again, those of all others would be missing for a moment.
 */
export async function markFrames(tabId: number): Promise<void> {
  const frames = await runInTab({ target: { tabId, allFrames: true }, files: [SCRIPT] });
  const frameIds = frames.flatMap(({ frameId, result }) => (result === 'bare' ? [frameId] : []));
  if (frameIds.length === 0) return;
  for (const { files, origin } of stylesIn(tabId)) await browser.scripting.insertCSS({ target: { tabId, frameIds }, files, origin });
  await tellShownClasses(tabId);
}

/** A page marked by key or menu, and a frame that came later, show what the reader has chosen to see. */
async function tellShownClasses(tabId: number): Promise<void> {
  await sendMessage('showClasses', await createSettingsPort().shownClasses(), { tabId });
}

/** Firefox puts no styles into a page of which a script is still to come, and a counter of its may never: then they are lent. */
const LONGEST_WAIT_MS = 500;

/** Tabs that are to have the styles: one may be switched off while its page is waited for. */
const wanted = new Set<number>();

/** Of an extension that was updated the styles may still be there: never twice. */
async function putStyles(tabId: number): Promise<void> {
  wanted.add(tabId);
  await Promise.all(
    stylesIn(tabId).map(async (styles) => {
      await browser.scripting.removeCSS(styles);
      if (wanted.has(tabId)) await browser.scripting.insertCSS(styles);
    }),
  );
}

const isPdfAddress = (url = '') => URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);

/** The tab as the browser gives it. */
export const tabPort: TabPort = {
  read: (tabId) => sendMessage('readPage', undefined, { tabId }),

  async contentType(tabId) {
    try {
      const [frame] = await runInTab({ target: { tabId }, func: () => document.contentType });
      return String(frame?.result ?? '');
    } catch (error) {
      // Firefox lets no script into its PDF viewer, nor says that it is one; the press has shown us the address.
      if (isPdfAddress((await browser.tabs.get(tabId)).url)) return 'application/pdf';
      throw error;
    }
  },

  async inject(tabId) {
    const styled = putStyles(tabId).then(() => true);
    const isStyled = await Promise.race([styled, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    styled.catch(() => undefined);
    // A page that refuses is marked without looks, as it was.
    if (import.meta.env.FIREFOX && !isStyled) await lendLooks(tabId).catch(() => undefined);
    const injected = runInTab({ target: { tabId, allFrames: true }, files: [SCRIPT] });
    // The browser has work to do now, and the page will ask next.
    (await import('./recogniser.ts')).makeReady();
    await injected;
    await tellShownClasses(tabId);
  },

  async removeStyles(tabId) {
    wanted.delete(tabId);
    if (import.meta.env.FIREFOX) await takeLooksBack(tabId);
    for (const styles of stylesIn(tabId)) await browser.scripting.removeCSS(styles);
  },

  switchOff: (tabId) => sendMessage('switchOff', undefined, { tabId }),

  exists: (tabId) =>
    browser.tabs.get(tabId).then(
      // One that the browser has put away has no page until it comes to the front.
      ({ discarded }) => discarded !== true,
      () => false,
    ),

  clearBadge: (tabId) => browser.action.setBadgeText({ tabId, text: '' }),
};
