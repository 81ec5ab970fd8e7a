import { drained } from '../drained.ts';

/**
 * An index of every run of three code units of a text: one pass to build (about 20 ns a unit), then the places of a
 * run are read off. Hashes may collide: a place is a hint to be checked, not an answer.
 */

/** Length of a run. Two would give every common word thousands of places, four would lose more to each edit. */
export const SEED_LENGTH = 3;

/** Places by hash, in ascending order. */
export interface SeedIndex {
  shift: number;
  /** Where the places of a hash begin in `places`; one more entry for the end. */
  heads: Int32Array;
  places: Int32Array;
}

/** The hashes of the runs that begin in `text[from, to)`, into the array; two units more must be there. */
function hashRuns(text: string, from: number, to: number, shift: number, hashes: Int32Array): void {
  let first = text.charCodeAt(from);
  let second = text.charCodeAt(from + 1);
  for (let i = from; i < to; i++) {
    const third = text.charCodeAt(i + 2);
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    hashes[i - from] = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> shift;
    first = second;
    second = third;
  }
}

/** Runs that are looked at between two pauses: less than a millisecond. */
const STEP = 1 << 14;

/** Builds the index; a text shorter than three units has no places. */
export function indexSeeds(text: string): SeedIndex {
  return drained(indexSeedsInSteps(text));
}

/** The same with pauses, for a caller that must not keep the page waiting. */
export function* indexSeedsInSteps(text: string): Generator<undefined, SeedIndex> {
  const count = Math.max(0, text.length - SEED_LENGTH + 1);
  const bits = Math.min(19, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const hashes = new Int32Array(Math.min(count, STEP));
  const heads = yield* zeros((1 << bits) + 1);
  for (let from = 0; from < count; from += STEP) {
    const to = Math.min(count, from + STEP);
    hashRuns(text, from, to, shift, hashes);
    countHashes(hashes, to - from, heads);
    yield;
  }
  addUp(heads);
  yield;
  const places = yield* zeros(count);
  // Filling from the end leaves each list in ascending order and `heads` at the beginning of each list.
  for (let to = count; to > 0; to -= STEP) {
    const from = Math.max(0, to - STEP);
    hashRuns(text, from, to, shift, hashes);
    fillPlaces(hashes, from, to - from, heads, places);
    yield;
  }
  return { shift, heads, places };
}

/** An array whose memory the system has given step by step: asked for at once, four megabytes can take ten milliseconds. */
function* zeros(length: number): Generator<undefined, Int32Array> {
  const array = new Int32Array(length);
  for (let from = 0; from < length; from += STEP) {
    array.fill(0, from, from + STEP);
    yield;
  }
  return array;
}

// The loops are functions of their own and small: V8 runs them faster than inside of a generator, and has them compiled sooner.
function countHashes(hashes: Int32Array, count: number, heads: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] as number;
    heads[hash] = (heads[hash] as number) + 1;
  }
}

function addUp(heads: Int32Array): void {
  let total = 0;
  for (let h = 0; h < heads.length; h++) {
    total += heads[h] as number;
    heads[h] = total;
  }
}

function fillPlaces(hashes: Int32Array, from: number, count: number, heads: Int32Array, places: Int32Array): void {
  for (let i = count - 1; i >= 0; i--) {
    const hash = hashes[i] as number;
    const slot = (heads[hash] as number) - 1;
    heads[hash] = slot;
    places[slot] = from + i;
  }
}

/** Looks up every run of `text`: where its places begin and end in `index.places`, into the arrays. Returns how many runs there are. */
export function lookUp({ heads, shift }: SeedIndex, text: string, firsts: Int32Array, ends: Int32Array): number {
  const count = Math.max(0, text.length - SEED_LENGTH + 1);
  hashRuns(text, 0, count, shift, firsts);
  for (let i = 0; i < count; i++) {
    const hash = firsts[i] as number;
    firsts[i] = heads[hash] as number;
    ends[i] = heads[hash + 1] as number;
  }
  return count;
}

/** The first index in `places[from, to)` whose place is at least `at`. */
export function firstPlaceFrom(places: Int32Array, from: number, to: number, at: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
