/** The short ways of anchoring: what neighbours tell of a note's move, and what is found where they say. */
import { expect, describe as group, it } from 'vitest';
import { anchorAll } from '../../../lib/note/anchor.ts';
import { findCandidates } from '../../../lib/note/candidates.ts';
import { decide, errorsAllowed } from '../../../lib/note/decide.ts';
import { describe } from '../../../lib/note/describe.ts';
import { driftAlone, driftAt, type Move, NO_DRIFT, tentativeDriftAt } from '../../../lib/note/drift.ts';
import { withoutSpaces } from '../../../lib/note/fold.ts';
import { nearbyCandidate } from '../../../lib/note/nearby.ts';
import { indexSeeds } from '../../../lib/note/seeds.ts';
import { roomFor } from '../../../lib/note/votes.ts';
import { prepareWanted } from '../../../lib/note/wanted.ts';
import { editCharacters } from './edits.ts';
import { randomFrom } from './random.ts';
import { plainText, repeatedText } from './sample-text.ts';

const moves = (...list: [at: number, by: number][]): Move[] => list.map(([at, by], note) => ({ note, at, by }));

group('drift', () => {
  it.each([
    ['both sides alike', moves([100, 7], [500, 9]), 200, { shift: 7, doubt: 44, isTentative: true }],
    ['the nearer side counts', moves([100, 7], [500, 9]), 400, { shift: 9, doubt: 44, isTentative: true }],
    ['a row came in between', moves([100, 0], [500, 60]), 200, NO_DRIFT],
    ['nothing before', moves([500, 9]), 200, NO_DRIFT],
    ['nothing behind', moves([100, 9]), 200, NO_DRIFT],
    ['no neighbours', [], 200, NO_DRIFT],
  ])('of scouts: %s', (_name, list, at, drift) => {
    expect(tentativeDriftAt(list, at)).toEqual(drift);
  });

  it.each([
    ['median of two on each side, the note itself not asked', moves([0, 3], [100, 3], [200, 99], [300, 5], [400, 40]), 200, 5],
    ['one found in a wrong place is outvoted', moves([0, 3], [100, 900], [150, 0], [300, 3], [400, 3]), 150, 3],
  ])('of all: %s', (_name, list, at, shift) => {
    expect(driftAt(list, at, 2).shift).toBe(shift);
  });

  it('of all: sure where both sides moved alike, unsure where nobody is near', () => {
    expect(driftAt(moves([0, 3], [100, 3], [300, 3]), 200, -1)).toEqual({ shift: 3, doubt: 4 });
    expect(driftAt([], 400, -1)).toEqual(driftAlone(400));
  });
});

it.each([
  ['plain', plainText],
  ['near twins', repeatedText],
] as const)('nearby finds what all candidates together would give: %s', (_name, make) => {
  const random = randomFrom(11);
  const source = withoutSpaces(make(random, 30_000));
  const { text } = editCharacters(random, source, { start: 0, end: 0 }, 0.02);
  const page = { text, index: indexSeeds(text), room: roomFor(text.length) };
  let found = 0;
  for (let i = 0; i < 200; i++) {
    const start = 200 + random.below(source.length - 600);
    const [{ exact, prefix, suffix }] = describe(source, { start, end: start + 2 + random.below(60) });
    // Where it is now, but for a few units, as a neighbour would tell.
    const expected = Math.round((start * text.length) / source.length);
    const wanted = prepareWanted(exact, prefix, suffix, expected, errorsAllowed(exact), 60);
    const nearby = nearbyCandidate(page, wanted);
    if (nearby === undefined) continue;
    found++;
    const decided = decide(findCandidates(page, wanted), wanted, text.length);
    if (decided !== undefined) expect(Math.min(nearby.end, decided.end) - Math.max(nearby.start, decided.start)).toBeGreaterThan(0);
  }
  expect(found).toBeGreaterThan(50);
});

it.each([
  ['is not taken where one like it stands within the doubt', 60, undefined],
  ['is taken where it stands beyond', 4, 42],
])('a sentence that comes again and again %s', (_name, doubt, start) => {
  const text = '各镇工会举办技能培训班三场，效果好。'.repeat(6);
  const [{ exact, prefix, suffix }] = describe(text, { start: 42, end: 47 });
  const page = { text, index: indexSeeds(text), room: roomFor(text.length) };
  expect(exact).toBe('技能培训班');
  expect(nearbyCandidate(page, prepareWanted(exact, prefix, suffix, 42, 0, doubt))?.start).toBe(start);
});

it('a hundred rows that are nearly alike keep their notes when rows come, go and change', () => {
  const row = (i: number) => `第${i}期户外职工驿站建设，由第${i}分会承办，参加职工${i * 3 + 11}人，发放物资${i * 7 + 5}份，职工普遍满意。`;
  const rows = Array.from({ length: 100 }, (_, i) => row(i + 1));
  const text = rows.join('\n');
  const notes = rows.map((words, i) => {
    const start = rows.slice(0, i).join('\n').length + Math.min(i, 1) + words.indexOf('发放');
    return describe(text, { start, end: start + 6 });
  });
  const now = [...rows.slice(0, 20), row(301), row(302), ...rows.slice(20, 50), ...rows.slice(53, 80), row(303), ...rows.slice(80)];
  const edited = now.join('\n');
  for (const [i, place] of anchorAll(edited, notes).entries()) {
    const isGone = i >= 50 && i < 53;
    if (isGone || place.state !== 'anchored') expect(place.state, `row ${i + 1}`).toBe('orphan');
    else expect(edited.slice(edited.lastIndexOf('\n', place.start) + 1, place.start), `row ${i + 1}`).toContain(`第${i + 1}期`);
  }
  expect(anchorAll(edited, notes).filter((place) => place.state === 'anchored').length).toBeGreaterThan(85);
});
