/** What a search counts as the same, for every list that can be searched; and where its hits stand. */
import { foldCode } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

const SPACE = 32;
/** `foldCode` gives lower codes for breaks, ends of cells and what cannot be seen. */
const FIRST_OF_TEXT = 3;
/** Behind it no letter has a small form that any page here would use. */
const LAST_WITH_CASE = 0x24ff;

/** For each code unit the bits in which its form for searching differs from it: 0 for nearly all. Made when first searched: 2 ms. */
let difference: Uint16Array | undefined;

function differences(): Uint16Array {
  if (difference !== undefined) return difference;
  difference = new Uint16Array(65536);
  for (let code = 0; code < difference.length; code++) difference[code] = code ^ formOf(code);
  return difference;
}

function formOf(code: number): number {
  const folded = foldCode(code);
  if (folded < FIRST_OF_TEXT) return SPACE;
  if (folded > LAST_WITH_CASE) return folded;
  const small = String.fromCharCode(folded).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : folded;
}

/** One form for full and half width, capitals and small letters, quotation marks and dashes of every kind; 1:1, so that places stay. */
export function fold(text: string): string {
  const table = differences();
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const bits = table[code] as number; // In range for every code unit.
    if (bits === 0) continue;
    out += text.slice(kept, i) + String.fromCharCode(code ^ bits);
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** What is looked for: the words between white space, folded, each once, a longer one first; empty for an empty query. */
export function wordsOf(query: string): string[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** True where every word stands somewhere in one of the texts, as a substring; true for no words. */
export function holdsAll(words: readonly string[], texts: readonly (string | undefined)[]): boolean {
  if (words.length === 0) return true;
  const all = fold(texts.filter((text) => text !== undefined).join('\n'));
  return words.every((word) => all.includes(word));
}

/** Where the words stand in a text that is shown, in order; hits that touch are one. */
export function hitsIn(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const hits: Span[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      hits.push({ start: at, end: at + word.length });
    }
  }
  const joined: Span[] = [];
  for (const hit of hits.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || last.end < hit.start) joined.push(hit);
    else if (last.end < hit.end) joined[joined.length - 1] = { start: last.start, end: hit.end };
  }
  return joined;
}
