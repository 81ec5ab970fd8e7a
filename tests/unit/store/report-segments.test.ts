import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, entryOf, type IndexEntry } from '../../../lib/corpus/index-segment.ts';
import { LibraryIndex } from '../../../lib/corpus/library-index.ts';
import { REPORT_FORMAT, type Report } from '../../../lib/corpus/report.ts';
import type { Result } from '../../../lib/result.ts';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createRemovedReportsStore } from '../../../lib/store/removed-reports.ts';
import { createReportsStore } from '../../../lib/store/reports.ts';

const NOW = '2026-11-21T08:00:00.000Z';

/** A report that the number tells from all others; some names are shared by many. */
function reportOf(number: number): Report {
  const names = [`专属${number}`, `三分之一${number % 3}`, '人人都有'];
  return {
    ...REPORT_FORMAT,
    source: `own:r${number}`,
    info: { title: `第${number}份` },
    length: 100,
    outline: [],
    figures: [],
    slogans: names.map((name, i) => ({ name, kind: 'goal', places: Array.from({ length: i + 1 }, () => ({ start: i, end: i + 2 })) })),
    programmes: [],
    fingerprints: [
      [number, 0],
      [number + 1, 9],
    ],
  };
}

const built = (number: number) => ({
  summary: {
    id: `r${number}`,
    info: { title: `第${number}份` },
    added: NOW,
    origin: { kind: 'pasted' as const },
    groups: [],
    textFingerprint: `text-${number}`,
    length: 100,
    counts: { figure: 0, slogan: 3, programme: 0 },
  },
  text: { id: `r${number}`, text: `第${number}份`, lineBreaks: 'hard' as const, title: '' },
  report: reportOf(number),
});

function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

type Step = { do: 'add'; many: number } | { do: 'remove'; which: number; many: number } | { do: 'restore' } | { do: 'look' };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), many: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ do: fc.constant('remove' as const), which: fc.nat(), many: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('restore' as const) }),
  fc.record({ do: fc.constant('look' as const) }),
);

describe('the index on the disk', () => {
  it('holds each report once after any adding, merging, removing and restoring, for one who reads only what has changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        const database = new NotesDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
        const [store, removed] = [createReportsStore(database), createRemovedReportsStore(database)];
        const index = new LibraryIndex();
        const [present, tokens] = [new Set<number>(), new Map<string, number[]>()];
        let [next, token] = [0, 0];
        for (const step of [...steps, { do: 'look' } as const]) {
          if (step.do === 'add')
            for (let i = 0; i < step.many; i++) {
              done(await store.add(built(++next)));
              present.add(next);
            }
          if (step.do === 'remove') {
            const all = [...present];
            const gone = all.filter((_, i) => (i + step.which) % 7 < 2).slice(0, step.many);
            expect(
              done(
                await removed.remove(
                  gone.map((number) => `r${number}`),
                  `t${++token}`,
                  NOW,
                ),
              ),
            ).toBe(gone.length);
            tokens.set(`t${token}`, gone);
            for (const number of gone) present.delete(number);
          }
          if (step.do === 'restore') {
            const [first] = tokens;
            if (first === undefined) continue;
            expect(done(await removed.restore(first[0]))).toBe(first[1].length);
            tokens.delete(first[0]);
            for (const number of first[1]) present.add(number);
          }
          if (step.do !== 'look') continue;
          const { gone, added } = done(await store.indexChange(index.keys, NOW));
          for (const key of gone) index.drop(key);
          for (const [key, segment] of added) index.put(key, segment);
          const stored = (await database.reportSegments.toArray()).flatMap(entriesOf);
          const expected = [...present].map((number): IndexEntry => entryOf(`r${number}`, reportOf(number)));
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(stored.sort(byId)).toEqual(expected.sort(byId));
          expect(index.ids().sort()).toEqual(expected.map(({ id }) => id));
          expect(index.spread(['s人人都有'], new Set()).get('s人人都有')?.reports ?? 0).toBe(present.size);
        }
        database.close();
      }),
      { numRuns: 25 },
    );
  });
});
