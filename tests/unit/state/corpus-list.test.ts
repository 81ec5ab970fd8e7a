import { describe, expect, it } from 'vitest';
import { type CorpusWish, countByGroup, listReports, nextOrder } from '../../../lib/state/corpus-list.ts';
import { summary } from './own-reports.ts';

const year = (label: number) => ({ start: `${label}-01-01`, end: `${label}-12-31`, label: `${label}年` });
const GROUPS = [
  { id: 'g1', name: '我区' },
  { id: 'g2', name: '全省' },
];
const REPORTS = [
  summary('a', {
    info: { title: '云溪区总工会2021年工作报告', organisation: '云溪区总工会', level: 'county', place: '云溪区', period: year(2021) },
    groups: ['g1'],
    length: 300,
  }),
  summary('b', {
    info: { title: '江州省总工会2023年工作总结', organisation: '江州省总工会', level: 'province', place: '江州省', period: year(2023) },
    groups: ['g2', 'g1'],
    length: 20,
    added: '2026-11-06T08:00:00.000Z',
  }),
  summary('c', { info: { title: '一篇' }, origin: { kind: 'file', name: 'Report-2022.docx' }, length: 1000 }),
];
const ids = (wish: Partial<CorpusWish>) =>
  listReports(REPORTS, GROUPS, { query: '', filter: { kind: 'all' }, order: { by: 'added', descending: true }, ...wish })
    .map(({ id }) => id)
    .join('');

describe('listReports', () => {
  it.each([
    ['added', true, 'bac'],
    ['length', false, 'bac'],
    ['length', true, 'cab'],
    ['level', false, 'bac'],
    ['level', true, 'abc'],
    ['period', false, 'abc'],
    ['period', true, 'bac'],
    ['organisation', false, 'bac'],
    ['groups', true, 'abc'],
  ] as const)('by %s, descending %s: %s; what lacks it stands last', (by, descending, order) => {
    expect(ids({ order: { by, descending } })).toBe(order);
  });

  it.each([
    ['云溪', 'a'],
    ['总工会 2023', 'b'],
    ['ｒｅｐｏｒｔ', 'c'],
    ['我区', 'ba'],
    ['没有', ''],
    ['  ', 'bac'],
  ])('finds %s', (query, found) => {
    expect(ids({ query })).toBe(found);
  });

  it('filters by group', () => {
    expect(ids({ filter: { kind: 'group', id: 'g1' } })).toBe('ba');
    expect(ids({ filter: { kind: 'none' } })).toBe('c');
  });
});

describe('countByGroup', () => {
  it('counts reports of each group and of none', () => {
    const { none, byId } = countByGroup(REPORTS);
    expect(none).toBe(1);
    expect([...byId]).toEqual([
      ['g1', 2],
      ['g2', 1],
    ]);
  });
});

describe('nextOrder', () => {
  it('turns the order round, and begins with the newest, longest, latest', () => {
    expect(nextOrder({ by: 'title', descending: false }, 'title')).toEqual({ by: 'title', descending: true });
    expect(nextOrder({ by: 'title', descending: false }, 'added')).toEqual({ by: 'added', descending: true });
    expect(nextOrder({ by: 'added', descending: true }, 'place')).toEqual({ by: 'place', descending: false });
  });
});
