import { describe, expect, it } from 'vitest';
import type { ComparedReport, Counterpart } from '../../../lib/compare/comparison.ts';
import type { ReportInfo } from '../../../lib/corpus/report.ts';
import { seriesOf } from '../../../lib/state/series.ts';
import type { Told } from '../../../lib/state/told.ts';

const yearly = (year: number, organisation = '云溪区总工会'): ReportInfo => ({
  title: `${year}`,
  organisation,
  period: { start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}年` },
});
const PAGE = yearly(2024);
const report = (year: number, organisation?: string): ComparedReport => ({
  source: `${year}${organisation ?? ''}`,
  info: yearly(year, organisation),
});

function counterpart(source: string, value: number, rest: Partial<Counterpart> = {}): Counterpart {
  const change = { difference: 1, precision: 'exact' } as const;
  return { source, start: 0, end: 2, text: `${value}件`, value, unit: '件', verdict: 'yes', reasons: [], change, ...rest };
}

function told(years: readonly ComparedReport[], counterparts: Counterpart[], own?: Told) {
  const figure = { start: 0, end: 3, text: '50件', value: 50, unit: '件', indicator: '', heading: '', counterparts };
  const series = seriesOf({ figure, movement: 'up' }, years, PAGE, own);
  if (series === undefined) return undefined;
  const nameOf = (slot: (typeof series.slots)[number]) =>
    `${slot.report?.source ?? '本页'} ${slot.point ? `${slot.point.isApprox ? '约' : ''}${slot.point.value}` : slot.isCaution ? '存疑' : '未见'}`;
  return { slots: series.slots.map(nameOf), runs: series.runs };
}

describe('seriesOf', () => {
  it('joins neighbouring years, the page among them', () => {
    expect(told([report(2022), report(2023)], [counterpart('2022', 30), counterpart('2023', 40)])).toEqual({
      slots: ['2022 30', '2023 40', '本页 50'],
      runs: [[0, 1, 2]],
    });
  });

  it('does not draw over a report without the figure, nor over a year without a report', () => {
    const years = [report(2018), report(2020), report(2021), report(2022), report(2023)];
    expect(told(years, [counterpart('2018', 10), counterpart('2020', 20), counterpart('2021', 25), counterpart('2023', 40)])).toEqual({
      slots: ['2018 10', '2020 20', '2021 25', '2022 未见', '2023 40', '本页 50'],
      runs: [[0], [1, 2], [4, 5]],
    });
  });

  it('gives no point to a reserved number, and none to another district', () => {
    const years = [report(2021), report(2022), report(2023), report(2023, '东桥区总工会')];
    const reserved = counterpart('2022', 30, { verdict: 'caution', reasons: ['scope'] });
    const far = counterpart('2023东桥区总工会', 7, { verdict: 'caution', reasons: ['district'] });
    expect(told(years, [counterpart('2021', 20), reserved, counterpart('2023', 40), far])?.slots).toEqual([
      '2021 20',
      '2022 存疑',
      '2023 40',
      '本页 50',
    ]);
  });

  it('marks what is told as "about", also where it is the page', () => {
    const about = { difference: 1, precision: 'about' } as const;
    const years = [report(2022), report(2023)];
    expect(told(years, [counterpart('2022', 30, { change: about }), counterpart('2023', 40)])?.slots[0]).toBe('2022 约30');
    const own: Told = { label: '', scope: '', period: '', approx: 'over' };
    expect(told(years, [counterpart('2022', 30, { change: about }), counterpart('2023', 40, { change: about })], own)?.slots).toEqual([
      '2022 30',
      '2023 40',
      '本页 约50',
    ]);
  });

  it('stands at its time among later reports', () => {
    expect(told([report(2023), report(2025)], [counterpart('2023', 40), counterpart('2025', 60)])?.slots).toEqual([
      '2023 40',
      '本页 50',
      '2025 60',
    ]);
  });

  it('is none for fewer than three numbers', () => {
    expect(told([report(2022), report(2023)], [counterpart('2023', 40)])).toBeUndefined();
    expect(told([], [])).toBeUndefined();
  });
});
