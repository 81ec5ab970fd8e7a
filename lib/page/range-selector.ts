import type { RangeSelector } from '../note/note.ts';
import { FARTHEST, isPath } from '../note/xpath.ts';
import type { Span } from '../text/span.ts';
import { locate, type NodePosition, spanOfRange } from './locate.ts';
import type { PageText } from './page-text.ts';

/**
 * Where a span of the page's text begins and ends in the tree of its own document; undefined in a frame or a shadow root, in an element
 * that a path cannot name, and far inside of a long one. The page's nodes are only looked at.
 */
export function rangeSelectorOf(document: Document, page: PageText, span: Span): RangeSelector | undefined {
  const place = locate(page, span);
  const start = place && pointOf(document, place.startContainer, place.startOffset);
  const end = place && pointOf(document, place.endContainer, place.endOffset);
  if (!start || !end) return undefined;
  return {
    type: 'RangeSelector',
    startContainer: start.path,
    startOffset: start.points,
    endContainer: end.path,
    endOffset: end.points,
  };
}

/** The span of the page's text that the elements of a selector hold now; null where they are gone or hold none of it. */
export function spanOfSelector(document: Document, page: PageText, selector: RangeSelector): Span | null {
  const start = positionOf(document, selector.startContainer, selector.startOffset);
  const end = positionOf(document, selector.endContainer, selector.endOffset);
  if (!start || !end) return null;
  return spanOfRange(
    page,
    new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset }),
  );
}

/** The element around a place, and how many code points of its text stand before it. */
function pointOf(document: Document, node: Node, offset: number): { path: string; points: number } | undefined {
  const element = node.parentElement;
  if (element === null || node.getRootNode() !== document) return undefined;
  const path = pathTo(element);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  const points = [...before.toString()].length;
  return isPath(path) && points <= FARTHEST ? { path, points } : undefined;
}

function pathTo(element: Element): string {
  let nth = 1;
  for (let other = element.previousElementSibling; other !== null; other = other.previousElementSibling) {
    if (other.localName === element.localName) nth++;
  }
  return `${element.parentElement === null ? '' : pathTo(element.parentElement)}/${element.localName}[${nth}]`;
}

function positionOf(document: Document, path: string, points: number): NodePosition | undefined {
  let element: ParentNode & Node = document;
  for (const step of path.slice(1).split('/')) {
    const [name, nth] = step.split(/[[\]]/);
    const next: Element | undefined = [...element.children].filter(({ localName }) => localName === name)[Number(nth) - 1];
    if (next === undefined) return undefined;
    element = next;
  }
  let left = points;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    // No more than can matter: a node may hold a whole book.
    const characters = [...(node.nodeValue ?? '').slice(0, 2 * left + 2)];
    // SHOW_TEXT: there are no other nodes.
    if (left <= characters.length) return { node: node as Text, offset: characters.slice(0, left).join('').length };
    left -= characters.length;
  }
  return undefined;
}
