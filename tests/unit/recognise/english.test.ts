import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnglishFigures, recogniseEnglish } from '../../../lib/recognise/english.ts';
import { isEnglish } from '../../../lib/text/language.ts';

/** text, then each figure as [span, value, unit, approx]. */
const CASES: [string, [string, number, string, string][]][] = [
  ['The unions recruited 48,000 new members in 2022.', [['48,000', 48000, '', 'exact']]],
  ['They set up 1.2 thousand grassroots unions.', [['1.2 thousand', 1200, '', 'exact']]],
  [
    'Spending reached 12.8 million yuan, up 5.6 percent.',
    [
      ['12.8 million yuan', 12.8e6, 'yuan', 'exact'],
      ['5.6 percent', 5.6, '%', 'exact'],
    ],
  ],
  [
    'More than 300 cases were settled, recovering RMB 6.4 million.',
    [
      ['300', 300, '', 'over'],
      ['RMB 6.4 million', 6.4e6, 'yuan', 'exact'],
    ],
  ],
  ['The fund grew to $3.5 billion.', [['$3.5 billion', 3.5e9, 'dollar', 'exact']]],
  [
    'Some 98.6% of the claims were settled within 15 days.',
    [
      ['98.6%', 98.6, '%', 'about'],
      ['15 days', 15, 'day', 'exact'],
    ],
  ],
  ['About 20 to 30 training sessions were held.', [['20 to 30', 20, '', 'about']]],
  ['The rate rose by 4.8 percentage points.', [['4.8 percentage points', 4.8, 'percentage point', 'exact']]],
  ['Over 3,000-plus delivery riders joined.', [['3,000-plus', 3000, '', 'over']]],
  ['It helped forty-one thousand workers and one union.', [['forty-one thousand', 41000, '', 'exact']]],
  ['On March 22, 2023, at 10:30 a.m., the 18th National Congress met.', []],
  ['See Section 3.2 on page 15, or call hotline 12351.', []],
  ['It began in the 1990s and COVID-19 delayed it until 2021.', []],
  ['Two Upholds and one of the unions', []],
  // A year is no beginning of a range, and what is raised goes from one number to another.
  [
    'Aid rose from 2.1 million yuan in 2016 to 9.8 million yuan in 2017.',
    [
      ['2.1 million yuan', 2.1e6, 'yuan', 'exact'],
      ['9.8 million yuan', 9.8e6, 'yuan', 'exact'],
    ],
  ],
  [
    'The threshold was raised from 30,000 to 100,000 yuan.',
    [
      ['30,000', 30000, '', 'exact'],
      ['100,000 yuan', 1e5, 'yuan', 'exact'],
    ],
  ],
  ['Fees ranged from 20 to 30 yuan.', [['20 to 30 yuan', 20, 'yuan', 'exact']]],
  ['Wages grew by between 6.5% and 7%.', [['6.5% and 7%', 6.5, '%', 'exact']]],
  // Time frames are none, years in a row are.
  ['Over the past five years a five-year plan and a three-year campaign were carried out.', []],
  [
    'Membership rose for four consecutive years, and 15 hours were taught.',
    [
      ['four consecutive years', 4, 'year', 'exact'],
      ['15 hours', 15, 'hour', 'exact'],
    ],
  ],
  ['Five years ago the first four years of the plan ended.', []],
  [
    'It takes up two thirds of the total, a 5.6-percent rise, and one million more; one in ten joined, one third left.',
    [
      ['two thirds', 0.6667, '', 'exact'],
      ['5.6-percent', 5.6, '%', 'exact'],
      ['one million', 1e6, '', 'exact'],
      ['one third', 0.3333, '', 'exact'],
    ],
  ],
  // What is counted may stand far behind, or be no plural.
  [
    'They rebuilt 285 county and township workers’ canteens and 80 dilapidated houses.',
    [
      ['285', 285, '', 'exact'],
      ['80', 80, '', 'exact'],
    ],
  ],
  [
    'The fleet was cut by 12,000 personnel, the harvest was 3.2 million metric tons.',
    [
      ['12,000', 12000, '', 'exact'],
      ['3.2 million metric tons', 3.2e6, 'metric ton', 'exact'],
    ],
  ],
  // Larger than any number that can be sent or stored.
  [`Unions helped ${'9'.repeat(400)} workers.`, []],
];

describe('figures of English reports', () => {
  for (const [text, expected] of CASES) {
    it(text, () => {
      const found = findEnglishFigures(text);
      expect(found.map((f) => [f.text, f.value, f.unit, f.approx])).toEqual(expected);
      for (const f of found) expect(text.slice(f.start, f.end)).toBe(f.text);
    });
  }

  it('folds official English forms of slogans into the Chinese ones', () => {
    const text = 'Trade unions shall study Xi Jinping Thought, and uphold the Two\nUpholds, as 300 members did.';
    const found = recogniseEnglish(text);
    expect(found.filter((m) => m.class === 'slogan').map((m) => m.name)).toContain('两个维护');
    expect(found.filter((m) => m.class === 'figure').map((m) => m.text)).toEqual(['300']);
  });

  it('knows a page in English from a Chinese one with some English', () => {
    const english = 'The unions recruited new members and settled cases for workers. '.repeat(6);
    expect(isEnglish(english)).toBe(true);
    expect(isEnglish(`${english} 首页 新闻`)).toBe(true);
    expect(isEnglish(`${'全区各级工会新发展会员，调处劳动争议。'.repeat(8)}${english}`)).toBe(false);
    expect(isEnglish('Hello')).toBe(false);
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const f of findEnglishFigures(text)) {
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(f.value).not.toBeNaN();
        }
      }),
      { numRuns: 200 },
    );
  });
});
