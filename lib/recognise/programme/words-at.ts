/** A set of words that is asked "does one of you end (or begin) here?". Sorted when first asked, so that a new page waits for no more than it needs. */
export class WordTable {
  private readonly words: string;
  private first: Buckets | undefined;
  private last: Buckets | undefined;

  constructor(words: string) {
    this.words = words;
  }

  /** The words by their first unit. */
  get byFirst(): Buckets {
    this.first ??= new Buckets(this.words, () => 0);
    return this.first;
  }

  /** The words by their last unit. */
  get byLast(): Buckets {
    this.last ??= new Buckets(this.words, (word) => word.length - 1);
    return this.last;
  }
}

const HINTS = 2048;
const NONE: readonly string[] = [];

class Buckets {
  /** For the low bits of a unit whether a word may have it in that place: most places are passed over by this alone. */
  private readonly hints = new Uint8Array(HINTS);
  private readonly words = new Map<number, string[]>();

  constructor(words: string, place: (word: string) => number) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue;
      const unit = word.charCodeAt(place(word));
      const same = this.words.get(unit);
      if (same === undefined) {
        this.words.set(unit, [word]);
        this.hints[unit % HINTS] = 1;
      } else {
        same.push(word);
        same.sort((a, b) => b.length - a.length);
      }
    }
  }

  /** The words with that unit, longer ones first. */
  of(unit: number): readonly string[] {
    return this.hints[unit % HINTS] === 1 ? (this.words.get(unit) ?? NONE) : NONE;
  }
}

/** Makes a table of words, given as one string with spaces between; longer words are tried before shorter ones. */
export function wordTable(words: string): WordTable {
  return new WordTable(words);
}

/** The longest word of the table that ends before offset `end`, or the empty string. */
export function wordBefore(table: WordTable, text: string, end: number): string {
  if (end <= 0) return '';
  const words = table.byLast.of(text.charCodeAt(end - 1));
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string; // i is in range, here and below.
    if (word.length <= end && text.startsWith(word, end - word.length)) return word;
  }
  return '';
}

/** The longest word of the table that begins at offset `start`, or the empty string. */
export function wordAt(table: WordTable, text: string, start: number): string {
  if (start >= text.length) return '';
  const words = table.byFirst.of(text.charCodeAt(start));
  for (let i = 0; i < words.length; i++) if (text.startsWith(words[i] as string, start)) return words[i] as string;
  return '';
}

/** True where `text` from `start` begins with one of the words. */
export function isAt(table: WordTable, text: string, start: number): boolean {
  return wordAt(table, text, start) !== '';
}

const stops = new Uint8Array(65536);
for (const unit of '，。；：、！？“”‘’（）《》〈〉【】…—,;:!?[]<>|/"\u2029\u2028\n\r\t') stops[unit.charCodeAt(0)] = 1;

/** True for a character that no unquoted name goes across: punctuation, quotation marks, the end of a block. */
export function isStop(unit: string | undefined): boolean {
  return unit === undefined || unit === '' || stops[unit.charCodeAt(0)] === 1;
}

/** The same for the character of `text` at `at`. */
export function isStopAt(text: string, at: number): boolean {
  return at >= text.length || stops[text.charCodeAt(at)] === 1;
}

/** Start of the run of name characters that ends at `end`, at most `most` units back. */
export function runBefore(text: string, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && stops[text.charCodeAt(start - 1)] !== 1) start--;
  return start;
}
