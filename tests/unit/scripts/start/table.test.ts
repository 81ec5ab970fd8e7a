import { describe, expect, it } from 'vitest';
import { cut, fill, table } from '../../../../scripts/start/table.ts';

describe('columns for a terminal', () => {
  it.each([
    ['慰问职工', 8, '慰问职工'],
    ['慰问职工', 7, '慰问职…'],
    ['慰问职工', 6, '慰问…'],
    ['1,200人次', 20, '1,200人次'],
    ['“安康杯”竞赛', 8, '“安康杯…'],
    ['', 3, ''],
  ])('%s in %i cells is %s', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });

  it('fills with spaces, a Chinese character being two cells wide', () => {
    expect(fill('数据', 6)).toBe('数据  ');
    expect(fill('慰问职工', 6)).toBe('慰问… ');
  });

  it('aligns columns', () => {
    expect(
      table(
        [
          ['指标', '本页'],
          ['新建工会', '32家'],
          ['培训', '1,200人次'],
        ],
        [6, 20],
      ),
    ).toEqual(['指标    本页', '─────────────────', '新建…   32家', '培训    1,200人次']);
  });

  it('is nothing without rows', () => {
    expect(table([], [])).toEqual([]);
  });
});
