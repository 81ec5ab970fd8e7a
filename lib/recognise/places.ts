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

  addPair(unit: number, next: number, flag: number): void {
    const hash = hashOf(unit, next) & LAST_HASH;
    this.pairs[hash] = (this.pairs[hash] as number) | flag;
  }

  addTriple(unit: number, next: number, third: number, flag: number): void {
    const hash = hashOf(hashOf(unit, next), third) & LAST_HASH;
    this.triples[hash] = (this.triples[hash] as number) | flag;
  }

  /**
   * Flags the three units that words end with, or the two of those that have no more; none has fewer. (优秀职工 alone must not flag every
   * 职工.) One plain loop, for a new page waits for it.
   */
  addEndings(words: readonly string[], flag: number): void {
    const { pairs, triples } = this;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string; // i is in range.
      const last = word.length - 1;
      const table = last < 2 ? pairs : triples;
      const pair = last < 2 ? word.charCodeAt(0) : hashOf(word.charCodeAt(last - 2), word.charCodeAt(last - 1));
      const hash = hashOf(pair, word.charCodeAt(last)) & LAST_HASH;
      table[hash] = (table[hash] as number) | flag;
    }
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
  for (let from = 0; from < length; from += STRETCH) writePlaces(units, from, Math.min(length, from + STRETCH), marks, into);
}

/** Places of no text. */
export function emptyPlaces(): Places {
  return { at: new Int32Array(0), flags: new Uint8Array(0), count: 0, figures: new Int32Array(0), figureCount: 0 };
}

/** So long a stretch is read at a time: a function that is called often is compiled whole, and not in the middle of its one loop. */
const STRETCH = 2048;

/** The inner loop. Every place is written, and overwritten where it is not flagged. */
function writePlaces(text: Uint16Array, from: number, to: number, { units, pairs, triples }: PlaceMarks, into: Places): void {
  const { at, flags, figures } = into;
  let { count, figureCount } = into;
  // In front of the text stands nothing: no word has the unit 0.
  let before = from > 0 ? (text[from - 1] as number) : 0;
  let pair = from > 0 ? hashOf(text[from - 2] as number, before) : 0;
  let digit = (units[before] as number) & DIGIT;
  for (let i = from; i < to; i++) {
    const unit = text[i] as number; // i is in range, and so is every look at a table below.
    const triple = hashOf(pair, unit);
    pair = hashOf(before, unit);
    before = unit;
    const alone = units[unit] as number;
    const flag = (pairs[pair & LAST_HASH] as number) | (triples[triple & LAST_HASH] as number) | (alone & OPENING);
    at[count] = i;
    flags[count] = flag;
    count += (flag + 255) >> 8;
    figures[figureCount] = i;
    // 1 where a bit of either is set, but for a digit behind a digit.
    figureCount += (((alone & (NUMERAL | OPENING)) + 63) >> 6) & ~((digit & alone) >> 7);
    digit = alone & DIGIT;
  }
  into.count = count;
  into.figureCount = figureCount;
}
