/** What the tests call in the page: the page's world has no bundler, so all of lib/page comes as one script. */

import { browserStyles } from '../../lib/page/browser-styles.ts';
import { liveRange, locate, spanOfRange } from '../../lib/page/locate.ts';
import { collectText, type PageText } from '../../lib/page/page-text.ts';
import type { Span } from '../../lib/text/span.ts';

export { spanAtPoint } from '../../lib/page/hit-test.ts';
export { PageMarker } from '../../lib/page/marker.ts';
export { HIGHLIGHT_NAMES } from '../../lib/page/paint.ts';
export { selectedSpan } from '../../lib/page/selection.ts';
export { liveRange, locate, spanOfRange };

/** The page's text as it is now. */
export function collect(): PageText {
  return collectText(document, browserStyles(window));
}

/** What a text says without its white space, which the DOM has more of than the reader sees. */
const bare = (text: string) => text.replace(/[\t\n\f\r ]+/g, '');

/** Leads every span of up to `longest` units to the DOM and back; returns a line for each that comes back changed. */
export function roundTripFailures(page: PageText, longest: number): string[] {
  const failures: string[] = [];
  for (let start = 0; start < page.text.length; start++) {
    for (let end = start + 1; end <= Math.min(page.text.length, start + longest); end++) {
      const wording = page.text.slice(start, end);
      if (wording !== wording.trim()) continue;
      const problem = roundTrip(page, { start, end }, wording);
      if (problem !== '') failures.push(`${JSON.stringify(wording)} ${start}–${end}: ${problem}`);
    }
  }
  return failures;
}

function roundTrip(page: PageText, span: Span, wording: string): string {
  const place = locate(page, span);
  const range = place === null ? null : liveRange(place);
  if (range === null) return 'has no place';
  // Hidden text inside a range is part of its string; the marker `隐` stands for it in the cases.
  const found = bare(range.toString().replace(/隐+/g, ''));
  if (found !== bare(wording)) return `is ${JSON.stringify(found)} in the DOM`;
  const back = spanOfRange(page, range);
  return back?.start === span.start && back.end === span.end ? '' : `comes back as ${back?.start}–${back?.end}`;
}
