import search from 'approx-string-match';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newMatcher, searchApproximate } from '../../../lib/note/approximate.ts';

/** One for all runs, as one serves all notes of a page. */
const matcher = newMatcher();
const few = fc.string({ unit: fc.constantFrom(...'工会职人'), maxLength: 90 });

it('finds what approx-string-match finds, in short and in long patterns', () => {
  fc.assert(
    fc.property(few, few, fc.nat(20), fc.nat(5), (pattern, text, maxErrors, cut) => {
      const from = Math.min(cut, text.length);
      const to = Math.max(from, text.length - cut);
      const ours = searchApproximate(matcher, pattern, text, from, to, maxErrors, 999);
      const theirs = search(text.slice(from, to), pattern, maxErrors).map(({ start, end, errors }) => ({
        start: start + from,
        end: end + from,
        errors,
      }));
      expect(ours).toEqual(pattern === '' ? [] : theirs);
    }),
    { numRuns: 3000 },
  );
});

it('nothing in a stretch that ends before it begins', () => {
  expect(searchApproximate(matcher, '职工', '工会会员和职工', 7, 3, 1, 9)).toEqual([]);
});

it('and a pattern cut out of the text and edited', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 80, maxLength: 300 }), fc.nat(200), fc.nat(70), fc.nat(60), (text, at, length, edit) => {
      const pattern = `${text.slice(at, at + edit)}＊${text.slice(at + edit + 1, at + length)}`;
      const ours = searchApproximate(matcher, pattern, text, 0, text.length, 3, 999);
      expect(ours).toEqual(search(text, pattern, 3));
    }),
  );
});
