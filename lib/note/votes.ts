import { type Matcher, newMatcher } from './approximate.ts';
import { LONGEST_CONTEXT } from './context.ts';
import { firstPlaceFrom, lookUp, SEED_LENGTH, type SeedIndex } from './seeds.ts';
import { emptyMasks, type UnitMasks } from './unit-masks.ts';
import type { Wanted } from './wanted.ts';

/** Places of one run that are looked at, nearest to the expected first. */
const PLACES_PER_SEED = 32;
/** Of a run that stands in more places so many are. */
const NEAREST = 16;
/**
 * In a pattern of so many runs those that share no unit tell enough: of each block the one that stands in the fewest places, chosen
 * among the first that leave the next block alone.
 */
const LONG = 60;
const BLOCK = 2 * SEED_LENGTH - 1;
/** Diagonals that are checked, most votes first: a paragraph with 20 near twins (measured by `npm run bench -- notes`) still has room. */
const DIAGONALS = 24;
/** Units per bucket of diagonals, as a power of two: insertions and deletions shift a place by a few units. */
const BUCKET_BITS = 3;
/** Around a diagonal the quotation may begin so many units earlier or later. */
export const REACH = 16;
/** Quotations of the pattern beyond this are cut: votes for its beginning suffice. */
const VOTING_LENGTH = 96;
const MOST_RUNS = VOTING_LENGTH + 2 * LONGEST_CONTEXT;

/** A text with its index and the room in which one quotation after another is looked for. */
export interface Searchable {
  text: string;
  index: SeedIndex;
  room: Room;
}

/** Used by each search anew; made once, for it is large. */
export interface Room {
  /** Votes by bucket of diagonals, all 0 between two searches. */
  votes: Uint16Array;
  /** The buckets that have votes, in the order of their first. */
  touched: Int32Array;
  /** For each run of the quotation in hand the stretch of `index.places` that holds its places. */
  firsts: Int32Array;
  ends: Int32Array;
  /** What counts the edits of a quotation, and of what stood before and after it. */
  matcher: Matcher;
  before: UnitMasks;
  after: UnitMasks;
}

/** The runs of prefix, quotation and suffix, as looked up in the room. */
export interface Runs {
  count: number;
  /** The run that the quotation begins with, and the one behind its last that is looked up. */
  quoteFrom: number;
  quoteTo: number;
}

/** The room for a text of `length` units. */
export function roomFor(length: number): Room {
  return {
    votes: new Uint16Array((length >> BUCKET_BITS) + 64),
    touched: new Int32Array(MOST_RUNS * PLACES_PER_SEED),
    firsts: new Int32Array(MOST_RUNS),
    ends: new Int32Array(MOST_RUNS),
    matcher: newMatcher(),
    before: emptyMasks(-1),
    after: emptyMasks(1),
  };
}

/** Looks up where the runs of the quotation and its context stand; good until the next is looked up. */
export function lookUpRuns({ index, room }: Searchable, { exact, prefix, suffix }: Wanted): Runs {
  const head = exact.slice(0, VOTING_LENGTH);
  const pattern = prefix + head + (head.length === exact.length ? suffix : '');
  const count = lookUp(index, pattern, room.firsts, room.ends);
  return { count, quoteFrom: prefix.length, quoteTo: prefix.length + Math.max(0, head.length - SEED_LENGTH + 1) };
}

/** A likely beginning of the quotation, with the least number of edits that explains the runs that are missing there. */
export interface Voted {
  diagonal: number;
  edits: number;
}

/** Runs vote for the diagonals they stand on; the most voted come first. */
export function votedDiagonals(page: Searchable, wanted: Wanted, runs: Runs): Voted[] {
  const { votes, touched } = page.room;
  const isLong = runs.count >= LONG;
  const { asked, buckets } = vote(page, runs, wanted.expected, isLong);
  const voted = mostVoted(page.room, buckets).map(({ bucket, total }) => ({
    diagonal: (bucket << BUCKET_BITS) - REACH,
    // One edit breaks as many runs as a run is long, and of those that share no unit one.
    edits: Math.ceil((asked - total) / (isLong ? 1 : SEED_LENGTH)),
  }));
  for (let i = 0; i < buckets; i++) votes[touched[i] as number] = 0;
  return voted;
}

/**
 * Lets the runs vote: all places of a rare one, of the others those nearest to where they are expected. Returns how many rare ones
 * were asked and how many buckets have votes.
 */
function vote({ index, room }: Searchable, runs: Runs, expected: number, isLong: boolean) {
  const { places } = index;
  const { firsts, ends } = room;
  let asked = 0;
  let buckets = 0;
  for (let first = 0; first < runs.count; first += isLong ? BLOCK : 1) {
    const run = isLong ? rarestOf(room, first, Math.min(runs.count, first + SEED_LENGTH)) : first;
    let from = firsts[run] as number;
    let to = ends[run] as number;
    if (to - from <= PLACES_PER_SEED) asked++;
    else {
      if (!isLong && run % SEED_LENGTH > 0) continue;
      const middle = firstPlaceFrom(places, from, to, expected - runs.quoteFrom + run);
      from = Math.max(from, Math.min(middle - NEAREST / 2, to - NEAREST));
      to = from + NEAREST;
    }
    buckets = countVotes(room, places, from, to, runs.quoteFrom + REACH - run, buckets);
  }
  return { asked, buckets };
}

/** Of the looked-up runs in `[from, to)` the first of those that stand in the fewest places. */
export function rarestOf({ firsts, ends }: Room, from: number, to: number): number {
  let rarest = from;
  for (let run = from + 1; run < to; run++) {
    if ((ends[run] as number) - (firsts[run] as number) < (ends[rarest] as number) - (firsts[rarest] as number)) rarest = run;
  }
  return rarest;
}

/** Counts a vote for each of the places; returns how many buckets have votes now, `buckets` had them before. */
function countVotes({ votes, touched }: Room, places: Int32Array, from: number, to: number, shift: number, buckets: number): number {
  let count = buckets;
  for (let p = from; p < to; p++) {
    const bucket = ((places[p] as number) + shift) >> BUCKET_BITS;
    if (bucket < 0 || bucket >= votes.length - 1) continue;
    const before = votes[bucket] as number;
    if (before === 0) touched[count++] = bucket;
    votes[bucket] = before + 1;
  }
  return count;
}

/** The buckets with most votes, those of the right neighbour counted in: a place on the border of two is not lost. */
function mostVoted({ votes, touched }: Room, buckets: number): { bucket: number; total: number }[] {
  const totalOf = (bucket: number) => (votes[bucket] as number) + (votes[bucket + 1] as number);
  let most = 0;
  for (let i = 0; i < buckets; i++) most = Math.max(most, totalOf(touched[i] as number));
  const least = Math.max(2, most / 4);
  const all: { bucket: number; total: number }[] = [];
  for (let i = 0; i < buckets; i++) {
    const bucket = touched[i] as number;
    const total = totalOf(bucket);
    if (total >= least) all.push({ bucket, total });
  }
  return all.sort((a, b) => b.total - a.total).slice(0, DIAGONALS);
}
