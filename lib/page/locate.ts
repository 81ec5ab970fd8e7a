import type { Span } from '../text/span.ts';
import type { PageText } from './page-text.ts';
import { inOneTree } from './roots.ts';

/** A place in a text node. */
export interface NodePosition {
  node: Text;
  offset: number;
}

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const INSIDE = 16; // Node.DOCUMENT_POSITION_CONTAINED_BY

/**
 * Where a span of the page's text stands in the document, as what `StaticRange` is made from; null for an empty span,
 * one outside of the text, and where the page has taken the nodes away or shortened them since.
 */
export function locate(page: PageText, span: Span): StaticRangeInit | null {
  if (span.start < 0 || span.end <= span.start || span.end > page.text.length) return null;
  const start = firstPosition(page, span.start);
  const end = lastPosition(page, span.end);
  if (start === null || end === null) return null;
  if (!start.node.isConnected || !end.node.isConnected || start.offset > start.node.length || end.offset > end.node.length) return null;
  return { startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset };
}

/** A live range for measuring and scrolling; drop it soon, for the browser keeps it right at every change of the page. */
export function liveRange(place: StaticRangeInit): Range | null {
  const range = (place.startContainer.ownerDocument ?? document).createRange();
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
  } catch (error) {
    // The page has shortened the node in the meantime; anything else is a bug.
    if (error instanceof DOMException && error.name === 'IndexSizeError') return null;
    throw error;
  }
  return range;
}

/** The text offset of a place in a text node: of the next unit of the text at or after it; -1 for a node that holds none. */
export function offsetAt(page: PageText, node: Node, offset: number): number {
  const index = indexOfNode(page, node);
  return index < 0 ? -1 : offsetInNode(page, index, offset, 'next');
}

/**
 * The span of the page's text that a range of the document covers, without white space at either end; null where it
 * covers none of it. The range may start and end anywhere, in hidden text too.
 */
export function spanOfRange(page: PageText, range: AbstractRange): Span | null {
  const first = firstNodeAfter(page, range.startContainer, range.startOffset);
  const last = firstNodeAfter(page, range.endContainer, range.endOffset);
  let start = page.text.length;
  if (first < page.nodes.length)
    start = offsetInNode(page, first, page.nodes[first] === range.startContainer ? range.startOffset : 0, 'next');
  let end = page.text.length;
  if (last < page.nodes.length) {
    end = page.nodes[last] === range.endContainer ? offsetInNode(page, last, range.endOffset, 'previous') : endBefore(page, last);
  }
  while (start < end && /\s/.test(page.text[start] ?? '')) start++;
  while (end > start && /\s/.test(page.text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}

/** Where the unit at `at` stands; a `\n` that we put in stands where the next unit does. */
function firstPosition(page: PageText, at: number): NodePosition | null {
  const { start, length } = page.runs;
  let run = runBefore(page, at);
  if (run < 0) return null;
  let inside = at - (start[run] ?? 0);
  if (inside >= (length[run] ?? 0)) {
    run++;
    inside = 0;
  }
  return positionIn(page, run, inside);
}

/** The place behind the unit before `end`. */
function lastPosition(page: PageText, end: number): NodePosition | null {
  const run = runBefore(page, end - 1);
  if (run < 0) return null;
  return positionIn(page, run, Math.min(end - (page.runs.start[run] ?? 0), page.runs.length[run] ?? 0));
}

function positionIn(page: PageText, run: number, inside: number): NodePosition | null {
  const node = page.nodes[page.runs.node[run] ?? -1];
  return node === undefined ? null : { node, offset: (page.runs.offset[run] ?? 0) + inside };
}

/** The last run that starts at or before `at`; -1 for none. */
function runBefore(page: PageText, at: number): number {
  return firstIndex(page.runs.start.length, (i) => (page.runs.start[i] ?? 0) > at) - 1;
}

/** The text offset in node `index` of the unit at or after `offset` in the node, or of the end of the one before. */
function offsetInNode(page: PageText, index: number, offset: number, which: 'next' | 'previous'): number {
  const { start, length, node, offset: offsets } = page.runs;
  const first = firstIndex(node.length, (i) => (node[i] ?? 0) >= index);
  const behind = firstIndex(node.length, (i) => (node[i] ?? 0) > index);
  if (which === 'next') {
    for (let run = first; run < behind; run++) {
      const inside = offset - (offsets[run] ?? 0);
      if (inside < (length[run] ?? 0)) return (start[run] ?? 0) + Math.max(inside, 0);
    }
    const last = behind - 1;
    return (start[last] ?? 0) + (length[last] ?? 0);
  }
  let end = start[first] ?? 0;
  for (let run = first; run < behind && (offsets[run] ?? 0) < offset; run++) {
    end = (start[run] ?? 0) + Math.min(offset - (offsets[run] ?? 0), length[run] ?? 0);
  }
  return end;
}

/** The end of the text that stands before node `index`. */
function endBefore(page: PageText, index: number): number {
  const first = firstIndex(page.runs.node.length, (i) => (page.runs.node[i] ?? 0) >= index);
  return first === 0 ? 0 : (page.runs.start[first - 1] ?? 0) + (page.runs.length[first - 1] ?? 0);
}

/** The first of the page's nodes that is the boundary's own text node or lies behind the boundary. */
function firstNodeAfter(page: PageText, container: Node, offset: number): number {
  const known = indexOfNode(page, container);
  if (known >= 0) return known;
  const next = container.childNodes[offset];
  return firstIndex(page.nodes.length, (i) => {
    const node = page.nodes[i];
    if (node === undefined) return true;
    const [from, to] = (page.roots.length === 0 ? undefined : inOneTree(next ?? container, node)) ?? [next ?? container, node];
    if (next !== undefined && from === next) return next === to || (next.compareDocumentPosition(to) & (FOLLOWING | INSIDE)) !== 0;
    // Behind the container's last child: what follows the container but is not in it.
    const relation = from.compareDocumentPosition(to);
    return (relation & FOLLOWING) !== 0 && (relation & INSIDE) === 0;
  });
}

const indexes = new WeakMap<PageText, Map<Node, number>>();

/** The node's place in `page.nodes`; -1 where it holds none of the text. */
function indexOfNode(page: PageText, node: Node): number {
  let index = indexes.get(page);
  if (index === undefined) {
    index = new Map(page.nodes.map((text, i) => [text, i]));
    indexes.set(page, index);
  }
  return index.get(node) ?? -1;
}

/** The first of `count` indices for which `isBehind` holds, where it holds for all that follow; `count` for none. */
export function firstIndex(count: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
