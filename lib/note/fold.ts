import type { Span } from '../text/span.ts';

/** A text without its white space and invisible characters, with the way back. */
export interface FoldedText {
  text: string;
  /** For each code unit of `text` its index in the original; one more entry, the original's length. */
  origin: Int32Array;
}

/**
 * True for what two visits to one page may have differently while the reader sees the same: white space of every
 * width, line breaks, zero-width characters, soft hyphens, byte order marks. U+200C and U+200D are left alone: they
 * decide how the letters beside them look.
 */
export function isInvisible(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x7f) return false;
  if (unit <= 0xa0 || unit === 0xad) return true;
  if (unit < 0x1680 || (unit > 0x3000 && unit < 0xfeff)) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    (unit >= 0x2028 && unit <= 0x2029) ||
    unit === 0x202f ||
    (unit >= 0x205f && unit <= 0x2060) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Units that are folded between two pauses: less than a millisecond. */
const STEP = 1 << 15;

/** Drops white space and invisible characters: `foldSpaces('深刻领悟 “两个\n确立”').text` is `深刻领悟“两个确立”`. */
export function foldSpaces(text: string): FoldedText {
  const steps = foldSpacesInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with pauses, for a caller that must not keep the page waiting. */
export function* foldSpacesInSteps(text: string): Generator<undefined, FoldedText> {
  const origin = new Int32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  for (let from = 0; from < text.length; from += STEP) {
    length = foldPart(text, from, Math.min(text.length, from + STEP), kept, origin, length);
    yield;
  }
  origin[length] = text.length;
  // join gives a flat string; one built by += would be slower to read (V8 ropes).
  return { text: kept.join(''), origin: origin.subarray(0, length + 1) };
}

function foldPart(text: string, from: number, to: number, kept: string[], origin: Int32Array, before: number): number {
  let length = before;
  let runStart = from;
  for (let i = from; i < to; i++) {
    if (isInvisible(text.charCodeAt(i))) {
      if (i > runStart) kept.push(text.slice(runStart, i));
      runStart = i + 1;
    } else origin[length++] = i;
  }
  if (to > runStart) kept.push(text.slice(runStart, to));
  return length;
}

/** The index in the folded text of the first kept unit at or after `at` in the original. */
export function toFolded(folded: FoldedText, at: number): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((folded.origin[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The original span of a span of the folded text; white space inside is covered. The span must not be empty. */
export function fromFolded(folded: FoldedText, span: Span): Span {
  const start = folded.origin[span.start];
  const last = folded.origin[span.end - 1];
  if (start === undefined || last === undefined || span.end <= span.start || span.end > folded.text.length) {
    throw new RangeError(`span ${span.start}–${span.end} is outside of the folded text`);
  }
  return { start, end: last + 1 };
}
