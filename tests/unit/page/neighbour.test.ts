import { describe, expect, it } from 'vitest';
import { neighbourOf } from '../../../lib/page/neighbour.ts';
import type { Span } from '../../../lib/text/span.ts';

const SPANS = [3, 10, 20].map((start) => ({ start, end: start + 2 }));
/** The window's top is above the second. */
const isBelowTop = ({ start }: Span) => start >= 10;

describe('neighbourOf', () => {
  it.each<[string, number | undefined, 1 | -1, number]>([
    ['the next of a mark', 3, 1, 10],
    ['the one before a mark', 20, -1, 10],
    ['behind the last the first', 20, 1, 3],
    ['before the first the last', 3, -1, 20],
    ['the next of a place between two', 5, 1, 10],
    ['the one before a place between two', 15, -1, 10],
    ['the next of a place behind the last', 30, 1, 3],
    ['without a place the first in the window', undefined, 1, 10],
    ['without a place, backwards, the last above the window', undefined, -1, 3],
  ])('%s', (_, from, direction, wanted) => {
    const place = from === undefined ? undefined : { start: from, end: from + 1 };
    expect(neighbourOf(SPANS, place, direction, isBelowTop)?.start).toBe(wanted);
  });

  it('is none of none', () => {
    expect(neighbourOf([], undefined, 1, isBelowTop)).toBeUndefined();
    expect(neighbourOf([], { start: 3, end: 5 }, -1, isBelowTop)).toBeUndefined();
  });
});
