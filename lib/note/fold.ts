import { drained } from '../drained.ts';
import { firstIndex } from '../text/first-index.ts';
import type { Span } from '../text/span.ts';

/** A text without its white space and invisible characters, with the way back. */
export interface FoldedText {
  text: string;
  /** Where each stretch of kept units begins in `text`, and where it began in the original; both ascending. */
  starts: readonly number[];
  origins: readonly number[];
  /** The length of the original. */
  length: number;
}

/**
 * What two visits to one page may have differently while the reader sees the same: white space of every width, line breaks, zero-width
 * characters, soft hyphens, byte order marks. U+200C and U+200D are left alone: they decide how the letters beside them look.
 */
const INVISIBLE = '[\\0-\\x20\\x7f-\\xa0\\xad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const ONE_INVISIBLE = new RegExp(INVISIBLE);
/** The engine of regular expressions is fast from the first unit on; a loop of ours took twice the time until it was compiled. */
const INVISIBLES = new RegExp(`${INVISIBLE}+`, 'g');

/** True for white space of any kind and for characters that cannot be seen. */
export function isInvisible(unit: number): boolean {
  return ONE_INVISIBLE.test(String.fromCharCode(unit));
}

/** Units that are folded between two pauses: less than a millisecond. */
const STEP = 1 << 15;

/** Drops white space and invisible characters: `foldSpaces('深刻领悟 “两个\n确立”').text` is `深刻领悟“两个确立”`. */
export function foldSpaces(text: string): FoldedText {
  return drained(foldSpacesInSteps(text));
}

/** The folded text alone. */
export const withoutSpaces = (text: string): string => text.replace(INVISIBLES, '');

/** The same with pauses, for a caller that must not keep the page waiting. */
export function* foldSpacesInSteps(text: string): Generator<undefined, FoldedText> {
  const parts: string[] = [];
  let kept: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  const keep = (from: number, to: number) => {
    kept.push(text.slice(from, to));
    starts.push(length);
    origins.push(from);
    length += to - from;
  };
  for (let from = 0; from < text.length; from += STEP) {
    foldPart(text, from, Math.min(text.length, from + STEP), keep);
    // join gives a flat string; one built by += would be slower to read (V8 ropes).
    parts.push(kept.join(''));
    kept = [];
    yield;
  }
  const folded = { text: parts.join(''), starts, origins, length: text.length };
  yield;
  return folded;
}

function foldPart(text: string, from: number, to: number, keep: (from: number, to: number) => void): void {
  const part = text.slice(from, to);
  let start = 0;
  INVISIBLES.lastIndex = 0;
  for (let found = INVISIBLES.exec(part); found !== null; found = INVISIBLES.exec(part)) {
    if (found.index > start) keep(from + start, from + found.index);
    start = INVISIBLES.lastIndex;
  }
  if (start < part.length) keep(from + start, to);
}

/** The last of the ascending `values` that is not above `value`; -1 where there is none. */
const lastUpTo = (values: readonly number[], value: number) => firstIndex(values.length, (i) => (values[i] as number) > value) - 1;

/** Where the unit at `at` of the folded text stands in the original; its length for what is beyond the last. */
export function originOf({ text, starts, origins, length }: FoldedText, at: number): number {
  const stretch = lastUpTo(starts, at);
  return at >= text.length || stretch < 0 ? length : (origins[stretch] as number) + at - (starts[stretch] as number);
}

/** The index in the folded text of the first kept unit at or after `at` in the original. */
export function toFolded({ text, starts, origins }: FoldedText, at: number): number {
  const stretch = lastUpTo(origins, at);
  if (stretch < 0) return 0;
  const end = starts[stretch + 1] ?? text.length;
  return Math.min(end, (starts[stretch] as number) + at - (origins[stretch] as number));
}

/** The original span of a span of the folded text; white space inside is covered. The span must not be empty. */
export function fromFolded(folded: FoldedText, span: Span): Span {
  if (span.start < 0 || span.end <= span.start || span.end > folded.text.length) {
    throw new RangeError(`span ${span.start}–${span.end} is outside of the folded text`);
  }
  return { start: originOf(folded, span.start), end: originOf(folded, span.end - 1) + 1 };
}
