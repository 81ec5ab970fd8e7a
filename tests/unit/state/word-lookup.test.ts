import { describe, expect, it } from 'vitest';
import { loadBuiltInWords } from '../../../lib/ports/word-lists.ts';
import { wordsOf } from '../../../lib/state/search.ts';
import { lookUp } from '../../../lib/state/word-lookup.ts';

const { words, units } = await loadBuiltInWords();
const found = (query: string) => lookUp(words, wordsOf(query)).map(({ name }) => name);

describe('looking words up in the lists of the extension', () => {
  it('has slogans with what they stand for, and programmes with what they are', () => {
    expect(words.find(({ name }) => name === '四个意识')).toMatchObject({
      class: 'slogan',
      kind: 'numbered',
      items: ['政治意识', '大局意识', '核心意识', '看齐意识'],
    });
    expect(words.find(({ name }) => name === '送温暖')).toMatchObject({ class: 'programme', kind: 'campaign' });
    expect(units).toBeGreaterThan(100);
  });

  it.each([
    ['看齐意识', '四个意识'],
    ['夏送清凉', '送清凉'],
    ['belt ROAD', '一带一路'],
    ['困难 慰问 元旦', '送温暖'],
  ])('%s finds %s', (query, name) => expect(found(query)).toContain(name));

  it('names come before what only speaks of them', () => {
    const all = found('送温暖');
    expect(all[0]).toContain('送温暖');
    const lastNamed = all.findLastIndex((name) => name.includes('送温暖'));
    expect(all.slice(0, lastNamed + 1).every((name) => name.includes('送温暖'))).toBe(true);
  });

  it('an empty query finds all, nonsense nothing', () => {
    expect(found('')).toHaveLength(words.length);
    expect(found('查无此语')).toEqual([]);
  });
});
