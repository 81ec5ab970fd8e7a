import { drained } from '../../lib/drained.ts';
import { anchorSteps } from '../../lib/note/anchor.ts';
import { describe } from '../../lib/note/describe.ts';
import { hintedPlace } from '../../lib/note/hint.ts';
import type { NotePlace, NoteSelectors } from '../../lib/note/note.ts';
import type { PageText } from '../../lib/page/page-text.ts';
import { rangeSelectorOf, spanOfSelector } from '../../lib/page/range-selector.ts';
import type { Span } from '../../lib/text/span.ts';

/** A span of the page as a note keeps it, with its elements as a hint. */
export function describeOnPage(page: PageText, span: Span): NoteSelectors {
  const [quote, position] = describe(page.text, span);
  const range = rangeSelectorOf(document, page, position);
  return range === undefined ? [quote, position] : [quote, position, range];
}

/** Finds the passages of notes by their words, and those that are told by nothing else by their elements. */
export const anchorOnPage = (page: PageText, list: readonly NoteSelectors[]): NotePlace[] => drained(anchorOnPageInSteps(page, list));

/** The same in short steps, for many notes. */
export function* anchorOnPageInSteps(page: PageText, list: readonly NoteSelectors[]): Generator<undefined, NotePlace[]> {
  const places = yield* anchorSteps(page.text, list);
  for (const [i, place] of places.entries()) {
    if (place.state !== 'orphan') continue;
    places[i] = byElements(page, list[i]) ?? place;
    yield;
  }
  return places;
}

function byElements(page: PageText, selectors: NoteSelectors | undefined): NotePlace | undefined {
  const span = selectors?.[2] === undefined ? null : spanOfSelector(document, page, selectors[2]);
  return selectors === undefined || span === null ? undefined : hintedPlace(page.text, selectors, span);
}
