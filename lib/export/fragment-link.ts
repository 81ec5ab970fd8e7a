import { isOpenable } from '../note/openable.ts';

/** Longer quotations are named by their first and last words. */
const LONGEST_EXACT = 60;
const END_LENGTH = 16;
/** A shorter quotation is told apart from others by what stands beside it. */
const SHORT = 20;
const BESIDE_LENGTH = 10;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Percent-encodes a part of the directive; `-`, `,` and `&` have a meaning in it. A lone surrogate cannot be encoded. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');

/** Where words begin and end: browsers match a fragment at word borders only, in Chinese too. */
function wordBorders(text: string): number[] {
  return [...[...words.segment(text)].map((word) => word.index), text.length];
}

/** The last border at or before, or the first at or after `at`. */
const borderBefore = (borders: readonly number[], at: number) => borders.findLast((border) => border <= at) ?? 0;
const borderAfter = (borders: readonly number[], at: number) => borders.find((border) => border >= at) ?? at;

/** The stretch without the line breaks at its ends that no part of a directive may span. */
const firstLine = (text: string) => text.trim().split(/[\n\r\t]/)[0] ?? '';
const lastLine = (text: string) =>
  text
    .trim()
    .split(/[\n\r\t]/)
    .at(-1) ?? '';

/**
 * The address of a page with a text directive (URL Fragment Text Directives, WICG) that scrolls to the quotation where
 * the browser knows it, and opens the page anyway where not. The quotation is widened to whole words.
 */
export function fragmentLink(source: string, quote: { exact: string; prefix: string; suffix: string }): string {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const borders = wordBorders(whole);
  const start = borderBefore(borders, quote.prefix.length);
  const end = borderAfter(borders, quote.prefix.length + quote.exact.length);
  const exact = whole.slice(start, end).trim();
  // A document without an address is no link.
  if (exact === '' || !isOpenable(source)) return source;
  const directive = isOneLine(exact) && exact.length <= LONGEST_EXACT ? oneLine(whole, borders, start, end, exact) : twoEnds(exact);
  return `${source}${source.includes('#') ? '' : '#'}:~:text=${directive}`;
}

const isOneLine = (text: string) => !/[\n\r\t]/.test(text);

function oneLine(whole: string, borders: readonly number[], start: number, end: number, exact: string): string {
  if (exact.length >= SHORT) return encode(exact);
  const before = lastLine(whole.slice(borderAfter(borders, start - BESIDE_LENGTH), start));
  const after = firstLine(whole.slice(end, borderBefore(borders, end + BESIDE_LENGTH)));
  return `${before === '' ? '' : `${encode(before)}-,`}${encode(exact)}${after === '' ? '' : `,-${encode(after)}`}`;
}

function twoEnds(exact: string): string {
  const head = firstLine(exact);
  const tail = lastLine(exact);
  const first = head.slice(0, borderAfter(wordBorders(head), Math.min(head.length, END_LENGTH)));
  const last = tail.slice(borderBefore(wordBorders(tail), Math.max(0, tail.length - END_LENGTH)));
  return `${encode(first)},${encode(last)}`;
}
