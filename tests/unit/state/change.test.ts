import { describe, expect, it } from 'vitest';
import type { Change } from '../../../lib/compare/comparison.ts';
import { amountOf, changeWords } from '../../../lib/state/change.ts';

const AMOUNTS: [number, string, string][] = [
  [2000, '2,000', 'one'],
  [9999, '9,999', 'one'],
  [10000, '1', 'wan'],
  [12345, '12,345', 'one'],
  [12300, '1.23', 'wan'],
  [2200000, '220', 'wan'],
  [350000000, '3.5', 'yi'],
  [123456000, '12,345.6', 'wan'],
  [0.6, '0.6', 'one'],
  [0, '0', 'one'],
];

describe('amountOf', () => {
  it.each(AMOUNTS)('%d is %s %s', (size, digits, magnitude) => {
    expect(amountOf(size)).toEqual({ digits, magnitude });
  });
});

const exact = (difference: number, percent?: number): Change => ({
  difference,
  precision: 'exact',
  ...(percent === undefined ? {} : { percent }),
});

describe('changeWords', () => {
  it('gives difference and percent of two exact numbers, one decimal', () => {
    expect(changeWords(exact(23, 7.958), '件')).toEqual({
      direction: 'up',
      amount: { digits: '23', magnitude: 'one' },
      percent: '8',
      precision: 'exact',
      points: false,
    });
    expect(changeWords(exact(-3000, -11.54), '人').percent).toBe('11.5');
  });

  it('tells ‰ in percentage points, ten times as large: 工伤发生率2.3‰ → 2.7‰', () => {
    expect(changeWords(exact(0.4), '‰')).toMatchObject({ amount: { digits: '0.04' }, points: true });
    expect(changeWords(exact(0.4), '%')).toMatchObject({ amount: { digits: '0.4' }, points: true });
  });

  it('tells down without a sign', () => {
    const words = changeWords(exact(-3, -1.42), '件');
    expect([words.direction, words.amount.digits, words.percent]).toEqual(['down', '3', '1.4']);
  });

  it('gives no percent where there is none to give', () => {
    expect(changeWords(exact(6), '家')).not.toHaveProperty('percent');
  });

  it('tells a difference of percentages in points and never in percent of percent', () => {
    const words = changeWords(exact(1.7, 1.87), '%');
    expect(words.points).toBe(true);
    expect(words.amount.digits).toBe('1.7');
    expect(words).not.toHaveProperty('percent');
  });

  it('drops the noise of binary fractions', () => {
    expect(changeWords(exact(4.8 - 4.7), '%').amount.digits).toBe('0.1');
  });

  it.each(['about', 'over', 'under'] as const)('has no decimals with %s', (precision) => {
    const words = changeWords({ difference: 30.4, percent: 7.5, precision }, '人');
    expect([words.amount.digits, words.percent, words.precision]).toEqual(['30', '8', precision]);
  });

  it('does not round a small share away', () => {
    expect(changeWords({ difference: 30, percent: 0.3, precision: 'about' }, '人').percent).toBe('<1');
    expect(changeWords(exact(1, 0.01), '人').percent).toBe('<0.1');
  });

  it('keeps a difference below one though it is only about', () => {
    expect(changeWords({ difference: 0.6, precision: 'about' }, '%').amount.digits).toBe('0.6');
  });

  it('calls no difference the same', () => {
    expect(changeWords(exact(0, 0), '件').direction).toBe('same');
  });
});
