import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { highlightName } from '../../lib/page/paint.ts';
import { currentSlot, setSlot } from '../../lib/page/slot.ts';
import { HOST_NAME } from '../../lib/page/styles.ts';
import { Session } from './session.ts';
import './style.css';

/** A frame so small carries a counter and no text. */
const LEAST_FRAME = 40;

/**
 * The content script that the background puts into a page where the reader asks: it reads and marks, and has no interface of its
 * own. Not one of WXT's kind: those announce themselves by an event that the page can see and forge. A frame of another origin
 * has a session of its own; one of the page's is read by the session around it and needs the marks' looks only. Says whether those are
 * lacking (`bare`).
 */
export default defineUnlistedScript(() => {
  if (isReadHere()) begin();
  return hasLooks() ? undefined : 'bare';
});

function isReadHere(): boolean {
  if (window === window.top) return true;
  // Frames without an address of their own have no notes that could be found again.
  return (
    window.frameElement === null && /^(?:https?|file):$/.test(location.protocol) && innerWidth >= LEAST_FRAME && innerHeight >= LEAST_FRAME
  );
}

function hasLooks(): boolean {
  return getComputedStyle(document.documentElement, `::highlight(${highlightName('figure')})`).textDecorationLine.includes('underline');
}

function begin(): void {
  const before = currentSlot()?.session;
  // Injected twice, the first goes on answering; one that an update of the extension cut off steps aside.
  if (before?.isAlive()) return;
  before?.stop();
  const session = new Session(() => browser.runtime?.id !== undefined);
  setSlot(session.slot);
  session.start();
  // What an ended script has left on the page is taken away by the interface.
  if (document.querySelector(HOST_NAME) !== null) void session.interface.get();
}
