import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';
import { holdsText, liveRange, locate, offsetAt } from './locate.ts';
import { isForm, type PageText } from './page-text.ts';
import { boxesOf, documentIn, holderOf } from './roots.ts';

/**
 * The offset in the page's text nearest to a point of the window; -1 where none of it is there. The caret is the
 * nearest place *between* two characters, so what lies under the point may start at the offset or end there.
 */
export function offsetAtPoint(document: Document, page: PageText, x: number, y: number): number {
  const caret = caretAt(document, page, x, y);
  return caret === null ? -1 : offsetAt(page, caret.node, caret.offset);
}

function caretAt(document: Document, page: PageText, x: number, y: number): { node: Node; offset: number } | null {
  if (page.roots.length > 0) {
    const inside = frameAt(document, page, x, y);
    if (inside !== undefined) {
      const { x: left, y: top } = offsetIn(inside);
      return caretAt(inside, page, x - left, y - top);
    }
  }
  if (typeof document.caretPositionFromPoint === 'function') {
    const shadowRoots = page.roots.filter((root) => 'host' in root);
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position?.offsetNode ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = document.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** The document of the frame under a point, where its text is the page's too. */
function frameAt(document: Document, page: PageText, x: number, y: number): Document | undefined {
  const element = document.elementFromPoint(x, y);
  const inside = element === null ? null : documentIn(element);
  return page.roots.find((root): root is Document => root === inside);
}

/** Where a frame's window stands in the one around it. */
function offsetIn(inside: Document): { x: number; y: number } {
  const frame = holderOf(inside);
  const { left, top } = frame?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + (frame?.clientLeft ?? 0), y: top + (frame?.clientTop ?? 0) };
}

/**
 * Which of `spans` (sorted, without overlaps) is painted under a point of the window; -1 for none. A quarter of the
 * carets next to a span are not on it, so its rectangles are checked (measured in both browsers). `under` is what the
 * browser has found there already for an event: on a page of a million characters it looks for milliseconds each time.
 */
export function spanAtPoint(document: Document, page: PageText, spans: readonly Span[], x: number, y: number, under?: Element): number {
  const among = (under && spansIn(page, spans, under)) ?? spansBeside(spans, offsetAtPoint(document, page, x, y));
  return among.find((index) => covers(page, spans[index] as Span, x, y)) ?? -1; // In range.
}

/** The one that starts at or before an offset, and the one before it where the caret is between the two. */
function spansBeside(spans: readonly Span[], offset: number): number[] {
  const next = firstIndex(spans.length, (i) => (spans[i]?.start ?? 0) > offset);
  return offset < 0 ? [] : [next - 1, next - 2].filter((index) => (spans[index]?.end ?? -1) >= offset);
}

/** So many nodes, and so many spans, are looked through; in more the browser finds the place sooner. */
const [MOST_NODES, MOST_SPANS] = [64, 16];

/** Those in the words right in an element; undefined where these are many. */
function spansIn(page: PageText, spans: readonly Span[], element: Element): number[] | undefined {
  const found: number[] = [];
  if (!holdsText(page, element)) return found;
  if (isForm(element) || element.childNodes.length > MOST_NODES) return undefined;
  for (const node of element.childNodes) {
    const start = offsetAt(page, node, 0);
    if (start < 0) continue;
    const end = offsetAt(page, node, node.nodeValue?.length ?? 0);
    let index = firstIndex(spans.length, (i) => (spans[i]?.end ?? 0) > start);
    for (; (spans[index]?.start ?? end) < end && found.length <= MOST_SPANS; index++) found.push(index);
  }
  return found.length > MOST_SPANS ? undefined : found;
}

/** True where a span is painted under a point of the window. */
export function covers(page: PageText, span: Span, x: number, y: number): boolean {
  const place = locate(page, span);
  const range = place === null ? null : liveRange(place);
  if (range === null) return false;
  for (const box of boxesOf(range)) if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  return false;
}
