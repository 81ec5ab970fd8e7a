import { htmlElement } from './html-element.ts';
import { addStyleSheet } from './style-sheet.ts';

/** How a private frame looks and is called. */
export interface FrameLooks {
  css: string;
  /** Its name for those who hear it. */
  title: string;
  /** The language of what is in it. */
  lang: string;
}

/** Seen through, and as light or dark as what is around it. */
const FRAME_STYLE = ':root { color-scheme: light dark; background: transparent; overflow: hidden } body { margin: 0 }';

/**
 * Puts a frame into `slot`, as high as what is in it, and gives `onContent` the element to fill. A page that listens on its window in the
 * capturing phase hears every key that is pressed in its document, in closed shadow roots too; it does not hear those of another document.
 * The frame has no address, and as its slot stands in a closed root the page has no way to it (HTML, "document-tree child navigables").
 *
 * A page that moves or takes out our host has the frame loaded anew: `onContent` is called again, with an empty element in the new document;
 * what was in the old one is dead. Where the page's policy puts the frame out of our own reach as well (`sandbox`), the element stands in
 * the slot itself. Returns what takes the frame away.
 */
export function showInFrame(slot: HTMLElement, looks: FrameLooks, onContent: (content: HTMLElement) => void): () => void {
  const frame = htmlElement(slot.ownerDocument, 'iframe');
  frame.title = looks.title;
  const heights = new ResizeObserver(([entry]) => {
    frame.style.height = `${Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0)}px`;
  });
  let filled: Document | undefined;
  const fill = () => {
    const { contentDocument: inside } = frame;
    // Firefox begins with a document that it exchanges at once.
    if (inside === filled || (inside !== null && inside.readyState !== 'complete')) return;
    filled = inside ?? slot.ownerDocument;
    const content = filled.createElement('div');
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
  frame.addEventListener('load', fill);
  slot.append(frame);
  fill();
  return () => {
    heights.disconnect();
    frame.remove();
  };
}
