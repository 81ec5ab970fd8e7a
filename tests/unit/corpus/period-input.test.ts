import { describe, expect, it } from 'vitest';
import { periodFields, readPeriod } from '../../../lib/corpus/period-input.ts';

describe('readPeriod', () => {
  it.each([
    ['2021', '', '2021-01-01', '2021-12-31', '2021年'],
    ['2021年', '2021', '2021-01-01', '2021-12-31', '2021年'],
    ['2019', '2023', '2019-01-01', '2023-12-31', '2019—2023年'],
    ['2021-03', '', '2021-03-01', '2021-03-31', '2021年3月'],
    ['2024年2月', '', '2024-02-01', '2024-02-29', '2024年2月'],
    ['2021.1', '2021.6', '2021-01-01', '2021-06-30', '2021年1—6月'],
    ['2020/7', '2021/6', '2020-07-01', '2021-06-30', '2020年7月—2021年6月'],
    ['2021-12', '', '2021-12-01', '2021-12-31', '2021年12月'],
    ['2021-03-05', '', '2021-03-05', '2021-03-05', '2021-03-05'],
    ['２０２１－０３－０５', '2021-04-10', '2021-03-05', '2021-04-10', '2021-03-05—2021-04-10'],
  ])('%s to %s', (from, to, start, end, label) => {
    expect(readPeriod(from, to)).toEqual({ period: { start, end, label } });
  });

  it('takes nothing for no period', () => {
    expect(readPeriod(' ', '')).toEqual({ period: undefined });
  });

  it.each([
    ['去年', '', 'from'],
    ['', '2021', 'from'],
    ['2021-13', '', 'from'],
    ['2021-02-30', '', 'from'],
    ['2021', '后年', 'to'],
    ['2023', '2021', 'order'],
  ])('%s to %s: %s is wrong', (from, to, fault) => {
    expect(readPeriod(from, to)).toEqual({ fault });
  });
});

describe('periodFields', () => {
  it.each([
    ['2021-01-01', '2021-12-31', '2021', '2021'],
    ['2021-01-01', '2021-06-30', '2021-01', '2021-06'],
    ['2019-03-05', '2021-06-30', '2019-03-05', '2021-06-30'],
  ])('%s to %s', (start, end, from, to) => {
    expect(periodFields({ start, end, label: '' })).toEqual({ from, to });
    expect(readPeriod(from, to)).toMatchObject({ period: { start, end } });
  });
});
