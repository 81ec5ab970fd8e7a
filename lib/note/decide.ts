import type { Candidate } from './candidates.ts';
import type { Wanted } from './wanted.ts';

/** Weights of the parts of a score (after Hypothesis' match-quote): quotation, each side, position. */
const QUOTE_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const POSITION_WEIGHT = 2;
/** An edited quotation with a lower score is a look-alike (0.8 % false ones at this threshold, measured on removed quotations). */
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

/** Whether a place where the quotation stands word for word has context enough to be the wanted one. */
function isCredibleExact(candidate: Candidate, wanted: Wanted, alone: boolean): boolean {
  const before = share(candidate.prefixErrors, wanted.prefix.length);
  const after = share(candidate.suffixErrors, wanted.suffix.length);
  if (before >= BOTH_SIDES && after >= BOTH_SIDES) return true;
  const strong = Math.max(wanted.prefix.length >= ONE_SIDE_LENGTH ? before : 0, wanted.suffix.length >= ONE_SIDE_LENGTH ? after : 0);
  if (strong >= ONE_SIDE && (wanted.exact.length >= TELLING_LENGTH || Math.min(before, after) >= OTHER_SIDE)) return true;
  return alone && wanted.exact.length >= TELLING_ALONE;
}

/** Whether a place cannot be the wanted one, whatever stands behind it: an edited quotation would not reach LEAST_SCORE either. */
export function isOutOfQuestion(wanted: Wanted, quoteErrors: number, prefixErrors: number): boolean {
  return (quoteErrors > 0 || wanted.exact.length < TELLING_LENGTH) && share(prefixErrors, wanted.prefix.length) < OTHER_SIDE;
}

/** Whether a place may be the wanted one, by what stands there; `alone` where the quotation stands word for word nowhere else. */
function isCredible(candidate: Candidate, wanted: Wanted, textLength: number, alone: boolean): boolean {
  return candidate.quoteErrors === 0 ? isCredibleExact(candidate, wanted, alone) : score(candidate, wanted, textLength) >= LEAST_SCORE;
}

/** Edits of the text on both sides of a place. */
export const contextCost = (candidate: Candidate) => candidate.prefixErrors + candidate.suffixErrors;
/** Edits of a place in all. */
export const cost = (candidate: Candidate) => candidate.quoteErrors + contextCost(candidate);

/** Candidates this close in edits are told apart by position (a place far away must be four edits better). */
export const SAME_COST = 4;
/** Up to this difference the position may still object. */
const NEAR_COST = 8;
/** Where position says nothing: one that has hardly changed beats one that is at least so many edits worse. */
const UNCHANGED_COST = 1;
const CLEAR_COST = 3;
/**
 * With so many edits around it, a tenth of what is compared, a place is another one where the quotation has changed too, and where there are
 * others like it: a list that is scrolled or turned over shows 第13项：建成驿站47座 where 第3项：建成驿站17座 was noted, and position says nothing.
 */
const REWRITTEN_COST = 7;
/** Clearly nearer: the other is farther by this factor, and by the units in doubt besides. */
export const FARTHER_FACTOR = 3;

/** Whether a place is so much nearer to the expected than another that no more is asked. */
export function isClearlyNearer(a: { distance: number }, b: { distance: number }, doubt: number): boolean {
  return b.distance >= a.distance * FARTHER_FACTOR + doubt;
}

/**
 * The candidate that the note was made on; nothing where none is credible or where two are and neither context nor
 * position tells which.
 */
export function decide(candidates: readonly Candidate[], wanted: Wanted, textLength: number): Candidate | undefined {
  const exact = candidates.filter((candidate) => candidate.quoteErrors === 0);
  const credible = candidates.filter((candidate) => isCredible(candidate, wanted, textLength, exact.length === 1));
  const ranked = withoutOverlaps(credible.sort((a, b) => cost(a) - cost(b) || a.distance - b.distance));
  const [best, ...others] = ranked;
  if (best === undefined) return undefined;
  const near = others.filter((other) => cost(other) - cost(best) <= NEAR_COST);
  if (contextCost(best) >= REWRITTEN_COST && best.quoteErrors + near.length > 0) return undefined;
  if (wanted.doubt === Number.POSITIVE_INFINITY) return near.length === 0 ? best : undefined;
  const same = near.filter((other) => cost(other) - cost(best) <= SAME_COST);
  const nearest = [best, ...same].reduce((a, b) => (b.distance < a.distance ? b : a));
  if ([best, ...near].every((other) => other === nearest || isClearlyNearer(nearest, other, wanted.doubt))) return nearest;
  if (near.some((other) => isClearlyNearer(other, best, wanted.doubt))) return undefined;
  const isClear = cost(best) <= UNCHANGED_COST && same.every((other) => cost(other) - cost(best) >= CLEAR_COST);
  return same.length === 0 || isClear ? best : undefined;
}

/**
 * Whether the last of these places and one before it are so much alike that where position must not settle anything nothing will:
 * whatever else there may be, one of the two is a rival to it.
 */
export function lastHasTwin(found: readonly Candidate[], wanted: Wanted, textLength: number): boolean {
  const last = found.at(-1);
  if (last === undefined || found.length < 2 || !isCredible(last, wanted, textLength, false)) return false;
  return found.some(
    (other) =>
      Math.min(cost(other), cost(last)) <= NEAR_COST &&
      Math.abs(cost(other) - cost(last)) <= NEAR_COST &&
      (other.end <= last.start || last.end <= other.start) &&
      isCredible(other, wanted, textLength, false),
  );
}

/** Whether a place has changed so little that another can be preferred to it only for being nearer, and that no scar is asked for. */
export function hasHardlyChanged(candidate: Candidate, wanted: Wanted, textLength: number): boolean {
  return cost(candidate) <= SAME_COST && contextCost(candidate) < SAME_COST && isCredible(candidate, wanted, textLength, false);
}

/** Of places that share text the better one: they are two readings of one passage. */
function withoutOverlaps(ranked: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end)) kept.push(candidate);
  }
  return kept;
}
