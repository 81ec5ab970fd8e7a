import { describe, expect, it } from 'vitest';
import type { Comparison, Counterpart, FigureComparison } from '../../../lib/compare/comparison.ts';
import {
  cellOf,
  figureGlance,
  figureRows,
  filterFigures,
  groupByHeading,
  isElsewhere,
  limitFigures,
  type Movement,
  reportsIn,
} from '../../../lib/state/figure-rows.ts';

const yearly = (year: string) => ({ title: year, period: { start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}年` } });
const PAGE = yearly('2023');
const reports = ['2020', '2021', '2022', '2024'].map((source) => ({ source, info: yearly(source) }));

function counterpart(source: string, rest: Partial<Counterpart> = {}): Counterpart {
  return { source, start: 0, end: 2, text: '10件', value: 10, unit: '件', verdict: 'yes', reasons: [], ...rest };
}

function figure(counterparts: Counterpart[], heading = '', start = 0, value = 12): FigureComparison {
  return { start, end: start + 3, text: `${value}件`, value, unit: '件', indicator: '受理案件', heading, counterparts };
}

function comparison(figures: FigureComparison[]): Comparison {
  return { source: 'page', reports, figures, slogans: [], programmes: [], reuse: [] };
}

const up = { difference: 2, precision: 'exact' } as const;
const down = { difference: -2, precision: 'exact' } as const;
const same = { difference: 0, precision: 'exact' } as const;

const MOVEMENTS: { name: string; counterparts: Counterpart[]; movement: Movement; against?: string }[] = [
  { name: 'nothing to compare with', counterparts: [], movement: 'none' },
  { name: 'up', counterparts: [counterpart('2022', { change: up })], movement: 'up', against: '2022' },
  { name: 'down', counterparts: [counterpart('2022', { change: down })], movement: 'down', against: '2022' },
  {
    name: 'the same number',
    counterparts: [counterpart('2021', { change: down }), counterpart('2022', { verdict: 'caution', reasons: ['repeated'] })],
    movement: 'same',
    against: '2022',
  },
  {
    name: 'the same number, but not in the latest report',
    counterparts: [counterpart('2021', { verdict: 'caution', reasons: ['repeated'] }), counterpart('2022', { change: up })],
    movement: 'up',
    against: '2022',
  },
  { name: 'no difference', counterparts: [counterpart('2022', { change: same })], movement: 'same', against: '2022' },
  {
    name: 'the latest report has the word',
    counterparts: [counterpart('2021', { change: down }), counterpart('2022', { change: up })],
    movement: 'up',
    against: '2022',
  },
  {
    name: 'a reserved one does not, though it is later',
    counterparts: [counterpart('2021', { change: down }), counterpart('2022', { verdict: 'caution', reasons: ['scope'] })],
    movement: 'down',
    against: '2021',
  },
  {
    name: 'only reserved ones',
    counterparts: [counterpart('2021', { verdict: 'caution', reasons: ['unit'] })],
    movement: 'caution',
    against: '2021',
  },
  {
    name: 'a later report does not either',
    counterparts: [counterpart('2022', { change: up }), counterpart('2024', { change: down })],
    movement: 'up',
    against: '2022',
  },
  { name: 'only a later report', counterparts: [counterpart('2024', { change: down })], movement: 'later', against: '2024' },
  {
    name: 'only another district',
    counterparts: [counterpart('2022', { verdict: 'caution', reasons: ['district'] })],
    movement: 'elsewhere',
    against: '2022',
  },
  { name: 'no difference allowed', counterparts: [counterpart('2022')], movement: 'caution', against: '2022' },
];

describe('figureRows', () => {
  it.each(MOVEMENTS)('$name: $movement', ({ counterparts, movement, against }) => {
    const [row] = figureRows(comparison([figure(counterparts)]), PAGE);
    expect(row?.movement).toBe(movement);
    expect(row?.against?.source).toBe(against);
  });

  it('counts and filters what it told', () => {
    const rows = figureRows(comparison(MOVEMENTS.map(({ counterparts }) => figure(counterparts))), PAGE);
    expect(figureGlance(rows)).toEqual({ linked: 11, up: 4, down: 2, same: 2, later: 1, caution: 2, elsewhere: 1, none: 1 });
    expect(filterFigures(rows, 'all')).toHaveLength(13);
    expect(filterFigures(rows, 'linked')).toHaveLength(11);
    expect(filterFigures(rows, 'caution').every(({ movement }) => movement === 'caution')).toBe(true);
  });
});

describe('headings', () => {
  const rows = figureRows(comparison([figure([], '一', 0), figure([], '一', 5), figure([], '二', 9), figure([], '一', 12)]), PAGE);

  it('group rows in the order of the page, a heading met again anew', () => {
    expect(groupByHeading(rows).map(({ heading, rows: under }) => [heading, under.length])).toEqual([
      ['一', 2],
      ['二', 1],
      ['一', 1],
    ]);
  });

  it('are cut with their rows', () => {
    expect(limitFigures(groupByHeading(rows), 3).map(({ rows: under }) => under.length)).toEqual([2, 1]);
    expect(limitFigures(groupByHeading(rows), 1).map(({ rows: under }) => under.length)).toEqual([1]);
  });
});

describe('the time line', () => {
  const elsewhere = counterpart('2022', { verdict: 'caution', reasons: ['district'], start: 7 });
  const longer = counterpart('2020', { verdict: 'caution', reasons: ['period', 'scope'] });
  const own = counterpart('2022', { start: 9 });
  const earlierInText = counterpart('2022', { start: 4 });
  const one = figure([elsewhere, longer, own, earlierInText]);

  it('leaves out other districts and other spans of years', () => {
    expect([elsewhere, longer, own].map(isElsewhere)).toEqual([true, true, false]);
    const all = comparison([one]);
    expect(reportsIn('timeLine', all, figureRows(all, PAGE)).map(({ source }) => source)).toEqual(['2022']);
  });

  it('has the counterparts of a report in text order and a gap where there is none', () => {
    const [, y2021, y2022] = reports;
    expect(y2022 && cellOf(one, y2022)).toEqual([earlierInText, own]);
    expect(y2021 && cellOf(one, y2021)).toEqual([]);
  });
});
