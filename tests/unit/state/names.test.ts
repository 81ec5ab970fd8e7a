import { describe, expect, it } from 'vitest';
import type { ComparedReport, Comparison, NameComparison, ProgrammeComparison } from '../../../lib/compare/comparison.ts';
import type { Mention } from '../../../lib/recognise/mention.ts';
import { hasSeveralBodies, pickColumns } from '../../../lib/state/columns.ts';
import { countByClass, groupByName, isNothingShown } from '../../../lib/state/counts.ts';
import { bearerOf, nameCounts, nameRows, searchNames, wordingsOf } from '../../../lib/state/name-rows.ts';

const slogan = (name: string, start: number): Mention => ({
  class: 'slogan',
  kind: 'numbered',
  name,
  text: name,
  start,
  end: start + name.length,
});
const programme = (name: string, start: number): Mention => ({
  class: 'programme',
  kind: 'campaign',
  name,
  text: `“${name}”`,
  start,
  end: start + name.length + 2,
});
const MENTIONS = [slogan('四个意识', 0), slogan('两个维护', 10), programme('送清凉', 20), slogan('两个维护', 30)];

describe('counts', () => {
  it('count each class, none as 0', () => {
    expect(countByClass(MENTIONS)).toEqual({ figure: 0, slogan: 3, programme: 1 });
    expect(countByClass([])).toEqual({ figure: 0, slogan: 0, programme: 0 });
  });

  it('group by canonical name, most frequent first, places in text order', () => {
    expect(groupByName(MENTIONS, 'slogan')).toEqual([
      {
        name: '两个维护',
        places: [
          { start: 10, end: 14 },
          { start: 30, end: 34 },
        ],
      },
      { name: '四个意识', places: [{ start: 0, end: 4 }] },
    ]);
    expect(groupByName(MENTIONS, 'programme').map(({ name }) => name)).toEqual(['送清凉']);
  });

  it('know when every class is off', () => {
    expect(isNothingShown({ figure: false, slogan: false, programme: false })).toBe(true);
    expect(isNothingShown({ figure: false, slogan: true, programme: false })).toBe(false);
  });
});

describe('nameRows', () => {
  const row = (name: string, page: number, reports: Record<string, number>, state: NameComparison['state']): NameComparison => ({
    name,
    kind: 'goal',
    page,
    reports,
    state,
    places: [],
  });

  it('puts new and gone apart, each by how often', () => {
    const rows = nameRows([
      row('沿用', 1, { a: 3 }, 'kept'),
      row('少见', 0, { a: 1 }, 'gone'),
      row('常见', 0, { a: 1, b: 2 }, 'gone'),
      row('新一', 1, {}, 'new'),
      row('新二', 4, {}, 'new'),
    ]);
    expect(rows.new.map(({ name }) => name)).toEqual(['新二', '新一']);
    expect(rows.gone.map(({ name }) => name)).toEqual(['常见', '少见']);
    expect(rows.kept.map(({ name }) => name)).toEqual(['沿用']);
  });
});

describe('names', () => {
  const base: Omit<NameComparison, 'name' | 'reports'> = { kind: 'campaign', page: 0, places: [], state: 'kept' };
  const reports: ComparedReport[] = ['东山区', '西河区'].map((place) => ({ source: place, info: { title: place, place } }));
  const rows: NameComparison[] = [
    { ...base, name: '甲', page: 1, reports: { 东山区: 1, 西河区: 9 } },
    { ...base, name: '乙', page: 2, reports: { 东山区: 5 } },
    { ...base, name: '丙', page: 3, reports: {} },
  ];

  it.each([
    [undefined, ['丙', '乙', '甲']],
    ['page', ['丙', '乙', '甲']],
    [{ source: '东山区' }, ['乙', '甲', '丙']],
    [{ source: '西河区' }, ['甲', '乙', '丙']],
  ] as const)('by %j stand as %j', (order, names) => {
    expect(nameRows(rows, order).kept.map(({ name }) => name)).toEqual(names);
  });

  it('that two things share are told apart by who has them, but for the page', () => {
    const one = { ...base, name: '三个一批', page: 1, reports: {} };
    const other = { ...base, name: '三个一批', reports: { 西河区: 2 } };
    expect([one, other, ...rows].map((row) => bearerOf(row, [one, other, ...rows], reports))).toEqual(['', '西河区', '', '', '']);
  });

  it('are counted by state and found in their wordings', () => {
    const named: ProgrammeComparison = {
      ...base,
      name: '送清凉',
      reports: {},
      mentions: [{ source: '东山区', start: 0, end: 5, text: '“夏送凉爽”活动' }],
    };
    expect(nameCounts([...rows, { ...base, name: '丁', reports: {}, state: 'gone' }])).toEqual({ all: 4, new: 0, gone: 1, kept: 3 });
    expect(searchNames([named, ...rows], ['凉爽']).map(({ name }) => name)).toEqual(['送清凉']);
    expect(searchNames(rows, [])).toHaveLength(3);
  });

  it('are worded once for equal words, plans apart from what was done', () => {
    const mention = (source: string, start: number, text: string) => ({ source, start, end: start + text.length, text });
    const row = {
      ...base,
      name: '托管班',
      reports: {},
      mentions: [
        mention('西', 0, '爱心托管班'),
        mention('东', 0, '爱心\n托管班'),
        mention('东', 9, '爱心托管班'),
        mention('东', 20, '托管班'),
      ],
    };
    const wordings = wordingsOf(row, ['东', '西'], (source, start) => source === '东' && start === 9);
    expect(wordings.map(({ text, isPlanned, sources }) => `${sources} ${text}${isPlanned ? ' 计划' : ''}`)).toEqual([
      '东,西 爱心托管班',
      '东 爱心托管班 计划',
      '东 托管班',
    ]);
  });
});

describe('columns', () => {
  const report = (source: string, organisation: string): ComparedReport => ({ source, info: { title: source, organisation } });
  const reports = [
    report('2019', '东山区总工会'),
    report('2020乙', '西河区总工会'),
    report('2021', '东山区总工会'),
    report('2022乙', '西河区总工会'),
  ];
  const comparison: Comparison = { source: 'page', reports, reference: '2019', figures: [], slogans: [], programmes: [], reuse: [] };
  const page = (organisation?: string) => ({ title: '', ...(organisation === undefined ? {} : { organisation }) });
  const sources = (room: number, organisation?: string) =>
    pickColumns(comparison, page(organisation), room).shown.map(({ source }) => source);

  it('keep the reference, then the same body, then the newest; oldest first', () => {
    expect(sources(1, '东山区总工会')).toEqual(['2019']);
    expect(sources(2, '东山区总工会')).toEqual(['2019', '2021']);
    expect(sources(3, '东山区总工会')).toEqual(['2019', '2021', '2022乙']);
    expect(sources(2)).toEqual(['2019', '2022乙']);
  });

  it('count what was left out', () => {
    expect(pickColumns(comparison, page(), 3).hidden).toBe(1);
    expect(pickColumns(comparison, page(), 9).hidden).toBe(0);
  });

  it('need a place where several bodies stand side by side, the page included', () => {
    expect(hasSeveralBodies(reports, page())).toBe(true);
    expect(hasSeveralBodies(reports.slice(0, 1), page('东山区总工会'))).toBe(false);
    expect(hasSeveralBodies(reports.slice(0, 1), page('南岭区总工会'))).toBe(true);
  });
});
