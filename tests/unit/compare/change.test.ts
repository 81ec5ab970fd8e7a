import { describe, expect, it } from 'vitest';
import { changeBetween, isImplausible } from '../../../lib/compare/change.ts';
import { areKin, foldUnit } from '../../../lib/compare/units.ts';

const told = (value: number, approx: 'exact' | 'about' | 'over' | 'under' = 'exact', unit = '人') => ({ value, approx, unit });

describe('how a number moved', () => {
  it.each([
    ['two exact ones, one decimal', told(84), told(188), { difference: 104, percent: 123.8, precision: 'exact' }],
    ['under twenty no percent', told(19), told(40), { difference: 21, precision: 'exact' }],
    ['about: no decimals', told(145, 'about'), told(165), { difference: 20, percent: 14, precision: 'about' }],
    ['more than', told(100), told(131, 'over'), { difference: 31, percent: 31, precision: 'over' }],
    ['more than against nearly', told(100, 'over'), told(150, 'about'), { difference: 50, percent: 50, precision: 'about' }],
    ['percentages differ by points only', told(80, 'exact', '%'), told(92, 'exact', '%'), { difference: 12, precision: 'exact' }],
    ['no noise from binary fractions', told(20.1), told(20.4), { difference: 0.3, percent: 1.5, precision: 'exact' }],
    ['a half of a tenth goes up', told(80), told(81), { difference: 1, percent: 1.3, precision: 'exact' }],
    ['and down by as much', told(80), told(79), { difference: -1, percent: -1.3, precision: 'exact' }],
    ['28.75 in binary is a little less', told(80), told(103), { difference: 23, percent: 28.8, precision: 'exact' }],
    ['down', told(200), told(150), { difference: -50, percent: -25, precision: 'exact' }],
  ] as const)('%s', (_, before, now, change) => {
    expect(changeBetween(before, now)).toEqual(change);
  });

  it('three times as much is hardly believable, and nothing against something is not', () => {
    expect([isImplausible(10, 31), isImplausible(31, 10), isImplausible(10, 30), isImplausible(0, 0), isImplausible(0, 5)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('units', () => {
  it.each([
    ['起', '件'],
    ['宗', '件'],
    ['名', '人'],
    ['所', '家'],
    ['个', '家'],
    ['场次', '场'],
    ['批次', '批'],
    ['人次', '人次'],
    ['户次', '户次'],
    ['箱', '箱'],
  ])('%s folds to %s', (unit, folded) => {
    expect(foldUnit(unit, 'count').unit).toBe(folded);
  });

  it('money without a unit is 元', () => {
    expect(foldUnit('', 'money').unit).toBe('元');
    expect(foldUnit('', 'count').unit).toBe('');
  });

  it.each([
    ['人', '人次', true],
    ['家', '笔', true],
    ['场', '次', true],
    ['件', '次', false],
    ['人', '家', false],
    ['元', '人', false],
    ['箱', '份', false],
  ])('%s and %s: kin %s', (a, b, kin) => {
    expect(areKin(foldUnit(a, 'count'), foldUnit(b, 'count'))).toBe(kin);
  });
});
