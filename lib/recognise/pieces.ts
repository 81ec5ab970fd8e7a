import { Preparation, type SoftBreaks } from '../text/prepare.ts';
import { figuresAt, markFigures } from './figure.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlap.ts';
import { emptyPlaces, findPlacesIn, PlaceMarks } from './places.ts';
import { markProgrammes, programmesAt } from './programme.ts';
import { markSlogans, slogansAt } from './slogan.ts';

/**
 * Finds the figures, slogans and programmes of a text whose every line ends a block, as a page's does; as `recognise` in index.ts, which is
 * for all kinds of text.
 */
export function recogniseBlocks(text: string, leaveOut?: string): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    recognisePiece({ text, from, to }, mentions, leaveOut);
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

/** Text to be read at once, from `from` to `to`. */
interface Piece {
  text: string;
  from: number;
  to: number;
  /** Absent where every line break ends a block. */
  softBreaks?: SoftBreaks | undefined;
}

/** Adds the mentions of a piece to `all`. */
export function recognisePiece({ text, from, to, softBreaks }: Piece, all: Mention[], leaveOut?: string): void {
  preparation.run(text, from, to, softBreaks);
  const { units, length, origin } = preparation;
  findPlacesIn(units, length, allMarks(), places);
  const source = { text: preparation.toText(), units, length };
  const figures = figuresAt(source, places);
  const names = withoutOverlaps(merged(programmesAt(source, places, leaveOut), slogansAt(source, places, leaveOut)));
  let next = 0;
  // A number inside of a name is no figure.
  let behind = 0;
  for (const figure of figures) {
    while (next < names.length && (names[next] as Mention).start < figure.end) {
      const name = names[next++] as Mention; // next is in range.
      behind = name.end;
      all.push(inOriginal(name, text, origin));
    }
    if (behind <= figure.start) all.push(inOriginal(figure, text, origin));
  }
  while (next < names.length) all.push(inOriginal(names[next++] as Mention, text, origin));
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

/** The mention told in the original's terms, in its place: it is ours alone still. */
function inOriginal(mention: Mention, text: string, origin: Int32Array): Mention {
  const start = origin[mention.start] as number; // Both are inside of the text.
  const end = (origin[mention.end - 1] as number) + 1;
  mention.start = start;
  mention.end = end;
  mention.text = text.slice(start, end);
  return mention;
}

/** Two lists in text order as one; of mentions that begin at one place those of the first come first. */
function merged(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  let next = 0;
  for (const mention of second) {
    while (next < first.length && (first[next] as Mention).start <= mention.start) all.push(first[next++] as Mention); // next is in range.
    all.push(mention);
  }
  while (next < first.length) all.push(first[next++] as Mention);
  return all;
}
