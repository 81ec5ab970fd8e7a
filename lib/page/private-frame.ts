import { htmlElement } from './html-element.ts';
import { addStyleSheet } from './style-sheet.ts';

/** How a private frame looks and is called. */
export interface FrameLooks {
  css: string;
  /** Its name for those who hear it. */
  title: string;
  /** The language of what is in it. */
  lang: string;
  /** As wide as what is in it, up to so many pixels; without it as wide as the slot. */
  fits?: number | undefined;
  /** Gives the address of an empty document of our own origin, where there is one. */
  address?: (() => Promise<string | undefined>) | undefined;
}

/** A page that has the frame loaded anew so often means it: it stays empty. */
const MOST_LOADS = 20;

/** Left free beside a frame as wide as what is in it. */
const MARGIN = 32;

/** Seen through, and as light or dark as what is around it. */
const FRAME_STYLE = ':root { color-scheme: light dark; background: transparent; overflow: hidden } body { margin: 0 }';

/**
 * Puts a frame into `slot`, as high as what is in it, and gives `onContent` the element to fill. A page that listens on its window in the
 * capturing phase hears every key that is pressed in its document, in closed shadow roots too, and `window.find` finds the words in them; another
 * document's it neither hears nor finds. The frame has no address, and as its slot stands in a closed root the page has no way to it (HTML,
 * "document-tree child navigables"). But for Firefox's: there an event tells whoever listens which node of a closed root it is of
 * (`originalTarget`), and from there a page would come to the frame; so the document has an origin of our own there (`address`), which no page
 * may look into.
 *
 * A page that moves or takes out our host has the frame loaded anew: `onContent` is called again, with an empty element in the new document;
 * what was in the old one is dead. Where the page's policy puts the frame out of our own reach as well (`sandbox`), the element stands in
 * the slot itself. Returns what takes the frame away.
 */
export function showInFrame(slot: HTMLElement, looks: FrameLooks, onContent: (content: HTMLElement) => void): () => void {
  const frame = htmlElement(slot.ownerDocument, 'iframe');
  frame.title = looks.title;
  const heights = new ResizeObserver(([entry]) => {
    const { blockSize = 0, inlineSize = 0 } = entry?.borderBoxSize[0] ?? {};
    frame.style.height = `${Math.ceil(blockSize)}px`;
    if (looks.fits !== undefined) frame.style.width = `${Math.ceil(inlineSize)}px`;
  });
  let filled: Document | undefined;
  let address: string | undefined;
  let loads = 0;
  const load = async () => {
    address = await looks.address?.();
    try {
      // Not by `src`, which a page could read.
      if (address !== undefined) frame.contentWindow?.location.replace(address);
    } catch {
      // In private windows and containers nobody may: as good as anywhere else.
      address = undefined;
    }
    if (address === undefined) fill();
  };
  const fill = () => {
    const { contentDocument: inside } = frame;
    if (address !== undefined && inside?.URL !== address) {
      // Loaded anew, for the page has moved our host; or out of our reach, from the beginning, by the page's policy.
      if (inside !== null || filled !== undefined) {
        if (loads++ < MOST_LOADS) void load();
        return;
      }
    }
    // Firefox begins with a document that it exchanges at once.
    if (inside === filled || (inside !== null && inside.readyState !== 'complete')) return;
    filled = inside ?? slot.ownerDocument;
    const content = filled.createElement('div');
    if (looks.fits !== undefined) content.style.cssText = `width: max-content; max-width: ${Math.min(looks.fits, innerWidth - MARGIN)}px`;
    if (inside === null) slot.replaceChildren(content);
    else {
      inside.documentElement.lang = looks.lang;
      addStyleSheet(inside, FRAME_STYLE + looks.css);
      inside.body.append(content);
    }
    heights.disconnect();
    heights.observe(content);
    onContent(content);
  };
  slot.append(frame);
  if (looks.address === undefined) {
    frame.addEventListener('load', fill);
    fill();
  } else void load().then(() => frame.addEventListener('load', fill));
  return () => {
    heights.disconnect();
    frame.remove();
  };
}
