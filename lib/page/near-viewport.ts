import type { Span } from '../text/span.ts';
import { firstIndex, liveRange, locate } from './locate.ts';
import type { PageText } from './page-text.ts';

/** How far beyond the window is near, in heights of the window. */
const MARGIN = 1;
/** A block with more spans than this is looked into; registering fewer costs less than measuring. */
const SPANS_MEASURED = 60;

/** So many blocks are looked at before the observer answers, which takes it a frame: the first marks are there at once. */
const BLOCKS_AT_ONCE = 200;

/** Tells which of the spans are near the window, and again whenever that has changed. */
export interface NearWatch {
  stop(): void;
}

/** Spans that stand in one block element, as indices into the spans given. */
interface Group {
  first: number;
  end: number;
}

/**
 * Watches which of `spans` (sorted by start) stand within a screen of the window, and calls `onChange` with their
 * indices. By the blocks they stand in and an IntersectionObserver, which knows of columns, scrolling boxes and fixed
 * parts; within a block that holds very many (an article whose lines end in `<br>`) by measuring.
 */
export function watchNear(page: PageText, spans: readonly Span[], onChange: (near: number[]) => void): NearWatch {
  const groups = groupByBlock(page, spans);
  const near = new Set<Element>();
  const view = page.lines.blocks[0]?.ownerDocument.defaultView;
  if (!view || groups.size === 0) {
    onChange([]);
    return { stop: () => {} };
  }
  const big = new Set([...groups].filter(([, parts]) => sizeOf(parts) > SPANS_MEASURED).map(([block]) => block));
  const tell = () => onChange(indicesNear(page, spans, groups, near, big, view.innerHeight));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) near.add(entry.target);
        else near.delete(entry.target);
      }
      tell();
    },
    { rootMargin: `${MARGIN * 100}% 0px` },
  );
  for (const block of groups.keys()) observer.observe(block);
  for (const block of firstNear(groups.keys(), view.innerHeight)) near.add(block);
  if (near.size > 0) tell();
  const stopScroll = big.size === 0 ? () => {} : onScroll(view, () => [...big].some((block) => near.has(block)) && tell());
  return {
    stop() {
      observer.disconnect();
      stopScroll();
    },
  };
}

/** Of the first blocks those that are near by their place on the page; the observer knows better (scrolling boxes), but later. */
function* firstNear(blocks: Iterable<Element>, height: number): Generator<Element> {
  let left = BLOCKS_AT_ONCE;
  for (const block of blocks) {
    if (left-- === 0) return;
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom >= -MARGIN * height && top <= (1 + MARGIN) * height) yield block;
  }
}

function groupByBlock(page: PageText, spans: readonly Span[]): Map<Element, Group[]> {
  const groups = new Map<Element, Group[]>();
  const { starts, blocks } = page.lines;
  let line = 0;
  spans.forEach((span, i) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= span.start) line++;
    const block = blocks[line];
    if (block === undefined) return;
    const parts = groups.get(block);
    const last = parts?.at(-1);
    if (parts === undefined) groups.set(block, [{ first: i, end: i + 1 }]);
    else if (last?.end === i) last.end++;
    else parts.push({ first: i, end: i + 1 });
  });
  return groups;
}

const sizeOf = (parts: readonly Group[]) => parts.reduce((sum, part) => sum + part.end - part.first, 0);

function indicesNear(
  page: PageText,
  spans: readonly Span[],
  groups: ReadonlyMap<Element, Group[]>,
  near: ReadonlySet<Element>,
  big: ReadonlySet<Element>,
  height: number,
): number[] {
  const indices: number[] = [];
  for (const block of near) {
    const measured = big.has(block) && readsDownwards(block);
    for (const part of groups.get(block) ?? []) {
      const { first, end } = measured ? partNear(page, spans, part, height) : part;
      for (let i = first; i < end; i++) indices.push(i);
    }
  }
  return indices.sort((a, b) => a - b);
}

/** In columns and vertical text a later span may stand higher up; there all of the block's are taken. */
function readsDownwards(block: Element): boolean {
  const style = getComputedStyle(block);
  return style.columnCount === 'auto' && style.columnWidth === 'auto' && style.writingMode === 'horizontal-tb';
}

/** The part of a group that is near, by halving: in one block text runs from the top to the bottom. */
function partNear(page: PageText, spans: readonly Span[], { first, end }: Group, height: number): Group {
  const boxOf = (i: number) => {
    const span = spans[first + i];
    const place = span === undefined ? null : locate(page, span);
    return (place === null ? null : liveRange(place))?.getBoundingClientRect();
  };
  const count = end - first;
  const from = firstIndex(count, (i) => (boxOf(i)?.bottom ?? 0) >= -MARGIN * height);
  const to = firstIndex(count, (i) => (boxOf(i)?.top ?? 0) > (1 + MARGIN) * height);
  return { first: first + from, end: first + Math.max(from, to) };
}

/** Calls `act` at most once a frame while anything on the page scrolls or the window changes its size. */
function onScroll(view: Window, act: () => void): () => void {
  let frame = 0;
  const ask = () => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
  view.addEventListener('scroll', ask, { capture: true, passive: true });
  view.addEventListener('resize', ask, { passive: true });
  return () => {
    view.cancelAnimationFrame(frame);
    view.removeEventListener('scroll', ask, { capture: true });
    view.removeEventListener('resize', ask);
  };
}
