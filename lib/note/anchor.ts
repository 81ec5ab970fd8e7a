import { type Candidate, exactPlaces, findCandidates, prepareWanted, type Searchable, votesFor, type Wanted } from './candidates.ts';
import { decide, errorsAllowed, hasScar } from './decide.ts';
import { type FoldedText, foldSpaces, fromFolded, isInvisible, toFolded } from './fold.ts';
import type { NotePlace, NoteSelectors } from './note.ts';
import { indexSeeds } from './seeds.ts';

const ORPHAN: NotePlace = { state: 'orphan' };

/** A page's text made ready for anchoring many notes. */
export interface Anchoring {
  /**
   * The place of one note. `shift`: by how many units its neighbours on the page have moved since it was made
   * (0 where nothing is known); it settles which of several identical passages is meant.
   */
  place(selectors: NoteSelectors, shift?: number): NotePlace;
}

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
    place(selectors, shift = 0) {
      if (standsUnchanged(text, selectors)) return { state: 'anchored', start: selectors[1].start, end: selectors[1].end };
      const ready = prepared();
      const found = findAgain(ready, selectors, shift);
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
  const places = list.map((selectors) => anchoring.place(selectors));
  const shifts = list
    .flatMap(([, position], i) => {
      const place = places[i];
      return place?.state === 'anchored' ? [{ at: position.start, by: place.start - position.start }] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (shifts.length === 0) return places;
  return places.map((place, i) => {
    const selectors = list[i];
    if (place.state === 'anchored' || selectors === undefined) return place;
    return anchoring.place(selectors, nearestShift(shifts, selectors[1].start));
  });
}

function nearestShift(shifts: readonly { at: number; by: number }[], at: number): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((shifts[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const before = shifts[low - 1];
  const after = shifts[low];
  if (before === undefined) return after?.by ?? 0;
  if (after === undefined) return before.by;
  return at - before.at <= after.at - at ? before.by : after.by;
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
function findAgain(page: Searchable & { folded: FoldedText }, selectors: NoteSelectors, shift: number): Candidate | undefined {
  const [quote, position] = selectors;
  const exact = foldSpaces(quote.exact).text;
  if (exact === '') return undefined;
  const before = foldSpaces(quote.prefix).text;
  const after = foldSpaces(quote.suffix).text;
  const expected = toFolded(page.folded, position.start + shift);
  if (exact.length > LONG_QUOTE) return findLong(page, exact, before, after, expected);
  const wanted = prepareWanted(exact, before, after, expected, errorsAllowed(exact));
  return settle(page, wanted);
}

function settle(page: Searchable, wanted: Wanted): Candidate | undefined {
  const best = decide(findCandidates(page, wanted), wanted, page.text.length);
  return best === undefined || hasScar(page.text, wanted, best) ? undefined : best;
}

/** A long quotation word for word where it stands once, else by its two ends. */
function findLong(page: Searchable, exact: string, before: string, after: string, expected: number): Candidate | undefined {
  const whole = prepareWanted(exact, before, after, expected, 0);
  const places = exactPlaces(page, whole);
  if (places.length > 0) return settle(page, whole);
  const headText = exact.slice(0, END_PIECE);
  const tailText = exact.slice(-END_PIECE);
  const head = settle(page, prepareWanted(headText, before, exact.slice(END_PIECE, 2 * END_PIECE), expected, errorsAllowed(headText)));
  if (head === undefined) return undefined;
  const tailAt = head.start + exact.length - END_PIECE;
  const tail = settle(page, prepareWanted(tailText, exact.slice(0, -END_PIECE), after, tailAt, errorsAllowed(tailText)));
  if (tail === undefined) return undefined;
  const length = tail.end - head.start;
  if (length < exact.length * SHORTEST_REST || length > exact.length * LONGEST_REST) return undefined;
  return { ...head, end: tail.end, quoteErrors: head.quoteErrors + tail.quoteErrors, suffixErrors: tail.suffixErrors };
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
