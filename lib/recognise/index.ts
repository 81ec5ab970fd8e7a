import { breaksOf, type LineBreaks } from '../text/line-breaks.ts';
import type { Mention } from './mention.ts';
import { recogniseBlocks, recognisePiece } from './pieces.ts';

/** How a text is to be recognised. */
export interface RecogniseOptions {
  /** `hard` for text collected from a page, `soft` (the default) for a file whose lines may be cut in mid-sentence. */
  lineBreaks?: LineBreaks;
  /** A source text's id (`001`): word-list entries that are in the lists only because of it are switched off. */
  leaveOut?: string;
}

/**
 * Finds the figures, slogans and programmes of a text (annotation guidelines). Returns mentions in text order that
 * never overlap, with offsets in UTF-16 units of `text` as given; an empty list where there are none. Never throws.
 */
export function recognise(text: string, { lineBreaks = 'soft', leaveOut }: RecogniseOptions = {}): Mention[] {
  if (lineBreaks === 'hard') return recogniseBlocks(text, leaveOut);
  const mentions: Mention[] = [];
  if (text !== '') recognisePiece({ text, from: 0, to: text.length, softBreaks: breaksOf(lineBreaks) }, mentions, leaveOut);
  return mentions;
}
