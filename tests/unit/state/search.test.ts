import { describe, expect, it } from 'vitest';
import { holdsAll, stretches, wordsOf } from '../../../lib/state/search.ts';

describe('searching the comparison', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['劳动争议', ['劳动争议']],
    [' 劳动　争议 ', ['劳动', '争议']],
    ['４.８万 ABC', ['4.8万', 'abc']],
  ])('“%s” looks for %j', (query, words) => {
    expect(wordsOf(query)).toEqual(words);
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
    { text: '书屋', query: '驿站', told: '书屋' },
    { text: '', query: '驿站', told: '' },
  ])('marks “$query” as $told', ({ text, query, told }) => {
    const parts = stretches(text, wordsOf(query));
    expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('')).toBe(told);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
