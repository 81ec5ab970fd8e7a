import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';
import { liveRange, locate } from './locate.ts';
import type { PageText } from './page-text.ts';
import { offsetOf, parentOf } from './roots.ts';

/** How far beyond the window is near, in heights of the window. */
const MARGIN = 1;
/** Where only what is in view was wanted at first, the rest waits for the page to be idle, so many milliseconds at most. */
const LONGEST_WAIT_MS = 500;
/** Scrolled by so little, in heights of the window, what is near is left as it is: Chromium works on the whole page at each change of it. */
const STILL = 0.7;
/** A longer line (an article in one block) is looked into; of a shorter one all is near. */
const LONG_LINE = 1500;
/** Of so many parts of one element those that are near are found by halving. */
const MANY_PARTS = 64;
/** So many parts in a row that are farther down, and what follows is taken to be so too. */
const PARTS_BEYOND = 3;
/** Lines put into the tree between two chances to let the page work. */
const LINES_A_STEP = 1500;

/** Tells which of a page's text is near the window, and again whenever that has changed. */
export interface NearWatch {
  /** Looks now: the page may have moved without scrolling. */
  look(): void;
  stop(): void;
}

/** A block element of the text with what is in it, in text order. */
interface Part {
  element: Element;
  parts: Part[] | undefined;
  /** Lines that stand right in it. Most have one: a list for each would be thousands of them. */
  lines: number[] | number | undefined;
}

/** The blocks of a page as they stand in each other. */
export type NearTree = readonly Part[];

/** Puts the blocks of a page's lines into a tree. In steps, for a page may have tens of thousands. */
export function* nearTreeSteps({ lines, loose }: PageText): Generator<void, NearTree> {
  const tops: Part[] = [];
  const apart = new Set(loose);
  const known = new Map<Element, Part>();
  const partOf = (element: Element): Part => {
    let part = known.get(element);
    if (part !== undefined) return part;
    part = { element, parts: undefined, lines: undefined };
    known.set(element, part);
    const top = part;
    for (let inner = part, around = parentOf(element); ; around = parentOf(around)) {
      if (around === null || apart.has(inner.element)) {
        tops.push(inner);
        return top;
      }
      const there = known.get(around);
      const outer = there ?? { element: around, parts: undefined, lines: undefined };
      outer.parts ??= [];
      outer.parts.push(inner);
      if (there !== undefined) return top;
      known.set(around, outer);
      inner = outer;
    }
  };
  for (const [line, block] of lines.blocks.entries()) {
    addTo(partOf(block), line);
    if (line % LINES_A_STEP === LINES_A_STEP - 1) yield;
  }
  return tops;
}

function addTo(part: Part, line: number): void {
  if (part.lines === undefined) part.lines = line;
  else if (typeof part.lines === 'number') part.lines = [part.lines, line];
  else part.lines.push(line);
}

/**
 * Watches what of the page's text stands within a screen of the window, and calls `onChange` with it at once and whenever it has
 * changed. Nothing is asked of what is far away: from the whole down to the parts that are near, and where one has very many parts
 * (paragraphs of an article) by halving. `isViewFirst`: at once only what is in view, all that is near when the page is idle.
 */
export function watchNear(
  { page, tree, view, isViewFirst = false }: { page: PageText; tree: NearTree; view: Window; isViewFirst?: boolean },
  onChange: (near: Span[]) => void,
): NearWatch {
  let told: string | undefined;
  let seen: EventTarget | null = null;
  let seenAt = 0;
  let isAll = false;
  const look = (margin = MARGIN, scrolled: EventTarget | null = view.document) => {
    isAll = margin === MARGIN;
    seen = scrolled;
    seenAt = topOf(scrolled);
    const near = new NearSearch(page, view, margin).find(tree);
    const now = near.map(({ start, end }) => `${start}-${end}`).join();
    if (now === told) return;
    told = now;
    onChange(near);
  };
  const scrolled = (box: EventTarget | null) => {
    if (box === null || box !== seen || !isAll || Math.abs(topOf(box) - seenAt) > STILL * view.innerHeight) look(MARGIN, box);
  };
  const stopListening = onMove(view, page, scrolled);
  look(isViewFirst ? 0 : MARGIN);
  const waiting = isAll ? undefined : view.requestIdleCallback(() => isAll || look(), { timeout: LONGEST_WAIT_MS });
  const stop = () => {
    stopListening();
    if (waiting !== undefined) view.cancelIdleCallback(waiting);
  };
  return { look: () => look(), stop };
}

/** So many blocks in a row that are farther down, and the look at what is in view is over. */
const BLOCKS_BEYOND = 30;

/** For a first look at what is in the window: passes over blocks that are seen to be outside of it, and ends some way below. */
export function inView({ innerHeight }: Window): (block: Element) => 'read' | 'skip' | 'stop' {
  let beyond = 0;
  return (block) => {
    const { top, bottom, height } = block.getBoundingClientRect();
    // What holds floating parts only has no height.
    if (height === 0 || (bottom >= 0 && top <= innerHeight)) return 'read';
    if (bottom >= 0 && ++beyond > BLOCKS_BEYOND) return 'stop';
    return 'skip';
  };
}

/** What of the text that was found so is seen: all but what is out of the window of long lines, whose sentences are not cut. */
export function seenSpans(page: PageText, view: Window): Span[] {
  const { text, lines } = page;
  const search = new NearSearch(page, view, 0);
  for (const [line, block] of lines.blocks.entries()) search.addLine(line, offsetOf(block).y);
  return merged(search.near).map(({ start, end }) => ({
    start: text.lastIndexOf('。', start - 1) + 1,
    end: text.indexOf('。', end) + 1 || text.length,
  }));
}

/** `y`: where the part's window stands in the page's; `free`: so many levels are looked into unseen. */
type Reached = [part: Part, y: number, free: number];

/** One look at a page. */
class NearSearch {
  readonly near: Span[] = [];
  /** What is to be looked into. A list and no calls in each other: elements may stand in each other deeper than those can. */
  private readonly reached: Reached[] = [];
  private readonly page: PageText;
  private readonly top: number;
  private readonly bottom: number;

  constructor(page: PageText, view: Window, margin: number) {
    this.page = page;
    this.top = -margin * view.innerHeight;
    this.bottom = (1 + margin) * view.innerHeight;
  }

  find(tree: NearTree): Span[] {
    // The document's own element and its body are looked into wherever they stand: pages give them any height.
    for (const part of tree) this.reached.push([part, offsetOf(part.element).y, 2]);
    // It grows meanwhile, and is gone through to its end.
    for (const one of this.reached) this.lookInto(one);
    return merged(this.near);
  }

  private lookInto([part, y, free]: Reached): void {
    const box = part.element.getBoundingClientRect();
    const isNear = this.reaches(box.top + y, box.bottom + y);
    if (isNear) this.addLines(part, y);
    if (part.parts === undefined) return;
    // What is in it may reach beyond it: floating parts, a height that is too small, parts with a place of their own.
    if (free > 0 || isNear || box.height === 0 || this.reaches(box.top + y, box.top + y + part.element.scrollHeight))
      this.lookAtParts(part.element, part.parts, y, box, free - 1);
  }

  private lookAtParts(element: Element, parts: readonly Part[], y: number, box: DOMRect, free: number): void {
    const isFrame = parts[0]?.element.ownerDocument !== element.ownerDocument;
    const inner = isFrame ? y + box.top + element.clientTop : y;
    const isOrdered = parts.length > MANY_PARTS && readsDownwards(element);
    let beyond = 0;
    for (let i = isOrdered ? this.firstReached(parts, inner) : 0; i < parts.length && beyond < PARTS_BEYOND; i++) {
      const part = parts[i] as Part; // Below the length.
      if (isOrdered) beyond = part.element.getBoundingClientRect().top + inner > this.bottom ? beyond + 1 : 0;
      if (beyond === 0) this.reached.push([part, inner, free]);
    }
  }

  private firstReached(parts: readonly Part[], y: number): number {
    return firstIndex(parts.length, (i) => (boxFrom(parts, i)?.bottom ?? Number.POSITIVE_INFINITY) + y >= this.top);
  }

  private reaches(top: number, bottom: number): boolean {
    return bottom >= this.top && top <= this.bottom;
  }

  private addLines({ element, lines: some = [] }: Part, y: number): void {
    const lines = [some].flat();
    if (lines.length <= MANY_PARTS || !readsDownwards(element)) {
      for (const line of lines) this.addLine(line, y);
      return;
    }
    const startOf = (i: number) => this.page.lines.starts[lines[i] ?? -1] ?? 0;
    const from = firstIndex(lines.length, (i) => (this.boxAt(startOf(i))?.bottom ?? 0) + y >= this.top);
    const to = firstIndex(lines.length, (i) => (this.boxAt(startOf(i))?.top ?? 0) + y > this.bottom);
    // The line before begins above and may reach down to here.
    for (const line of lines.slice(Math.max(0, from - 1), to)) this.addLine(line, y);
  }

  addLine(line: number, y: number): void {
    const { starts, blocks } = this.page.lines;
    const start = starts[line] ?? 0;
    const end = (starts[line + 1] ?? this.page.text.length + 1) - 1;
    const block = blocks[line];
    if (end - start <= LONG_LINE || block === undefined || !readsDownwards(block)) {
      this.near.push({ start, end });
      return;
    }
    // In one line of text the words go from the top to the bottom.
    const from = firstIndex(end - start, (i) => (this.boxAt(start + i)?.bottom ?? 0) + y >= this.top);
    const to = firstIndex(end - start, (i) => (this.boxAt(start + i)?.top ?? 0) + y > this.bottom);
    this.near.push({ start: start + from, end: start + Math.max(from, to) });
  }

  /** Of one character of the text. */
  private boxAt(at: number): DOMRect | undefined {
    const place = locate(this.page, { start: at, end: at + 1 });
    return (place === null ? null : liveRange(place))?.getBoundingClientRect();
  }
}

/** The box of the first part from `at` on that has one. */
function boxFrom(parts: readonly Part[], at: number): DOMRect | undefined {
  for (let i = at; i < parts.length; i++) {
    const box = parts[i]?.element.getBoundingClientRect();
    if (box !== undefined && (box.height > 0 || box.width > 0)) return box;
  }
  return undefined;
}

/** In columns, beside each other and in vertical text a later part may stand higher up. */
function readsDownwards(element: Element): boolean {
  const { display, columnCount, columnWidth, writingMode } = getComputedStyle(element);
  const isDownwards = /^(?:block|flow-root|list-item|table|table-row-group|inline|table-cell)$/.test(display);
  return isDownwards && columnCount === 'auto' && columnWidth === 'auto' && writingMode === 'horizontal-tb';
}

/** In text order, what touches as one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** How far a box, or the page or a frame (then it is the document), has been scrolled. */
function topOf(box: EventTarget | null): number {
  const { defaultView, scrollTop } = (box ?? {}) as { defaultView?: Window | null; scrollTop?: number }; // Documents have the one, elements the other.
  return defaultView?.scrollY ?? scrollTop ?? 0;
}

/** Calls `act` at most once a frame while anything on the page scrolls, changes its size or has come; with the one box, or page, that was scrolled and no more. */
function onMove(view: Window, { roots }: PageText, act: (box: EventTarget | null) => void): () => void {
  let frame = 0;
  let box: EventTarget | null = null;
  const ask = ({ type, target }: Event) => {
    const moved = type === 'scroll' ? target : null;
    box = frame === 0 || box === moved ? moved : null;
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      act(box);
    });
  };
  const end = new AbortController();
  const options = { capture: true, passive: true, signal: end.signal };
  // Scrolling inside of a frame or a shadow is told there only; a picture that has come moves what is below it.
  for (const target of [view, ...roots]) for (const type of ['scroll', 'load']) target.addEventListener(type, ask, options);
  view.addEventListener('resize', ask, options);
  return () => {
    end.abort();
    view.cancelAnimationFrame(frame);
  };
}
