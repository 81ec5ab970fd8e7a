import { type LineBreaks, Preparation } from '../text/prepare.ts';
import { figuresAt, markFigures } from './figure.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlap.ts';
import { emptyPlaces, findPlacesIn, PlaceMarks } from './places.ts';
import { markProgrammes, programmesAt } from './programme.ts';
import { markSlogans, slogansAt } from './slogan.ts';

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
  const { lineBreaks = 'soft', leaveOut } = options;
  const mentions: Mention[] = [];
  for (let from = 0; from < text.length; ) {
    const to = lineBreaks === 'hard' ? endOfPiece(text, from) : text.length;
    recognisePiece(text, from, to, lineBreaks, leaveOut, mentions);
    from = to;
  }
  return mentions;
}

/** A long page is read in pieces of about so many units: what is written down of one stays in the processor's cache. */
const PIECE = 32_768;

/** No mention goes over a line's end, nor does anything that one depends on. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from < 2 * PIECE) return text.length;
  const lineEnd = text.indexOf('\n', from + PIECE);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** Adds the mentions of `text` from `from` to `to` to `all`. */
function recognisePiece(
  text: string,
  from: number,
  to: number,
  lineBreaks: LineBreaks,
  leaveOut: string | undefined,
  all: Mention[],
): void {
  preparation.run(text, from, to, lineBreaks);
  const { units, length, origin } = preparation;
  findPlacesIn(units, length, allMarks(), places);
  const source = { text: preparation.toText(), units, length };
  const figures = figuresAt(source, places);
  const names = merged<Mention>(programmesAt(source, places, leaveOut), slogansAt(source, places, leaveOut));
  // The mentions are ours alone still, so they are told in the original's terms where they are.
  for (const mention of withoutOverlaps<Mention>(merged<Mention>(names, figures))) {
    mention.start = origin[mention.start] as number; // Both are inside of the text.
    mention.end = (origin[mention.end - 1] as number) + 1;
    mention.text = text.slice(mention.start, mention.end);
    all.push(mention);
  }
  if (places.at.length > LARGEST_KEPT) {
    preparation = new Preparation();
    places = emptyPlaces();
  }
}

/** What is written down of a text is kept for the next; not after a book. */
const LARGEST_KEPT = 200_000;
let preparation = new Preparation();
let places = emptyPlaces();

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
