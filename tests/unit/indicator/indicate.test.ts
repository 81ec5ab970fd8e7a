import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/corpus/build.ts';
import { findOutline } from '../../../lib/corpus/outline.ts';
import { indicate } from '../../../lib/indicator/indicate.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { INDICATOR_CASES } from './cases.ts';

const indicatorsOf = (text: string) => {
  const mentions = recognise(text);
  const figures = mentions.filter((mention) => mention.class === 'figure');
  return { figures, indicators: indicate(text, mentions, findOutline(text)) };
};

describe('what a figure measures', () => {
  it.each(INDICATOR_CASES)('$text: $figure', ({ text, figure, slots }) => {
    const { figures, indicators } = indicatorsOf(text);
    const at = figures.findIndex((mention) => mention.text === figure);
    expect(at, `${figure} is recognised`).toBeGreaterThanOrEqual(0);
    expect(indicators[at]).toMatchObject(slots);
  });

  it('plans stand under the heading that announces them', () => {
    const { figures, indicators } = indicatorsOf(
      '2023年工作回顾\n全年新建基层工会40家，发展会员三千人，各项工作取得明显成效，职工群众的获得感有了新的提高。\n2024年工作安排\n新建基层工会50家，发展会员4000人，把更多的新就业形态劳动者吸引到工会中来，不断夯实基层基础。\n',
    );
    const status = (text: string) => indicators[figures.findIndex((figure) => figure.text === text)]?.status;
    expect(status('40家')).toBe('done');
    expect(status('50家')).toBe('planned');
  });

  it('what was carried out is no plan, and what is thought or was striven for in a review is none; an aim under aims is one', () => {
    const body = '各级工会把服务送到车间班组，职工群众的获得感不断增强，基层组织更有活力，各项制度更加健全，队伍建设明显加强。';
    const text = `清湖区总工会2024年工作报告
一、2024年工作回顾
（一）聚力落实重大战略任务
${body}新建基层工会40家。努力扩大覆盖面，会员达到3万人，预计全年筹集资金800万元，争取补助资金90万元。
二、2025年目标任务
（一）组织建设取得新突破
${body}会员总数突破5万人，新建基层工会60家。今年的主要预期目标是：会员增长5%左右；建会率90%以上。
`;
    const { figures } = buildReport({ source: '', text, mentions: recognise(text) });
    expect(figures.map((figure) => [figure.text, figure.indicator.status])).toEqual([
      ['40家', 'done'],
      ['3万人', 'done'],
      ['800万元', 'done'],
      ['90万元', 'done'],
      ['5万人', 'planned'],
      ['60家', 'planned'],
      ['5%', 'planned'],
      ['90%', 'planned'],
    ]);
  });

  it.each([
    '【下步打算】',
    '【2025年，再出发】',
    '●2025年重点',
    '第二部分 2025年重点任务',
    '三、2025年主要工作',
    '二、关于2025年工作',
    '二、对今后工作的建议',
    '二、鼓足干劲，全力推动“十五五”开好局、起好步',
  ])('%s heads plans in a report on 2024', (heading) => {
    const text = `清湖区总工会2024年工作总结\n2024年，全区各级工会围绕中心、服务大局，扎实推进各项工作，职工群众的获得感不断增强，基层组织更有活力。\n【强基础】\n新建基层工会40家。\n${heading}\n新建企业工会90家，新添职工驿站10个，组织法治体检80家次，让更多的小微企业职工走进工会大家庭，让娘家人的服务送到身边。\n`;
    const { figures } = buildReport({ source: '', text, mentions: recognise(text) });
    expect(figures.map((figure) => [figure.text, figure.indicator.status])).toEqual([
      ['40家', 'done'],
      ['90家', 'planned'],
      ['10个', 'planned'],
      ['80家次', 'planned'],
    ]);
  });

  it('a numbered row tells what its cells are about, and a column of aims no results', () => {
    const { figures, indicators } = indicatorsOf(
      '序号\t实事项目\t年度目标\t完成情况\n1\t工会驿站建设\t10个\t新建11个\n2\t技能培训\t12期\t举办14期，培训430人\n',
    );
    const of = (text: string) => indicators[figures.findIndex((figure) => figure.text === text)];
    expect(of('10个')).toMatchObject({ status: 'planned' });
    expect(of('11个')).toMatchObject({ status: 'done', action: '新建', noun: '工会驿站' });
    expect(of('14期')).toMatchObject({ noun: '技能培训' });
  });

  it('gives one indicator per figure and never throws, whatever the text', () => {
    const words = fc.constantFrom(
      '区总工会',
      '受理',
      '案件',
      '3件',
      '，',
      '。',
      '、',
      '其中',
      '“圆梦”行动',
      '为',
      '20名',
      '职工',
      '发放',
      '5万元',
      '（',
      '）',
      '\n',
      '一、',
      '的',
      '共',
      '全区',
      '每人',
      '以上',
      '…',
      ' ',
      '2023年',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { figures, indicators } = indicatorsOf(text);
        expect(indicators).toHaveLength(figures.length);
        indicators.forEach((indicator, i) => {
          expect(indicator.of).toBeLessThan(figures.length);
          expect(indicator.of).not.toBe(i);
        });
      }),
      { numRuns: 300 },
    );
  });
});
