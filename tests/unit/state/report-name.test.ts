import { describe, expect, it } from 'vitest';
import type { ReportInfo } from '../../../lib/corpus/report.ts';
import { longNameOf, placeNameOf, shortNameOf } from '../../../lib/state/report-name.ts';

const period = { start: '2023-01-01', end: '2023-12-31', label: '2023年' };

const NAMES: [string, ReportInfo, string][] = [
  ['the period first', { title: '工作报告', period, date: '2024-03-01', genre: '工作报告' }, '2023年'],
  ['then the year of the date', { title: '工作报告', date: '2024-03-01', genre: '工作报告' }, '2024'],
  ['then the genre', { title: '在大会上的讲话', genre: '讲话' }, '讲话'],
  ['then the start of the title', { title: '写在第八次代表大会召开之际' }, '写在第八次代表大…'],
  ['a short title whole', { title: '通知' }, '通知'],
];

const PLACES: [string, string][] = [
  ['东江市云溪区', '云溪区'],
  ['云溪区', '云溪区'],
  ['南川省东江市', '东江市'],
  ['东江市云溪区石桥街道', '石桥街道'],
  ['北原自治区', '北原自治区'],
  ['全国', '全国'],
];

describe('names of reports', () => {
  it.each(NAMES)('%s', (_, info, name) => {
    expect(shortNameOf(info)).toBe(name);
  });

  it.each(PLACES)('%s is %s', (place, name) => {
    expect(placeNameOf({ title: '', place })).toBe(name);
  });

  it('take the organisation where there is no place', () => {
    expect(longNameOf({ title: '', organisation: '东江大学工会', period })).toBe('东江大学工会2023年');
    expect(longNameOf({ title: '通知' })).toBe('通知');
  });
});
