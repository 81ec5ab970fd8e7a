import { documentIn, type Root } from './roots.ts';
import { type ElementStyle, isClosedDetails, ROOT_STYLE, type Styles, type WhiteSpace } from './styles.ts';

/**
 * A page's text as its reader sees it, and where each part of it stands. Inline elements join, a block, a table cell
 * and `<br>` end a line with `\n`; white space is squeezed as CSS does, `&nbsp;` is kept.
 */
export interface PageText {
  text: string;
  /** The text nodes that hold some of the text, in document order. */
  nodes: Text[];
  /** Runs in which text and node go on together, in text order; a `\n` that we put in belongs to none. */
  runs: TextRuns;
  /** Lines in text order: where each starts, and the block element that it stands in. */
  lines: { starts: Int32Array; blocks: Element[] };
  /** Open shadow roots and documents of frames that were read too. */
  roots: Root[];
}

/** Run `i` is `length[i]` units of the text from `start[i]`, and of `nodes[node[i]]` from `offset[i]`. */
export interface TextRuns {
  start: Int32Array;
  length: Int32Array;
  node: Int32Array;
  offset: Int32Array;
}

/** Nodes visited between two chances to let the page work; 2,000 take 1–4 ms. */
const NODES_A_STEP = 2000;
const ELEMENT = 1;
const TEXT = 3;
/** XHTML: the words in `<![CDATA[…]]>` are shown as any others. */
const CDATA = 4;
const SQUEEZABLE = /[\t\n\f\r]| {2}|^ | $/;
const WHITE_SPACE = /[\t\n\f\r ]+/g;
const LINE_BREAKS_OR_SPACES = /[\t\f ]*[\n\r]+[\t\n\f\r ]*|[\t\f ]+/g;

/**
 * The text of a document's body or of an element. Left out: hidden text, scripts, form controls, editable regions,
 * ruby annotations, frames of other sites and graphics. Open shadow roots and frames of the same origin are read in their place. Empty where nothing can be read, as in a document in design mode.
 */
export function collectText(root: Document | Element, styles: Styles): PageText {
  const steps = collectSteps(root, styles);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, so that a long page stays responsive: the caller decides how many to take at once. */
export function* collectSteps(root: Document | Element, styles: Styles): Generator<void, PageText> {
  const builder = new Builder();
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
    if (++visited % NODES_A_STEP === 0) yield;
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      // A node of these types is a Text (DOM 4.4); the type field does not narrow.
      if (frame.style.visible && !isClosedDetails(frame.element)) builder.add(node as Text, frame.style.whiteSpace);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element; // nodeType 1 is an Element (DOM 4.4).
      const style = styles.styleOf(element, frame.style);
      if (style.flow === 'break') builder.endLine();
      if (style.flow === 'inline' || style.flow === 'block') {
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
  return builder.finish();
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
  return open.slotted === undefined ? node.nextSibling : (open.slotted.nodes[++open.slotted.at] ?? null);
}

function readableBody(document: Document): Element | null {
  return document.designMode === 'on' ? null : (document.body ?? document.documentElement);
}

function blockOf(open: readonly { element: Element; style: ElementStyle }[]): Element | undefined {
  return open.findLast((frame) => frame.style.flow === 'block')?.element;
}

/** Puts the text together. `block` is the innermost block element at the present place. */
class Builder {
  block: Element | null = null;
  readonly roots: Root[] = [];
  private readonly parts: string[] = [];
  private readonly nodes: Text[] = [];
  private readonly start: number[] = [];
  private readonly lengths: number[] = [];
  private readonly node: number[] = [];
  private readonly offset: number[] = [];
  private readonly lineStarts: number[] = [];
  private readonly lineBlocks: Element[] = [];
  private length = 0;
  private atLineStart = true;
  private endsWithBreak = true;
  /** White space that was seen; it becomes one space if something follows it on the line. */
  private space: { node: Text; offset: number } | null = null;

  endLine(): void {
    this.atLineStart = true;
    this.space = null;
  }

  add(node: Text, whiteSpace: WhiteSpace): void {
    const data = node.data;
    if (data === '') return;
    if (whiteSpace === 'keep' || !SQUEEZABLE.test(data)) this.emit(node, 0, data);
    else this.addSqueezed(node, data, whiteSpace === 'keep-breaks' ? LINE_BREAKS_OR_SPACES : WHITE_SPACE);
  }

  private addSqueezed(node: Text, data: string, pattern: RegExp): void {
    let at = 0;
    for (const match of data.matchAll(pattern)) {
      if (match.index > at) this.emit(node, at, data.slice(at, match.index));
      at = match.index + match[0].length;
      if (pattern === LINE_BREAKS_OR_SPACES && /[\n\r]/.test(match[0])) this.endLine();
      else if (!this.atLineStart) this.space ??= { node, offset: match.index };
    }
    if (at < data.length) this.emit(node, at, data.slice(at));
  }

  private emit(node: Text, offset: number, text: string): void {
    if (this.atLineStart) this.startLine();
    else if (this.space !== null) this.push(this.space.node, this.space.offset, ' ');
    this.space = null;
    this.push(node, offset, text);
    const last = text.charCodeAt(text.length - 1);
    this.endsWithBreak = last === 10 || last === 13;
  }

  private startLine(): void {
    // A `<pre>` that ends with a line break of its own needs no second one.
    if (!this.endsWithBreak) {
      this.parts.push('\n');
      this.length++;
    }
    this.atLineStart = false;
    this.lineStarts.push(this.length);
    if (this.block !== null) this.lineBlocks.push(this.block);
  }

  private push(node: Text, offset: number, text: string): void {
    const last = this.start.length - 1;
    const sameNode = last >= 0 && this.nodes[this.nodes.length - 1] === node;
    const length = this.lengths[last] ?? 0;
    if (sameNode && this.offset[last] === offset - length && this.start[last] === this.length - length) {
      this.lengths[last] = length + text.length;
    } else {
      if (!sameNode) this.nodes.push(node);
      this.start.push(this.length);
      this.lengths.push(text.length);
      this.node.push(this.nodes.length - 1);
      this.offset.push(offset);
    }
    this.parts.push(text);
    this.length += text.length;
  }

  finish(): PageText {
    return {
      text: this.parts.join(''),
      nodes: this.nodes,
      runs: {
        start: Int32Array.from(this.start),
        length: Int32Array.from(this.lengths),
        node: Int32Array.from(this.node),
        offset: Int32Array.from(this.offset),
      },
      lines: { starts: Int32Array.from(this.lineStarts), blocks: this.lineBlocks },
      roots: this.roots,
    };
  }
}
