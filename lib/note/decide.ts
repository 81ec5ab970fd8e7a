import search from 'approx-string-match';
import { type Candidate, exactPlaces, findCandidates } from './candidates.ts';
import type { Searchable } from './votes.ts';
import { prepareWanted, type Wanted } from './wanted.ts';

/** Weights of the parts of a score (libraries.md, from Hypothesis' match-quote): quotation, each side, position. */
const QUOTE_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const POSITION_WEIGHT = 2;
/** An edited quotation with a lower score is a look-alike (libraries.md: 0.8 % false ones at this threshold). */
const LEAST_SCORE = 0.85;

/** A quotation shorter than this is found word for word or not at all: 两个确立 is two edits from 两个维护. */
const SHORTEST_EDITED = 8;
/** Up to this length one edit is put up with, beyond it a share of the length. */
const SHORT_EDITED = 16;
const EDITED_SHARE = 0.2;

/** How many edits of a quotation (white space dropped) may be looked for. */
export function errorsAllowed(exact: string): number {
  if (exact.length < SHORTEST_EDITED) return 0;
  return exact.length < SHORT_EDITED ? 1 : Math.floor(exact.length * EDITED_SHARE);
}

/** Share of a side's context that stands beside the candidate; 1 where the note has none on that side. */
function share(errors: number, length: number): number {
  return length === 0 ? 1 : 1 - errors / length;
}

/** 0 to 1 by the weights above; a side on which the note has no context is left out of the sum. */
function score(candidate: Candidate, wanted: Wanted, textLength: number): number {
  const before = wanted.prefix.length === 0 ? 0 : CONTEXT_WEIGHT;
  const after = wanted.suffix.length === 0 ? 0 : CONTEXT_WEIGHT;
  const sum =
    QUOTE_WEIGHT * (1 - candidate.quoteErrors / wanted.exact.length) +
    before * share(candidate.prefixErrors, wanted.prefix.length) +
    after * share(candidate.suffixErrors, wanted.suffix.length) +
    POSITION_WEIGHT * (1 - Math.min(1, candidate.distance / Math.max(1, textLength)));
  return sum / (QUOTE_WEIGHT + before + after + POSITION_WEIGHT);
}

/** Both sides stand at least so much by half: edits of the text beside a note are expected. */
const BOTH_SIDES = 0.55;
/** One side stands so well, with so many units, that the other may have been rewritten. */
const ONE_SIDE = 0.8;
const ONE_SIDE_LENGTH = 12;
const OTHER_SIDE = 0.3;
/** A quotation this long needs no second side. */
const TELLING_LENGTH = 12;
/** A quotation this long that stands once needs no context at all: the passage was moved. */
const TELLING_ALONE = 32;
/** And one this long does not even when its old place is seen to be empty. */
const UNMISTAKABLE_LENGTH = 48;

/** Whether a place where the quotation stands word for word has context enough to be the wanted one. */
function isCredibleExact(candidate: Candidate, wanted: Wanted, alone: boolean): boolean {
  const before = share(candidate.prefixErrors, wanted.prefix.length);
  const after = share(candidate.suffixErrors, wanted.suffix.length);
  if (before >= BOTH_SIDES && after >= BOTH_SIDES) return true;
  const strong = Math.max(wanted.prefix.length >= ONE_SIDE_LENGTH ? before : 0, wanted.suffix.length >= ONE_SIDE_LENGTH ? after : 0);
  if (strong >= ONE_SIDE && (wanted.exact.length >= TELLING_LENGTH || Math.min(before, after) >= OTHER_SIDE)) return true;
  return alone && wanted.exact.length >= TELLING_ALONE;
}

const contextCost = (candidate: Candidate) => candidate.prefixErrors + candidate.suffixErrors;
const cost = (candidate: Candidate) => candidate.quoteErrors + contextCost(candidate);

/** Candidates this close in edits are told apart by position (performance.md, 5: four edits better). */
const SAME_COST = 4;
/** Up to this difference the position may still object. */
const NEAR_COST = 8;
/** Where position says nothing: one that has hardly changed beats one that is at least so many edits worse. */
const UNCHANGED_COST = 1;
const CLEAR_COST = 3;
/** Clearly nearer: the other is farther by this factor, and by the units in doubt besides. */
const FARTHER_FACTOR = 3;

function isClearlyNearer(a: { distance: number }, b: { distance: number }, doubt: number): boolean {
  return b.distance >= a.distance * FARTHER_FACTOR + doubt;
}

/**
 * The candidate that the note was made on; nothing where none is credible or where two are and neither context nor
 * position tells which.
 */
export function decide(candidates: readonly Candidate[], wanted: Wanted, textLength: number): Candidate | undefined {
  const exact = candidates.filter((candidate) => candidate.quoteErrors === 0);
  const credible = candidates.filter((candidate) =>
    candidate.quoteErrors === 0
      ? isCredibleExact(candidate, wanted, exact.length === 1)
      : score(candidate, wanted, textLength) >= LEAST_SCORE,
  );
  const ranked = withoutOverlaps(credible.sort((a, b) => cost(a) - cost(b) || a.distance - b.distance));
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const near = others.filter((other) => cost(other) - cost(best) <= NEAR_COST);
  if (wanted.doubt === Number.POSITIVE_INFINITY) return near.length === 0 ? best : undefined;
  const same = near.filter((other) => cost(other) - cost(best) <= SAME_COST);
  const nearest = [best, ...same].reduce((a, b) => (b.distance < a.distance ? b : a));
  if ([best, ...near].every((other) => other === nearest || isClearlyNearer(nearest, other, wanted.doubt))) return nearest;
  if (near.some((other) => isClearlyNearer(other, best, wanted.doubt))) return undefined;
  const isClear = cost(best) <= UNCHANGED_COST && same.every((other) => cost(other) - cost(best) >= CLEAR_COST);
  return same.length === 0 || isClear ? best : undefined;
}

/** Of places that share text the better one: they are two readings of one passage. */
function withoutOverlaps(ranked: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end)) kept.push(candidate);
  }
  return kept;
}

/** Share of a side's context that may have changed in the place that the quotation was taken from. */
const SCAR_ERRORS = 0.25;
/** So much may stand in the place of the quotation, besides twice its length. */
const SCAR_GAP = 32;
/** The old place may have changed by so many edits more than the found one has. */
const SCAR_COST = 2;
/** A scar must be nearer to where the note was by so many units. */
const SCAR_DOUBT = 24;
/** Where edited context ends is uncertain by so many units. */
const SCAR_EDGE = 2;
/** Context shorter than this is in many places. */
const SCAR_SIDE = 8;

/**
 * True where the text shows that the quotation was taken out: what stood before and after it stands closer to where
 * the note was, or is better kept, with nothing or something else between. Then the found place is another one with
 * the same words: 职工 deleted from one sentence stands in three hundred others, maybe in the next clause.
 */
export function hasScar(page: Searchable, wanted: Wanted, found: Candidate): boolean {
  if (wanted.prefix.length < SCAR_SIDE || wanted.suffix.length < SCAR_SIDE) return false;
  if (found.quoteErrors === 0 && wanted.exact.length >= UNMISTAKABLE_LENGTH && exactPlaces(page, wanted).length === 1) return false;
  const foundCost = contextCost(found);
  const isWhereExpected = wanted.doubt === Number.POSITIVE_INFINITY || !isClearlyNearer({ distance: 0 }, found, SCAR_DOUBT);
  if (foundCost < SAME_COST && isWhereExpected) return false;
  const before = wanted.prefix.text;
  const errors = Math.floor(before.length * SCAR_ERRORS);
  const places = findCandidates(page, prepareWanted(before, '', '', Math.max(0, wanted.expected - before.length), errors));
  return places.some((place) => {
    const distance = Math.abs(place.end - wanted.expected);
    const limit = Math.max(isClearlyNearer({ distance }, found, SCAR_DOUBT) ? foundCost + SCAR_COST : 0, foundCost - SAME_COST);
    return place.quoteErrors <= limit && isEmptied(page.text, wanted, found, place.end, limit - place.quoteErrors);
  });
}

/** Whether the remembered suffix follows on `at` with at most `limit` edits, and the quotation is not between. */
function isEmptied(text: string, wanted: Wanted, found: Candidate, at: number, limit: number): boolean {
  const after = wanted.suffix.text;
  const rest = text.slice(at, at + SCAR_GAP + 2 * wanted.exact.length + after.length);
  const [match] = search(rest, after, Math.min(Math.floor(after.length * SCAR_ERRORS), limit));
  if (match === undefined) return false;
  const end = at + match.start;
  if (found.quoteErrors > 0 && found.start < end && at < found.end) return false;
  return !text.slice(Math.max(0, at - SCAR_EDGE), end + SCAR_EDGE).includes(wanted.exact);
}
