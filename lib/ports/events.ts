import { browser } from 'wxt/browser';
import { onMessage } from '../messages/protocol.ts';
import type { Span } from '../text/span.ts';

type Listener<Data> = (data: Data) => void;

/** A mark pointed at, and the tab of its page. */
export interface PointedMark {
  tabId: number;
  span: Span | null;
}

/** What is heard from background and pages. */
export interface Events {
  /** A tab's page was marked anew, or the tab is being loaded; gives the function that ends it. */
  onPageChanged(listener: Listener<number>): () => void;
  /** A frame of another site was marked anew in a tab's page. */
  onFrameChanged(listener: Listener<number>): () => void;
  /** Notes were saved, changed, deleted or restored elsewhere. */
  onNotesChanged(listener: Listener<void>): () => void;
  /** The reader points at a mark of a page, or no longer at any. */
  onMarkPointed(listener: Listener<PointedMark>): () => void;
  /** Corrections or own words were changed elsewhere. */
  onCorrectionsChanged(listener: Listener<void>): () => void;
  /** Tells this document's own lists that notes, corrections and words may be others now: the background tells the other contexts alone. */
  tellHere(): void;
}

/** Takes the event messages of this context; to be made once per document, for a message has one listener. */
export function createEvents(): Events {
  const pageChanged = new Set<Listener<number>>();
  const frameChanged = new Set<Listener<number>>();
  const notesChanged = new Set<Listener<void>>();
  const markPointed = new Set<Listener<PointedMark>>();
  const correctionsChanged = new Set<Listener<void>>();
  const tell = (listeners: Set<Listener<number>>, tabId: number | undefined) => {
    if (tabId !== undefined) for (const listener of listeners) listener(tabId);
  };
  onMessage('pageMarked', ({ sender }) => tell(sender.frameId === 0 ? pageChanged : frameChanged, sender.tab?.id));
  // A reload or a way to another page drops the marks without a word from the content script.
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) tell(pageChanged, tabId);
  });
  onMessage('markPointed', ({ sender, data: span }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) for (const listener of markPointed) listener({ tabId, span });
  });
  onMessage('notesChanged', () => {
    for (const listener of notesChanged) listener();
  });
  onMessage('correctionsChanged', () => {
    for (const listener of correctionsChanged) listener();
  });
  return {
    onPageChanged: (listener) => subscribed(pageChanged, listener),
    onFrameChanged: (listener) => subscribed(frameChanged, listener),
    onNotesChanged: (listener) => subscribed(notesChanged, listener),
    onMarkPointed: (listener) => subscribed(markPointed, listener),
    onCorrectionsChanged: (listener) => subscribed(correctionsChanged, listener),
    tellHere() {
      for (const listener of [...notesChanged, ...correctionsChanged]) listener();
    },
  };
}

function subscribed<Data>(listeners: Set<Listener<Data>>, listener: Listener<Data>): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
