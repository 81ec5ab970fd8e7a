import { describe, expect, it } from 'vitest';
import type { ComparedReport, Reuse } from '../../../lib/compare/comparison.ts';
import { reusedPassages } from '../../../lib/state/reused-passages.ts';

const TEXT = '深化集体协商，签订集体合同320份，覆盖职工2万人。增强“四个意识”、坚定“四个自信”、做到“两个维护”。';
const OTHER = '深化集体协商，签订合同298份，覆盖职工2万人。';
const end = TEXT.indexOf('。') + 1;
const passage: Reuse = { start: 0, end, source: 'before', sourceStart: 0, sourceEnd: OTHER.length, similarity: 0.9 };
const place = (words: string, was: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  sourceStart: OTHER.indexOf(was),
  sourceEnd: OTHER.indexOf(was) + was.length,
});
const changed: Reuse = { ...passage, changes: [place('集体合同320', '合同298')] };
const ritual: Reuse = { ...passage, start: end, end: TEXT.length, ritual: true };

const report = (source: string): ComparedReport => ({ source, info: { title: '' } });
const of = (reuse: Reuse[]) => ({ reuse, reports: ['older', 'before'].map(report) });

const written = (reuse: Reuse, texts?: Record<string, string>) =>
  reusedPassages(of([reuse]), TEXT, [], texts).passages[0]?.parts.map(({ text, isChanged, was }) =>
    isChanged ? `[${was === undefined ? '' : `${was}→`}${text}]` : text,
  );

describe('reusedPassages', () => {
  it('marks only what changed, with what stood there where the text is at hand', () => {
    expect(written(changed)).toEqual(['深化集体协商，签订', '[集体合同320]', '份，覆盖职工2万人。']);
    expect(written(changed, { before: OTHER })).toEqual(['深化集体协商，签订', '[合同298→集体合同320]', '份，覆盖职工2万人。']);
  });

  it('is one part where the changes are not known', () => {
    expect(written(passage)).toEqual([TEXT.slice(0, end)]);
  });

  it('shows what was left out only with the other text', () => {
    const left = { ...passage, changes: [{ start: 7, end: 7, sourceStart: 0, sourceEnd: 2 }] };
    expect(written(left)).toEqual([TEXT.slice(0, 7), TEXT.slice(7, end)]);
    expect(written(left, { before: OTHER })).toEqual([TEXT.slice(0, 7), '[深化→]', TEXT.slice(7, end)]);
  });

  it('tells which figures changed, as both print them, where the other text is at hand', () => {
    const told = { ...passage, figures: [place('320份', '298份'), place('2万人', '2万人')] };
    const figuresOf = (texts?: Record<string, string>) => reusedPassages(of([told]), TEXT, [], texts).passages[0]?.figures;
    expect(figuresOf({ before: OTHER })).toMatchObject([{ text: '320份', was: '298份' }]);
    expect(figuresOf()).toEqual([]);
  });

  it('tells a place that several reports have once, with the report that is most like it', () => {
    const older = { ...passage, source: 'older', start: 2, similarity: 0.7 };
    const elsewhere = { ...ritual, source: 'older' };
    const { passages, ritual: formulas } = reusedPassages(of([older, passage, elsewhere]), TEXT, []);
    expect(passages.map(({ reuse: { source }, also }) => `${source} ${also}`)).toEqual(['before older']);
    expect(formulas).toHaveLength(1);
  });

  it('tells it of the newest of those that are alike, in whatever order they come', () => {
    const alike = { ...passage, source: 'older' };
    for (const reuse of [
      [alike, passage],
      [passage, alike],
    ])
      expect(reusedPassages(of(reuse), TEXT, []).passages.map(({ reuse: { source } }) => source)).toEqual(['before']);
  });

  it('puts formulas apart and finds by words', () => {
    const count = (words: string[]) => {
      const { passages, ritual: formulas } = reusedPassages(of([changed, ritual]), TEXT, words);
      return [passages.length, formulas.length];
    };
    expect(count([])).toEqual([1, 1]);
    expect(count(['覆盖'])).toEqual([1, 0]);
    expect(count(['四个自信'])).toEqual([0, 1]);
  });
});
