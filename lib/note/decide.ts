import type { Candidate, Wanted } from './candidates.ts';
import { contextErrors } from './context.ts';

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
const UNMISTAKABLE_LENGTH = 32;

/** Whether a place where the quotation stands word for word has context enough to be the wanted one. */
function isCredibleExact(candidate: Candidate, wanted: Wanted, alone: boolean): boolean {
  const before = share(candidate.prefixErrors, wanted.prefix.length);
  const after = share(candidate.suffixErrors, wanted.suffix.length);
  if (before >= BOTH_SIDES && after >= BOTH_SIDES) return true;
  const strong = Math.max(
    wanted.prefix.length >= ONE_SIDE_LENGTH ? before : 0,
    wanted.suffix.length >= ONE_SIDE_LENGTH ? after : 0,
  );
  if (strong >= ONE_SIDE && (wanted.exact.length >= TELLING_LENGTH || Math.min(before, after) >= OTHER_SIDE)) return true;
  return alone && wanted.exact.length >= UNMISTAKABLE_LENGTH;
}

const cost = (candidate: Candidate) => candidate.quoteErrors + candidate.prefixErrors + candidate.suffixErrors;

/** Candidates this close in edits are told apart by position only (performance.md, 5: four edits better). */
const SAME_COST = 4;
/** Up to this difference the position may still object. */
const NEAR_COST = 8;
/** Clearly nearer: the other is farther by this factor and this many units. */
const FARTHER_FACTOR = 3;
const FARTHER_UNITS = 24;

const isClearlyNearer = (a: Candidate, b: Candidate) => b.distance >= a.distance * FARTHER_FACTOR + FARTHER_UNITS;

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
  const same = others.filter((other) => cost(other) - cost(best) <= SAME_COST);
  const near = others.filter((other) => cost(other) - cost(best) <= NEAR_COST);
  if (same.length === 0) return near.some((other) => isClearlyNearer(other, best)) ? undefined : best;
  const nearest = [best, ...same].reduce((a, b) => (b.distance < a.distance ? b : a));
  const rivals = [best, ...near].filter((other) => other !== nearest);
  return rivals.every((other) => isClearlyNearer(nearest, other)) ? nearest : undefined;
}

/** Of places that share text the better one: they are two readings of one passage. */
function withoutOverlaps(ranked: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end)) kept.push(candidate);
  }
  return kept;
}

/** Units of either side of a quotation by which its old place is known when the quotation has gone. */
const SCAR_SIDE = 10;
/** So much may stand in the old place instead, besides twice the quotation's length. */
const SCAR_GAP = 32;

/**
 * True where the text shows that the quotation was taken out: what stood before it and what stood after it are still
 * beside one another (or have something else between them), and the found place has not that context. Then the found
 * place is another one with the same words: 职工 deleted from one sentence stands in three hundred others.
 */
export function hasScar(text: string, wanted: Wanted, found: Candidate): boolean {
  if (found.prefixErrors === 0 || found.suffixErrors === 0) {
    if (contextErrors(wanted.prefix, text, found.start) + contextErrors(wanted.suffix, text, found.end) <= SAME_COST) return false;
  }
  const before = wanted.prefix.text.slice(-SCAR_SIDE);
  const after = wanted.suffix.text.slice(0, SCAR_SIDE);
  if (before.length < SCAR_SIDE || after.length < SCAR_SIDE) return false;
  const longest = SCAR_GAP + 2 * wanted.exact.length;
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    const end = at + SCAR_SIDE;
    if (Math.abs(end - found.start) <= SAME_COST) continue;
    const next = text.indexOf(after, end);
    if (next < 0) return false;
    if (next - end <= longest && !(next >= found.start && end <= found.end)) return true;
  }
  return false;
}
