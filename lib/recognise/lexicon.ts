import type { Span } from '../text/span.ts';
import { hashOf, LAST_HASH } from './hash.ts';
import { type Source, sourceOf } from './source.ts';
import { has, unitSet } from './unit-set.ts';

/**
 * What the word lists in seeds/ have in common. `name` is the canonical form; punctuation inside it and inside the
 * variants says where a text may have any punctuation or none (围绕中心、服务大局 = 围绕中心服务大局).
 */
export interface LexiconEntry {
  name: string;
  /** Other wordings that fold into `name`: short forms, other orders, common misprints. */
  variants?: readonly string[];
  kind: string;
  /** The source texts that it is in the list because of (`001`), or `general`. */
  from: readonly string[];
}

/** One place where a term of the list stands; offsets in the text that was searched. */
export interface LexiconHit extends Span {
  /** Number of the entry that the term belongs to. */
  entry: number;
}

/** Characters of the longest term; the break positions of a term are bits of two words. */
export const LONGEST_TERM = 63;
/** Punctuation that formulas are written with or without. Never the end of a sentence or `；`, never `HARD_BREAK`. */
export const SEPARATORS = '、，,·.“”‘’— -';
/** Any one of them. */
export const SEPARATOR = new RegExp(`[${SEPARATORS}]`, 'g');
/** 建功“十四五”、奋进新征程 has two in a row, 中国梦·劳动美”——“喜迎二十大 four; the limit keeps scanning linear. */
const MOST_SEPARATORS = 4;

const IS_SEPARATOR = unitSet(SEPARATORS);

/**
 * A list opened for walking: a trie whose nodes are in the order of the sorted terms, so that a node's first child is the
 * next node. Node 0 is the root.
 */
export interface Lexicon {
  /** The nodes that terms begin at, in the slots of their units or behind; 0 in the others, of which there are some. `roots` and `pairs` are of one size. */
  roots: Uint16Array;
  /** For each slot of the first two units of a term, the first of them (high half) and the node of the second (low half); 0 for none. */
  pairs: Int32Array;
  /** For each node its character. */
  label: Uint16Array;
  /** For each node the next child of the same parent; 0 for none. */
  sibling: Uint16Array;
  /** For each node the number of the term that ends there, plus one; 0 where none does. */
  term: Uint16Array;
  /** For each node `HAS_CHILD` and `HAS_BREAK`. */
  flags: Uint8Array;
  /** For each node its parent. */
  parent: Uint16Array;
  /** For each term its entry. */
  entryOf: Uint16Array;
  /** For each entry the term that is its name, and for each term its node. */
  nameOf: Uint16Array;
  nodeOf: Uint16Array;
  /** For each term a bit for each number of characters after which punctuation may stand: 0–31 and 32–63. */
  breaksLow: Int32Array;
  breaksHigh: Int32Array;
}

/** Of a node: it has children, the first of which is the next node. */
export const HAS_CHILD = 1;
/** Of a node: of some term that goes through it or ends, punctuation may stand behind it. */
export const HAS_BREAK = 2;

/** Where in `pairs` two units have their place; `last` is its last slot. */
export function pairSlot(unit: number, next: number, last: number): number {
  return hashOf(unit, next) & last;
}

/** The node that terms beginning with `unit` begin at; 0 for none. */
function rootOf({ roots, label }: Lexicon, unit: number): number {
  const last = roots.length - 1;
  let slot = unit & last;
  let node = roots[slot] as number;
  while (node !== 0 && label[node] !== unit) {
    slot = (slot + 1) & last;
    node = roots[slot] as number;
  }
  return node;
}

/** The term that an entry has its name from, without punctuation; the empty string for a number that no entry has. */
export function ownTerm({ parent, label, nameOf, nodeOf }: Lexicon, entry: number): string {
  let text = '';
  for (let node = nodeOf[nameOf[entry] ?? -1] ?? 0; node !== 0; node = parent[node] as number)
    text = String.fromCharCode(label[node] as number) + text;
  return text;
}

/** True where punctuation may stand behind the first `place` characters of the term that an entry has its name from. */
export function mayBreak({ nameOf, breaksLow, breaksHigh }: Lexicon, entry: number, place: number): boolean {
  const bits = (place < 32 ? breaksLow : breaksHigh)[nameOf[entry] ?? -1] ?? 0;
  return ((bits >> (place & 31)) & 1) === 1;
}

/** Where `markBeginnings` writes: flags by the hashes of two and of three units (places.ts). */
export interface BeginningMarks {
  pairs: Uint8Array;
  triples: Uint8Array;
}

/**
 * Flags how terms, as a text may write them, begin: `flag` for their first three units, `short` for the two of terms that have no more, and
 * of what has punctuation for its second. A plain loop over all of a list, for a new page waits for it.
 */
export function markBeginnings(lexicon: Lexicon, { pairs, triples }: BeginningMarks, flag: number, short: number): void {
  const { label, sibling, term, flags } = lexicon;
  // The root's first child is the next node too.
  for (let node = term.length > 2 ? 1 : 0; node !== 0; node = sibling[node] as number) {
    const unit = label[node] as number;
    if ((flags[node] as number) & HAS_BREAK) markSeparators(pairs, unit, short);
    if (((flags[node] as number) & HAS_CHILD) === 0) continue;
    for (let child = node + 1; child !== 0; child = sibling[child] as number) {
      const pair = hashOf(unit, label[child] as number);
      const its = flags[child] as number;
      if (term[child] !== 0) mark(pairs, pair, short);
      if (its & HAS_BREAK) markSeparators(triples, pair, flag);
      if (its & HAS_CHILD)
        for (let third = child + 1; third !== 0; third = sibling[third] as number)
          mark(triples, hashOf(pair, label[third] as number), flag);
    }
  }
}

function mark(table: Uint8Array, hash: number, flag: number): void {
  const at = hash & LAST_HASH;
  table[at] = (table[at] as number) | flag;
}

function markSeparators(table: Uint8Array, hash: number, flag: number): void {
  for (let i = 0; i < SEPARATORS.length; i++) mark(table, hashOf(hash, SEPARATORS.charCodeAt(i)), flag);
}

/** The number of the entry that has `wording`, given without punctuation, as a name or a variant; -1 for none. */
export function entryOfWording(lexicon: Lexicon, wording: string): number {
  return wording !== '' && readEntries(lexicon, wording) === wording.length ? (entriesRead[wording.length] as number) : -1;
}

/** What `readEntries` has found; read it before the next call. */
export const entriesRead = new Int32Array(LONGEST_TERM + 1);

/**
 * Writes for the first unit of `wording`, its first two and so on the number of the entry that has them as a name or a variant into `entriesRead`
 * at their number, -1 for none. Returns how far it came: no term begins with more.
 */
export function readEntries(lexicon: Lexicon, wording: string): number {
  const { label, sibling, term, flags, entryOf } = lexicon;
  let node = wording === '' ? 0 : rootOf(lexicon, wording.charCodeAt(0));
  let read = 0;
  while (node !== 0) {
    const ending = term[node] as number;
    entriesRead[++read] = ending === 0 ? -1 : (entryOf[ending - 1] as number);
    if (read === wording.length) break;
    const unit = wording.charCodeAt(read);
    node = (flags[node] as number) & HAS_CHILD ? node + 1 : 0;
    while (node !== 0 && label[node] !== unit) node = sibling[node] as number;
  }
  return read;
}

/** Says whether an entry may stand from `start` to `end`; `isBroken`: with punctuation in between. */
export type Accept = (entry: number, start: number, end: number, isBroken: boolean) => boolean;

/** What `longestFrom` has found; read it before the next call. */
export const hit = { entry: 0, end: 0, isBroken: false };

/** Terms that end along a walk: none is longer than LONGEST_TERM. */
const endings = new Uint16Array(LONGEST_TERM + 1);
const endsAt = new Int32Array(LONGEST_TERM + 1);
const brokenAt = new Uint8Array(LONGEST_TERM + 1);

/**
 * The longest term that begins at `start` of `text`; true where there is one, and it is in `hit`. `accept` may refuse it, then
 * the next shorter is offered: for entries that are switched off or that stand in the wrong company.
 */
export function longestFrom(lexicon: Lexicon, { units, length }: Source, start: number, accept: Accept): boolean {
  const { label, sibling, term, flags, breaksLow, breaksHigh } = lexicon;
  // `start` is inside of the text, and zeros stand behind its end, which begin and go on with nothing.
  const unit = units[start] as number;
  let node = rootOf(lexicon, unit);
  if (node === 0) return false;
  let found = 0;
  let depth = 1;
  let low = 0;
  let high = 0;
  let at = start + 1;
  // Nearly always the first two units are known together: a unit may begin fifty terms, and children are searched one by one.
  if (term[node] === 0) {
    const next = units[at] as number;
    const pair = lexicon.pairs[pairSlot(unit, next, lexicon.pairs.length - 1)] as number;
    if (pair >>> 16 === unit && label[pair & 0xffff] === next) {
      node = pair & 0xffff;
      depth++;
      at++;
    }
  }
  for (; node !== 0; at++) {
    const ending = term[node] as number;
    if (ending !== 0 && (low & ~(breaksLow[ending - 1] as number)) === 0 && (high & ~(breaksHigh[ending - 1] as number)) === 0) {
      endings[found] = ending - 1;
      brokenAt[found] = low | high ? 1 : 0;
      endsAt[found++] = at;
    }
    const flag = flags[node] as number;
    if ((flag & HAS_CHILD) === 0) break;
    let next = units[at] as number;
    if (has(IS_SEPARATOR, next)) {
      if ((flag & HAS_BREAK) === 0) break;
      const from = at;
      while (has(IS_SEPARATOR, next)) next = units[++at] as number;
      if (at - from > MOST_SEPARATORS || at >= length) break;
      if (depth < 32) low |= 1 << depth;
      else high |= 1 << (depth - 32);
    }
    node++;
    while (node !== 0 && label[node] !== next) node = sibling[node] as number;
    depth++;
  }
  while (found-- > 0) {
    const entry = lexicon.entryOf[endings[found] as number] as number;
    if (!accept(entry, start, endsAt[found] as number, brokenAt[found] === 1)) continue;
    hit.entry = entry;
    hit.end = endsAt[found] as number;
    hit.isBroken = brokenAt[found] === 1;
    return true;
  }
  return false;
}

/**
 * Finds for each place of `text` the longest term that begins there, in text order; hits may overlap one another
 * (`leftmostLongest` picks). For `accept` see `longestFrom`. Linear in the length of the text (times the longest term).
 */
export function findTerms(text: string, lexicon: Lexicon, accept: Accept = () => true): LexiconHit[] {
  const hits: LexiconHit[] = [];
  const source = sourceOf(text);
  for (let start = 0; start < text.length; start++) {
    if (longestFrom(lexicon, source, start, accept)) hits.push({ start, end: hit.end, entry: hit.entry });
  }
  return hits;
}

/** Picks from hits in text order those that do not overlap: at each place the leftmost, and it is the longest from there. */
export function leftmostLongest<S extends Span>(hits: readonly S[]): S[] {
  const kept: S[] = [];
  let end = 0;
  for (const hit of hits) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
}
