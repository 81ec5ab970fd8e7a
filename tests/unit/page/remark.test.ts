/** After a change only what has changed is recognised; it must come out as if all had been. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drained } from '../../../lib/drained.ts';
import type { NotePlace } from '../../../lib/note/note.ts';
import { recogniseInPieces, recogniseSteps } from '../../../lib/page/in-pieces.ts';
import { moveAll, moveSpans } from '../../../lib/page/patch.ts';
import { changedLines, remark } from '../../../lib/page/remark.ts';
import type { Mention } from '../../../lib/recognise/mention.ts';

/** Every number with 家 behind it. */
function recognise(text: string): Mention[] {
  return [...text.matchAll(/\d+家/g)].map(({ 0: words, index }) => ({
    class: 'figure',
    kind: 'count',
    value: Number.parseInt(words, 10),
    unit: '家',
    approx: 'exact',
    text: words,
    start: index,
    end: index + words.length,
  }));
}

const ask = async (text: string) => recognise(text);

const line = fc.stringMatching(/^[走访慰问12家]{1,12}$/);
const lines = fc.array(line, { maxLength: 12 });

describe('a changed text', () => {
  it('has the mentions that it would have read anew', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, lines, lines, async (head, before, after, tail) => {
        const old = [...head, ...before, ...tail].join('\n');
        const now = [...head, ...after, ...tail].join('\n');
        const change = changedLines(old, now);
        expect(old.slice(0, change.start) + change.text + old.slice(change.end)).toBe(now);
        expect(await remark(recognise(old), [change], ask)).toEqual(recognise(now));
      }),
      { numRuns: 500 },
    );
  });

  it('has them with several paragraphs changed at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ old: line, now: fc.option(line) }), { minLength: 1 }), async (paragraphs) => {
        const old = paragraphs.map((one) => one.old).join('\n');
        const now = paragraphs.map((one) => one.now ?? one.old).join('\n');
        let at = 0;
        const changes = paragraphs.flatMap((one) => {
          const start = at;
          at += one.old.length + 1;
          return one.now === null ? [] : [{ start, end: start + one.old.length, text: one.now }];
        });
        expect(await remark(recognise(old), changes, ask)).toEqual(recognise(now));
      }),
      { numRuns: 500 },
    );
  });

  it('is cut into pieces at line ends only', async () => {
    const text = Array.from({ length: 50 }, (_, i) => `走访${i}家`).join('\n');
    for (const piece of [1, 7, 100, 10_000]) {
      expect(drained(recogniseSteps(text, piece, recognise))).toEqual(recognise(text));
      expect(await recogniseInPieces(text, ask, piece)).toEqual(recognise(text));
    }
  });

  it('has no mentions where a part of it could not be recognised, rather than some', async () => {
    const failing = async (text: string) => (text.includes('31家') ? undefined : recognise(text));
    const text = Array.from({ length: 50 }, (_, i) => `走访${i}家`).join('\n');
    expect(await recogniseInPieces(text, failing, 7)).toBeUndefined();
    expect(await remark([], [{ start: 0, end: 0, text: '慰问31家' }], failing)).toBeUndefined();
  });

  it('leaves what is before the change as it was', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 5, end: 7 },
      { start: 9, end: 12 },
    ];
    const moved = moveSpans(spans, [{ start: 4, end: 8, text: '慰问十家' + '人' }]);
    expect(moved).toEqual([
      { start: 0, end: 2 },
      { start: 10, end: 13 },
    ]);
    expect(moved[0]).toBe(spans[0]);
  });
});

describe('notes move with the text around them', () => {
  const at = (start: number, end: number): NotePlace => ({ state: 'anchored', start, end });
  const change = { start: 1000, end: 1010, text: '慰问' };
  it.each([
    ['before and behind', [at(10, 20), at(2000, 2010)], [at(10, 20), at(1992, 2002)]],
    ['of the whole page', [{ state: 'page' }], [{ state: 'page' }]],
    ['beside the change', [at(940, 950)], undefined],
    ['in the change', [at(1002, 1006)], undefined],
    ['not found, it may be now', [{ state: 'orphan' }], undefined],
  ] satisfies [string, NotePlace[], NotePlace[] | undefined][])('%s', (_, places, moved) => {
    expect(moveAll(places, [change])).toEqual(moved);
  });
});
