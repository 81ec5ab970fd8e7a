import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { currentSlot, setSlot } from '../../lib/page/slot.ts';
import { Session } from './session.ts';
import './style.css';

/**
 * The content script that the background puts into a page where the reader asks: it reads and marks, and has no interface of its
 * own. Not one of WXT's kind: those announce themselves by an event that the page can see and forge.
 */
export default defineUnlistedScript(() => {
  const before = currentSlot()?.session;
  // Injected twice, the first goes on answering; one that an update of the extension cut off steps aside.
  if (before?.isAlive()) return;
  before?.stop();
  const session = new Session(() => browser.runtime?.id !== undefined);
  setSlot(session.slot);
  session.start();
});
