import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

/** A report on five years that tells of its last year too. */
const FIVE_YEARS = `清湖区总工会第六次代表大会工作报告
——2021年1月20日

一、五年来的主要工作
五年来，全区新建工会320家，发展会员4.1万人。五年来，走访慰问困难职工6300户。

二、2020年工作
刚刚过去的2020年，我们攻坚克难。全年新建工会64家，发展会员7800人。新签工资专项集体合同52份。
`;
const ONE_YEAR = `清湖区总工会2021年工作总结

全年新建工会71家，发展会员8300人。走访慰问困难职工1290户。签订工资专项集体合同57份。
`;

interface Case {
  page: string;
  other: string;
  reasons: string[];
}
const CASES: Case[] = [
  { page: '71家', other: '64家', reasons: [] },
  { page: '8300人', other: '7800人', reasons: [] },
  { page: '57份', other: '52份', reasons: [] },
  { page: '1290户', other: '6300户', reasons: ['period'] },
];

/** A report on five years whose sentences say 累计 and no more. */
const SUMS = `清湖区工会第六次代表大会工作报告
——2021年1月20日

五年来，我们坚持强基固本，组织不断壮大。累计新建工会352家，发展会员2.68万人。基层工会增加到1043家。
`;
const ALL_THERE_ARE = `清湖区总工会2021年工作总结

全年新建工会71家。截至年底，全区共有基层工会986家、会员9.36万人。
`;

/** What a programme gave in a year beside what it has given since it began. */
const SINCE_IT_BEGAN = `清湖区总工会2019年“荷塘助学”活动

自2008年启动以来，区总工会共发放助学金120万元。今年共计发放助学金11.4万元。
`;
const THAT_YEAR = `清湖区总工会2018年“荷塘助学”活动

资助学生89名，共计发放助学金27.1万元。
`;

const reportOf = (source: string, text: string) => buildReport({ source, text, mentions: recognise(text) });

describe('a year beside five years', () => {
  const [page, other] = [reportOf('2021.txt', ONE_YEAR), reportOf('2016-2020.txt', FIVE_YEARS)];
  const { figures } = compareReports(page, [other]);
  it.each(CASES)('$page stands beside $other', ({ page: text, other: wanted, reasons }) => {
    const found = figures.find((figure) => figure.text === text)?.counterparts[0];
    expect({ text: found?.text, reasons: found?.reasons }).toEqual({ text: wanted, reasons });
  });
});

describe('what five years brought', () => {
  it('is not all that there is', () => {
    const { figures } = compareReports(reportOf('2021.txt', ALL_THERE_ARE), [reportOf('2016-2020.txt', SUMS)]);
    const beside = (text: string) => figures.find((figure) => figure.text === text)?.counterparts[0]?.text;
    expect([beside('986家'), beside('9.36万人')]).toEqual(['1043家', undefined]);
  });
});

describe('a year beside all the years since', () => {
  it('goes with the year', () => {
    const { figures } = compareReports(reportOf('2019.txt', SINCE_IT_BEGAN), [reportOf('2018.txt', THAT_YEAR)]);
    const linked = figures.filter(({ counterparts }) => counterparts.length > 0);
    expect(linked.map(({ text, counterparts }) => [text, counterparts[0]?.text])).toEqual([['11.4万元', '27.1万元']]);
  });
});
