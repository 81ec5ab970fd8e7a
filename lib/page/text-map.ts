import type { WhiteSpace } from './styles.ts';

/** Where a piece of text stands in text nodes: run `i` is `length[i]` units from `start[i]`, and of `nodes[node[i]]` from `offset[i]`. */
export interface TextMap {
  /** The text nodes that hold some of it, in document order. */
  nodes: Text[];
  /** Relative to the piece, ascending; a `\n` that we put in belongs to no run. */
  start: number[];
  length: number[];
  node: number[];
  offset: number[];
}

const SQUEEZABLE = /[\t\n\f\r]| {2}|^ | $/;
const WHITE_SPACE = /[\t\n\f\r ]+/g;
const LINE_BREAKS_OR_SPACES = /[\t\f ]*[\n\r]+[\t\n\f\r ]*|[\t\f ]+/g;

/** Text as CSS squeezes it on a line of its own: `' 共\n 12 '` is `共 12`. */
export function squeezed(text: string): string {
  return SQUEEZABLE.test(text) ? text.replace(WHITE_SPACE, ' ').replace(/^ | $/g, '') : text;
}

/** Puts a piece of text together, white space squeezed, and takes down where it stands. */
export class MapBuilder {
  readonly parts: string[] = [];
  readonly map: TextMap = { nodes: [], start: [], length: [], node: [], offset: [] };
  length = 0;
  private readonly onLine: (at: number) => void;
  private atLineStart = true;
  private endsWithBreak = true;
  /** White space that was seen; it becomes one space if something follows it on the line. */
  private space: { node: Text; offset: number } | null = null;

  /** `onLine` is told where each line starts. */
  constructor(onLine: (at: number) => void = () => {}) {
    this.onLine = onLine;
  }

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
    this.onLine(this.length);
  }

  private push(node: Text, offset: number, text: string): void {
    const { nodes, start, length, node: ofNode, offset: offsets } = this.map;
    const last = start.length - 1;
    const sameNode = last >= 0 && nodes[nodes.length - 1] === node;
    const before = length[last] ?? 0;
    if (sameNode && offsets[last] === offset - before && start[last] === this.length - before) {
      length[last] = before + text.length;
    } else {
      if (!sameNode) nodes.push(node);
      start.push(this.length);
      length.push(text.length);
      ofNode.push(nodes.length - 1);
      offsets.push(offset);
    }
    this.parts.push(text);
    this.length += text.length;
  }
}

const NOWHERE: TextMap = { nodes: [], start: [], length: [], node: [], offset: [] };
/** What a TreeWalker is to show: NodeFilter.SHOW_TEXT | SHOW_CDATA_SECTION. */
export const TEXT_AND_CDATA = 4 | 8;

/** Where the text of a plain block stands (see `Styles.plainText`); nowhere where the page has changed it since. */
export function mapBlock(block: Element, text: string): TextMap {
  const builder = new MapBuilder();
  const walker = block.ownerDocument.createTreeWalker(block, TEXT_AND_CDATA);
  // Only texts are shown.
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) builder.add(node as Text, 'collapse');
  return builder.parts.join('') === text ? builder.map : NOWHERE;
}

/** True where two maps say the same. */
export function isSameMap(a: TextMap, b: TextMap): boolean {
  return (
    a === b ||
    (a.nodes.length === b.nodes.length &&
      a.start.length === b.start.length &&
      a.nodes.every((node, i) => node === b.nodes[i]) &&
      a.start.every((start, i) => start === b.start[i] && a.offset[i] === b.offset[i]))
  );
}
