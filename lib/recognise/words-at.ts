import { has, unitSet } from './unit-set.ts';
import { WordTrie } from './word-trie.ts';

/** A set of words that is asked "does one of you end (or begin) here?". Read when first asked, so that a new page waits for no more than it needs. */
export class WordTable {
  private readonly source: string;
  private words: readonly string[] | undefined;
  private forwards: WordTrie | undefined;
  private backwards: WordTrie | undefined;

  constructor(words: string) {
    this.source = words;
  }

  /** The trie of the words read from their beginnings; its values are their numbers, from 1 on. */
  get byFirst(): WordTrie {
    if (this.forwards === undefined) {
      this.forwards = new WordTrie(this.source.length);
      this.forwards.addAll(this.source);
    }
    return this.forwards;
  }

  /** The same read from their ends, numbered from the last word on. */
  get byLast(): WordTrie {
    if (this.backwards === undefined) {
      this.backwards = new WordTrie(this.source.length);
      this.backwards.addAllBackwards(this.source);
    }
    return this.backwards;
  }

  /** The word with a number from the beginning, or from the end where it is negative; the empty string for 0. */
  wordOf(number: number): string {
    if (number === 0) return '';
    this.words ??= this.source.split(/\s+/).filter((word) => word !== '');
    return this.words[number > 0 ? number - 1 : this.words.length + number] ?? '';
  }
}

/** Makes a table of words, given as one string with spaces between; longer words are tried before shorter ones. */
export function wordTable(words: string): WordTable {
  return new WordTable(words);
}

/** The longest word of the table that ends before offset `end`, or the empty string. */
export function wordBefore(table: WordTable, text: string, end: number): string {
  const trie = table.byLast;
  let longest = 0;
  let node = 0;
  for (let at = end - 1; at >= 0; at--) {
    node = trie.step(node, text.charCodeAt(at));
    if (node === 0) break;
    const value = trie.valueAt(node);
    if (value !== 0) longest = value;
  }
  return table.wordOf(-longest);
}

/** The longest word of the table that begins at offset `start`, or the empty string. */
export function wordAt(table: WordTable, text: string, start: number): string {
  return table.wordOf(numberAt(table, text, start));
}

/** The same told by its number, from 1 on; 0 for none. */
export function numberAt(table: WordTable, text: string, start: number): number {
  const trie = table.byFirst;
  let longest = 0;
  let node = 0;
  for (let at = start; at < text.length; at++) {
    node = trie.step(node, text.charCodeAt(at));
    if (node === 0) break;
    const value = trie.valueAt(node);
    if (value !== 0) longest = value;
  }
  return longest;
}

/** True where `text` from `start` begins with one of the words. */
export function isAt(table: WordTable, text: string, start: number): boolean {
  const trie = table.byFirst;
  let node = 0;
  for (let at = start; at < text.length; at++) {
    node = trie.step(node, text.charCodeAt(at));
    if (node === 0) return false;
    if (trie.valueAt(node) !== 0) return true;
  }
  return false;
}

const STOPS = unitSet('，。；：、！？“”‘’（）《》〈〉【】…—.,;:!?[]<>|｜/"\u2029\u2028\n\r\t');

/** True for a character that no unquoted name goes across: punctuation, quotation marks, the end of a block. */
export function isStop(unit: string | undefined): boolean {
  return unit === undefined || unit === '' || has(STOPS, unit.charCodeAt(0));
}

/** The same for the character of `text` at `at`. */
export function isStopAt(text: string, at: number): boolean {
  return at >= text.length || has(STOPS, text.charCodeAt(at));
}

/** Start of the run of name characters that ends at `end`, at most `most` units back. */
export function runBefore(text: string, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && !has(STOPS, text.charCodeAt(start - 1))) start--;
  return start;
}
