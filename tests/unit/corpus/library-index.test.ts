import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, type IndexEntry, isSegment, segmentOf } from '../../../lib/corpus/index-segment.ts';
import { LibraryIndex } from '../../../lib/corpus/library-index.ts';
import { equalPlaces, SIGNATURE_LENGTH, signatureOf } from '../../../lib/corpus/minhash.ts';

const NAMES = ['s两个维护', 's四个意识', 's两', 'p金秋助学', 'p小石桥', 'p求学圆梦', 's😀'];
const KEYS = [0, 1, 2, 7, 0x7fffffff, 0x80000000, 0xffffffff];

const anEntry = fc.record({
  names: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 70 })), { selector: ([name]) => name }),
  keys: fc.uniqueArray(fc.constantFrom(...KEYS)),
  prints: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
});
/** Segments of random sizes, as merging leaves them. */
const someSegments = fc.array(fc.array(anEntry, { maxLength: 6 }), { maxLength: 6 }).map((segments) => {
  let number = 0;
  return segments.map((entries) =>
    entries.map(
      ({ names, keys, prints }): IndexEntry => ({
        id: `r${String(++number).padStart(3, '0')}`,
        names: names.sort(([a], [b]) => (a < b ? -1 : 1)),
        keys: Uint32Array.from(keys).sort(),
        signature: signatureOf(prints.map((hash) => [hash, 0])),
      }),
    ),
  );
});

function indexOf(segments: readonly IndexEntry[][]): LibraryIndex {
  const index = new LibraryIndex();
  for (const [key, entries] of segments.entries()) index.put(key, segmentOf(entries));
  return index;
}

describe('the index of the own corpus', () => {
  it('a segment gives back the entries that it was made of', () => {
    fc.assert(
      fc.property(someSegments, (segments) => {
        for (const entries of segments) {
          const segment = segmentOf(entries);
          expect(isSegment(segment)).toBe(true);
          expect(entriesOf(segment)).toEqual(entries);
        }
      }),
    );
  });

  it('answers as a scan of all entries does, names and reports left out among them', () => {
    fc.assert(
      fc.property(someSegments, fc.subarray(NAMES), fc.subarray(['r001', 'r002', 'r003', 'r009']), (segments, wanted, left) => {
        const [index, all, except] = [indexOf(segments), segments.flat(), new Set(left)];
        const scanned = new Map(
          wanted.flatMap((wantedName) => {
            const counts = all
              .filter(({ id }) => !except.has(id))
              .flatMap(({ names }) => names.find(([name]) => name === wantedName)?.[1] ?? []);
            return counts.length === 0 ? [] : [[wantedName, { reports: counts.length, count: counts.reduce((a, b) => a + b, 0) }]];
          }),
        );
        expect(index.size).toBe(all.length);
        expect(index.ids()).toEqual(all.map(({ id }) => id));
        expect(index.spread(wanted, except)).toEqual(scanned);
      }),
    );
  });

  it('ranks by equal places and by shared indicators as a scan does', () => {
    const ranked = (scores: { id: string; score: number }[]) => scores.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(someSegments, anEntry, fc.integer({ min: 1, max: 128 }), (segments, page, least) => {
        const [index, all] = [indexOf(segments), segments.flat()];
        const signature = signatureOf(page.prints.map((hash) => [hash, 0]));
        const alike = all
          .map(({ id, signature: own }) => ({ id, score: equalPlaces(signature, own) }))
          .filter(({ score }) => score >= least);
        expect(index.alike(signature, least, 100)).toEqual(ranked(alike));
        expect(index.alike(signature, least, 2)).toEqual(ranked(alike).slice(0, 2));
        const keys = Uint32Array.from(page.keys).sort();
        const sharing = all.map(({ id, keys: own }) => ({ id, score: own.filter((key) => keys.includes(key)).length }));
        expect(index.sharingIndicators(keys, 100)).toEqual(ranked(sharing.filter(({ score }) => score > 0)));
      }),
    );
  });

  it('a name of few reports ranks before one of many', () => {
    const entry = (id: string, ...names: string[]): IndexEntry => ({
      id,
      names: names.map((name) => [name, 1]),
      keys: new Uint32Array(),
      signature: new Uint32Array(SIGNATURE_LENGTH),
    });
    const index = indexOf([[entry('a', 's两个维护'), entry('b', 'p小石桥', 's两个维护'), entry('c', 's两个维护')]]);
    expect(index.sharingNames(['s两个维护', 'p小石桥', 'p没有'], 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it.each<[string, (segment: ReturnType<typeof segmentOf>) => unknown]>([
    ['no object', () => 7],
    ['a list too short', (segment) => ({ ...segment, nameCounts: segment.nameCounts.slice(1) })],
    ['an id too many', (segment) => ({ ...segment, ids: [...segment.ids, 'x'] })],
    ['an id too few', (segment) => ({ ...segment, ids: [] })],
    ['a name too many', (segment) => ({ ...segment, names: `${segment.names}\nx` })],
    ['a place beyond the reports', (segment) => ({ ...segment, nameReports: segment.nameReports.map(() => 9) })],
    ['plain lists', (segment) => ({ ...segment, keys: [...segment.keys] })],
  ])('%s is no segment', (_, damage) => {
    const segment = segmentOf([
      { id: 'a', names: [['p小石桥', 2]], keys: new Uint32Array([5]), signature: new Uint32Array(SIGNATURE_LENGTH) },
    ]);
    expect(isSegment(segment)).toBe(true);
    expect(isSegment(damage(segment))).toBe(false);
  });
});

describe('signatures', () => {
  it.each([
    [1, 1],
    [0.5, 1 / 3],
    [0.1, 0.1 / 1.9],
    [0, 0],
  ])('two texts with a share %f in common are estimated to %f of both together', (share, expected) => {
    const prints = (from: number) => Array.from({ length: 2000 }, (_, i): [number, number] => [Math.imul(from + i, 0x9e3779b1) >>> 0, i]);
    const equal = equalPlaces(signatureOf(prints(0)), signatureOf(prints(Math.round(2000 * (1 - share)))));
    expect(Math.abs(equal / SIGNATURE_LENGTH - expected)).toBeLessThan(0.1);
  });
});
