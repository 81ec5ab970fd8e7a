import { type Candidate, exactPlaces, findCandidates, prepareWanted, type Searchable, votesFor, type Wanted } from './candidates.ts';
import { decide, errorsAllowed, hasScar } from './decide.ts';
import { type FoldedText, foldSpaces, fromFolded, isInvisible, toFolded } from './fold.ts';
import type { NotePlace, NoteSelectors } from './note.ts';
import { indexSeeds } from './seeds.ts';

const ORPHAN: NotePlace = { state: 'orphan' };

/** What is known of how the text around a note has moved since the note was made. */
export interface Drift {
  /** By how many units, as its neighbours on the page did. */
  shift: number;
  /** By how many units that may be wrong; infinite: position settles nothing, two look-alikes are an orphan. */
  doubt: number;
}

/** A page's text made ready for anchoring many notes. */
export interface Anchoring {
  /** The place of one note; `drift` settles which of several identical passages is meant. */
  place(selectors: NoteSelectors, drift?: Drift): NotePlace;
}

/** Edits before a note shift it to and fro: as a random walk, in steps of about a clause for a text edited at 1–5 %. */
const DRIFT_STEP = 2;
const doubtAfter = (units: number) => DRIFT_STEP * Math.sqrt(units);

/** A long quotation is found by its two ends; between them may stand so much less or more than was quoted. */
const LONG_QUOTE = 256;
const END_PIECE = 128;
const SHORTEST_REST = 0.8;
const LONGEST_REST = 1.25;

/**
 * Makes `text` ready: nothing is done until a note needs it, then white space is folded and the text indexed once
 * (20–30 ms for a million units). A page whose notes all stand where they stood costs string comparisons only.
 */
export function prepareAnchoring(text: string): Anchoring {
  let page: (Searchable & { folded: FoldedText }) | undefined;
  const prepared = () => {
    if (page === undefined) {
      const folded = foldSpaces(text);
      page = { folded, text: folded.text, index: indexSeeds(folded.text), votes: votesFor(folded.text.length) };
    }
    return page;
  };
  return {
    place(selectors, drift = { shift: 0, doubt: doubtAfter(selectors[1].start) }) {
      if (standsUnchanged(text, selectors)) return { state: 'anchored', start: selectors[1].start, end: selectors[1].end };
      const ready = prepared();
      const found = findAgain(ready, selectors, drift);
      return found === undefined ? ORPHAN : anchored(text, ready.folded, found, selectors);
    },
  };
}

/** Finds the passage of a note in `text`, the page's text as it is now; an orphan rather than a wrong place. */
export function anchor(text: string, selectors: NoteSelectors): NotePlace {
  return prepareAnchoring(text).place(selectors);
}

/**
 * Finds the passages of many notes, in the order given. Those found without doubt tell how the text around the others has moved:
 * of two identical passages the one is taken that has moved as its neighbours did.
 */
export function anchorAll(text: string, list: readonly NoteSelectors[]): NotePlace[] {
  const anchoring = prepareAnchoring(text);
  const sure = list.map((selectors) => anchoring.place(selectors, { shift: 0, doubt: Number.POSITIVE_INFINITY }));
  const shifts = list
    .flatMap(([, { start }], i) => {
      const place = sure[i];
      return place?.state === 'anchored' ? [{ at: start, by: place.start - start }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return list.map((selectors, i) => {
    const place = sure[i];
    return place?.state === 'anchored' ? place : anchoring.place(selectors, driftAt(shifts, selectors[1].start));
  });
}

/** How the text at `at` has moved by the nearest of `shifts` (sorted); undefined where there is none. */
function driftAt(shifts: readonly { at: number; by: number }[], at: number): Drift | undefined {
  let nearest: { at: number; by: number } | undefined;
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (const shift of [shifts[low - 1], shifts[low]]) {
    if (shift !== undefined && (nearest === undefined || Math.abs(shift.at - at) < Math.abs(nearest.at - at))) nearest = shift;
  }
  return nearest === undefined ? undefined : { shift: nearest.by, doubt: doubtAfter(Math.abs(nearest.at - at)) };
}

/** First rung: quotation and context stand letter by letter where they stood. */
function standsUnchanged(text: string, [quote, position]: NoteSelectors): boolean {
  const { start, end } = position;
  if (start < 0 || end <= start || end > text.length || end - start !== quote.exact.length) return false;
  return (
    text.startsWith(quote.exact, start) && text.startsWith(quote.prefix, start - quote.prefix.length) && text.startsWith(quote.suffix, end)
  );
}

/** The further rungs, on text without white space: word for word with the best context, then with edits. */
function findAgain(page: Searchable & { folded: FoldedText }, selectors: NoteSelectors, drift: Drift): Candidate | undefined {
  const [quote, position] = selectors;
  const exact = foldSpaces(quote.exact).text;
  if (exact === '') return undefined;
  const before = foldSpaces(quote.prefix).text;
  const after = foldSpaces(quote.suffix).text;
  const expected = toFolded(page.folded, position.start + drift.shift);
  if (exact.length > LONG_QUOTE) return findLong(page, exact, before, after, expected, drift.doubt);
  return settle(page, prepareWanted(exact, before, after, expected, errorsAllowed(exact), drift.doubt));
}

function settle(page: Searchable, wanted: Wanted): Candidate | undefined {
  const best = decide(findCandidates(page, wanted), wanted, page.text.length);
  return best === undefined || hasScar(page, wanted, best) ? undefined : best;
}

/** A long quotation word for word where it still stands so, else by its two ends. */
function findLong(page: Searchable, exact: string, before: string, after: string, expected: number, doubt: number): Candidate | undefined {
  const whole = prepareWanted(exact, before, after, expected, 0, doubt);
  if (exactPlaces(page, whole).length > 0) return settle(page, whole);
  const headText = exact.slice(0, END_PIECE);
  const tailText = exact.slice(-END_PIECE);
  const headAfter = exact.slice(END_PIECE, 2 * END_PIECE);
  const head = settle(page, prepareWanted(headText, before, headAfter, expected, errorsAllowed(headText), doubt));
  if (head === undefined) return undefined;
  const tailAt = head.start + exact.length - END_PIECE;
  const tailBefore = exact.slice(0, -END_PIECE);
  const tail = settle(page, prepareWanted(tailText, tailBefore, after, tailAt, errorsAllowed(tailText)));
  if (tail === undefined) return undefined;
  const length = tail.end - head.start;
  if (length < exact.length * SHORTEST_REST || length > exact.length * LONGEST_REST) return undefined;
  // Both ends may stand word for word while the middle does not: that counts as one edit at least.
  return { ...head, end: tail.end, quoteErrors: Math.max(1, head.quoteErrors + tail.quoteErrors), suffixErrors: tail.suffixErrors };
}

/** Back to the page's own text; white space that the quotation began or ended with is taken in again. */
function anchored(text: string, folded: FoldedText, found: Candidate, [quote]: NoteSelectors): NotePlace {
  let { start, end } = fromFolded(folded, found);
  for (let i = 0; i < quote.exact.length && isInvisible(quote.exact.charCodeAt(i)); i++) {
    if (start > 0 && isInvisible(text.charCodeAt(start - 1))) start--;
  }
  for (let i = quote.exact.length - 1; i >= 0 && isInvisible(quote.exact.charCodeAt(i)); i--) {
    if (end < text.length && isInvisible(text.charCodeAt(end))) end++;
  }
  return found.quoteErrors === 0 ? { state: 'anchored', start, end } : { state: 'anchored', start, end, changed: true };
}
