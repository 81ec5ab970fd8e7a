import type { Mention } from '../recognise/mention.ts';

/** Finds the mentions of lines of a page's text, objects of the caller's own; undefined where that cannot be done now. It never rejects. */
export type Recognise = (lines: string) => Promise<Mention[] | undefined>;

/** A text in pieces of about so many UTF-16 units, cut where a line ends: no mention goes over that. */
export function* piecesOf(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const border = text.indexOf('\n', at + length);
    const end = border < 0 ? text.length : border + 1;
    yield text.slice(at, end);
    at = end;
  }
}

/** Recognises a text piece by piece, in steps; what `recognise` gives is moved where it stands. */
export function* recogniseSteps(text: string, length: number, recognise: (text: string) => Mention[]): Generator<void, Mention[]> {
  const mentions: Mention[] = [];
  let at = 0;
  for (const piece of piecesOf(text, length)) {
    addMoved(recognise(piece), at, mentions);
    at += piece.length;
    yield;
  }
  return mentions;
}

/** So many pieces are on their way at once: one is recognised while the next comes and the one before goes. */
const AHEAD = 4;

/** Has a text recognised elsewhere, piece by piece; undefined where a piece could not be. */
export async function recogniseInPieces(text: string, length: number, recognise: Recognise): Promise<Mention[] | undefined> {
  const mentions: Mention[] = [];
  const pieces = [...piecesOf(text, length)];
  const answers: (Mention[] | undefined | Promise<Mention[] | undefined>)[] = pieces.slice(0, AHEAD).map(recognise);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = await answers[i];
    if (found === undefined) return undefined;
    const next = pieces[i + AHEAD];
    if (next !== undefined) answers.push(recognise(next));
    addMoved(found, at, mentions);
    at += piece.length;
  }
  return mentions;
}

/** Moves mentions that have just been found; a copy of each would be thousands. */
export function addMoved(found: readonly Mention[], by: number, all: Mention[]): void {
  for (const mention of found) {
    mention.start += by;
    mention.end += by;
    all.push(mention);
  }
}
