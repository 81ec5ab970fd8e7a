import type { Span } from '../text/span.ts';
import type { NoteSelectors } from './note.ts';

/** Code units of text kept on either side of a quotation; as Hypothesis does. */
export const CONTEXT_LENGTH = 32;
/** How far back to look for a place where a grapheme surely begins; flags and joined emoji seldom run on longer. */
const LOOK_BACK = 128;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A grapheme always begins before and after these: a CJK ideograph's beginning, a line break. */
const isSafeStart = (unit: number) => unit === 10 || unit === 13 || (unit >= 0x4e00 && unit <= 0x9fff);

function safeStartBefore(text: string, at: number): number {
  const lowest = Math.max(0, at - LOOK_BACK);
  for (let i = at; i > lowest; i--) if (isSafeStart(text.charCodeAt(i))) return i;
  return lowest;
}

/** The last border of a grapheme at or before `at`. */
export function graphemeStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  const from = safeStartBefore(text, at);
  const cluster = graphemes.segment(text.slice(from, at + LOOK_BACK)).containing(at - from);
  return cluster === undefined ? at : from + cluster.index;
}

/** The first border of a grapheme at or after `at`. */
function graphemeEnd(text: string, at: number): number {
  const start = graphemeStart(text, at);
  if (start >= at) return start;
  const from = safeStartBefore(text, at);
  const cluster = graphemes.segment(text.slice(from, at + LOOK_BACK)).containing(at - from);
  return cluster === undefined ? at : from + cluster.index + cluster.segment.length;
}

/**
 * Makes the selectors by which a span of `text` is found again: `anchor(text, describe(text, span))` is the span.
 * A span that begins or ends inside a grapheme (half an emoji) is widened to whole graphemes. The context is at most
 * 32 code units a side, fewer at the ends of the text or where the 32nd would cut a grapheme.
 * Throws for a span that is empty or outside of the text.
 */
export function describe(text: string, span: Span): NoteSelectors {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}–${span.end} is empty or outside of a text of ${text.length}`);
  }
  const start = graphemeStart(text, span.start);
  const end = graphemeEnd(text, span.end);
  const prefixStart = Math.min(start, graphemeEnd(text, Math.max(0, start - CONTEXT_LENGTH)));
  const suffixEnd = Math.max(end, graphemeStart(text, Math.min(text.length, end + CONTEXT_LENGTH)));
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart, start),
      suffix: text.slice(end, suffixEnd),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
