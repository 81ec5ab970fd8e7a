import type { Span } from '../text/span.ts';
import type { PageMarker } from './marker.ts';
import { offsetOf, parentOf } from './roots.ts';

/**
 * Scrolls a span into the middle of the window and of every scrolling box and frame around it, at once (the card is placed by where
 * the mark then is), and shows it for a moment. False where nothing is shown there: hidden since, or gone.
 */
export function reveal(marker: PageMarker, span: Span): boolean {
  const range = marker.rangeOf(span);
  if (range === null || range.getClientRects().length === 0) return false;
  for (let box = parentOf(range.startContainer); box !== null; box = parentOf(box)) {
    const view = box.ownerDocument.defaultView;
    if (view === null) return false;
    if (box === box.ownerDocument.scrollingElement) centre(range, box, inPage(box, new DOMRect(0, 0, view.innerWidth, view.innerHeight)));
    else if (scrolls(view, box)) {
      const seen = inPage(box, box.getBoundingClientRect());
      // Enlarged or made smaller by a style, it counts in lengths of its own.
      centre(range, box, seen, seen.width / (box as HTMLElement).offsetWidth || 1); // What is no HTML has none.
    }
  }
  marker.flash(span);
  return true;
}

/** A box of a node's window in the page's own. */
function inPage(node: Node, box: DOMRect): DOMRect {
  const { x, y } = offsetOf(node);
  return new DOMRect(box.x + x, box.y + y, box.width, box.height);
}

function scrolls(view: Window, element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY);
}

function centre(range: Range, box: Element, frame: DOMRect, scale = 1): void {
  const mark = inPage(range.startContainer, range.getBoundingClientRect());
  const isSeen =
    mark.top >= frame.top + MARGIN && mark.bottom <= frame.bottom - MARGIN && mark.left >= frame.left && mark.right <= frame.right;
  if (isSeen) return;
  const top = mark.top + mark.height / 2 - (frame.top + frame.height / 2);
  const left = mark.left < frame.left || mark.right > frame.right ? mark.left - frame.left - MARGIN : 0;
  box.scrollBy({ top: top / scale, left: left / scale, behavior: 'instant' });
}

/** So near to an edge a mark may lie under a page's fixed header. */
const MARGIN = 80;
