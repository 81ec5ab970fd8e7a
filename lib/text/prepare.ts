import { BREAK, CELL_END, DIFFERENCE, DROPPED, foldCode, isBlank, QUOTE, SINGLE_QUOTE, SPACE } from './fold.ts';
import type { Span } from './span.ts';
import { MARGIN } from './units.ts';

/**
 * A text made ready for recognising: characters folded to one form each, white space inside Chinese wording
 * dropped, paragraph borders turned into one hard character; with the way back to the original.
 */
export interface PreparedText {
  /** What the recognisers read. Borders that nothing may cross are `HARD_BREAK`. */
  text: string;
  /** For each code unit of `text` its index in the original, ever rising; one more entry for the end. */
  origin: Int32Array;
}

/** A run of line breaks in a text whose lines may be cut in mid-sentence: where it ends, and whether words run on over it. */
export type SoftBreaks = (text: string, lineStart: number, at: number, to: number) => { end: number; isSoft: boolean };

/** Stands where a paragraph, a table cell or a line ends for good; no mention crosses it. */
export const HARD_BREAK = '\u2029';

const HARD_BREAK_CODE = HARD_BREAK.charCodeAt(0);
const [OPEN, CLOSE, OPEN_SINGLE, CLOSE_SINGLE] = ['“', '”', '‘', '’'].map((mark) => mark.charCodeAt(0)) as [number, number, number, number]; // Four in, four out.
/** Three times as fast as `String.fromCharCode`, and gives a flat string; a lone surrogate becomes U+FFFD, one for one. */
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Digits, Latin letters, % . and , : white space between two of them is kept (12 345, GDP growth). */
const WORD_UNITS = new Uint8Array(128);
for (const unit of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%.,') WORD_UNITS[unit.charCodeAt(0)] = 1;
const isWordUnit = (c: number) => WORD_UNITS[c] === 1;
const isDigit = (c: number) => c >= 48 && c <= 57;

/**
 * Prepares `text`: `prepare('服务 ４.８\u00a0万人次').text` is `服务4.8万人次`. Straight quotation marks become paired
 * ones, brackets full-width, middle dots `·`. Every line break ends a block unless `softBreaks` (line-breaks.ts) says otherwise.
 * Never fails; the empty string gives the empty string. Time linear in the length.
 */
export function prepare(text: string, softBreaks?: SoftBreaks): PreparedText {
  const preparation = new Preparation();
  preparation.run(text, 0, text.length, softBreaks);
  return { text: preparation.toText(), origin: preparation.origin.subarray(0, preparation.length + 1) };
}

/**
 * The same for who prepares text after text and reads it unit by unit: `run` writes the prepared units and their origins into arrays
 * that the next run writes over.
 */
export class Preparation {
  /** The prepared text's units, and `MARGIN` zeros behind them. Only the first `length` count. */
  units = new Uint16Array(0);
  /** For each of them its index in the original; one more entry for the end. */
  origin = new Int32Array(0);
  length = 0;
  private text = '';
  private to = 0;
  private softBreaks: SoftBreaks | undefined;
  private quoteOpen = false;
  private singleOpen = false;
  /** Where the line being read begins in the original. */
  private lineStart = 0;

  /** Prepares `text` from `from` to `to`, as if it were all there is; origins are indices in `text`. */
  run(text: string, from: number, to: number, softBreaks?: SoftBreaks): void {
    this.text = text;
    this.to = to;
    this.softBreaks = softBreaks;
    this.quoteOpen = this.singleOpen = false;
    this.lineStart = from;
    this.length = 0;
    const room = to - from + 1;
    if (this.origin.length < room) {
      this.units = new Uint16Array(room + MARGIN);
      this.origin = new Int32Array(room);
    }
    for (let at = this.takePlain(from); at < to; at = this.takePlain(at)) at = this.take(foldCode(text.charCodeAt(at)), at);
    this.origin[this.length] = to;
    this.units.fill(0, this.length, this.length + MARGIN);
    this.text = '';
  }

  /** The prepared text as a string. */
  toText(): string {
    return DECODER.decode(this.units.subarray(0, this.length));
  }

  /** Copies characters that only fold, from `at` to the first that does more. */
  private takePlain(at: number): number {
    const count = foldPlain(this.text, at, this.to, this.units, this.origin, this.length);
    this.length += count;
    return at + count;
  }

  /** Takes what does more than fold at `at`; returns where to read on. */
  private take(folded: number, at: number): number {
    if (folded === BREAK || folded === CELL_END) return this.takeBreaks(at);
    if (folded === SPACE) return this.takeSpaces(at);
    if (folded === QUOTE) {
      this.push(this.quoteOpen ? CLOSE : OPEN, at);
      this.quoteOpen = !this.quoteOpen;
    } else if (folded === SINGLE_QUOTE) {
      this.push(this.singleOpen ? CLOSE_SINGLE : OPEN_SINGLE, at);
      this.singleOpen = !this.singleOpen;
    }
    return at + 1;
  }

  private push(code: number, at: number): void {
    this.units[this.length] = code;
    this.origin[this.length++] = at;
  }

  /** White space is dropped but for one space between two words or numbers; two between numbers apart. */
  private takeSpaces(at: number): number {
    let end = at + 1;
    let folded = SPACE;
    while (end < this.to) {
      folded = foldCode(this.text.charCodeAt(end));
      if (folded !== SPACE && folded !== DROPPED) break;
      end++;
    }
    if (end < this.to && this.length > 0 && isWordUnit(this.units[this.length - 1] as number) && isWordUnit(folded))
      this.pushSpace(at, end - at > 1 && isDigit(folded));
    return end;
  }

  /** 46   138户: more than one blank parts two columns and no digits of one number, and stays two. */
  private pushSpace(at: number, mayPart: boolean): void {
    this.push(SPACE, at);
    if (mayPart && isDigit(this.units[this.length - 2] ?? 0)) this.push(SPACE, at + 1);
  }

  /** A run of breaks is judged as one: a page break in a converted PDF leaves an empty line in mid-sentence. */
  private takeBreaks(at: number): number {
    const { text, to } = this;
    if (this.softBreaks === undefined) {
      this.endBlock(at);
      return behindBlanks(text, at + 1, to);
    }
    const { end, isSoft } = this.softBreaks(text, this.lineStart, at, to);
    if (!isSoft) this.endBlock(at);
    else if (this.length > 0 && isWordUnit(this.units[this.length - 1] as number) && this.joinsLatin(end)) this.push(SPACE, at);
    this.lineStart = end;
    return end;
  }

  /** The end of an English line parts two words; a number goes on over it (12⏎345 does not stand in reports). */
  private joinsLatin(end: number): boolean {
    const left = this.units[this.length - 1] as number; // length > 0.
    const right = foldCode(this.text.charCodeAt(end));
    return isWordUnit(right) && (left > 64 || right > 64);
  }

  private endBlock(at: number): void {
    this.quoteOpen = false;
    this.singleOpen = false;
    if (this.length > 0 && this.units[this.length - 1] !== HARD_BREAK_CODE) this.push(HARD_BREAK_CODE, at);
  }
}

/** The first index from `at` on that is no white space. */
function behindBlanks(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isBlank(foldCode(text.charCodeAt(end)))) end++;
  return end;
}

/**
 * The loop that the time goes into, a function of its own so that it is compiled by itself: folds units of `text` from `at` to the first that
 * does more than fold, `to` at most; returns how many.
 */
function foldPlain(text: string, at: number, to: number, units: Uint16Array, origin: Int32Array, length: number): number {
  let next = at;
  let into = length;
  while (next < to) {
    const code = text.charCodeAt(next);
    const folded = code ^ (DIFFERENCE[code] as number); // In range for every code unit.
    if (folded <= SPACE) break;
    units[into] = folded;
    origin[into++] = next++;
  }
  return next - at;
}

/** The span of the original text that a span of the prepared text stands for; white space inside is covered. */
export function toOriginal(prepared: PreparedText, span: Span): Span {
  const last = prepared.origin[span.end - 1];
  const first = prepared.origin[span.start];
  if (first === undefined || last === undefined) throw new RangeError(`span ${span.start}–${span.end} is outside of the text`);
  return { start: first, end: last + 1 };
}
