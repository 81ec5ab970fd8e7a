import { type LineBreaks, prepare, toOriginal } from '../text/prepare.ts';
import { findFigures } from './figure.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlap.ts';
import { findProgrammes } from './programme.ts';
import { findSlogans } from './slogan.ts';

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
export function recognise(text: string, options: RecogniseOptions = {}): Mention[] {
  const prepared = prepare(text, options.lineBreaks);
  const programmes = findProgrammes(prepared.text, options.leaveOut);
  const slogans = findSlogans(prepared.text, options.leaveOut);
  const figures = findFigures(prepared.text);
  return withoutOverlaps<Mention>([...programmes, ...slogans, ...figures]).map((mention) => {
    const span = toOriginal(prepared, mention);
    return { ...mention, ...span, text: text.slice(span.start, span.end) };
  });
}
