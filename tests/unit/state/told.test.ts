import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { programmePlaces } from '../../../lib/state/programme-places.ts';
import { isVague, toldKey, wordsTold } from '../../../lib/state/told.ts';

function reportOf(source: string, title: string, text: string): Report {
  return buildReport({ source, text, mentions: recognise(text, { lineBreaks: 'hard' }), title, lineBreaks: 'hard' });
}

const BEFORE = `石桥区总工会2022年工作报告
一、2022年工作回顾
区总工会本级组织法律讲座26场。建成职工书屋14家。
二、2023年工作安排
推广“石工惠”小程序。计划新建爱心托管班8个。`;
const NOW = `石桥区总工会2023年工作报告
一、圆满完成全年目标任务
全区工会系统组织法律讲座近40场。建成职工书屋16家。新建爱心托管班8个，托管职工子女240名。推广“石工惠”小程序。`;
const [page, other] = [reportOf('now', '石桥区总工会2023年工作报告', NOW), reportOf('before', '石桥区总工会2022年工作报告', BEFORE)];
const comparison = compareReports(page, [other]);
const told = wordsTold(comparison, page, [other]);

describe('what reports say beside a number', () => {
  it('has the scope as printed, on the page and in the other report', () => {
    const figure = comparison.figures.find(({ text }) => text === '40场');
    const [counterpart] = figure?.counterparts ?? [];
    expect(counterpart && told.figures[toldKey('before', counterpart.start)]?.scope).toBe('区总工会本级');
    const own = figure && told.figures[toldKey('now', figure.start)];
    expect(own?.scope).toContain('全区工会系统');
    expect(own && isVague(own.approx, '40场')).toBe(true);
  });

  it.each([
    ['before', '石工惠', true],
    ['before', '爱心托管班', true],
    ['now', '爱心托管班', false],
    ['now', '石工惠', false],
  ])('in %s “%s” is planned: %s', (source, name, planned) => {
    const mentions = comparison.programmes.find((row) => row.name === name)?.mentions.filter((one) => one.source === source) ?? [];
    expect(mentions.map(({ start }) => told.planned[toldKey(source, start)] === true)).toEqual([planned]);
  });

  it.each([
    ['4,100多人', 'over', false],
    ['约400人', 'about', false],
    ['40场', 'about', true],
    ['40场', 'exact', false],
  ] as const)('%s (%s) needs a word of its own: %s', (text, approx, needs) => {
    expect(isVague(approx, text)).toBe(needs);
  });
});

describe('what stands apart', () => {
  const text = '2024年，计划新建驿站10个。慰问困难职工90户，每户发放500元。';
  const plans = reportOf('plans', '石桥区总工会2024年工作报告', text);
  const apart = wordsTold(compareReports(plans, []), plans, []);

  it.each([
    ['10个', 'plan'],
    ['90户', undefined],
    ['500元', 'rate'],
  ])('%s: %s', (words, role) => {
    expect(apart.figures[toldKey('plans', text.indexOf(words))]?.apart).toBe(role);
  });
});

describe('programmePlaces', () => {
  it('offers the reports that name the programme, and claims none that do not', () => {
    expect(programmePlaces('爱心托管班', comparison).map(({ report, count }) => `${report.source} ${count}`)).toEqual(['before 1']);
    expect(programmePlaces('求学圆梦', comparison)).toEqual([]);
    expect(programmePlaces(undefined, comparison)).toEqual([]);
  });
});
