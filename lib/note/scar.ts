import { searchApproximate } from './approximate.ts';
import { type Candidate, exactPlaces, findCandidates } from './candidates.ts';
import { contextCost, isClearlyNearer, SAME_COST } from './decide.ts';
import type { Searchable } from './votes.ts';
import { prepareWanted, type Wanted } from './wanted.ts';

/** A quotation this long that stands once needs no context even when its old place is seen to be empty. */
const UNMISTAKABLE_LENGTH = 48;
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
  const before = wanted.prefix;
  const errors = Math.floor(before.length * SCAR_ERRORS);
  const places = findCandidates(page, prepareWanted(before, '', '', Math.max(0, wanted.expected - before.length), errors));
  return places.some((place) => {
    const distance = Math.abs(place.end - wanted.expected);
    const limit = Math.max(isClearlyNearer({ distance }, found, SCAR_DOUBT) ? foundCost + SCAR_COST : 0, foundCost - SAME_COST);
    return place.quoteErrors <= limit && isEmptied(page, wanted, found, place.end, limit - place.quoteErrors);
  });
}

/** Whether the remembered suffix follows on `at` with at most `limit` edits, and the quotation is not between. */
function isEmptied({ text, room }: Searchable, wanted: Wanted, found: Candidate, at: number, limit: number): boolean {
  const { exact, suffix } = wanted;
  const to = Math.min(text.length, at + SCAR_GAP + 2 * exact.length + suffix.length);
  const [match] = searchApproximate(room.matcher, suffix, text, at, to, Math.min(Math.floor(suffix.length * SCAR_ERRORS), limit), 1);
  if (match === undefined) return false;
  if (found.quoteErrors > 0 && found.start < match.start && at < found.end) return false;
  return !text.slice(Math.max(0, at - SCAR_EDGE), match.start + SCAR_EDGE).includes(exact);
}
