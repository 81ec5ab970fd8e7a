import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const reportOf = (year: number, body: string) => {
  const text = `清湖区总工会${year}年工作总结\n\n${body}\n`;
  return buildReport({ source: `${year}`, text, mentions: recognise(text) });
};
const counterparts = (page: ReturnType<typeof reportOf>, others: ReturnType<typeof reportOf>[], figure: string) =>
  compareReports(page, others).figures.find(({ text }) => text === figure)?.counterparts ?? [];

describe('a series over several reports', () => {
  const [first, second, third] = [
    reportOf(2021, '区总工会受理职工来信来访30批。'),
    reportOf(2022, '区总工会受理职工来信来访36批。'),
    reportOf(2023, '区总工会受理职工来信来访41批。'),
  ];

  it('has one counterpart a report, oldest first', () => {
    expect(counterparts(third, [second, first], '41批').map(({ source, text, verdict }) => [source, text, verdict])).toEqual([
      ['2021', '30批', 'yes'],
      ['2022', '36批', 'yes'],
    ]);
  });

  it('a report between does not lend its number to one that has none', () => {
    expect(counterparts(third, [second, reportOf(2021, '区总工会召开会议6次。')], '41批').map(({ source }) => source)).toEqual(['2022']);
  });
});

describe('money by the head', () => {
  const page = reportOf(2023, '为267家小微企业返还工会经费532.9万元。');
  const before = reportOf(2022, '为290家小微企业返还工会经费2690万元。');

  it('is told where the ratio is not to be believed', () => {
    const [found] = counterparts(page, [before], '532.9万元');
    expect(found).toMatchObject({ verdict: 'caution', reasons: ['plausibility'] });
    expect(found?.perHead).toEqual({ page: 19958.8, other: 92758.62, unit: '家' });
  });

  it('is not told otherwise', () => {
    const [found] = counterparts(reportOf(2023, '为267家小微企业返还工会经费2532.9万元。'), [before], '2532.9万元');
    expect(found?.verdict).toBe('yes');
    expect(found?.perHead).toBeUndefined();
  });
});

describe('figures told of a programme', () => {
  it('by report', () => {
    const { programmes } = compareReports(reportOf(2023, '“金秋助学”活动资助学生30名。'), [reportOf(2022, '“金秋助学”活动资助学生25名。')]);
    const told = programmes.find(({ name }) => name === '金秋助学')?.figures;
    expect(told?.map(({ source, text }) => [source, text])).toEqual([
      ['2023', '30名'],
      ['2022', '25名'],
    ]);
  });
});
