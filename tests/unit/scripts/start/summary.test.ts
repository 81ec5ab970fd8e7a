import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../../lib/compare/comparison.ts';
import { compareReports } from '../../../../lib/compare/index.ts';
import { buildReport } from '../../../../lib/corpus/build.ts';
import { recognise } from '../../../../lib/recognise/index.ts';
import { comparisonLines, recognisedLines } from '../../../../scripts/start/summary.ts';

const report = (year: number, members: number) => {
  const text = `松岩县总工会${year}年工作报告\n${year}年，全县新建工会32家，发展会员${members}人，做到“两个维护”，开展“安康杯”竞赛。\n`;
  const mentions = recognise(text, { lineBreaks: 'hard' });
  return { text, mentions, report: buildReport({ source: `${year}`, text, mentions, lineBreaks: 'hard' }) };
};
const before = report(2022, 4000);
const now = report(2023, 5000);

describe('what npm start prints', () => {
  it('counts each class and names the first of it', () => {
    const lines = recognisedLines(now.report.info, now.mentions);
    expect(lines[0]).toMatch(/^《松岩县总工会2023年工作报告》/);
    expect(lines.slice(2).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['数据', '2 处', '32家、5000人'],
      ['提法', '1 处', '两个维护'],
      ['项目品牌', '1 处', '“安康杯”竞赛'],
    ]);
  });

  it('shows figures with their counterparts and names with their state', () => {
    const words = comparisonLines(compareReports(now.report, [before.report])).join('\n');
    expect(words).toMatch(/5000人 +4000人 .*\+1000（\+25\.0%）/);
    expect(words).toMatch(/32家 +32家 .*数字相同/);
    expect(words).toContain('沿用 1 个：两个维护');
    expect(words).toContain('沿用 1 个：安康杯');
  });

  it('says so where there is nothing to compare with', () => {
    const alone: Comparison = compareReports(now.report, []);
    expect(comparisonLines(alone)).toEqual(['没有可对照的报告。']);
  });
});
