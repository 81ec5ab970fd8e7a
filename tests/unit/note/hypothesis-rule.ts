/**
 * The baseline of the rates test: how Hypothesis' client finds a quotation again (src/annotator/anchoring/match-quote.ts),
 * written from its description: any exact hit ends the search, else up to half of the quotation may be edits; the best by
 * weights is taken however bad it is.
 */
import search from 'approx-string-match';
import type { NotePlace, NoteSelectors } from '../../../lib/note/note.ts';

const LIMIT = 256;

function textMatchScore(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0;
  const [match] = search(text, pattern, pattern.length);
  return match === undefined ? 0 : 1 - match.errors / pattern.length;
}

export function anchorByHypothesisRule(text: string, [quote, position]: NoteSelectors): NotePlace {
  const { exact, prefix, suffix } = quote;
  const places: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length, errors: 0 });
  if (places.length === 0) places.push(...search(text, exact, Math.min(LIMIT, exact.length / 2)));
  let best: NotePlace = { state: 'orphan' };
  let bestScore = -1;
  for (const { start, end, errors } of places) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * (prefix ? textMatchScore(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1) +
      20 * (suffix ? textMatchScore(text.slice(end, end + suffix.length), suffix) : 1) +
      2 * (1 - Math.abs(start - position.start) / text.length);
    if (score > bestScore) {
      bestScore = score;
      best = { state: 'anchored', start, end };
    }
  }
  return best;
}
