/** The parts of anchoring against naive versions of themselves. */
import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { contextErrors } from '../../../lib/note/context.ts';
import { describe } from '../../../lib/note/describe.ts';
import { foldSpaces, fromFolded, originOf, toFolded } from '../../../lib/note/fold.ts';
import { indexSeeds, lookUp, SEED_LENGTH } from '../../../lib/note/seeds.ts';
import { emptyMasks } from '../../../lib/note/unit-masks.ts';

/** Least edits between the whole of `pattern` and any beginning of `text`. */
function naiveErrors(pattern: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return Math.min(...row);
}
const few = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'工会职人，。'), maxLength });
const reversed = (text: string) => text.split('').reverse().join('');

group('contextErrors', () => {
  it('counts as the plain table does, after and before', () => {
    const after = emptyMasks(1);
    const before = emptyMasks(-1);
    fc.assert(
      fc.property(few(32), few(60), few(5), (context, text, other) => {
        const seen = text.slice(0, context.length + 8);
        expect(contextErrors(context, after, other + text, other.length)).toBe(naiveErrors(context, seen));
        expect(contextErrors(reversed(context), before, reversed(text) + other, text.length)).toBe(naiveErrors(context, seen));
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

group('foldSpaces', () => {
  it('keeps every visible unit and knows where it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('工', 'a', ' ', '\u00a0', '\n', '\u3000', '\u200b', '👩', '\ufeff', '\u00ad') }),
        (text) => {
          const folded = foldSpaces(text);
          expect(folded.text).toBe(text.replace(/[\s\u200b\u00ad]/g, ''));
          for (let i = 0; i < folded.text.length; i++) {
            expect(text[originOf(folded, i)]).toBe(folded.text[i]);
            expect(toFolded(folded, originOf(folded, i))).toBe(i);
          }
          expect(toFolded(folded, text.length)).toBe(folded.text.length);
          expect(originOf(folded, folded.text.length)).toBe(text.length);
          for (let at = 0; at < text.length; at++) expect(toFolded(folded, at)).toBe(foldSpaces(text.slice(0, at)).text.length);
          if (folded.text.length > 0) {
            const span = fromFolded(folded, { start: 0, end: folded.text.length });
            expect(text.slice(span.start, span.end)).toBe(text.trim().replace(/^[\s\u200b\u00ad]+|[\s\u200b\u00ad]+$/g, ''));
          }
        },
      ),
      { seed: 4, numRuns: 1000 },
    );
  });

  it('refuses a span outside', () => {
    expect(() => fromFolded(foldSpaces('工会'), { start: 1, end: 3 })).toThrow(RangeError);
    expect(() => fromFolded(foldSpaces('工会'), { start: 1, end: 1 })).toThrow(RangeError);
  });
});

group('indexSeeds', () => {
  it('lists every place of every run, in order', () => {
    fc.assert(
      fc.property(few(80), (text) => {
        const index = indexSeeds(text);
        const firsts = new Int32Array(text.length);
        const ends = new Int32Array(text.length);
        expect(lookUp(index, text, firsts, ends)).toBe(Math.max(0, text.length - SEED_LENGTH + 1));
        for (let i = 0; i + SEED_LENGTH <= text.length; i++) {
          const places = [...index.places.slice(firsts[i], ends[i])];
          expect(places).toEqual([...places].sort((a, b) => a - b));
          const run = text.slice(i, i + SEED_LENGTH);
          const truth = Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(run, at));
          expect(places).toEqual(expect.arrayContaining(truth));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

group('describe', () => {
  const family = '👩‍👩‍👧';
  it.each([
    ['32 units a side', `${'前'.repeat(40)}引文${'后'.repeat(40)}`, { start: 40, end: 42 }, '前'.repeat(32), '引文', '后'.repeat(32)],
    ['fewer at the ends of the text', '前引文后', { start: 1, end: 3 }, '前', '引文', '后'],
    ['the whole text', '引文', { start: 0, end: 2 }, '', '引文', ''],
    [
      'an emoji on the border of the context is left out',
      `${family}${'前'.repeat(28)}引${'后'.repeat(29)}${family}`,
      { start: 36, end: 37 },
      '前'.repeat(28),
      '引',
      '后'.repeat(29),
    ],
    ['half a surrogate pair is widened', '有𠮷字', { start: 2, end: 4 }, '有', '𠮷字', ''],
    ['part of a joined emoji is widened', `见${family}了`, { start: 3, end: 4 }, '见', family, '了'],
    ['a flag is not cut in two', `${'🇨🇳'.repeat(3)}工会`, { start: 12, end: 14 }, '🇨🇳'.repeat(3), '工会', ''],
  ])('%s', (_name, text, span, prefix, exact, suffix) => {
    const [quote, position] = describe(text, span);
    expect(quote).toEqual({ type: 'TextQuoteSelector', exact, prefix, suffix });
    expect(text.slice(position.start, position.end)).toBe(exact);
  });

  it.each([
    { start: 1, end: 1 },
    { start: -1, end: 1 },
    { start: 0, end: 9 },
    { start: Number.NaN, end: 1 },
  ])('refuses $start–$end', (span) => {
    expect(() => describe('引文', span)).toThrow(RangeError);
  });
});
