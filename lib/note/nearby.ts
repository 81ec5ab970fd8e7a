import { type Candidate, candidateAt, readings } from './candidates.ts';
import { cost, FARTHER_FACTOR, hasHardlyChanged } from './decide.ts';
import type { Searchable } from './votes.ts';
import type { Wanted } from './wanted.ts';

/** In a page whose parts have not been moved about it stands no farther from the expected, mostly; else the index finds it. */
const AROUND = 16;
/** What is like it is looked for no farther away than this; where more is in doubt, the index is the quicker way. */
const FARTHEST = 256;

/**
 * The quotation where it is expected, hardly changed, and nothing like it so near that position might mean the other: what `decide` would
 * take of all candidates, found without looking for them. Nothing where any of this is in doubt.
 */
export function nearbyCandidate(page: Searchable, wanted: Wanted): Candidate | undefined {
  const { expected, doubt, exact } = wanted;
  if (doubt > FARTHEST) return undefined;
  const best = bestAround(page, wanted);
  if (best === undefined || !hasHardlyChanged(best, wanted, page.text.length)) return undefined;
  const near = best.distance * FARTHER_FACTOR + doubt;
  const hasRival =
    isBetween(page, wanted, expected - near, best.start) || isBetween(page, wanted, best.end, expected + near + exact.length);
  return hasRival ? undefined : best;
}

function bestAround(page: Searchable, wanted: Wanted): Candidate | undefined {
  const { expected, doubt, exact, maxErrors } = wanted;
  const reach = Math.min(doubt, AROUND);
  const from = Math.max(0, Math.ceil(expected - reach));
  const to = Math.min(page.text.length, Math.floor(expected + reach) + exact.length);
  let best: Candidate | undefined;
  for (const { start, end, errors } of readings(page, exact, maxErrors, from, to)) {
    const candidate = candidateAt(page, wanted, start, end, errors);
    if (best === undefined || cost(candidate) < cost(best)) best = candidate;
  }
  return best;
}

/** Whether the quotation stands between, word for word or with the edits that are put up with. */
function isBetween(page: Searchable, wanted: Wanted, from: number, to: number): boolean {
  const { exact, maxErrors } = wanted;
  const first = Math.max(0, Math.ceil(from));
  const last = Math.min(page.text.length, Math.floor(to) + maxErrors);
  return last - first >= exact.length - maxErrors && readings(page, exact, maxErrors, first, last).length > 0;
}
