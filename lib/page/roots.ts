/**
 * The trees besides the page's own in which its reader reads: open shadow roots, and documents of frames of the same origin. A
 * closed root and a frame of another site are not ours to look into.
 */
export type Root = ShadowRoot | Document;

const DOCUMENT = 9; // Node.DOCUMENT_NODE

/** True for a root of a frame that has come to another document, where Firefox lets nobody touch the old one any more: whoever does, fails. */
export function isDead(root: Root): boolean {
  try {
    return root.nodeType === undefined;
  } catch {
    return true;
  }
}

/** What a root hangs in: the host of a shadow root, the frame of a document; null for the page's own document. */
export function holderOf(root: Node): Element | null {
  if (root.nodeType === DOCUMENT) return (root as Document).defaultView?.frameElement ?? null; // nodeType 9 is a Document.
  return 'host' in root ? (root as ShadowRoot).host : null; // Only shadow roots have a host.
}

/** The element around a node, out of its tree too. */
export function parentOf(node: Node): Element | null {
  return node.parentElement ?? holderOf(node.getRootNode());
}

/** The document in a frame, as far as it is ours to look into; null for any other element. */
export function documentIn(element: Element): Document | null {
  return 'contentDocument' in element ? (element.contentDocument as Document | null) : null; // Frames and objects have one or none.
}

/** Where the window of a node's document stands in the page's own: 0, 0 but for frames. */
export function offsetOf(node: Node): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  for (let frame = holderOf(node.ownerDocument ?? node); frame !== null; frame = holderOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect();
    offset.x += left + frame.clientLeft;
    offset.y += top + frame.clientTop;
  }
  return offset;
}

/** The boxes of a range in the page's own window. */
export function boxesOf(range: Range): DOMRect[] {
  const { x, y } = offsetOf(range.startContainer);
  return [...range.getClientRects()].map((box) => (x === 0 && y === 0 ? box : new DOMRect(box.x + x, box.y + y, box.width, box.height)));
}

/**
 * Two nodes as they stand to each other in the innermost tree that has both of them: themselves, or what they hang in. Undefined
 * where there is none (one of them is no longer in the page).
 */
export function inOneTree(a: Node, b: Node): [Node, Node] | undefined {
  for (let left: Node | null = a; left !== null; left = holderOf(left.getRootNode())) {
    for (let right: Node | null = b; right !== null; right = holderOf(right.getRootNode())) {
      if (left.getRootNode() === right.getRootNode()) return [left, right];
    }
  }
  return undefined;
}
