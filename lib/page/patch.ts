import type { NotePlace } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import type { PageText, Piece } from './page-text.ts';
import { ROOT_STYLE, type Styles } from './styles.ts';

/** A part of a page's text in place of which another has come. */
export interface TextChange extends Span {
  text: string;
}

/** A page's text as it is after changes in some of its paragraphs, and what has changed, in text order. */
export interface Patched {
  page: PageText;
  changes: TextChange[];
}

/** The plain block that a node is in or is; undefined where it is in none. */
export function plainBlockOf(page: PageText, node: Node): Element | undefined {
  for (let at: Node | null = node; at !== null; at = at.parentElement) {
    // A map asked for a node that is no element has none.
    if (page.plain.has(at as Element)) return at as Element;
  }
  return undefined;
}

/**
 * Reads only these plain blocks anew; undefined where that is not enough: one is gone, empty or no longer plain. The rest of the page
 * costs no more than a few sums.
 */
export function patchPage(page: PageText, blocks: Iterable<Element>, styles: Styles): Patched | undefined {
  const pieces: Piece[] = [...page.pieces];
  const changes: TextChange[] = [];
  const indices = [...blocks].map((block) => page.plain.get(block) ?? -1).sort((a, b) => a - b);
  for (const index of indices) {
    const block = page.pieces[index]?.block;
    const text = block === undefined ? undefined : textOf(block, styles);
    if (block === undefined || text === undefined || text === '') return undefined;
    pieces[index] = { block };
    changes.push({ start: page.starts[index] ?? 0, end: page.ends[index] ?? 0, text });
  }
  const moved = (offsets: Int32Array) => shifted(offsets, changes);
  const { lines } = page;
  return {
    page: {
      ...page,
      text: replaced(page.text, changes),
      pieces,
      starts: moved(page.starts),
      ends: moved(page.ends),
      lines: { starts: moved(lines.starts), blocks: lines.blocks },
    },
    changes,
  };
}

function textOf(block: Element, styles: Styles): string | undefined {
  if (!block.isConnected) return undefined;
  const { flow, visible, whiteSpace } = styles.styleOf(block, ROOT_STYLE);
  return flow === 'block' && visible && whiteSpace === 'collapse' ? styles.plainText?.(block) : undefined;
}

function replaced(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: words } of changes) {
    parts.push(text.slice(at, start), words);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** Ascending offsets as they are after the changes; one where a change begins stays. */
function shifted(offsets: Int32Array, changes: readonly TextChange[]): Int32Array {
  const moved = new Int32Array(offsets);
  let by = 0;
  let next = 0;
  for (let i = 0; i < moved.length; i++) {
    const offset = moved[i] ?? 0;
    for (let change = changes[next]; change !== undefined && offset > change.start; change = changes[++next])
      by += change.text.length - (change.end - change.start);
    moved[i] = offset + by;
  }
  return moved;
}

/**
 * Spans of the text before, in text order, where they stand after the changes; what touches a change is gone. What has not moved is
 * the very same object.
 */
export function moveSpans<Item extends Span>(spans: readonly Item[], changes: readonly TextChange[]): Item[] {
  const moved: Item[] = [];
  let by = 0;
  let next = 0;
  for (const span of spans) {
    for (let change = changes[next]; change !== undefined && change.end <= span.start; change = changes[++next])
      by += change.text.length - (change.end - change.start);
    const change = changes[next];
    if (change !== undefined && change.start < span.end) continue;
    moved.push(by === 0 ? span : { ...span, start: span.start + by, end: span.end + by });
  }
  return moved;
}

/** A note's own words and so many units on either side (its context) have to be as they were. */
const BESIDE = 64;

/** Where notes stand after the changes; undefined where one has to be looked for: what is beside it has changed, or it was nowhere. */
export function moveAll(places: readonly NotePlace[], changes: readonly TextChange[]): NotePlace[] | undefined {
  const moved: NotePlace[] = [];
  for (const place of places) {
    if (place.state === 'orphan') return undefined;
    if (place.state === 'page') {
      moved.push(place);
      continue;
    }
    let by = 0;
    for (const { start, end, text } of changes) {
      if (start < place.end + BESIDE && end > place.start - BESIDE) return undefined;
      if (end <= place.start) by += text.length - (end - start);
    }
    moved.push({ ...place, start: place.start + by, end: place.end + by });
  }
  return moved;
}
