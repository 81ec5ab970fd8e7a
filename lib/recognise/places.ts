import { unitsOf } from '../text/units.ts';
import { HASHES, hashOf, LAST_HASH } from './hash.ts';

/**
 * The places of a text where something can begin or end, found in one pass without a branch: the finders look at these alone.
 * A place is flagged by the two or three units that end at it, or by its unit alone. They are kept as hashes, so that now and
 * then one is flagged for nothing; finders look for themselves. Only the first `count` and `figureCount` count.
 */
export interface Places {
  /** Offsets of the units that are flagged for slogans and programmes, rising, and for each of them what for. */
  at: Int32Array;
  flags: Uint8Array;
  count: number;
  /** Offsets where a figure can begin, or a name inside of which there is none, rising; of a row of digits the first. */
  figures: Int32Array;
  figureCount: number;
}

/** Something of the word list of slogans begins two units before. */
export const SLOGAN = 1;
/** The same for programmes. */
export const PROGRAMME = 2;
/** A head noun of programmes ends here. */
export const HEAD = 4;
/** A word ends here that a pattern of slogans goes by. */
export const PATTERN = 8;
/** A numeral or a currency sign: for figures alone. */
export const NUMERAL = 16;
/** An opening quotation mark, or 《: for figures too. */
export const OPENING = 32;
/** A short wording of either list begins one unit before. */
export const SHORT = 64;
/** An Arabic digit, a numeral too. */
export const DIGIT = 128;

/** What units, and two and three of them in a row, are flagged for. */
export class PlaceMarks {
  readonly units = new Uint8Array(65536);
  readonly pairs = new Uint8Array(HASHES);
  readonly triples = new Uint8Array(HASHES);

  addUnits(units: string, flag: number): void {
    for (let i = 0; i < units.length; i++) this.addUnit(units.charCodeAt(i), flag);
  }

  addUnit(unit: number, flag: number): void {
    this.units[unit] = (this.units[unit] as number) | flag; // Inside of the table, as below.
  }
}

/**
 * Flags the three units that words end with, or the two of those that have no more; none has fewer. (优秀职工 alone must not flag every
 * 职工.) One plain loop, for a new page waits for it.
 */
export function markEndings({ pairs, triples }: PlaceMarks, words: readonly string[], flag: number): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string; // i is in range.
    const last = word.length - 1;
    const table = last < 2 ? pairs : triples;
    const pair = last < 2 ? word.charCodeAt(0) : hashOf(word.charCodeAt(last - 2), word.charCodeAt(last - 1));
    const hash = hashOf(pair, word.charCodeAt(last)) & LAST_HASH;
    table[hash] = (table[hash] as number) | flag;
  }
}

/** Finds the flagged places of `text`. */
export function findPlaces(text: string, marks: PlaceMarks): Places {
  const places = emptyPlaces();
  findPlacesIn(unitsOf(text), text.length, marks, places);
  return places;
}

/** The same for who reads text after text: the first `length` of `units`; what `into` held is written over. */
export function findPlacesIn(units: Uint16Array, length: number, marks: PlaceMarks, into: Places): void {
  if (into.at.length <= length) {
    into.at = new Int32Array(length + 1);
    into.flags = new Uint8Array(length + 1);
    into.figures = new Int32Array(length + 1);
  }
  into.count = into.figureCount = 0;
  for (let from = 0; from < length; from += STRETCH) readStretch(units, from, Math.min(length, from + STRETCH), marks, into);
}

/** Places of no text. */
export function emptyPlaces(): Places {
  return { at: new Int32Array(0), flags: new Uint8Array(0), count: 0, figures: new Int32Array(0), figureCount: 0 };
}

/** So long a stretch is read at a time: a function that is called often is compiled whole, and not in the middle of its one loop. */
const STRETCH = 2048;
/** In front of a stretch stand the last units of the one before. */
const BEFORE = 2;
/**
 * What the inner loop reads and writes: there for good and of one size, so that the compiler knows where they are and how long, which saves it
 * a quarter of the time. `counted` has how many places and figures it has found.
 */
const units = new Uint16Array(BEFORE + STRETCH);
const at = new Int32Array(STRETCH + 1);
const flags = new Uint8Array(STRETCH + 1);
const figures = new Int32Array(STRETCH + 1);
const counted = { places: 0, figures: 0 };

/** Adds the places of a stretch. In front of the text stands nothing: no word has the unit 0. */
function readStretch(text: Uint16Array, from: number, to: number, marks: PlaceMarks, into: Places): void {
  const start = Math.max(0, from - BEFORE);
  units.fill(0, 0, BEFORE);
  units.set(text.subarray(start, to), BEFORE - (from - start));
  writePlaces(from, to - from, marks);
  into.at.set(at.subarray(0, counted.places), into.count);
  into.flags.set(flags.subarray(0, counted.places), into.count);
  into.count += counted.places;
  into.figures.set(figures.subarray(0, counted.figures), into.figureCount);
  into.figureCount += counted.figures;
}

/** The inner loop. Every place is written, and overwritten where it is not flagged. */
function writePlaces(from: number, length: number, { units: alones, pairs, triples }: PlaceMarks): void {
  let count = 0;
  let figureCount = 0;
  let before = units[BEFORE - 1] as number; // In range, as is every look at a table below.
  let pair = hashOf(units[0] as number, before);
  let digit = (alones[before] as number) & DIGIT;
  for (let i = 0; i < length; i++) {
    const unit = units[BEFORE + i] as number;
    const triple = hashOf(pair, unit);
    pair = hashOf(before, unit);
    before = unit;
    const alone = alones[unit] as number;
    const flag = (pairs[pair & LAST_HASH] as number) | (triples[triple & LAST_HASH] as number) | (alone & OPENING);
    at[count] = from + i;
    flags[count] = flag;
    count += (flag + 255) >> 8;
    figures[figureCount] = from + i;
    // 1 where a bit of either is set, but for a digit behind a digit.
    figureCount += (((alone & (NUMERAL | OPENING)) + 63) >> 6) & ~((digit & alone) >> 7);
    digit = alone & DIGIT;
  }
  counted.places = count;
  counted.figures = figureCount;
}
