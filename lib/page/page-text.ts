import { drained } from '../drained.ts';
import { PlacedRuns } from './placed-runs.ts';
import { documentIn, type Root } from './roots.ts';
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
  /** Is given the shadow roots and documents that have been come to, before the page can change them: those of before among them. */
  onRoots?(roots: readonly Root[]): void;
}

/** The same in steps, so that a long page stays responsive: the caller decides how many to take at once. */
export function* collectSteps(root: Document | Element, styles: Styles, options: CollectOptions = {}): Generator<void, PageText> {
  const walk = new Walk(styles, options);
  walk.begin('body' in root ? readableBody(root) : root);
  for (let visited = 0; walk.isUnderWay; visited += walk.step()) {
    if (visited < NODES_A_STEP) continue;
    visited = 0;
    walk.tell();
    yield;
  }
  return walk.finish();
}

/** A walk over a page, node by node. No recursion: 5,000 nested elements are an ordinary accident of a broken template. */
class Walk {
  private readonly builder = new TextBuilder();
  private readonly open: Open[] = [];
  /** What comes next; null where the innermost open element is read to its end. */
  private node: Node | null = null;
  private readonly styles: Styles;
  private readonly options: CollectOptions;
  private readonly runs = new PlacedRuns();
  /** A run placed by numbers has been read: what is none is not on its line. */
  private afterRun = false;

  constructor(styles: Styles, options: CollectOptions) {
    this.styles = styles;
    this.options = options;
  }

  get isUnderWay(): boolean {
    return this.open.length > 0;
  }

  begin(top: Element | null): void {
    const style = top === null ? undefined : this.styles.styleOf(top, ROOT_STYLE);
    if (top === null || style === undefined || style.flow === 'skip' || style.flow === 'break') return;
    this.builder.block = top;
    this.enter(top, style);
  }

  /** Goes on by a node; returns how many it counts as. */
  step(): number {
    const frame = this.open.at(-1);
    const node = this.node;
    if (frame === undefined) return 0;
    if (node === null) {
      this.leave(frame);
      return 0;
    }
    if (node.nodeType === ELEMENT) return this.element(node as Element, frame); // nodeType 1 is an Element (DOM 4.4).
    if ((node.nodeType === TEXT || node.nodeType === CDATA) && frame.style.visible && !isClosedDetails(frame.element))
      this.add(node as Text, frame.style); // A node of these types is a Text (DOM 4.4); the type field does not narrow.
    this.node = after(frame, node);
    return 1;
  }

  /** Gives away what has been read since this was last called. */
  tell(): void {
    this.options.onLines?.(this.builder.news());
    this.options.onRoots?.(this.builder.roots);
  }

  finish(): PageText {
    const page = this.builder.finish();
    this.tell();
    return page;
  }

  private add(text: Text, { whiteSpace }: ElementStyle): void {
    if (this.afterRun) {
      if (!/\S/.test(text.data)) return;
      this.builder.endLine();
      this.afterRun = false;
    }
    this.builder.add(text, whiteSpace);
  }

  private element(element: Element, frame: Open): number {
    const { builder } = this;
    const style = this.styles.styleOf(element, frame.style);
    const { flow } = style;
    if (style.isLoose === true) builder.loose.push(element);
    if (style.isRun === true) this.beginRun(element as HTMLElement); // Only these are placed.
    const judged = (flow === 'block' && this.options.judge?.(element)) || 'read';
    if (judged === 'stop') {
      this.open.length = 0;
      return 1;
    }
    const plain = judged === 'read' ? plainText(element, style, this.styles, this.options.known) : undefined;
    if (flow === 'break') builder.endLine();
    if (plain !== undefined) builder.addPlain(element, plain);
    else if (judged === 'read' && (flow === 'inline' || flow === 'block')) {
      if (flow === 'block') {
        builder.endLine();
        builder.block = element;
      }
      this.enter(element, style);
      return 1;
    }
    this.node = after(frame, element);
    return plain === undefined ? 1 : PLAIN_NODES;
  }

  private beginRun(run: HTMLElement): void {
    if (!this.runs.goesOn(run)) this.builder.endLine();
    this.afterRun = false;
  }

  private enter(element: Element, style: ElementStyle): void {
    const frame: Open = { element, style };
    this.open.push(frame);
    this.node = firstIn(frame, this.builder.roots);
  }

  private leave({ element, style }: Open): void {
    this.open.pop();
    const around = this.open.at(-1);
    this.afterRun ||= style.isRun === true;
    if (style.flow === 'block') {
      this.builder.endLine();
      const block = this.open.findLast((frame) => frame.style.flow === 'block') ?? this.open[0];
      this.builder.block = block?.element ?? null;
    }
    this.node = around === undefined ? null : after(around, element);
  }
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
function firstIn(open: Open, roots: Root[]): Node | null {
  const { element } = open;
  if (isForm(element)) return ofNode(element, 'firstChild');
  const inside = documentIn(element);
  const root = inside ?? element.shadowRoot ?? null;
  if (root !== null) {
    roots.push(root);
    return inside === null ? root.firstChild : readableBody(inside);
  }
  if (element.localName === 'slot' && 'assignedNodes' in element) {
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
export const isForm = ({ localName }: Element) => localName === 'form' || typeof localName !== 'string';

/** A node's own property; where there is no browser there is no page to be wary of. */
function ofNode(node: Node, name: 'firstChild' | 'nextSibling'): Node | null {
  const get = typeof Node === 'function' ? Object.getOwnPropertyDescriptor(Node.prototype, name)?.get : undefined;
  return get === undefined ? node[name] : get.call(node);
}

function readableBody(document: Document): Element | null {
  return document.designMode === 'on' ? null : (document.body ?? document.documentElement);
}
