import { describe, expect, it } from 'vitest';
import { fold, hitsIn, holdsAll, wordsOf } from '../../../lib/state/search.ts';

describe('searching', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['劳动争议', ['劳动争议']],
    [' 劳动　争议 ', ['劳动', '争议']],
    ['４.８万 ABC', ['4.8万', 'abc']],
    ['工 职工 职工', ['职工', '工']],
    ['驿站\u0000\n\t\u200b书屋', ['驿站', '书屋']],
  ])('“%s” looks for %j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
  });

  it('folds unit by unit, so that a hit is where it is seen', () => {
    const text = 'ＡＢ１２　ÀÉ①𝟙İ工';
    expect(fold(text)).toBe('ab12 àé①𝟙İ工');
    expect(fold(text)).toHaveLength(text.length);
  });

  it.each([
    { query: '争议', texts: ['受理劳动争议案件'], found: true },
    { query: '案件 受理', texts: ['受理劳动争议案件'], found: true },
    { query: '受理 289', texts: ['受理劳动争议案件', undefined, '289件'], found: true },
    { query: '争议案件2', texts: ['受理劳动争议案件', '289件'], found: false },
    { query: '工e家', texts: ['“工Ｅ家”平台'], found: true },
    { query: '', texts: [], found: true },
  ])('“$query” in $texts: $found', ({ query, texts, found }) => {
    expect(holdsAll(wordsOf(query), texts)).toBe(found);
  });

  it.each([
    { text: '受理劳动争议案件', query: '劳动 案件', told: '受理[劳动]争议[案件]' },
    { text: '劳动劳动', query: '劳动', told: '[劳动劳动]' },
    { text: '动劳动', query: '动劳 劳动', told: '[动劳动]' },
    { text: '４.８万', query: '4.8', told: '[４.８]万' },
    { text: '职工工资', query: '职工 工工资', told: '[职工工资]' },
    { text: '工资１２万，工资', query: '工资 12', told: '[工资１２]万，[工资]' },
    { text: '「送清凉」', query: '“送清凉”', told: '[「送清凉」]' },
    { text: '书屋', query: '驿站', told: '书屋' },
    { text: '', query: '驿站', told: '' },
  ])('marks “$query” as $told', ({ text, query, told }) => {
    const hits = hitsIn(text, wordsOf(query));
    const parts = hits.map(({ start, end }, i) => `${text.slice(hits[i - 1]?.end ?? 0, start)}[${text.slice(start, end)}]`);
    expect(parts.join('') + text.slice(hits.at(-1)?.end ?? 0)).toBe(told);
  });
});
