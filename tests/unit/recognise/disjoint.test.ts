import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickBest } from '../../../lib/recognise/disjoint.ts';

interface Weighted {
  start: number;
  end: number;
  weight: number;
}

/** Plainly: the heaviest first, each kept where it touches none kept before. */
function plainly(spans: readonly Weighted[], holes: readonly { start: number; end: number }[]): Weighted[] {
  const kept: Weighted[] = [];
  const isIn = (at: number) => holes.some((hole) => hole.start <= at && at < hole.end);
  for (const span of spans.toSorted((a, b) => b.weight - a.weight || a.start - b.start)) {
    if (isIn(span.start) || isIn(span.end - 1)) continue;
    if (kept.every((other) => other.end <= span.start || span.end <= other.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const span = fc
  .record({ start: fc.nat(120), length: fc.integer({ min: 1, max: 12 }), weight: fc.nat(5) })
  .map(({ start, length, weight }) => ({ start, end: start + length, weight }));
/** In text order and apart. */
const holes = fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 10 }).map((steps) => {
  let at = 0;
  return steps.map((step) => {
    const start = at + step;
    at = start + 3;
    return { start, end: at };
  });
});

describe('pickBest', () => {
  it('keeps what plain picking keeps, in heaps of any size', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), holes, (spans, taken) => {
        const expected = plainly(spans, taken);
        const own = [...spans];
        expect(
          pickBest(
            own,
            own.map(({ weight }) => weight),
            taken,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion where each span overlaps the next', () => {
    const chain = (length: number) => Array.from({ length }, (_, i) => ({ start: i * 5, end: i * 5 + 8 }));
    const long = chain(200_000);
    expect(
      pickBest(
        long,
        long.map(() => 1),
      ),
    ).toHaveLength(100_000);
  });
});
