import { LONGEST_CONTEXT } from './context.ts';
import { firstPlaceFrom, SEED_LENGTH, type SeedIndex, seedPlaces } from './seeds.ts';
import type { Wanted } from './wanted.ts';

/** Places of one run that are looked at, nearest to the expected first. */
const PLACES_PER_SEED = 32;
/** With so many runs that stand in few places the others, in hundreds each, are not asked. */
const TELLING_RUNS = 24;
/** Diagonals that are checked, most votes first: a paragraph with 20 near twins (performance.md, 5) still has room. */
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
  };
}

/** Looks up where the runs of the quotation and its context stand; good until the next is looked up. */
export function lookUpRuns({ index, room }: Searchable, { exact, prefix, suffix }: Wanted): Runs {
  const head = exact.slice(0, VOTING_LENGTH);
  const pattern = prefix.text + head + (head.length === exact.length ? suffix.text : '');
  const count = Math.max(0, pattern.length - SEED_LENGTH + 1);
  for (let i = 0; i < count; i++) {
    const { from, to } = seedPlaces(index, pattern, i);
    room.firsts[i] = from;
    room.ends[i] = to;
  }
  return { count, quoteFrom: prefix.length, quoteTo: prefix.length + Math.max(0, head.length - SEED_LENGTH + 1) };
}

/** A likely beginning of the quotation, with the least number of edits that explains the runs that are missing there. */
export interface Voted {
  diagonal: number;
  edits: number;
}

/** Each run votes for the diagonals it stands on; the most voted come first. */
export function votedDiagonals(page: Searchable, wanted: Wanted, runs: Runs): Voted[] {
  const { votes, touched, firsts, ends } = page.room;
  /** Runs all of whose places may vote: only the lack of these says something. */
  let complete = 0;
  for (let i = 0; i < runs.count; i++) if ((ends[i] as number) - (firsts[i] as number) <= PLACES_PER_SEED) complete++;
  const isTelling = complete >= TELLING_RUNS;
  // Runs that share no unit tell as much of the edits between them as all do.
  const stride = complete >= TELLING_RUNS * SEED_LENGTH ? SEED_LENGTH : 1;
  const { asked, buckets } = vote(page, runs, wanted.expected, stride, isTelling);
  const voted = mostVoted(page.room, buckets).map(({ bucket, total }) => ({
    diagonal: (bucket << BUCKET_BITS) - REACH,
    // One edit breaks as many runs as a run is long, and of those that share no unit one.
    edits: Math.ceil((asked - total) / (SEED_LENGTH / stride)),
  }));
  for (let i = 0; i < buckets; i++) votes[touched[i] as number] = 0;
  return voted;
}

/**
 * Lets the runs vote: all places of a rare one; of the others, and of every third of them alone, those nearest to where they are
 * expected. Returns how many rare ones were asked and how many buckets have votes.
 */
function vote({ index, room }: Searchable, runs: Runs, expected: number, stride: number, isTelling: boolean) {
  const { places } = index;
  const { votes, touched, firsts, ends } = room;
  let asked = 0;
  let buckets = 0;
  for (let i = 0; i < runs.count; i += stride) {
    let from = firsts[i] as number;
    let to = ends[i] as number;
    if (to - from <= PLACES_PER_SEED) asked++;
    else {
      if (isTelling || i % SEED_LENGTH > 0) continue;
      const middle = firstPlaceFrom(places, from, to, expected - runs.quoteFrom + i);
      from = Math.max(from, Math.min(middle - PLACES_PER_SEED / 2, to - PLACES_PER_SEED));
      to = from + PLACES_PER_SEED;
    }
    const shift = runs.quoteFrom + REACH - i;
    for (let p = from; p < to; p++) {
      const bucket = ((places[p] as number) + shift) >> BUCKET_BITS;
      if (bucket < 0 || bucket >= votes.length - 1) continue;
      const before = votes[bucket] as number;
      if (before === 0) touched[buckets++] = bucket;
      votes[bucket] = before + 1;
    }
  }
  return { asked, buckets };
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
