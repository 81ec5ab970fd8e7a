import { describe, expect, it } from 'vitest';
import { indicate } from '../../../lib/indicator/indicate.ts';
import type { Indicator } from '../../../lib/indicator/indicator.ts';
import { recognise } from '../../../lib/recognise/index.ts';

/** Cells as a page's text has them, one a line; each figure asked for with its action, noun and body. */
const TABLES: {
  name: string;
  lines: string[];
  asked: Record<string, Partial<Indicator>>;
}[] = [
  {
    name: 'two columns: the head of the row',
    lines: ['建成职工书屋', '9家', '会员总数', '8.7万人'],
    asked: { '9家': { action: '建设', noun: '职工书屋' }, '8.7万人': { action: '累计', noun: '会员总数' } },
  },
  {
    name: 'columns by year: another year is no result of this report',
    lines: ['项目', '2022年', '2023年', '受理法律援助案件', '58件', '71件', '挽回经济损失', '426万元', '503万元'],
    asked: {
      '58件': { action: '受理', noun: '法律援助案件', constant: true },
      '71件': { action: '受理', noun: '法律援助案件', constant: false },
      '503万元': { action: '追回', noun: '经济损失', constant: false },
    },
  },
  {
    name: 'rows by place, columns by indicator, a total',
    lines: ['单位', '新建工会', '新发展会员', '石桥镇', '12家', '340人', '合计', '21家', '620人'],
    asked: {
      '12家': { action: '新建', noun: '工会', body: '石桥镇' },
      '340人': { action: '新发展', noun: '会员', body: '石桥镇' },
      '21家': { action: '新建', noun: '工会', body: '' },
      '620人': { action: '新发展', noun: '会员', body: '' },
    },
  },
  {
    name: 'rows that are numbered, aims beside what was done',
    lines: ['序号', '实事项目', '年度目标', '完成情况', '1', '新建爱心驿站', '15个', '17个', '2', '慰问困难职工', '300户', '316户'],
    asked: {
      '15个': { action: '新建', status: 'planned' },
      '17个': { action: '新建', noun: '爱心驿站', status: 'done' },
      '316户': { action: '慰问', noun: '困难职工', status: 'done' },
    },
  },
  {
    name: 'a column of units is no head of a row',
    lines: [
      '指标',
      '单位',
      '年度目标',
      '完成数',
      '完成率',
      '新建工会',
      '家',
      '45',
      '51',
      '113%',
      '新发展会员',
      '人',
      '3000',
      '3120',
      '104%',
    ],
    asked: { '113%': { noun: '新建工会完成率' }, '104%': { noun: '新发展会员完成率' } },
  },
  {
    name: 'numbers over their names',
    lines: ['58家', '新建工会', '5127人', '新发展会员'],
    asked: { '58家': { action: '新建', noun: '工会' }, '5127人': { action: '新发展', noun: '会员' } },
  },
  {
    name: 'numbers over their names, under a name in brackets',
    lines: ['【组织建设】', '58家', '新建工会', '5127人', '新发展会员', '【权益维护】', '31件', '受理案件'],
    asked: { '58家': { action: '新建', noun: '工会' }, '31件': { action: '受理', noun: '案件' } },
  },
  {
    name: 'a part of the row above',
    lines: ['指标', '数量', '受理劳动争议', '1864件', '其中：调解成功', '1392件', '新发展会员', '2.87万人', '其中：货车司机', '1164人'],
    asked: {
      '1392件': { action: '调解成功', of: 0 },
      '2.87万人': { action: '新发展', noun: '会员', of: -1 },
      '1164人': { action: '新发展', noun: '货车司机', of: 2 },
    },
  },
  {
    name: 'cadres are no part of a house',
    lines: ['指标', '数量', '专职工会干部', '412人'],
    asked: { '412人': { noun: '专职工会干部', body: '' } },
  },
  {
    name: 'a unit in the head, numbers of rows',
    lines: ['1.慰问困难职工（人）', '320人', '2.发放慰问金（万元）', '64万元'],
    asked: { '320人': { action: '慰问', noun: '困难职工' }, '64万元': { action: '发放', noun: '慰问金' } },
  },
];

describe.each(TABLES)('$name', ({ lines, asked }) => {
  it.each([
    ['a line a cell', '\n'],
    ['tabs', '\t'],
    ['strokes', ' | '],
  ])('%s', (_, separator) => {
    const text = `工作情况表\n${lines.join(separator)}\n`;
    const mentions = recognise(text, { lineBreaks: 'hard' });
    const indicators = indicate(text, mentions, [], 'hard', { year: 2023 });
    const figures = mentions.filter((mention) => mention.class === 'figure');
    for (const [figure, slots] of Object.entries(asked)) {
      const at = figures.findIndex((mention) => mention.text === figure);
      expect(at, `${figure} is recognised`).toBeGreaterThanOrEqual(0);
      expect(indicators[at]).toMatchObject(slots);
    }
  });
});

it('sentences in short lines are no table', () => {
  const text = '新建工会\n全年新建工会58家。\n5127人\n';
  const mentions = recognise(text, { lineBreaks: 'hard' });
  const [first] = indicate(text, mentions, [], 'hard');
  expect(first).toMatchObject({ action: '新建', noun: '工会' });
});
