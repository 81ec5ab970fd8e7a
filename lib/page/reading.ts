import type { Mention } from '../recognise/mention.ts';
import { browserStyles } from './browser-styles.ts';
import { addMoved, type Recognise, RecognisedPieces, recogniseInPieces } from './in-pieces.ts';
import { isSamePlaces } from './locate.ts';
import { inView, type NearTree, nearTreeSteps, seenSpans } from './near-viewport.ts';
import { type CollectOptions, collectSteps, type Known, type PageText } from './page-text.ts';
import { patchPage, plainBlockOf, type TextChange } from './patch.ts';
import { changedLines, remark } from './remark.ts';
import { runInSlices } from './slices.ts';

/** What reading a page needs of the rest of the program; see `MarkerPorts`. */
export interface ReaderPorts {
  recognise: Recognise;
  prepare?(text: string): Promise<boolean>;
}

/** A page as it was read. */
export interface Reading {
  page: PageText;
  tree: NearTree;
  /** In text order, without overlaps, before the reader's corrections. */
  mentions: readonly Mention[];
  /** What is other than at the reading before, where that is known and little. */
  changes?: readonly TextChange[];
}

/** Reads a page and finds its mentions: first what is in view, then all, then what has changed. In slices, for the page goes first. */
export class PageReader {
  /** Milliseconds in which readings have waited for mentions, all in all. */
  waited = 0;
  /** As of `CollectOptions`. */
  onRoots: CollectOptions['onRoots'];
  private latest: Reading | undefined;
  private readonly document: Document;
  private readonly ports: ReaderPorts;
  private readonly signal: AbortSignal;

  constructor(document: Document, ports: ReaderPorts, signal: AbortSignal) {
    this.document = document;
    this.ports = ports;
    this.signal = signal;
  }

  /** What is in the window now and the mentions in it; undefined where nothing is or the signal has ended it. */
  async lookInView(): Promise<Omit<Reading, 'tree'> | undefined> {
    const page = await runInSlices(collectSteps(this.document, browserStyles(window), { judge: inView(window) }), this.signal);
    if (page === undefined || page.text === '') return undefined;
    const mentions: Mention[] = [];
    for (const { start, end } of seenSpans(page, window)) {
      const found = await recogniseInPieces(page.text.slice(start, end), this.ports.recognise);
      if (found === undefined) return undefined;
      addMoved(found, start, mentions);
    }
    return { page, mentions };
  }

  /**
   * The page as it is now; `touched` as of `WatchOptions`. `'same'` where nothing is other than before; undefined where the signal
   * has ended it, or its text could not be recognised.
   */
  async read(touched?: ReadonlySet<Node>): Promise<Reading | 'same' | undefined> {
    const before = this.latest;
    if (before === undefined || touched === undefined) return this.readWhole(before);
    const blocks = [...touched].map((node) => plainBlockOf(before.page, node));
    const known = new Set(blocks.filter((block) => block !== undefined));
    const patched = blocks.includes(undefined) ? undefined : patchPage(before.page, known, browserStyles(window));
    if (patched === undefined) return this.readWhole(before, (block) => (known.has(block) ? undefined : textOf(before.page, block)));
    const { page, changes } = patched;
    const mentions = await this.wait(remark(before.mentions, changes, this.ports.recognise));
    return mentions === undefined ? this.forget() : this.keep({ page, tree: before.tree, mentions, changes });
  }

  private async readWhole(before: Reading | undefined, known?: Known): Promise<Reading | 'same' | undefined> {
    // Nothing is known yet: what has been read is looked through while the rest is.
    const pieces = before === undefined ? new RecognisedPieces(this.ports.recognise) : undefined;
    const { onRoots } = this;
    const options = {
      ...(known && { known }),
      ...(pieces && { onLines: (lines: string) => pieces.add(lines) }),
      ...(onRoots && { onRoots }),
    };
    const page = await runInSlices(collectSteps(this.document, browserStyles(window), options), this.signal);
    if (page === undefined) return undefined;
    const isSameText = before !== undefined && page.text === before.page.text;
    if (isSameText && isSamePlaces(before.page, page)) {
      // A frame without text may have come to another document.
      before.page.roots = page.roots;
      return 'same';
    }
    const found = isSameText ? before.mentions : this.recognise(page.text, before, pieces);
    const tree = await runInSlices(nearTreeSteps(page), this.signal);
    const mentions = await this.wait(found);
    return mentions === undefined || tree === undefined ? this.forget() : this.keep({ page, tree, mentions });
  }

  private async recognise(text: string, before: Reading | undefined, pieces: RecognisedPieces | undefined): Promise<Mention[] | undefined> {
    const isOther = await this.ports.prepare?.(text);
    const { recognise } = this.ports;
    if (isOther) return recogniseInPieces(text, recognise);
    return before === undefined ? pieces?.finish() : remark(before.mentions, [changedLines(before.page.text, text)], recognise);
  }

  private async wait<Found>(found: Found | Promise<Found>): Promise<Found> {
    const start = performance.now();
    const there = await found;
    this.waited += performance.now() - start;
    return there;
  }

  /** What changed since the reading before is not known any more: the next one is whole. */
  private forget(): undefined {
    this.latest = undefined;
  }

  private keep(reading: Reading): Reading {
    this.latest = reading;
    return reading;
  }
}

function textOf({ plain, starts, ends, text }: PageText, block: Element): string | undefined {
  const piece = plain.get(block);
  return piece === undefined ? undefined : text.slice(starts[piece], ends[piece]);
}
