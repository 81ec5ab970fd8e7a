import type { Mention } from '../recognise/mention.ts';

/** Finds the mentions of lines of a page's text, objects of the caller's own; undefined where that cannot be done now. It never rejects. */
export type Recognise = (lines: string) => Promise<Mention[] | undefined>;

/** About so many UTF-16 units are asked for at once: what is found in them is taken in within a millisecond. */
const PIECE = 16_384;

/** So many pieces are asked for at once: a page of a book's length must not keep other tabs waiting for all of it. */
const MOST_UNDER_WAY = 32;

/** A text in pieces of about so many UTF-16 units, cut where a line ends: no mention goes over that. */
function* piecesOf(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const border = text.indexOf('\n', at + length);
    const end = border < 0 ? text.length : border + 1;
    yield text.slice(at, end);
    at = end;
  }
}

/** Has a text recognised piece by piece while it is still being read. */
export class RecognisedPieces {
  private readonly answers: { at: number; found: Promise<Mention[] | undefined> }[] = [];
  private waiting: string[] = [];
  private waitingLength = 0;
  private sent = 0;
  private readonly recognise: Recognise;
  private readonly length: number;

  /** `length` in UTF-16 units: of what is asked for at once. */
  constructor(recognise: Recognise, length = PIECE) {
    this.recognise = recognise;
    this.length = length;
  }

  /** The next lines of the text: no line goes over to those that are added next. */
  add(lines: string): void {
    this.waiting.push(lines);
    this.waitingLength += lines.length;
    if (this.waitingLength >= this.length) this.send();
  }

  /** The mentions of all that was added; undefined where a piece could not be recognised. */
  async finish(): Promise<Mention[] | undefined> {
    this.send();
    const mentions: Mention[] = [];
    for (const { at, found } of this.answers) {
      const own = await found;
      if (own === undefined) return undefined;
      addMoved(own, at, mentions);
    }
    return mentions;
  }

  private send(): void {
    if (this.waitingLength === 0) return;
    this.answers.push({ at: this.sent, found: this.ask(this.waiting.join('')) });
    this.sent += this.waitingLength;
    this.waiting = [];
    this.waitingLength = 0;
  }

  private async ask(lines: string): Promise<Mention[] | undefined> {
    const before = this.answers.at(-MOST_UNDER_WAY);
    return before !== undefined && (await before.found) === undefined ? undefined : this.recognise(lines);
  }
}

/** Has a text that is there recognised piece by piece. */
export function recogniseInPieces(text: string, recognise: Recognise, length = PIECE): Promise<Mention[] | undefined> {
  const pieces = new RecognisedPieces(recognise, length);
  for (const piece of piecesOf(text, length)) pieces.add(piece);
  return pieces.finish();
}

/** Recognises a text here, piece by piece, in steps. */
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

/** Moves mentions that have just been found; a copy of each would be thousands. */
export function addMoved(found: readonly Mention[], by: number, all: Mention[]): void {
  for (const mention of found) {
    mention.start += by;
    mention.end += by;
    all.push(mention);
  }
}
