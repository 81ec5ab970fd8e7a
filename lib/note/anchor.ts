import { drained } from '../drained.ts';
import { type Candidate, exactPlaces, findCandidates } from './candidates.ts';
import { decide, errorsAllowed, lastHasTwin } from './decide.ts';
import { type Drift, driftAlone, driftAt, type Move, NO_DRIFT, tentativeDriftAt } from './drift.ts';
import { type FoldedText, foldSpacesInSteps, fromFolded, isInvisible, toFolded, withoutSpaces } from './fold.ts';
import { nearbyCandidate } from './nearby.ts';
import { isWholePage, type NotePlace, type NoteSelectors } from './note.ts';
import { hasScar } from './scar.ts';
import { indexSeedsInSteps } from './seeds.ts';
import { roomFor, type Searchable } from './votes.ts';
import { prepareWanted, type Wanted } from './wanted.ts';

const ORPHAN: NotePlace = { state: 'orphan' };

/** A page's text made ready for anchoring many notes. */
interface Anchoring {
  /** The place of one note; `drift` settles which of several identical passages is meant. */
  place(selectors: NoteSelectors, drift?: Drift): NotePlace;
}

/** A long quotation is found by its two ends; between them may stand so much less or more than was quoted. */
const LONG_QUOTE = 256;
const END_PIECE = 128;
const SHORTEST_REST = 0.8;
const LONGEST_REST = 1.25;

/** A text folded and indexed, and the room that all its notes share. */
interface Ready extends Searchable {
  folded: FoldedText;
}

/**
 * Makes `text` ready: nothing is done until a note needs it, then white space is folded and the text indexed once
 * (20–30 ms for a million units). A page whose notes all stand where they stood costs string comparisons only.
 */
function prepareAnchoring(text: string): Anchoring {
  let page: Ready | undefined;
  return {
    place(selectors, drift = driftAlone(selectors[1].start)) {
      page ??= standsWithoutSearch(text, selectors) ? undefined : drained(readySteps(text));
      return place(text, page, selectors, drift);
    },
  };
}

function* readySteps(text: string): Generator<undefined, Ready> {
  const folded = yield* foldSpacesInSteps(text);
  const index = yield* indexSeedsInSteps(folded.text);
  return { folded, text: folded.text, index, room: roomFor(folded.text.length) };
}

const standsWithoutSearch = (text: string, selectors: NoteSelectors) => isWholePage(selectors) || standsUnchanged(text, selectors);

/** `page` may be absent for what stands where it stood. */
function place(text: string, page: Ready | undefined, selectors: NoteSelectors, drift: Drift): NotePlace {
  if (isWholePage(selectors)) return { state: 'page' };
  if (standsUnchanged(text, selectors)) return { state: 'anchored', start: selectors[1].start, end: selectors[1].end };
  if (page === undefined) return ORPHAN;
  const found = findAgain(page, selectors, drift);
  return found === undefined ? ORPHAN : anchored(text, page.folded, found, selectors);
}

/** The text that was asked about last, made ready; kept until the task that asks is over, for notes come in a row. */
let latest: { text: string; anchoring: Anchoring } | undefined;

/**
 * Finds the passage of a note in `text`, the page's text as it is now; an orphan rather than a wrong place. Many notes of
 * one page are better asked for with `anchorAll`: it is as fast, and look-alikes are told apart by their neighbours.
 */
export function anchor(text: string, selectors: NoteSelectors): NotePlace {
  if (latest?.text !== text) {
    latest = { text, anchoring: prepareAnchoring(text) };
    queueMicrotask(() => {
      latest = undefined;
    });
  }
  return latest.anchoring.place(selectors);
}

/**
 * Finds the passages of many notes, in the order given. Those found without doubt tell how the text around the others
 * has moved: of two identical passages the one is taken that has moved as its neighbours did, and one that has not
 * moved with them is looked at again.
 */
export function anchorAll(text: string, list: readonly NoteSelectors[]): NotePlace[] {
  return drained(anchorSteps(text, list));
}

/**
 * The same in steps of about a millisecond, for a caller that must not keep the page waiting: it asks on as long as it has time,
 * and drops what it has where the page changes meanwhile.
 */
export function* anchorSteps(text: string, list: readonly NoteSelectors[]): Generator<undefined, NotePlace[]> {
  const needsSearch = list.some((selectors) => !standsWithoutSearch(text, selectors));
  const page = needsSearch ? yield* readySteps(text) : undefined;
  const first = yield* firstPlaces(text, page, list);
  const moves = movesOf(list, first);
  const places: NotePlace[] = [];
  for (const [note, selectors] of list.entries()) {
    const { start } = selectors[1];
    const found = first[note] ?? ORPHAN;
    const drift = driftAt(moves, start, note);
    const isConsistent = found.state === 'anchored' && moves.length > 1 && Math.abs(found.start - start - drift.shift) <= drift.doubt;
    places.push(isConsistent ? found : place(text, page, selectors, drift));
    yield;
  }
  return places;
}

/** Of so many notes one in four is looked for in all of the text first. */
const MANY = 64;
const SCOUT_EVERY = 4;

/**
 * What is found without doubt. Of many notes most are not looked for everywhere: where the scouts on both sides have moved alike, and the
 * passage stands there with nothing like it about, `decide` would take no other.
 */
function* firstPlaces(text: string, page: Ready | undefined, list: readonly NoteSelectors[]): Generator<undefined, NotePlace[]> {
  const places: NotePlace[] = list.map(() => ORPHAN);
  const inOrder = [...list.entries()].sort(([, a], [, b]) => a[1].start - b[1].start);
  const isScout = (rank: number) => list.length < MANY || rank % SCOUT_EVERY === 0;
  for (const [rank, [note, selectors]] of inOrder.entries()) {
    if (!isScout(rank)) continue;
    places[note] = place(text, page, selectors, NO_DRIFT);
    yield;
  }
  const moves = movesOf(list, places);
  for (const [rank, [note, selectors]] of inOrder.entries()) {
    if (isScout(rank)) continue;
    places[note] = place(text, page, selectors, tentativeDriftAt(moves, selectors[1].start));
    yield;
  }
  return places;
}

/** How far the notes that were found have moved, in text order. */
function movesOf(list: readonly NoteSelectors[], places: readonly NotePlace[]): Move[] {
  const moves = list.flatMap(([, { start }], note): Move[] => {
    const found = places[note];
    return found?.state === 'anchored' ? [{ note, at: start, by: found.start - start }] : [];
  });
  return moves.sort((a, b) => a.at - b.at);
}

/** First rung: quotation and context stand letter by letter where they stood. */
function standsUnchanged(text: string, [quote, position]: NoteSelectors): boolean {
  const { start, end } = position;
  const prefixStart = start - quote.prefix.length;
  if (prefixStart < 0 || end <= start || end > text.length || end - start !== quote.exact.length) return false;
  return text.startsWith(quote.exact, start) && text.startsWith(quote.prefix, prefixStart) && text.startsWith(quote.suffix, end);
}

/** The further rungs, on text without white space: word for word with the best context, then with edits. */
function findAgain(page: Ready, selectors: NoteSelectors, drift: Drift): Candidate | undefined {
  const [quote, position] = selectors;
  const expected = toFolded(page.folded, position.start + drift.shift);
  const exact = withoutSpaces(quote.exact);
  if (exact === '') return undefined;
  const before = withoutSpaces(quote.prefix);
  const after = withoutSpaces(quote.suffix);
  if (exact.length > LONG_QUOTE)
    return findLong(page, exact, before, after, expected, drift.isTentative ? Number.POSITIVE_INFINITY : drift.doubt);
  const wanted = prepareWanted(exact, before, after, expected, errorsAllowed(exact), drift.doubt);
  return nearbyCandidate(page, wanted) ?? settle(page, drift.isTentative ? { ...wanted, doubt: Number.POSITIVE_INFINITY } : wanted);
}

function settle(page: Searchable, wanted: Wanted): Candidate | undefined {
  const isOpen = wanted.doubt === Number.POSITIVE_INFINITY;
  const candidates = findCandidates(page, wanted, isOpen ? (found) => lastHasTwin(found, wanted, page.text.length) : undefined);
  const best = decide(candidates, wanted, page.text.length);
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
