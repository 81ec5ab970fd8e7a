import { describe, expect, it } from 'vitest';
import { isOfOnePlace, isSameBody } from '../../../lib/compare/reference.ts';
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
  {
    name: 'a union of a city that the headline names in passing',
    a: { title: '奋力书写清湖工运事业新篇章——在市总工会六届六次全委会上的报告' },
    b: { title: '', organisation: '清湖市总工会' },
    same: true,
  },
  {
    name: 'and one of another level',
    a: { title: '奋力书写清湖工运事业新篇章——在区总工会六届六次全委会上的报告' },
    b: { title: '', organisation: '清湖市总工会' },
    same: false,
  },
  {
    name: 'and one of another name',
    a: { title: '奋力书写东岭工运事业新篇章——在市总工会六届六次全委会上的报告' },
    b: { title: '', organisation: '清湖市总工会' },
    same: false,
  },
  { name: 'two headlines', a: { title: '把好事办实' }, b: { title: '把好事办实' }, same: false },
];

describe('whether two reports are of one body', () => {
  it.each(CASES)('$name', ({ a, b, same }) => {
    expect(isSameBody(a, b)).toBe(same);
  });
});

const PLACES: { name: string; a: Partial<ReportInfo>; b: Partial<ReportInfo>; one: boolean }[] = [
  {
    name: 'two offices of one province',
    a: { organisation: '岭东省司法厅', level: 'province', place: '岭东省' },
    b: { organisation: '岭东省法律援助中心', level: 'province', place: '岭东省' },
    one: true,
  },
  {
    name: 'a county that became a district of its city',
    a: { organisation: '清河市云溪县总工会', level: 'county', place: '清河市云溪县' },
    b: { organisation: '清河市云溪区总工会', level: 'county', place: '清河市云溪区' },
    one: true,
  },
  {
    name: 'a county and a district whose city is not told',
    a: { organisation: '云溪县总工会', level: 'county', place: '云溪县' },
    b: { organisation: '云溪区总工会', level: 'county', place: '云溪区' },
    one: false,
  },
  {
    name: 'a bureau of a ministry, and of the nation',
    a: { organisation: '水利部河湖管理局' },
    b: { organisation: '国家河湖管理局' },
    one: true,
  },
  {
    name: 'two unions of one city',
    a: { organisation: '清河市总工会', level: 'city', place: '清河市' },
    b: { organisation: '清河市教育工会', level: 'city', place: '清河市' },
    one: false,
  },
  { name: 'nobody knows whose', a: {}, b: {}, one: false },
];

describe('whether two bodies of other names are of one place', () => {
  it.each(PLACES)('$name', ({ a, b, one }) => {
    expect(isOfOnePlace({ title: '', ...a }, { title: '', ...b })).toBe(one);
  });
});
