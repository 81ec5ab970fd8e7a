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

function hashOf(first: number, second: number, third: number, shift: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> shift;
}

/** Units that are looked at between two pauses: less than a millisecond. */
const STEP = 1 << 15;

/** Builds the index; a text shorter than three units has no places. */
export function indexSeeds(text: string): SeedIndex {
  const steps = indexSeedsInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not keep the page waiting. */
export function* indexSeedsInSteps(text: string): Generator<undefined, SeedIndex> {
  const count = Math.max(0, text.length - SEED_LENGTH + 1);
  const bits = Math.min(19, Math.max(8, Math.ceil(Math.log2(count + 1))));
  const shift = 32 - bits;
  const heads = yield* zeros((1 << bits) + 1);
  for (let from = 0; from < count; from += STEP) {
    countHashes(text, from, Math.min(count, from + STEP), shift, heads);
    yield;
  }
  addUp(heads);
  yield;
  const places = yield* zeros(count);
  // Filling from the end leaves each list in ascending order and `heads` at the beginning of each list.
  for (let to = count; to > 0; to -= STEP) {
    fillPlaces(text, Math.max(0, to - STEP), to, shift, heads, places);
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

// The loops are functions of their own: V8 runs them faster than inside of a generator. Each unit is read once.
function countHashes(text: string, from: number, to: number, shift: number, heads: Int32Array): void {
  let first = text.charCodeAt(from);
  let second = text.charCodeAt(from + 1);
  for (let i = from; i < to; i++) {
    const third = text.charCodeAt(i + 2);
    const hash = hashOf(first, second, third, shift);
    heads[hash] = (heads[hash] as number) + 1;
    first = second;
    second = third;
  }
}

function addUp(heads: Int32Array): void {
  let total = 0;
  for (let h = 0; h < heads.length; h++) {
    total += heads[h] as number;
    heads[h] = total;
  }
}

function fillPlaces(text: string, from: number, to: number, shift: number, heads: Int32Array, places: Int32Array): void {
  let second = text.charCodeAt(to);
  let third = text.charCodeAt(to + 1);
  for (let i = to - 1; i >= from; i--) {
    const first = text.charCodeAt(i);
    const hash = hashOf(first, second, third, shift);
    const slot = (heads[hash] as number) - 1;
    heads[hash] = slot;
    places[slot] = i;
    third = second;
    second = first;
  }
}

/** The stretch of `index.places` that holds the places of the run at `at` of `text`; the caller sees to it that three units are there. */
export function seedPlaces(index: SeedIndex, text: string, at: number): { from: number; to: number } {
  const hash = hashOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), index.shift);
  return { from: index.heads[hash] as number, to: index.heads[hash + 1] as number };
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
