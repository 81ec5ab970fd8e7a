import { browser } from 'wxt/browser';

/** Under this name in `storage.local`: installed again over what was kept, the reader has seen the page. */
const WELCOMED = 'welcomed';

/** Opens the page for new readers, once; never after an update of the extension or of the browser. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void open();
  });
}

async function open(): Promise<void> {
  const stored = await browser.storage.local.get(WELCOMED);
  if (stored[WELCOMED] === true) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
