import type { Report } from '../corpus/report.ts';
import type { MentionClass } from '../recognise/mention.ts';
import { breaksOf } from '../text/line-breaks.ts';
import type { Span } from '../text/span.ts';
import { fold } from './search.ts';

/** A stretch of a paragraph, with the class that it is marked as. */
export interface MarkedStretch extends Span {
  text: string;
  class?: MentionClass;
}

/** A line of a text with its marks. */
export interface Paragraph extends Span {
  stretches: MarkedStretch[];
  /** The level of the heading that it begins with; 0 where it is none. */
  level: number;
}

interface Mark extends Span {
  class: MentionClass;
}

/** The lines of a text that hold anything, cut at its marks. Marks that overlap or run over a line's end are cut to fit. */
export function paragraphsOf(text: string, facts: Pick<Report, 'outline' | 'figures' | 'slogans' | 'programmes'>): Paragraph[] {
  const marks = marksOf(facts);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const end = start + line.length;
    const stretches: MarkedStretch[] = [];
    let at = start;
    while (next > 0 && (marks[next - 1]?.end ?? 0) > start) next--;
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) {
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      if (to <= from) continue;
      if (from > at) stretches.push({ start: at, end: from, text: text.slice(at, from) });
      stretches.push({ start: from, end: to, text: text.slice(from, to), class: mark.class });
      at = to;
    }
    if (at < end) stretches.push({ start: at, end, text: text.slice(at, end) });
    const heading = facts.outline.find((one) => one.start >= start && one.start < end);
    paragraphs.push({ start, end, stretches, level: heading?.level ?? 0 });
  }
  return paragraphs;
}

function marksOf({ figures, slogans, programmes }: Pick<Report, 'figures' | 'slogans' | 'programmes'>): Mark[] {
  const marks: Mark[] = figures.map(({ start, end }) => ({ start, end, class: 'figure' }));
  for (const { places } of slogans) for (const { start, end } of places) marks.push({ start, end, class: 'slogan' });
  for (const { places } of programmes) for (const { start, end } of places) marks.push({ start, end, class: 'programme' });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Where words stand in a text, one after the other; width and case of letters make no difference, nor does the end of a line that
 * was cut to a width (产业工人队⏎伍). Nothing for a blank query.
 */
export function findInText(text: string, query: string): Span[] {
  const wanted = fold(query.trim());
  if (wanted === '') return [];
  const gaps = cutsOf(text);
  const folded = fold(withoutGaps(text, gaps));
  const hits: Span[] = [];
  let [next, left] = [0, 0];
  /** The place in the text of a place without the gaps; asked for in order. */
  const placeOf = (at: number) => {
    for (let gap = gaps[next]; gap !== undefined && gap.start - left <= at; gap = gaps[++next]) left += gap.end - gap.start;
    return at + left;
  };
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    hits.push({ start: placeOf(at), end: placeOf(at + wanted.length - 1) + 1 });
  return hits;
}

const isSoft = breaksOf('soft');
const LATIN = /[\x21-\x7e]/;

/** The line ends at which words run on, with the white space around them; two words of letters are parted by theirs. */
function cutsOf(text: string): Span[] {
  const cuts: Span[] = [];
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', lineStart)) {
    const found = isSoft?.(text, lineStart, at, text.length);
    const end = Math.max(found?.end ?? 0, at + 1);
    if (found?.isSoft && !(LATIN.test(text[at - 1] ?? '') && LATIN.test(text[end] ?? ''))) cuts.push({ start: at, end });
    lineStart = end;
  }
  return cuts;
}

function withoutGaps(text: string, gaps: readonly Span[]): string {
  let out = '';
  let kept = 0;
  for (const { start, end } of gaps) {
    out += text.slice(kept, start);
    kept = end;
  }
  return kept === 0 ? text : out + text.slice(kept);
}
