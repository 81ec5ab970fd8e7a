import type { PageText, Piece } from './page-text.ts';
import type { Root } from './roots.ts';
import type { WhiteSpace } from './styles.ts';
import { MapBuilder, mapBlock } from './text-map.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Puts a page's text together of plain blocks and what stands between them. */
export class TextBuilder {
  /** The innermost block element at the present place. */
  block: Element | null = null;
  readonly roots: Root[] = [];
  readonly loose: Element[] = [];
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly lineStarts: number[] = [];
  private readonly lineBlocks: Element[] = [];
  private readonly plain = new Map<Element, number>();
  private length = 0;
  /** So many parts have been told. */
  private told = 0;
  /** False at the beginning, and behind a `<pre>` that ends with a line break of its own. */
  private needsBreak = false;
  /** What is being read node by node; begins at `length`. */
  private open: MapBuilder | undefined;

  endLine(): void {
    this.open?.endLine();
  }

  add(node: Text, whiteSpace: WhiteSpace): void {
    if (this.open === undefined) {
      const base = this.length + (this.needsBreak ? 1 : 0);
      this.open = new MapBuilder((at) => this.startLine(base + at, this.block));
    }
    this.open.add(node, whiteSpace);
  }

  /** A plain block: a line of its own. */
  addPlain(block: Element, text: string): void {
    this.close();
    if (text === '') return;
    this.plain.set(block, this.pieces.length);
    const start = this.begin();
    this.parts.push(text);
    this.startLine(start, block);
    this.end({ block }, start, text);
  }

  private startLine(at: number, block: Element | null): void {
    if (block === null) return;
    this.lineStarts.push(at);
    this.lineBlocks.push(block);
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined || open.length === 0) return;
    const start = this.begin();
    for (const part of open.parts) this.parts.push(part);
    this.end({ map: open.map }, start, open.parts.at(-1) ?? '', open.length);
  }

  /** Where the next piece starts. */
  private begin(): number {
    if (this.needsBreak) this.parts.push('\n');
    return this.length + (this.needsBreak ? 1 : 0);
  }

  /** Takes down a piece whose words are among the parts; `last` is the last of them. */
  private end(piece: Piece, start: number, last: string, length = last.length): void {
    this.length = start + length;
    const code = last.charCodeAt(last.length - 1);
    this.needsBreak = code !== LINE_FEED && code !== CARRIAGE_RETURN;
    this.pieces.push(piece);
    this.starts.push(start);
    this.ends.push(this.length);
  }

  /** The lines that have come since this was asked last; none goes on in the next. */
  news(): string {
    const news = this.parts.slice(this.told).join('');
    this.told = this.parts.length;
    return news;
  }

  finish(): PageText {
    this.close();
    return {
      text: this.parts.join(''),
      pieces: this.pieces,
      // Not `from`, which walks through them by an iterator.
      starts: new Int32Array(this.starts),
      ends: new Int32Array(this.ends),
      lines: { starts: new Int32Array(this.lineStarts), blocks: this.lineBlocks },
      loose: this.loose,
      plain: this.plain,
      roots: this.roots,
      mapBlock,
    };
  }
}
