import type { Root } from './roots.ts';

/**
 * What belongs to the text: the three classes, and the reader's notes: highlights in their colours (`note` is yellow), `noted` where it has words and no colour,
 * `changed` where the text is not what was quoted.
 */
export const MARK_NAMES = ['figure', 'slogan', 'programme', 'note', 'green', 'blue', 'pink', 'purple', 'noted', 'changed'] as const;
/** What can be painted; besides, the passage of a note being written, a place just jumped to, one pointed at in a list. */
export type MarkName = (typeof MARK_NAMES)[number] | 'draft' | 'flash' | 'pointed';

/** The names in the page's highlight registry; the page can see them, so nothing of the reader's is in a name. */
export const highlightName = (name: MarkName) => `gongjian-${name}` as const;

/** Where marks overlap (a note over a mark) the later one's background is seen, and both lines. */
const PRIORITY: Partial<Record<MarkName, number>> = { figure: 1, slogan: 1, programme: 1, draft: 2, flash: 3, pointed: 3 };

/** Puts ranges into the page's highlight registry under our names and takes them out again. */
export interface Painter {
  /** False where the browser has no CSS Custom Highlight API; then nothing is painted and nothing fails. */
  readonly canPaint: boolean;
  /** Makes `ranges`, in text order, all that is painted under a name. Ranges that are there already stay as they are. */
  paint(name: MarkName, ranges: ReadonlySet<AbstractRange>): void;
  /** From now on paints in these roots' documents too: each has a registry of its own. */
  paintIn(roots: readonly Root[]): void;
  /** Registers again what the page threw out (`CSS.highlights.clear()`); true where it had to. */
  repair(): boolean;
  /** Takes out what is ours, and nothing else. */
  clear(): void;
}

/** What is painted under a name. */
interface Registered {
  readonly highlight: Highlight;
  /** Firefox lets a content script add to a Highlight but not walk through it, so what is in it is kept beside. */
  ranges: ReadonlySet<AbstractRange>;
}

/** A painter for the document of this global; its styles are in entrypoints/marks/style.css. */
export function createPainter(): Painter {
  // It comes with the registry.
  if (typeof Highlight !== 'function') {
    return { canPaint: false, paint: () => {}, paintIn: () => {}, repair: () => false, clear: () => {} };
  }
  let inside: readonly Root[] = [];
  const registries = () => [CSS.highlights, ...inside.flatMap(registryOf)];
  const restore = (name: MarkName, highlight: Highlight): boolean => {
    const lacking = registries().filter((registry) => registry.get(highlightName(name)) !== highlight);
    for (const registry of lacking) registry.set(highlightName(name), highlight);
    return lacking.length > 0;
  };
  const ours = new Map<MarkName, Registered>();
  return {
    canPaint: true,
    paint(name, ranges) {
      let known = ours.get(name);
      if (known === undefined) {
        if (ranges.size === 0) return;
        // Not given to the constructor one and all: a text without paragraphs may have more than a call takes.
        known = { highlight: new Highlight(), ranges: new Set() };
        known.highlight.priority = PRIORITY[name] ?? 0;
        ours.set(name, known);
      }
      exchange(known, ranges);
      restore(name, known.highlight);
    },
    paintIn(roots) {
      inside = roots;
    },
    repair() {
      let repaired = false;
      for (const [name, { highlight, ranges }] of ours) {
        // Emptied by the page where it is.
        const isEmptied = highlight.size < ranges.size;
        if (isEmptied) for (const range of ranges) highlight.add(range);
        repaired = restore(name, highlight) || isEmptied || repaired;
      }
      return repaired;
    },
    clear() {
      for (const [name, { highlight }] of ours) {
        highlight.clear();
        for (const registry of registries()) if (registry.get(highlightName(name)) === highlight) registry.delete(highlightName(name));
      }
      ours.clear();
    },
  };
}

/** A frame's window; it has all that the page's own has. */
type FrameWindow = typeof globalThis & { wrappedJSObject?: FrameWindow };
/** Firefox's: an object of the page's as a content script sees it, whatever the page has made of it. */
declare const XPCNativeWrapper: (<Value>(value: Value) => Value) | undefined;

/**
 * The registry of a frame's document. In Firefox the window as the page sees it is asked for it: as a content script sees it, its `CSS`
 * stays that of the first document in the frame, whatever is loaded there later. None where a page has put something else in its place.
 */
function registryOf(root: Root): HighlightRegistry[] {
  try {
    const view = 'defaultView' in root ? (root.defaultView as FrameWindow | null) : null;
    if (view === null) return [];
    const registry = (view.wrappedJSObject ?? view).CSS.highlights;
    const own = typeof XPCNativeWrapper === 'function' ? XPCNativeWrapper(registry) : registry;
    return typeof own.set === 'function' ? [own] : [];
  } catch {
    return []; // A root may be dead too; see `isDead`.
  }
}

/** Registers these ranges in place of those that are there; which stay where they cover the same. */
function exchange(known: Registered, ranges: ReadonlySet<AbstractRange>): void {
  const { highlight, ranges: before } = known;
  try {
    if (areSame(ranges, before)) return;
    // One by one Firefox takes milliseconds for each: a PDF of 600 pages stood still for half a minute.
    const isCleared = before.size > 2 * ranges.size;
    if (isCleared) highlight.clear();
    else for (const range of before) if (!ranges.has(range)) highlight.delete(range);
    for (const range of ranges) if (isCleared || !before.has(range)) highlight.add(range);
  } catch {
    // Ranges in a frame that has come to another document are dead with it (see `isDead`) and cannot be named.
    highlight.clear();
    for (const range of ranges) highlight.add(range);
  }
  known.ranges = ranges;
}

/** True where two sets of ranges, in text order both, cover the same: changing them for their likes would cost a frame. */
function areSame(a: ReadonlySet<AbstractRange>, b: ReadonlySet<AbstractRange>): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const range of a) {
    const other = others.next().value;
    if (other === undefined || (other !== range && !isSame(other, range))) return false;
  }
  return true;
}

const isSame = (a: AbstractRange, b: AbstractRange) =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;
