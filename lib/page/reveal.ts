import { liveRange } from './locate.ts';

/**
 * Scrolls a place into the middle of the window and of every scrolling box around it, at once: the card is placed
 * by where the mark then is. False where nothing is shown there (hidden since, or gone).
 */
export function reveal(place: StaticRangeInit): boolean {
  const range = liveRange(place);
  const view = range?.startContainer.ownerDocument?.defaultView;
  if (!range || !view || range.getClientRects().length === 0) return false;
  for (let box = range.startContainer.parentElement; box !== null; box = box.parentElement) {
    if (box !== view.document.scrollingElement && scrolls(view, box)) centre(range, box, box.getBoundingClientRect());
  }
  const page = view.document.scrollingElement;
  if (page !== null) centre(range, page, new DOMRect(0, 0, view.innerWidth, view.innerHeight));
  return true;
}

function scrolls(view: Window, element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY);
}

function centre(range: Range, box: Element, frame: DOMRect): void {
  const mark = range.getBoundingClientRect();
  const isSeen =
    mark.top >= frame.top + MARGIN && mark.bottom <= frame.bottom - MARGIN && mark.left >= frame.left && mark.right <= frame.right;
  if (isSeen) return;
  const top = mark.top + mark.height / 2 - (frame.top + frame.height / 2);
  const left = mark.left < frame.left || mark.right > frame.right ? mark.left - frame.left - MARGIN : 0;
  box.scrollBy({ top, left, behavior: 'instant' });
}

/** So near to an edge a mark may lie under a page's fixed header. */
const MARGIN = 80;
