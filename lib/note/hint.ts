import type { Span } from '../text/span.ts';
import { withoutSpaces } from './fold.ts';
import type { NotePlace, NoteSelectors } from './note.ts';

/** White space may have come or gone beside a quotation: so much more of the text is looked at than the context has. */
const SLACK = 64;
/** Context shorter than this stands in many places. */
const LEAST_CONTEXT = 8;

/**
 * The last rung, for a note that the others have left an orphan: the place that its elements are in now (`hinted`), where quotation and
 * context stand there word for word, white space aside. So of two rows of a table that are alike to the last letter the one is taken
 * that stands where the note stood in the page's tree. Undefined for anything less, and where the two sides are seen to touch
 * elsewhere: there the quotation was taken out, and this is another one.
 */
export function hintedPlace(text: string, [quote]: NoteSelectors, { start, end }: Span): NotePlace | undefined {
  const { exact, prefix, suffix } = quote;
  if (prefix.length + suffix.length < LEAST_CONTEXT || withoutSpaces(text.slice(start, end)) !== withoutSpaces(exact)) return undefined;
  const isThere =
    withoutSpaces(text.slice(Math.max(0, start - prefix.length - SLACK), start)).endsWith(withoutSpaces(prefix)) &&
    withoutSpaces(text.slice(end, end + suffix.length + SLACK)).startsWith(withoutSpaces(suffix));
  const isTakenOut = ['', ' ', '\n'].some((between) => text.includes(prefix.trimEnd() + between + suffix.trimStart()));
  return isThere && !isTakenOut ? { state: 'anchored', start, end } : undefined;
}
