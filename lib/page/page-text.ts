import { documentIn, type Root } from './roots.ts';
import { drained } from './slices.ts';
import { type ElementStyle, isClosedDetails, ROOT_STYLE, type Styles } from './styles.ts';
import { TextBuilder } from './text-builder.ts';
import type { TextMap } from './text-map.ts';

/**
 * A page's text as its reader sees it, and where each part of it stands. Inline elements join, a block, a table cell
 * and `<br>` end a line with `\n`; white space is squeezed as CSS does, `&nbsp;` is kept.
 */
export interface PageText {
  text: string;
  /** In text order; `starts[i]` to `ends[i]` of the text is `pieces[i]`. A `\n` between two belongs to none. */
  pieces: readonly Piece[];
  starts: Int32Array;
  ends: Int32Array;
  /** Lines in text order: where each starts, and the block element that it stands in. */
  lines: { starts: Int32Array; blocks: Element[] };
  /** Blocks that stand elsewhere than their place in the text says: fixed, sticky, placed by numbers. */
  loose: readonly Element[];
  /** Which piece a plain block is. */
  plain: ReadonlyMap<Element, number>;
  /** Open shadow roots and documents of frames that were read too. */
  roots: Root[];
  /** Looks up where the text of a plain block stands. Given with the page, for our second script has the page but not the reader of it. */
  mapBlock(block: Element, text: string): TextMap;
}

/** A part of the text: a plain block, whose nodes are looked at only when a place in it is wanted, or what stands between such. */
export type Piece = { block: Element; map?: TextMap } | { block?: undefined; map: TextMap };

/** What is known from an earlier reading: the text of a plain block that has not changed since; undefined for others. */
export type Known = (block: Element) => string | undefined;

/** Nodes visited between two chances to let the page work; 2,000 take 1–4 ms. */
const NODES_A_STEP = 2000;
/** A plain block counts as so many. */
const PLAIN_NODES = 10;
const ELEMENT = 1;
const TEXT = 3;
/** XHTML: the words in `<![CDATA[…]]>` are shown as any others. */
const CDATA = 4;

/**
 * The text of a document's body or of an element. Left out: hidden text, scripts, form controls, editable regions,
 * ruby annotations, frames of other sites and graphics. Open shadow roots and frames of the same origin are read in their place. Empty where nothing can be read, as in a document in design mode.
 */
export function collectText(root: Document | Element, styles: Styles): PageText {
  return drained(collectSteps(root, styles));
}

/** The text of a page without any. */
export const emptyPage = (): PageText => new TextBuilder().finish();

/** What a reading may leave out. */
export interface CollectOptions {
  /** Spares looking into blocks that are as they were. */
  known?: Known;
  /** Asked for each block: what need not be read now, and where to stop. */
  judge?(block: Element): 'read' | 'skip' | 'stop';
  /** Is given the text as it comes, whole lines at a time. */
  onLines?(lines: string): void;
}

/** The same in steps, so that a long page stays responsive: the caller decides how many to take at once. */
export function* collectSteps(root: Document | Element, styles: Styles, options: CollectOptions = {}): Generator<void, PageText> {
  const builder = new TextBuilder();
  const top = 'body' in root ? readableBody(root) : root;
  if (top === null) return builder.finish();
  const topStyle = styles.styleOf(top, ROOT_STYLE);
  if (topStyle.flow === 'skip' || topStyle.flow === 'break') return builder.finish();
  // No recursion: 5,000 nested elements are an ordinary accident of a broken template.
  const open: Open[] = [{ element: top, style: topStyle }];
  builder.block = top;
  let node: Node | null = enter(top, open[0], builder.roots);
  let visited = 0;
  for (let frame = open.at(-1); frame !== undefined; ) {
    if (node === null) {
      open.pop();
      if (frame.style.flow === 'block') {
        builder.endLine();
        builder.block = blockOf(open) ?? top;
      }
      const around = open.at(-1);
      node = around === undefined ? null : after(around, frame.element);
      frame = around;
      continue;
    }
    if (++visited >= NODES_A_STEP) {
      visited = 0;
      options.onLines?.(builder.news());
      yield;
    }
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      // A node of these types is a Text (DOM 4.4); the type field does not narrow.
      if (frame.style.visible && !isClosedDetails(frame.element)) builder.add(node as Text, frame.style.whiteSpace);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element; // nodeType 1 is an Element (DOM 4.4).
      const style = styles.styleOf(element, frame.style);
      if (style.isLoose === true) builder.loose.push(element);
      const judged = style.flow === 'block' && options.judge !== undefined ? options.judge(element) : 'read';
      if (judged === 'stop') break;
      const plain = judged === 'read' ? plainText(element, style, styles, options.known) : undefined;
      if (style.flow === 'break') builder.endLine();
      if (plain !== undefined) {
        builder.addPlain(element, plain);
        visited += PLAIN_NODES;
      } else if (judged === 'read' && (style.flow === 'inline' || style.flow === 'block')) {
        frame = { element, style };
        open.push(frame);
        if (style.flow === 'block') {
          builder.endLine();
          builder.block = element;
        }
        node = enter(element, frame, builder.roots);
        continue;
      }
    }
    node = after(frame, node);
  }
  const page = builder.finish();
  options.onLines?.(builder.news());
  return page;
}

/** The text of a block that can be taken whole; undefined for what must be read node by node. */
function plainText(element: Element, style: ElementStyle, styles: Styles, known: Known | undefined): string | undefined {
  if (style.flow !== 'block' || !style.visible || style.whiteSpace !== 'collapse') return undefined;
  return known?.(element) ?? styles.plainText?.(element);
}

/** An element whose content is being read. */
interface Open {
  element: Element;
  style: ElementStyle;
  /** Of a slot: what the host's owner has put there, and how far it is read. */
  slotted?: { nodes: readonly Node[]; at: number };
}

/** The first node of what is seen in an element: of its shadow, of what is put into a slot, of a frame's body, or its own. */
function enter(element: Element, open: Open | undefined, roots: Root[]): Node | null {
  if (isForm(element)) return ofNode(element, 'firstChild');
  const inside = documentIn(element);
  const root = inside ?? element.shadowRoot ?? null;
  if (root !== null) {
    roots.push(root);
    return inside === null ? root.firstChild : readableBody(inside);
  }
  if (element.localName === 'slot' && 'assignedNodes' in element && open !== undefined) {
    const nodes = (element as HTMLSlotElement).assignedNodes(); // Only slots have it.
    if (nodes[0] !== undefined) {
      open.slotted = { nodes, at: 0 };
      return nodes[0];
    }
  }
  return element.firstChild;
}

function after(open: Open, node: Node): Node | null {
  // Beside a frame's body nothing is read.
  if (documentIn(open.element) !== null) return null;
  if (open.slotted !== undefined) return open.slotted.nodes[++open.slotted.at] ?? null;
  return 'localName' in node && isForm(node as Element) ? ofNode(node, 'nextSibling') : node.nextSibling; // Only elements have that name.
}

/**
 * The names of a form's fields hide its own properties (`<input name="nextSibling">`, one before the form even), and a walk over
 * such a form need not end.
 */
const isForm = ({ localName }: Element) => localName === 'form' || typeof localName !== 'string';

/** A node's own property; where there is no browser there is no page to be wary of. */
function ofNode(node: Node, name: 'firstChild' | 'nextSibling'): Node | null {
  const get = typeof Node === 'function' ? Object.getOwnPropertyDescriptor(Node.prototype, name)?.get : undefined;
  return get === undefined ? node[name] : get.call(node);
}

function readableBody(document: Document): Element | null {
  return document.designMode === 'on' ? null : (document.body ?? document.documentElement);
}

function blockOf(open: readonly { element: Element; style: ElementStyle }[]): Element | undefined {
  return open.findLast((frame) => frame.style.flow === 'block')?.element;
}
