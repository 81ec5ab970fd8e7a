import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';
import type { PageText } from './page-text.ts';
import { inOneTree } from './roots.ts';
import { isSameMap, type TextMap } from './text-map.ts';

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
  const known = placeOf(page, node);
  return known === undefined ? -1 : offsetInNode(page, known, offset, 'next');
}

/**
 * The span of the page's text that a range of the document covers, without white space at either end; null where it
 * covers none of it. The range may start and end anywhere, in hidden text too.
 */
export function spanOfRange(page: PageText, range: AbstractRange): Span | null {
  const first = firstNodeAfter(page, range.startContainer, range.startOffset);
  const last = firstNodeAfter(page, range.endContainer, range.endOffset);
  let start = page.text.length;
  if (first !== undefined) start = offsetInNode(page, first, first.node === range.startContainer ? range.startOffset : 0, 'next');
  let end = page.text.length;
  if (last !== undefined) {
    end = last.node === range.endContainer ? offsetInNode(page, last, range.endOffset, 'previous') : endBefore(page, last);
  }
  while (start < end && /\s/.test(page.text[start] ?? '')) start++;
  while (end > start && /\s/.test(page.text[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}

/** Where the unit at `at` stands; a `\n` that we put in stands where the next unit does. */
function firstPosition(page: PageText, at: number): NodePosition | null {
  let piece = pieceBefore(page, at);
  if (at >= (page.ends[piece] ?? 0)) piece++;
  const map = mapOf(page, piece);
  if (map === undefined) return null;
  const inPiece = Math.max(0, at - (page.starts[piece] ?? 0));
  const run = Math.max(0, runBefore(map, inPiece));
  const inside = inPiece - (map.start[run] ?? 0);
  return inside < (map.length[run] ?? 0) ? positionIn(map, run, inside) : positionIn(map, run + 1, 0);
}

/** The place behind the unit before `end`. */
function lastPosition(page: PageText, end: number): NodePosition | null {
  const piece = pieceBefore(page, end - 1);
  const map = mapOf(page, piece);
  if (map === undefined) return null;
  const inPiece = end - (page.starts[piece] ?? 0);
  const run = runBefore(map, inPiece - 1);
  return positionIn(map, run, Math.min(inPiece - (map.start[run] ?? 0), map.length[run] ?? 0));
}

function positionIn(map: TextMap, run: number, inside: number): NodePosition | null {
  const node = map.nodes[map.node[run] ?? -1];
  return node === undefined ? null : { node, offset: (map.offset[run] ?? 0) + inside };
}

/** The last piece that starts at or before `at`; -1 for none. */
const pieceBefore = (page: PageText, at: number) => firstIndex(page.starts.length, (i) => (page.starts[i] ?? 0) > at) - 1;

/** The last run of a piece that starts at or before `at`; -1 for none. */
const runBefore = (map: TextMap, at: number) => firstIndex(map.start.length, (i) => (map.start[i] ?? 0) > at) - 1;

/** Where a piece stands in its nodes: of a plain block looked up when first wanted. */
function mapOf(page: PageText, index: number): TextMap | undefined {
  const piece = page.pieces[index];
  if (piece === undefined) return undefined;
  if (piece.block === undefined) return piece.map;
  piece.map ??= page.mapBlock(piece.block, page.text.slice(page.starts[index], page.ends[index]));
  return piece.map;
}

/** A text node of the page's. */
interface NodePlace {
  piece: number;
  map: TextMap;
  /** In the map. */
  index: number;
  node: Text;
}

function nodePlace(page: PageText, piece: number, index: number): NodePlace | undefined {
  const map = mapOf(page, piece);
  const node = map?.nodes[index];
  return map === undefined || node === undefined ? undefined : { piece, map, index, node };
}

/** The text offset in a node of the unit at or after `offset` in it, or of the end of the one before. */
function offsetInNode(page: PageText, { piece, map, index }: NodePlace, offset: number, which: 'next' | 'previous'): number {
  const { start, length, node, offset: offsets } = map;
  const base = page.starts[piece] ?? 0;
  const first = firstIndex(node.length, (i) => (node[i] ?? 0) >= index);
  const behind = firstIndex(node.length, (i) => (node[i] ?? 0) > index);
  if (which === 'next') {
    for (let run = first; run < behind; run++) {
      const inside = offset - (offsets[run] ?? 0);
      if (inside < (length[run] ?? 0)) return base + (start[run] ?? 0) + Math.max(inside, 0);
    }
    const last = behind - 1;
    return base + (start[last] ?? 0) + (length[last] ?? 0);
  }
  let end = start[first] ?? 0;
  for (let run = first; run < behind && (offsets[run] ?? 0) < offset; run++) {
    end = (start[run] ?? 0) + Math.min(offset - (offsets[run] ?? 0), length[run] ?? 0);
  }
  return base + end;
}

/** The end of the text that stands before a node. */
function endBefore(page: PageText, { piece, map, index }: NodePlace): number {
  const first = firstIndex(map.node.length, (i) => (map.node[i] ?? 0) >= index);
  if (first === 0) return page.ends[piece - 1] ?? 0;
  return (page.starts[piece] ?? 0) + (map.start[first - 1] ?? 0) + (map.length[first - 1] ?? 0);
}

/** The first of the page's nodes that is the boundary's own text node or lies behind the boundary; undefined for none. */
function firstNodeAfter(page: PageText, container: Node, offset: number): NodePlace | undefined {
  const known = placeOf(page, container);
  if (known !== undefined) return known;
  const isBehind = behindBoundary(page, container, offset);
  const piece = firstIndex(page.pieces.length, (i) => {
    const last = mapOf(page, i)?.nodes.at(-1) ?? page.pieces[i]?.block;
    return last === undefined || isBehind(last);
  });
  const nodes = mapOf(page, piece)?.nodes ?? [];
  return nodePlace(
    page,
    piece,
    firstIndex(nodes.length, (i) => isBehind(nodes[i] as Text)), // Of the list.
  );
}

/** Whether a node lies behind a boundary. */
function behindBoundary(page: PageText, container: Node, offset: number): (node: Node) => boolean {
  const next = container.childNodes[offset];
  return (node) => {
    const [from, to] = (page.roots.length === 0 ? undefined : inOneTree(next ?? container, node)) ?? [next ?? container, node];
    if (next !== undefined && from === next) return next === to || (next.compareDocumentPosition(to) & (FOLLOWING | INSIDE)) !== 0;
    // Behind the container's last child: what follows the container but is not in it.
    const relation = from.compareDocumentPosition(to);
    return (relation & FOLLOWING) !== 0 && (relation & INSIDE) === 0;
  };
}

/** True where every unit of two pages' texts, which are the same, stands in the same place. */
export function isSamePlaces(a: PageText, b: PageText): boolean {
  return (
    a.pieces.length === b.pieces.length &&
    a.lines.blocks.length === b.lines.blocks.length &&
    a.lines.blocks.every((block, i) => block === b.lines.blocks[i]) &&
    a.pieces.every((piece, i) => {
      if (piece.block !== b.pieces[i]?.block) return false;
      // Places in a plain block that nobody has asked for are nowhere in use.
      if (piece.map === undefined) return true;
      const map = mapOf(b, i);
      return map !== undefined && isSameMap(piece.map, map);
    })
  );
}

/** For each page as it was read whole: which piece a text node outside of plain blocks is in, and its parent. */
const pieceIndexes = new WeakMap<PageText['plain'], Map<Node | null, number>>();
const nodeIndexes = new WeakMap<TextMap, Map<Node, number>>();

/** True where words of the page's may stand right in an element: it is in a plain block, or has text nodes that were read one by one. */
export const holdsText = (page: PageText, element: Element): boolean =>
  pieceIndexOf(page).has(element) || page.plain.has(element) || plainPieceAround(page, element) !== undefined;

function pieceIndexOf(page: PageText): Map<Node | null, number> {
  const known = pieceIndexes.get(page.plain);
  if (known !== undefined) return known;
  const index = new Map<Node | null, number>();
  for (const [i, { block, map }] of page.pieces.entries())
    if (block === undefined) for (const text of map.nodes) index.set(text, i).set(text.parentNode, i);
  pieceIndexes.set(page.plain, index);
  return index;
}

/** Where a text node holds some of the page's text; undefined for any other node. */
function placeOf(page: PageText, node: Node): NodePlace | undefined {
  const piece = pieceIndexOf(page).get(node) ?? plainPieceAround(page, node);
  const map = piece === undefined ? undefined : mapOf(page, piece);
  if (piece === undefined || map === undefined) return undefined;
  let ofMap = nodeIndexes.get(map);
  if (ofMap === undefined) {
    ofMap = new Map(map.nodes.map((text, i) => [text, i]));
    nodeIndexes.set(map, ofMap);
  }
  const index = ofMap.get(node);
  return index === undefined ? undefined : nodePlace(page, piece, index);
}

function plainPieceAround(page: PageText, node: Node): number | undefined {
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    const piece = page.plain.get(element);
    if (piece !== undefined) return piece;
  }
  return undefined;
}
