import { type Pattern, preparePattern, searchApproximate } from './approximate.ts';
import { type Context, contextErrors, prepareContext } from './context.ts';
import { firstPlaceFrom, SEED_LENGTH, type SeedIndex, seedPlaces } from './seeds.ts';

/** What is looked for, in a text without white space. */
export interface Wanted {
  exact: string;
  pattern: Pattern;
  prefix: Context;
  suffix: Context;
  /** Where the quotation should begin if nothing before it had changed, or as its neighbours have moved. */
  expected: number;
  /** Edits to the quotation itself that are put up with; 0 for short ones. */
  maxErrors: number;
  /** By how many units `expected` may be wrong; infinite where position must not settle anything. */
  doubt: number;
}

/** A place that may be the wanted one; `end` exclusive, errors in edits. */
export interface Candidate {
  start: number;
  end: number;
  quoteErrors: number;
  prefixErrors: number;
  suffixErrors: number;
  /** Units between where it begins and where it was expected. */
  distance: number;
}

/** A text with its index and the scratch space for votes. */
export interface Searchable {
  text: string;
  index: SeedIndex;
  votes: Uint16Array;
}

/** Places of one run that are looked at, nearest to the expected first. */
const PLACES_PER_SEED = 32;
/** With so many runs that stand in few places the others, in hundreds each, are not asked. */
const TELLING_RUNS = 24;
const isRare = (places: { from: number; to: number }) => places.to - places.from <= PLACES_PER_SEED;
/** Exact places whose context is compared, nearest first; farther ones must win by votes. */
const EXACT_PLACES = 64;
/** Diagonals that are checked, most votes first: a paragraph with 20 near twins (performance.md, 5) still has room. */
const DIAGONALS = 24;
/** Units per bucket of diagonals, as a power of two: insertions and deletions shift a place by a few units. */
const BUCKET_BITS = 3;
/** More edits in quotation and context cannot reach the least score of an edited quotation. */
const MOST_EDITS = 24;
/** A place with so many more edits than the best word-for-word one is no rival to it; see NEAR_COST in decide.ts. */
const RIVAL_EDITS = 8;
/** Around a diagonal the quotation may begin so many units earlier or later. */
const REACH = 16;
/** Quotations of the pattern beyond this are cut: votes for its beginning suffice. */
const VOTING_LENGTH = 96;

/** Makes the wanted of a quotation with its context, white space already dropped. */
export function prepareWanted(exact: string, before: string, after: string, expected: number, maxErrors: number, doubt = 0): Wanted {
  return {
    exact,
    pattern: preparePattern(maxErrors > 0 ? exact : ''),
    prefix: prepareContext(before, -1),
    suffix: prepareContext(after, 1),
    expected,
    maxErrors,
    doubt,
  };
}

/** Scratch space for the votes on a text of `length` units. */
export function votesFor(length: number): Uint16Array {
  return new Uint16Array((length >> BUCKET_BITS) + 64);
}

/** All places worth a decision, best checked: exact ones near the expected, and those that most runs vote for. */
export function findCandidates(page: Searchable, wanted: Wanted): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const start of exactPlaces(page, wanted)) add(found, page.text, wanted, start, start + wanted.exact.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of found.values()) least = Math.min(least, candidate.prefixErrors + candidate.suffixErrors);
  for (const { diagonal, edits } of votedDiagonals(page, wanted)) {
    for (const candidate of found.values())
      least = Math.min(least, candidate.quoteErrors + candidate.prefixErrors + candidate.suffixErrors);
    checkDiagonal(found, page.text, wanted, diagonal, edits <= Math.min(MOST_EDITS, least + RIVAL_EDITS));
  }
  return [...found.values()];
}

function add(found: Map<number, Candidate>, text: string, wanted: Wanted, start: number, end: number, quoteErrors: number): void {
  const known = found.get(start);
  if (known !== undefined && known.quoteErrors <= quoteErrors) return;
  found.set(start, {
    start,
    end,
    quoteErrors,
    prefixErrors: contextErrors(wanted.prefix, text, start),
    suffixErrors: contextErrors(wanted.suffix, text, end),
    distance: Math.abs(start - wanted.expected),
  });
}

/** Where the quotation stands word for word; at most EXACT_PLACES, nearest to the expected. */
export function exactPlaces(page: Searchable, wanted: Wanted): number[] {
  return wanted.exact.length < SEED_LENGTH ? placesOutwards(page.text, wanted) : placesBySeed(page, wanted);
}

function placesOutwards(text: string, { exact, expected }: Wanted): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact, expected); at >= 0 && places.length < EXACT_PLACES / 2; at = text.indexOf(exact, at + 1))
    places.push(at);
  let at = expected > 0 ? text.lastIndexOf(exact, expected - 1) : -1;
  for (let left = EXACT_PLACES / 2; at >= 0 && left > 0; left--) {
    places.push(at);
    at = at > 0 ? text.lastIndexOf(exact, at - 1) : -1;
  }
  return places;
}

function placesBySeed({ text, index }: Searchable, { exact, expected }: Wanted): number[] {
  let rarest = { from: 0, to: Number.POSITIVE_INFINITY };
  let offset = 0;
  for (let i = 0; i <= Math.min(exact.length - SEED_LENGTH, VOTING_LENGTH); i++) {
    const places = seedPlaces(index, exact, i);
    if (places.to - places.from < rarest.to - rarest.from) {
      rarest = places;
      offset = i;
    }
  }
  const places: number[] = [];
  let right = firstPlaceFrom(index, rarest.from, rarest.to, expected + offset);
  let left = right - 1;
  while (places.length < EXACT_PLACES && (left >= rarest.from || right < rarest.to)) {
    const before = left >= rarest.from ? (index.places[left] as number) : Number.NEGATIVE_INFINITY;
    const after = right < rarest.to ? (index.places[right] as number) : Number.POSITIVE_INFINITY;
    const nearerBefore = expected + offset - before <= after - expected - offset;
    if (nearerBefore) left--;
    else right++;
    const start = (nearerBefore ? before : after) - offset;
    if (start >= 0 && text.startsWith(exact, start)) places.push(start);
  }
  return places;
}

/** A likely beginning of the quotation, with the least number of edits that explains the runs that are missing there. */
interface Voted {
  diagonal: number;
  edits: number;
}

/** Each run of prefix, quotation and suffix votes for the diagonals it stands on; the most voted come first. */
function votedDiagonals(page: Searchable, wanted: Wanted): Voted[] {
  const { index, votes } = page;
  const head = wanted.exact.slice(0, VOTING_LENGTH);
  const pattern = wanted.prefix.text + head + (head.length === wanted.exact.length ? wanted.suffix.text : '');
  const offset = wanted.prefix.length;
  const touched: number[] = [];
  /** Runs all of whose places have voted: only the lack of these says something. */
  let complete = 0;
  const runs = Math.max(0, pattern.length - SEED_LENGTH + 1);
  for (let i = 0; i < runs; i++) if (isRare(seedPlaces(index, pattern, i))) complete++;
  const isTelling = complete >= TELLING_RUNS;
  // Runs that share no unit tell as much of the edits between them as all do.
  const stride = complete >= TELLING_RUNS * SEED_LENGTH ? SEED_LENGTH : 1;
  let asked = stride === 1 ? complete : 0;
  for (let i = 0; i < runs; i += stride) {
    if (stride > 1 && isRare(seedPlaces(index, pattern, i))) asked++;
    const places = seedPlaces(index, pattern, i);
    let { from, to } = places;
    if (!isRare(places)) {
      if (isTelling) continue;
      const middle = firstPlaceFrom(index, from, to, wanted.expected - offset + i);
      from = Math.max(from, Math.min(middle - PLACES_PER_SEED / 2, to - PLACES_PER_SEED));
      to = from + PLACES_PER_SEED;
    }
    for (let p = from; p < to; p++) {
      const bucket = ((index.places[p] as number) - i + offset + REACH) >> BUCKET_BITS;
      if (bucket < 0 || bucket >= votes.length - 1) continue;
      if (votes[bucket] === 0) touched.push(bucket);
      votes[bucket] = (votes[bucket] as number) + 1;
    }
  }
  const voted = mostVoted(votes, touched).map(({ bucket, total }) => ({
    diagonal: (bucket << BUCKET_BITS) - REACH,
    // One edit breaks as many runs as a run is long, and of those that share no unit one.
    edits: Math.ceil((asked - total) / (SEED_LENGTH / stride)),
  }));
  for (const bucket of touched) votes[bucket] = 0;
  return voted;
}

/** The buckets with most votes, those of the right neighbour counted in: a place on the border of two is not lost. */
function mostVoted(votes: Uint16Array, touched: readonly number[]): { bucket: number; total: number }[] {
  let most = 0;
  const all: { bucket: number; total: number }[] = [];
  for (const bucket of touched) {
    const total = (votes[bucket] as number) + (votes[bucket + 1] as number);
    if (total * 4 >= most && total > 1) all.push({ bucket, total });
    if (total > most) most = total;
  }
  return all
    .filter(({ total }) => total * 4 >= most)
    .sort((a, b) => b.total - a.total)
    .slice(0, DIAGONALS);
}

function checkDiagonal(found: Map<number, Candidate>, text: string, wanted: Wanted, diagonal: number, mayBeEdited: boolean): void {
  const { exact } = wanted;
  const from = Math.max(0, diagonal - REACH);
  const to = Math.min(text.length, diagonal + 2 * REACH + exact.length);
  const last = Math.min(to - exact.length, diagonal + 2 * REACH);
  let exactThere = false;
  for (let at = from; at <= last; at++) {
    if (!text.startsWith(exact, at)) continue;
    exactThere = true;
    add(found, text, wanted, at, at + exact.length, 0);
  }
  if (exactThere || !mayBeEdited || wanted.maxErrors === 0) return;
  // Of several ends with the same number of errors the one before the remembered suffix is wanted: all are compared.
  for (const match of searchApproximate(wanted.pattern, text, from, to, wanted.maxErrors, REACH)) {
    add(found, text, wanted, match.start, match.end, match.errors);
  }
}
