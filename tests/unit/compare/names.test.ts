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
    expect(coined).not.toEqual([]);
    for (const one of coined) expect(Object.keys(one.reports)).not.toContain(elsewhere.source);
  });
});

describe('one name for two things', () => {
  const skills = '实施“三个一批”技能人才培育行动，培育技师20名。';
  const works = '推进“三个一批”产业项目建设，开工项目12个。';
  const stateOf = (now: string, then: string, body = '清湖区总工会') => {
    const [later, earlier] = [reportOf('清湖区总工会2023年工作总结', now), reportOf(`${body}2022年工作总结`, then)];
    return compareReports(later, [earlier]).programmes.find(({ name, page }) => name === '三个一批' && page > 0);
  };

  it.each([
    ['skills on both sides', skills, skills.replace('技能人才', '人才'), '清湖区总工会', 'kept'],
    ['works on both sides', works, works.replace('产业', '重点产业'), '清湖区总工会', 'kept'],
    ['skills here, works there', skills, works, '清湖区总工会', 'new'],
    ['works here, skills there', works, skills, '清湖区总工会', 'new'],
    ['the wording agrees, the body does not', skills, skills, '西岭县总工会', 'kept'],
    ['neither tells more, one body', '推进“三个一批”项目。', '开展“三个一批”活动。', '清湖区总工会', 'kept'],
    ['neither tells more, another body', '推进“三个一批”项目。', '开展“三个一批”活动。', '西岭县总工会', 'new'],
    ['a body whose name only ends like the page’s', '推进“三个一批”项目。', '推进“三个一批”项目。', '大清湖区总工会', 'new'],
  ])('%s', (_, now, then, body, state) => {
    expect(stateOf(now, then, body)?.state).toBe(state);
  });
});

describe('one name for two things in one report', () => {
  const skills = '实施“三个一批”技能人才培育行动，培育技师20名。';
  const works = '推进“三个一批”产业项目建设，开工项目12个。';
  const rows = (now: string, then: string) => {
    const [later, earlier] = [reportOf('清湖区总工会2023年工作总结', now), reportOf('清湖区总工会2022年工作总结', then)];
    return compareReports(later, [earlier])
      .programmes.filter(({ name }) => name === '三个一批')
      .map(({ page, reports, state, figures = [] }) => [
        page,
        reports[earlier.source] ?? 0,
        state,
        figures.map(({ text }) => text).join(' '),
      ]);
  };
  const items = (...parts: string[]) => `推进“三个一批”（${parts.map((part) => `${part}一批`).join('、')}）。`;
  const [people, sites] = [items('培育', '引进', '留住'), items('关停', '搬迁', '改造')];

  it.each([
    [
      'told apart by what stands behind',
      `${skills}${works}`,
      skills,
      [
        [1, 0, 'new', '12个'],
        [1, 1, 'kept', '20名 20名'],
      ],
    ],
    [
      'two in the earlier one',
      works,
      `${skills}${works}`,
      [
        [0, 1, 'gone', '20名'],
        [1, 1, 'kept', '12个 12个'],
      ],
    ],
    [
      'told apart by their items',
      `${people}${sites}`,
      sites,
      [
        [1, 0, 'new', ''],
        [1, 1, 'kept', ''],
      ],
    ],
    ['the same items in another order', people, items('引进', '留住', '培育'), [[1, 1, 'kept', '']]],
    [
      'other items a year later',
      people,
      sites,
      [
        [1, 0, 'new', ''],
        [0, 1, 'gone', ''],
      ],
    ],
    ['a bare name is of the thing before it', `${skills}“三个一批”成效明显。`, skills, [[2, 1, 'kept', '20名 20名']]],
    [
      'bare in the earlier one, and two of them here',
      `${skills}${works}`,
      '推进“三个一批”。',
      [
        [1, 0, 'new', '20名'],
        [1, 0, 'new', '12个'],
        [0, 1, 'gone', ''],
      ],
    ],
  ])('%s', (_, now, then, wanted) => {
    expect(rows(now, then)).toEqual(wanted);
  });
});

describe('a programme with a new name', () => {
  const then = reportOf('清湖区总工会2022年工作总结', '开展“暖阳”行动，资助学生18名。');
  const compare = (now: string, other = then) => {
    const later = reportOf('清湖区总工会2023年工作总结', now);
    return compareReports(later, [other], new Map([[later.source, `清湖区总工会2023年工作总结\n\n${now}\n`]])).programmes;
  };

  it.each(['“暖阳”行动更名为“晨光”行动，资助学生20名。', '开展“晨光”行动（原“暖阳”行动），资助学生20名。'])('%s', (now) => {
    const told = compare(now);
    expect(told.map(({ name, state }) => [name, state])).toEqual([['晨光', 'kept']]);
    expect(told[0]?.mentions.filter(({ source }) => source === then.source).map(({ text }) => text)).toEqual(['“暖阳”行动']);
  });

  it('two names in one sentence are two programmes', () => {
    const told = compare('开展“晨光”行动和“暖阳”行动，资助学生20名。');
    expect(told.map(({ name, state }) => [name, state])).toEqual([
      ['晨光', 'new'],
      ['暖阳', 'kept'],
    ]);
  });

  it('the old name of another body stays its own', () => {
    const told = compare('“暖阳”行动更名为“晨光”行动。', reportOf('西岭县总工会2022年工作总结', '开展“暖阳”行动。'));
    expect(told.find(({ name }) => name === '晨光')).toMatchObject({ state: 'new', reports: {} });
  });
});
