import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../lib/compare/index.ts';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';

const reportOf = (title: string, body: string) => {
  const text = `${title}\n\n${body}\n`;
  return buildReport({ source: `${title}.txt`, text, mentions: recognise(text) });
};
const page = reportOf(
  '清湖区总工会2023年工作总结',
  '弘扬劳模精神、工匠精神，坚决做到“两个维护”，再次强调“两个维护”。开展“春风行动”，举办招聘会20场。推进“三个一批”项目。',
);
const before = reportOf('清湖区总工会2022年工作总结', '弘扬劳模精神，树牢“四个意识”。开展“金秋助学”活动和“春风行动”。推进“三个一批”项目。');
const elsewhere = reportOf('西岭县总工会2022年工作总结', '弘扬工匠精神，坚持全面从严治党。推进“三个一批”项目建设。');
const { slogans, programmes } = compareReports(page, [before, elsewhere]);
const slogan = (name: string) => slogans.find((one) => one.name === name);

describe('slogans', () => {
  it('new, kept and gone, with counts by report', () => {
    expect(slogan('两个维护')).toMatchObject({ page: 2, reports: {}, state: 'new' });
    expect(slogan('劳模精神')).toMatchObject({ page: 1, reports: { [before.source]: 1 }, state: 'kept' });
    expect(slogan('四个意识')).toMatchObject({ page: 0, reports: { [before.source]: 1 }, state: 'gone', places: [] });
  });

  it('what another body has is not new, and what only another body has is not gone', () => {
    expect(slogan('工匠精神')).toMatchObject({ state: 'kept', reports: { [elsewhere.source]: 1 } });
    expect(slogan('全面从严治党')).toBeUndefined();
  });

  it('new first, then gone, then kept', () => {
    const order = { new: 0, gone: 1, kept: 2 };
    expect(slogans.map(({ state }) => order[state])).toEqual(slogans.map(({ state }) => order[state]).sort());
  });
});

describe('programmes', () => {
  it('keep their wording in each report', () => {
    const spring = programmes.find(({ name }) => name === '春风行动');
    expect(spring).toMatchObject({ state: 'kept', page: 1 });
    expect(spring?.mentions.map(({ source, text }) => [source, text])).toEqual([
      [page.source, '“春风行动”'],
      [before.source, '“春风行动”'],
    ]);
  });

  it('a numbered name of another body is another thing', () => {
    const coined = programmes.filter(({ name }) => name === '三个一批');
    for (const one of coined) expect(Object.keys(one.reports)).not.toContain(elsewhere.source);
  });
});
