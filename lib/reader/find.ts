import { foldSpaces } from '../note/fold.ts';
import { fold } from '../state/search.ts';
import type { Span } from '../text/span.ts';

/**
 * The places where a text holds what is looked for, one after another: a substring, whatever the width and case of letters and the white
 * space in between. None for an empty query.
 */
export function findAll(text: string, query: string): Span[] {
  const wanted = foldSpaces(fold(query)).text;
  if (wanted === '') return [];
  const { text: folded, origin } = foldSpaces(fold(text));
  const found: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    // Up to the end of the last letter: white space behind it is not looked for.
    found.push({ start: origin[at] ?? 0, end: (origin[at + wanted.length - 1] ?? 0) + 1 });
  }
  return found;
}
