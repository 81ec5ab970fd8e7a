import { foldCode } from '../text/fold.ts';

/** A stretch of a text, and whether the reader looked for it. */
export interface Stretch {
  text: string;
  isHit: boolean;
}

const CASE = 0x20;

/** One form for full and half width, for upper and lower case; 1:1, so that places stay. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    folded += String.fromCharCode(code >= 0x41 && code <= 0x5a ? code + CASE : code);
  }
  return folded;
}

/** What is looked for: the words between white space, folded; empty for an empty query. */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((word) => word !== '');
}

/** True where every word stands somewhere in one of the texts, as a substring; true for no words. */
export function holdsAll(words: readonly string[], texts: readonly (string | undefined)[]): boolean {
  if (words.length === 0) return true;
  const all = fold(texts.filter((text) => text !== undefined).join('\n'));
  return words.every((word) => all.includes(word));
}

/** Cuts a text at the words looked for; one stretch where none of them is in it. */
export function stretches(text: string, words: readonly string[]): Stretch[] {
  const folded = fold(text);
  const hit = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) hit.fill(1, at, at + word.length);
  }
  const found: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && hit[end] === hit[start]) end++;
    found.push({ text: text.slice(start, end), isHit: hit[start] === 1 });
    start = end;
  }
  return found;
}
