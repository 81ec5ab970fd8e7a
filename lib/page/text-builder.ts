import type { PageText, Piece } from './page-text.ts';
import type { Root } from './roots.ts';
import type { WhiteSpace } from './styles.ts';
import { MapBuilder, mapBlock } from './text-map.ts';

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
    this.startLine(this.push({ block }, [text], text.length), block);
  }

  private startLine(at: number, block: Element | null): void {
    if (block === null) return;
    this.lineStarts.push(at);
    this.lineBlocks.push(block);
  }

  private close(): void {
    if (this.open !== undefined && this.open.length > 0) this.push({ map: this.open.map }, this.open.parts, this.open.length);
    this.open = undefined;
  }

  private push(piece: Piece, parts: readonly string[], length: number): number {
    if (this.needsBreak) {
      this.parts.push('\n');
      this.length++;
    }
    const start = this.length;
    for (const part of parts) this.parts.push(part);
    this.length += length;
    this.needsBreak = !/[\n\r]$/.test(parts.at(-1) ?? '');
    this.pieces.push(piece);
    this.starts.push(start);
    this.ends.push(this.length);
    return start;
  }

  finish(): PageText {
    this.close();
    return {
      text: this.parts.join(''),
      pieces: this.pieces,
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
      lines: { starts: Int32Array.from(this.lineStarts), blocks: this.lineBlocks },
      loose: this.loose,
      plain: this.plain,
      roots: this.roots,
      mapBlock,
    };
  }
}
