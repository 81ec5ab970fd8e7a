import type { Span } from '../text/span.ts';

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
  /** Index of the entry in the list that the tables were built from. */
  entry: number;
}

/**
 * A list of terms as a trie in a double array. Plain data, so that it can be made at build time and shipped:
 * building takes tens of milliseconds in a new page, reading does not (performance.md, trap 6).
 */
export interface LexiconTables {
  /** Every character that stands in a term; its symbol is its index + `FIRST_SYMBOL`. */
  alphabet: string;
  base: Int32Array;
  check: Int32Array;
  /** For each state the term that ends there, plus one; 0 where none does. */
  term: Int32Array;
  /** For each state 1 where some term has punctuation after it. */
  breaks: Uint8Array;
  /** For each term its entry. */
  entryOf: Int32Array;
  /** For each term a bit for each number of characters after which punctuation may stand: 1–31 and 32–63. */
  breaksLow: Uint32Array;
  breaksHigh: Uint32Array;
}

/** Tables opened for walking: the tables and a symbol for each UTF-16 unit. */
export interface Lexicon {
  tables: LexiconTables;
  symbolOf: Uint16Array;
}

const NO_SYMBOL = 0;
const SEPARATOR = 1;
const FIRST_SYMBOL = 2;
/** Punctuation that formulas are written with or without. Never the end of a sentence or `；`, never `HARD_BREAK`. */
const SEPARATORS = '、，,·“”‘’—- ';
/** 建功“十四五”、奋进新征程 has two in a row, 中国梦·劳动美”——“喜迎二十大 four; the limit keeps scanning linear. */
const MOST_SEPARATORS = 4;
/** Where nearly every place tried is taken, later searches begin behind it (as darts does): building stays fast. */
const DENSE = 0.9;
/** Break positions beyond this are not told apart. */
const LAST_TOLD_BREAK = 63;

interface Term {
  /** The wording without punctuation. */
  text: string;
  /** Numbers of characters after which punctuation may stand. */
  breaks: Set<number>;
  entry: number;
}

interface Node {
  next: Map<number, Node>;
  term: number;
  breaks: boolean;
}

/**
 * Builds the tables for a list: every name and every variant is a term of its entry. A wording that two entries share
 * goes to the first. Wordings of punctuation alone are left out.
 */
export function buildTables(entries: readonly Pick<LexiconEntry, 'name' | 'variants'>[]): LexiconTables {
  const terms = termsOf(entries);
  const alphabet = [...new Set(terms.flatMap((term) => term.text.split('')))].sort().join('');
  const symbols = symbolsOf(alphabet);
  const root: Node = { next: new Map(), term: 0, breaks: false };
  let states = 1;
  terms.forEach((term, index) => {
    let node = root;
    for (let i = 0; i < term.text.length; i++) {
      const symbol = symbols[term.text.charCodeAt(i)] ?? NO_SYMBOL;
      let next = node.next.get(symbol);
      if (!next) {
        next = { next: new Map(), term: 0, breaks: false };
        node.next.set(symbol, next);
        states++;
      }
      node = next;
      if (term.breaks.has(i + 1)) node.breaks = true;
    }
    node.term = index + 1;
  });
  const bits = (term: Term, from: number) =>
    [...term.breaks].reduce((mask, at) => (at >= from && at < from + 32 ? (mask | (1 << (at - from))) >>> 0 : mask), 0);
  return {
    alphabet,
    ...layOut(root, states, alphabet.length + FIRST_SYMBOL),
    entryOf: Int32Array.from(terms, (term) => term.entry),
    breaksLow: Uint32Array.from(terms, (term) => bits(term, 0)),
    breaksHigh: Uint32Array.from(terms, (term) => bits(term, 32)),
  };
}

function termsOf(entries: readonly Pick<LexiconEntry, 'name' | 'variants'>[]): Term[] {
  const byText = new Map<string, Term>();
  entries.forEach((entry, index) => {
    for (const wording of [entry.name, ...(entry.variants ?? [])]) {
      const breaks = new Set<number>();
      let text = '';
      for (const unit of wording.split('')) {
        if (!SEPARATORS.includes(unit)) text += unit;
        else if (text !== '') breaks.add(text.length);
      }
      if (text === '') continue;
      breaks.delete(text.length);
      const known = byText.get(text);
      if (!known) byText.set(text, { text, breaks, entry: index });
      else for (const at of breaks) known.breaks.add(at);
    }
  });
  return [...byText.values()];
}

/** Lays a trie out as base and check (Aoe 1989): the state reached by symbol s from state p is base[p] + s, and its check is p. */
function layOut(root: Node, states: number, symbols: number): Pick<LexiconTables, 'base' | 'check' | 'term' | 'breaks'> {
  let size = states * 2 + symbols;
  let base = new Int32Array(size);
  let check = new Int32Array(size).fill(-1);
  const placed: [Node, number][] = [[root, 0]];
  const nodeAt = new Map<number, Node>([[0, root]]);
  check[0] = 0;
  let searchFrom = 1;
  for (let i = 0; i < placed.length; i++) {
    const [node, state] = placed[i] as [Node, number]; // i is in range
    const wanted = [...node.next.keys()];
    if (wanted.length === 0) continue;
    const lowest = Math.min(...wanted);
    let at = Math.max(1, searchFrom - lowest);
    let taken = 0;
    const began = at;
    while (wanted.some((symbol) => at + symbol < size && check[at + symbol] !== -1)) {
      if (check[at + lowest] !== -1) taken++;
      at++;
    }
    if (taken >= DENSE * (at - began + 1)) searchFrom = at + lowest;
    if (at + symbols >= size) {
      size = (at + symbols) * 2;
      const [wider, widerCheck] = [new Int32Array(size), new Int32Array(size).fill(-1)];
      wider.set(base);
      widerCheck.set(check);
      base = wider;
      check = widerCheck;
    }
    base[state] = at;
    for (const [symbol, next] of node.next) {
      check[at + symbol] = state;
      nodeAt.set(at + symbol, next);
      placed.push([next, at + symbol]);
    }
  }
  const used = Math.max(...nodeAt.keys()) + 1;
  const term = new Int32Array(used);
  const breaks = new Uint8Array(used);
  for (const [state, node] of nodeAt) {
    term[state] = node.term;
    breaks[state] = node.breaks ? 1 : 0;
  }
  // A walk may look up base + symbol beyond the last state: those read as undefined, which no state equals.
  return { base: base.slice(0, used), check: check.slice(0, used), term, breaks };
}

function symbolsOf(alphabet: string): Uint16Array {
  const symbolOf = new Uint16Array(65536);
  for (let i = 0; i < SEPARATORS.length; i++) symbolOf[SEPARATORS.charCodeAt(i)] = SEPARATOR;
  for (let i = 0; i < alphabet.length; i++) symbolOf[alphabet.charCodeAt(i)] = i + FIRST_SYMBOL;
  return symbolOf;
}

/** Opens tables for walking. */
export function openLexicon(tables: LexiconTables): Lexicon {
  return { tables, symbolOf: symbolsOf(tables.alphabet) };
}

/**
 * Finds for each place of `text` the longest term that begins there, in text order; hits may overlap one another
 * (`leftmostLongest` picks). `accept` may refuse a hit, then the next shorter is offered: for entries that are switched
 * off or that stand in the wrong company. Linear in the length of the text (times the longest term).
 */
export function findTerms(
  text: string,
  lexicon: Lexicon,
  accept: (entry: number, start: number, end: number) => boolean = () => true,
): LexiconHit[] {
  const { base, check } = lexicon.tables;
  const { symbolOf } = lexicon;
  const hits: LexiconHit[] = [];
  const rootBase = base[0] ?? 0;
  for (let start = 0; start < text.length; start++) {
    const symbol = symbolOf[text.charCodeAt(start)] ?? NO_SYMBOL;
    if (symbol < FIRST_SYMBOL || check[rootBase + symbol] !== 0) continue;
    const hit = longestFrom(text, start, lexicon, accept);
    if (hit) hits.push(hit);
  }
  return hits;
}

function longestFrom(
  text: string,
  start: number,
  { tables, symbolOf }: Lexicon,
  accept: (entry: number, start: number, end: number) => boolean,
): LexiconHit | undefined {
  const { base, check, term, breaks } = tables;
  const ends: [term: number, end: number][] = [];
  let state = 0;
  let depth = 0;
  let low = 0;
  let high = 0;
  for (let at = start; at < text.length; at++) {
    const symbol = symbolOf[text.charCodeAt(at)] ?? NO_SYMBOL;
    if (symbol === NO_SYMBOL) break;
    if (symbol === SEPARATOR) {
      if (breaks[state] !== 1) break;
      let last = at;
      while (last + 1 < text.length && symbolOf[text.charCodeAt(last + 1)] === SEPARATOR && last - at < MOST_SEPARATORS) last++;
      if (last - at >= MOST_SEPARATORS) break;
      at = last;
      if (depth < 32) low = (low | (1 << depth)) >>> 0;
      else if (depth <= LAST_TOLD_BREAK) high = (high | (1 << (depth - 32))) >>> 0;
      continue;
    }
    const next = (base[state] ?? 0) + symbol;
    if (check[next] !== state || next === 0) break;
    state = next;
    depth++;
    const ending = term[state] ?? 0;
    if (ending === 0) continue;
    const index = ending - 1;
    if ((low & ~(tables.breaksLow[index] ?? 0)) === 0 && (high & ~(tables.breaksHigh[index] ?? 0)) === 0) ends.push([index, at + 1]);
  }
  for (let i = ends.length - 1; i >= 0; i--) {
    const [index, end] = ends[i] as [number, number]; // i is in range
    const entry = tables.entryOf[index] ?? 0;
    if (accept(entry, start, end)) return { start, end, entry };
  }
  return undefined;
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

/** True where an entry is in the list for other reasons than the source text `leaveOut` alone. */
export function isKept(entry: Pick<LexiconEntry, 'from'>, leaveOut: string | undefined): boolean {
  return leaveOut === undefined || entry.from.some((source) => source !== leaveOut);
}
