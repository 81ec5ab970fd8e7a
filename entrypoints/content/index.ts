import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Session } from './session.ts';
import './style.css';

/** What of us runs in this tab, kept where a second injection finds it; the page's own scripts do not see this global. */
const slot: typeof globalThis & { gongjianSession?: Session } = globalThis;

export default defineContentScript({
  // No `matches`: WXT would turn them into host permissions. The background injects it where the reader asks.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  // WXT's own context is left alone: a page could end it by an event that it forges.
  main() {
    // Injected twice, the first goes on answering; one that an update of the extension cut off steps aside.
    if (slot.gongjianSession?.isAlive()) return;
    slot.gongjianSession?.stop();
    const session = new Session(() => browser.runtime?.id !== undefined);
    slot.gongjianSession = session;
    session.start();
  },
});
