import { describe, expect, it } from 'vitest';
import { findReuse } from '../../../lib/compare/reuse.ts';
import { buildReport } from '../../../lib/corpus/build.ts';

const CARRIED = '把职工食堂、浴室和更衣间一处一处看过去，才知道哪里缺热水、哪里少座位，各分会主席心里都要有一本明白的账';
const CHANGED = '把职工食堂、浴室和新更衣间一处一处看过去，才知道哪里缺热水、哪里少座位，全港各分会主席心里都要有一本明白的账';
const page = `今年以来，我们认真学习、深入思考。${CARRIED}。新的一年我们再出发。`;
const reportOf = (source: string, text: string) => buildReport({ source, text, mentions: [] });

describe('passages carried over', () => {
  it('word for word, by fingerprints alone', () => {
    const other = `春去秋来，时光荏苒，岁月如歌。${CARRIED}！大家辛苦了。`;
    const [found, ...more] = findReuse(reportOf('page', page), [reportOf('other', other)]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ source: 'other', similarity: 1 });
    // The ends are known to within a window.
    expect(CARRIED).toContain(page.slice(found?.start, found?.end));
    expect((found?.end ?? 0) - (found?.start ?? 0)).toBeGreaterThan(CARRIED.length - 20);
    expect(other.slice(found?.sourceStart, found?.sourceEnd)).toBe(page.slice(found?.start, found?.end));
  });

  it('exactly, where the texts are at hand, over small changes', () => {
    const other = `春去秋来，时光荏苒，岁月如歌。${CHANGED}！大家辛苦了。`;
    const [found, ...more] = findReuse(
      reportOf('page', page),
      [reportOf('other', other)],
      new Map([
        ['page', page],
        ['other', other],
      ]),
    );
    expect(more).toEqual([]);
    expect(page.slice(found?.start, found?.end)).toBe(CARRIED);
    expect(other.slice(found?.sourceStart, found?.sourceEnd)).toBe(CHANGED);
    expect(found?.similarity).toBeGreaterThan(0.9);
    expect(found?.similarity).toBeLessThan(1);
  });

  it('less than twenty characters is no passage', () => {
    const texts = new Map([
      ['page', page],
      ['other', '哪里少座位，各分会主席心里都要有数，人人有责。'],
    ]);
    expect(findReuse(reportOf('page', page), [reportOf('other', texts.get('other') ?? '')], texts)).toEqual([]);
  });
});
