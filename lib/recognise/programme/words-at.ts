/** A set of words that is asked "does one of you end (or begin) here?". */
export interface WordTable {
  byFirst: ReadonlyMap<number, readonly string[]>;
  byLast: ReadonlyMap<number, readonly string[]>;
  /** For the low bits of a unit 1 where a word may begin, 2 where one may end with it: most places are passed over by this alone. */
  hints: Uint8Array;
}

const HINTS = 2048;

/** Makes a table of words, given as one string with spaces between; longer words are tried before shorter ones. */
export function wordTable(words: string): WordTable {
  const list = [...new Set(words.split(/\s+/).filter((word) => word !== ''))].sort((a, b) => b.length - a.length);
  const byFirst = new Map<number, string[]>();
  const byLast = new Map<number, string[]>();
  const hints = new Uint8Array(HINTS);
  for (const word of list) {
    add(byFirst, word.charCodeAt(0), word);
    add(byLast, word.charCodeAt(word.length - 1), word);
    mark(hints, word.charCodeAt(0), 1);
    mark(hints, word.charCodeAt(word.length - 1), 2);
  }
  return { byFirst, byLast, hints };
}

function add(map: Map<number, string[]>, key: number, word: string): void {
  const known = map.get(key);
  if (known) known.push(word);
  else map.set(key, [word]);
}

function mark(hints: Uint8Array, unit: number, bit: number): void {
  hints[unit % HINTS] = (hints[unit % HINTS] ?? 0) | bit;
}

/** The longest word of the table that ends before offset `end`, or the empty string. */
export function wordBefore(table: WordTable, text: string, end: number): string {
  if (end <= 0) return '';
  const unit = text.charCodeAt(end - 1);
  if (((table.hints[unit % HINTS] ?? 0) & 2) === 0) return '';
  for (const word of table.byLast.get(unit) ?? []) if (text.startsWith(word, end - word.length) && word.length <= end) return word;
  return '';
}

/** The longest word of the table that begins at offset `start`, or the empty string. */
export function wordAt(table: WordTable, text: string, start: number): string {
  const unit = text.charCodeAt(start);
  if (start >= text.length || ((table.hints[unit % HINTS] ?? 0) & 1) === 0) return '';
  for (const word of table.byFirst.get(unit) ?? []) if (text.startsWith(word, start)) return word;
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

/** Start of the run of name characters that ends at `end`, at most `most` units back. */
export function runBefore(text: string, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && stops[text.charCodeAt(start - 1)] !== 1) start--;
  return start;
}

/** End of the run of name characters that begins at `start`, at most `most` units on. */
export function runAfter(text: string, start: number, most: number): number {
  let end = start;
  while (end < text.length && end - start < most && stops[text.charCodeAt(end)] !== 1) end++;
  return end;
}
