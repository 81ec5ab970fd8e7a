import { describe, expect, it } from 'vitest';
import { isSameBody } from '../../../lib/compare/reference.ts';
import type { ReportInfo } from '../../../lib/corpus/report.ts';

const CASES: { name: string; a: ReportInfo; b: ReportInfo; same: boolean }[] = [
  {
    name: 'a district with its city in front or not',
    a: { title: '', organisation: '清河市东湖区总工会' },
    b: { title: '', organisation: '东湖区总工会' },
    same: true,
  },
  { name: 'two districts', a: { title: '', organisation: '东湖区总工会' }, b: { title: '', organisation: '西陵区总工会' }, same: false },
  {
    name: 'one title of two years',
    a: { title: '省交通运输工会2021年工作情况' },
    b: { title: '省交通运输工会2022年工作情况' },
    same: true,
  },
  {
    name: 'bulletins on the whole country',
    a: { title: '2011年中国职工队伍状况统计公报' },
    b: { title: '2010年全国职工队伍状况统计公报发布' },
    same: true,
  },
  { name: 'bulletins of nobody knows what place', a: { title: '2011年统计公报' }, b: { title: '2010年统计公报' }, same: false },
  { name: 'two headlines', a: { title: '把好事办实' }, b: { title: '把好事办实' }, same: false },
];

describe('whether two reports are of one body', () => {
  it.each(CASES)('$name', ({ a, b, same }) => {
    expect(isSameBody(a, b)).toBe(same);
  });
});
