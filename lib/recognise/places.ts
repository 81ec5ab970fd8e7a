/**
 * The places of a text where something can begin or end, found in one pass without a branch: the finders look at these alone.
 * A place is flagged by the pair of units that ends at it, or by its unit alone. Pairs are kept as hashes, so that now and
 * then one is flagged for nothing; finders look for themselves.
 */
export interface Places {
  /** Offsets of the flagged units, rising; only the first `count` count. */
  at: Int32Array;
  /** For each of them what it is flagged for. */
  flags: Uint8Array;
  count: number;
}

/** Something of the word list of slogans begins one unit before. */
export const SLOGAN = 1;
/** The same for programmes. */
export const PROGRAMME = 2;
/** A head noun of programmes ends here. */
export const HEAD = 4;
/** A word ends here that a pattern of slogans goes by. */
export const PATTERN = 8;
/** A numeral or a currency sign. */
export const NUMERAL = 16;
/** An opening quotation mark, or 《. */
export const OPENING = 32;
/** A closing double quotation mark. */
export const CLOSING = 64;

/** What units and pairs of units are flagged for. */
export class PlaceMarks {
  readonly units = new Uint8Array(65536);
  readonly pairs = new Uint8Array(65536);

  addUnits(units: string, flag: number): void {
    for (let i = 0; i < units.length; i++) this.addUnit(units.charCodeAt(i), flag);
  }

  addUnit(unit: number, flag: number): void {
    this.units[unit] = (this.units[unit] as number) | flag; // Inside of the table, as below.
  }

  addPair(unit: number, next: number, flag: number): void {
    const hash = hashOf(unit, next);
    this.pairs[hash] = (this.pairs[hash] as number) | flag;
  }

  /** Flags the pairs that `words` end with. Words have two units at least. */
  addEndings(words: Iterable<string>, flag: number): void {
    for (const word of words) this.addPair(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1), flag);
  }
}

function hashOf(unit: number, next: number): number {
  return ((unit * 31) ^ next) & 0xffff;
}

/** Finds the flagged places of `text`. The answer is overwritten by the next call that is given the same `into`. */
export function findPlaces(text: string, marks: PlaceMarks, into: Places = emptyPlaces()): Places {
  if (into.at.length <= text.length) {
    into.at = new Int32Array(text.length + 1);
    into.flags = new Uint8Array(text.length + 1);
  }
  into.count = writePlaces(text, marks.units, marks.pairs, into.at, into.flags);
  return into;
}

/** Places of no text. */
export function emptyPlaces(): Places {
  return { at: new Int32Array(0), flags: new Uint8Array(0), count: 0 };
}

/** The inner loop, a function of its own so that it is compiled by itself. Every place is written, and overwritten where it is not flagged. */
function writePlaces(text: string, units: Uint8Array, pairs: Uint8Array, at: Int32Array, flags: Uint8Array): number {
  if (text === '') return 0;
  let before = text.charCodeAt(0);
  at[0] = 0;
  flags[0] = units[before] as number;
  let count = ((flags[0] as number) + 255) >> 8;
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const flag = (pairs[((before * 31) ^ unit) & 0xffff] as number) | (units[unit] as number);
    at[count] = i;
    flags[count] = flag;
    count += (flag + 255) >> 8;
    before = unit;
  }
  return count;
}
