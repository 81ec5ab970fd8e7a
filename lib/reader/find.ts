import { foldSpaces, fromFolded } from '../note/fold.ts';
import { fold } from '../state/search.ts';
import type { Span } from '../text/span.ts';

/**
 * The places where a text holds what is looked for, one after another: a substring, whatever the width and case of letters and the white
 * space in between. None for an empty query.
 */
export function findAll(text: string, query: string): Span[] {
  const wanted = foldSpaces(fold(query)).text;
  if (wanted === '') return [];
  const folded = foldSpaces(fold(text));
  const found: Span[] = [];
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.length)) {
    // Up to the end of the last letter: white space behind it is not looked for.
    found.push(fromFolded(folded, { start: at, end: at + wanted.length }));
  }
  return found;
}
