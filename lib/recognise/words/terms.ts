import { HAS_BREAK, HAS_CHILD, type Lexicon, LONGEST_TERM, pairSlot } from '../lexicon.ts';

/**
 * A list of terms in the form that is shipped: sorted, each told by what it has more than the one before it. A fifth of
 * the size of a ready double array, compressed, and opened in less than a millisecond. Made by `packTerms`.
 */
export interface PackedTerms {
  /** For each term as a character how many of its first characters the term before it has too. */
  shared: string;
  /** For each term its other characters, a line each, written as the alphabet says. Punctuation is in none. */
  rest: string;
  alphabet: Alphabet;
  /** For each term, a line each, the numbers of characters after which punctuation may stand. */
  breaks: string;
  /** For each term its entry: `NEXT_ENTRY`, or two digits to the base `DIGITS`. */
  entry: string;
}

/**
 * The characters of a list, which are written with one digit or two in their places: a sixth less, compressed, than three bytes for each.
 * The digits are 0 to `SINGLES` - 1 for the characters of `frequent`; for the others two, the first from `SINGLES` on.
 */
export interface Alphabet {
  frequent: string;
  /** The other characters in their order, each by how far it is from the one before: a digit, or `FAR` and two. */
  others: string;
}

/** Numbers are written as characters from this one on. */
export const ZERO = 33;
/** Stands for the number that follows the highest used so far; below `ZERO`, so that it is no digit. */
export const NEXT_ENTRY = ' ';
/** Base of entries' numbers. */
export const DIGITS = 90;
/** So many characters are written with one digit. */
export const SINGLES = 75;
/** In front of a step of two digits; below `ZERO` too. */
export const FAR = ' ';

const LINE_END = 10;

/** Opens packed terms for walking. */
export function openLexicon(packed: PackedTerms): Lexicon {
  const terms = packed.shared.length;
  const rest = readRest(packed);
  // A line end stands for each term but the last, and the root has a node.
  const nodes = rest.length + 2;
  const slots = 4 << (32 - Math.clz32(terms));
  const lexicon: Lexicon = {
    roots: new Uint16Array(slots),
    pairs: new Int32Array(slots),
    label: new Uint16Array(nodes),
    sibling: new Uint16Array(nodes),
    term: new Uint16Array(nodes),
    flags: new Uint8Array(nodes),
    parent: new Uint16Array(nodes),
    entryOf: new Uint16Array(terms),
    nameOf: new Uint16Array(terms),
    nodeOf: new Uint16Array(terms),
    breaksLow: new Int32Array(terms),
    breaksHigh: new Int32Array(terms),
  };
  readEntries(lexicon, packed.entry);
  readTerms(lexicon, packed, rest);
  return lexicon;
}

/** The characters of `rest` as UTF-16 units, line ends included. */
function readRest({ rest, alphabet }: PackedTerms): Uint16Array {
  const { frequent } = alphabet;
  const others = readOthers(alphabet.others);
  const units = new Uint16Array(rest.length);
  let length = 0;
  for (let at = 0; at < rest.length; at++) {
    const digit = rest.charCodeAt(at) - ZERO;
    if (digit < 0) units[length++] = LINE_END;
    else if (digit < SINGLES) units[length++] = frequent.charCodeAt(digit);
    else units[length++] = others[(digit - SINGLES) * DIGITS + rest.charCodeAt(++at) - ZERO] as number; // What packs writes no other numbers.
  }
  return units.subarray(0, length);
}

function readOthers(others: string): number[] {
  const units: number[] = [];
  let unit = 0;
  for (let at = 0; at < others.length; at++) {
    const digit = others.charCodeAt(at) - ZERO;
    unit += digit >= 0 ? digit : (others.charCodeAt(++at) - ZERO) * DIGITS + others.charCodeAt(++at) - ZERO;
    units.push(unit);
  }
  return units;
}

function readEntries({ entryOf, nameOf }: Lexicon, entry: string): void {
  let at = 0;
  let next = 0;
  for (let term = 0; term < entryOf.length; term++) {
    const digit = entry.charCodeAt(at++) - ZERO;
    if (digit < 0) nameOf[next] = term;
    entryOf[term] = digit < 0 ? next++ : digit * DIGITS + entry.charCodeAt(at++) - ZERO;
  }
}

function readTerms(lexicon: Lexicon, { shared, breaks }: PackedTerms, rest: Uint16Array): void {
  const { roots, pairs, label, sibling, term, flags, parent, entryOf, nodeOf, breaksLow, breaksHigh } = lexicon;
  const lastSlot = roots.length - 1;
  /** The nodes of the term being read, by depth; the root at 0. */
  const path = new Uint16Array(LONGEST_TERM + 2);
  let node = 1;
  let at = 0;
  let breakAt = 0;
  for (let index = 0; index < entryOf.length; index++) {
    let depth = shared.charCodeAt(index) - ZERO;
    if (at < rest.length && rest[at] !== LINE_END) {
      const elder = path[depth] as number;
      // The term before goes on behind what it shares: its next node and ours are siblings.
      if ((flags[elder] as number) & HAS_CHILD) sibling[path[depth + 1] as number] = node;
      else flags[elder] = (flags[elder] as number) | HAS_CHILD;
      const from = node;
      for (let unit = rest[at] as number; at < rest.length && unit !== LINE_END; unit = rest[++at] as number) {
        label[node] = unit;
        parent[node] = path[depth] as number;
        path[++depth] = node++;
      }
      // All but the last of the new nodes have the one behind for their child.
      flags.fill(HAS_CHILD, from, node - 1);
      const begin = path[1] as number;
      const unit = label[begin] as number;
      if (begin === from) {
        let slot = unit & lastSlot;
        while (roots[slot] !== 0) slot = (slot + 1) & lastSlot;
        roots[slot] = from;
      }
      const next = path[2] as number;
      if (depth > 1 && next >= from) pairs[pairSlot(unit, label[next] as number, lastSlot)] = (unit << 16) | next;
    }
    at++;
    const end = path[depth] as number;
    term[end] = index + 1;
    nodeOf[index] = end;
    for (; breakAt < breaks.length && breaks.charCodeAt(breakAt) !== LINE_END; breakAt++) {
      const place = breaks.charCodeAt(breakAt) - ZERO;
      flags[path[place] as number] = (flags[path[place] as number] as number) | HAS_BREAK;
      if (place < 32) breaksLow[index] = (breaksLow[index] as number) | (1 << place);
      else breaksHigh[index] = (breaksHigh[index] as number) | (1 << (place - 32));
    }
    breakAt++;
  }
}

/** The terms of a list, without punctuation, by their numbers. */
export function termTexts(packed: PackedTerms): string[] {
  const { shared } = packed;
  let before = '';
  if (shared === '') return [];
  const rest = new TextDecoder('utf-16le').decode(readRest(packed));
  return rest.split('\n').map((more, index) => {
    before = before.slice(0, shared.charCodeAt(index) - ZERO) + more;
    return before;
  });
}
