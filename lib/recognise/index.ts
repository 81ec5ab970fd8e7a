import { type LineBreaks, prepare, toOriginal } from '../text/prepare.ts';
import { findFigures, markFigures } from './figure.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlap.ts';
import { emptyPlaces, findPlaces, PlaceMarks } from './places.ts';
import { findProgrammes, markProgrammes } from './programme.ts';
import { findSlogans, markSlogans } from './slogan.ts';

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
  if (options.lineBreaks !== 'hard' || text.length < 2 * PIECE) return recognisePiece(text, options);
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    // No mention goes over a line's end, nor does anything that one depends on.
    const lineEnd = text.indexOf('\n', at + PIECE);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    for (const mention of recognisePiece(text.slice(at, end), options)) {
      mention.start += at;
      mention.end += at;
      mentions.push(mention);
    }
    at = end;
  }
  return mentions;
}

/** A long page is read in pieces of about so many units: what is written down of one stays in the processor's cache. */
const PIECE = 32_768;

function recognisePiece(text: string, options: RecogniseOptions): Mention[] {
  const prepared = prepare(text, options.lineBreaks);
  const places = findPlaces(prepared.text, allMarks(), buffer);
  const { leaveOut } = options;
  const figures = findFigures(prepared.text, places);
  const names = merged<Mention>(findProgrammes(prepared.text, leaveOut, places), findSlogans(prepared.text, leaveOut, places));
  const mentions = withoutOverlaps<Mention>(merged<Mention>(names, figures));
  if (buffer.at.length > LARGEST_BUFFER) buffer = emptyPlaces();
  // The mentions are ours alone still, so they are told in the original's terms where they are.
  for (const mention of mentions) {
    const { start, end } = toOriginal(prepared, mention);
    mention.start = start;
    mention.end = end;
    mention.text = text.slice(start, end);
  }
  return mentions;
}

let marks: PlaceMarks | undefined;

function allMarks(): PlaceMarks {
  if (marks === undefined) {
    marks = new PlaceMarks();
    markFigures(marks);
    markSlogans(marks);
    markProgrammes(marks);
  }
  return marks;
}

/** Kept from one text to the next; not after a book. */
const LARGEST_BUFFER = 200_000;
let buffer = emptyPlaces();

/** Two lists in text order as one; of mentions that begin at one place those of the first come first. */
function merged<M extends Mention>(first: readonly M[], second: readonly M[]): M[] {
  const all: M[] = [];
  let next = 0;
  for (const mention of second) {
    while (next < first.length && (first[next] as M).start <= mention.start) all.push(first[next++] as M); // next is in range.
    all.push(mention);
  }
  while (next < first.length) all.push(first[next++] as M);
  return all;
}
