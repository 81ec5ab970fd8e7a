import { describe, expect, it } from 'vitest';
import { findOutline } from '../../../lib/corpus/outline.ts';

const LONG = '一年来，各级工会围绕中心、服务大局，扎实推进各项工作，取得了新的成绩，职工群众的获得感不断增强，基层组织更有活力。';

const CASES = [
  {
    name: 'numbered on three levels',
    text: `一、主要工作\n（一）强化引领\n1.学习\n${LONG}`,
    outline: ['1 一、主要工作', '2 （一）强化引领', '3 1.学习'],
  },
  {
    name: 'year headings above numbered ones',
    text: `2022年工作回顾\n（一）强化引领\n${LONG}\n2023年工作安排\n（一）再强化\n${LONG}`,
    outline: ['1 2022年工作回顾', '2 （一）强化引领', '1 2023年工作安排', '2 （一）再强化'],
  },
  { name: 'a heading that runs into its paragraph', text: `（一）夯实基层基础。${LONG}`, outline: ['1 （一）夯实基层基础'] },
  { name: 'plain short lines above long paragraphs', text: `${LONG}\n\n强化思想引领之魂\n\n${LONG}\n`, outline: ['1 强化思想引领之魂'] },
  { name: 'chapters', text: `第一章 总则\n${LONG}`, outline: ['1 第一章 总则'] },
  {
    name: 'parts',
    text: `第一部分 2022年主要工作\n1.办实事\n${LONG}\n第二部分 2023年重点任务\n${LONG}`,
    outline: ['1 第一部分 2022年主要工作', '2 1.办实事', '1 第二部分 2023年重点任务'],
  },
  {
    name: 'lines in brackets, above points or text',
    text: `${LONG}\n【强基础】\n·新建工会9家\n【下步打算】\n${LONG}`,
    outline: ['1 【强基础】', '1 【下步打算】'],
  },
  { name: 'a year behind a mark', text: `${LONG}\n●2020年重点\n${LONG}`, outline: ['1 ●2020年重点'] },
  {
    name: 'a caption above a heading is none',
    text: `${LONG}\n职工运动会现场\n弘扬工匠精神之志\n${LONG}`,
    outline: ['1 弘扬工匠精神之志'],
  },
  { name: 'an enumeration in running text is none', text: `一是开展培训，二是组织竞赛，${LONG}`, outline: [] },
  { name: 'a line cut in running text is none', text: `${LONG}\n二是完善帮扶机制。每季度到车间\n${LONG}`, outline: [] },
  { name: 'a question that runs into its paragraph', text: `${LONG}\n（一）何为主业？${LONG}`, outline: ['1 （一）何为主业'] },
  { name: 'nothing', text: '', outline: [] },
];

describe('headings of a plain text', () => {
  it.each(CASES)('$name', ({ text, outline }) => {
    const found = findOutline(text);
    expect(found.map((heading) => `${heading.level} ${heading.text}`)).toEqual(outline);
    for (const heading of found) expect(text.slice(heading.start, heading.end)).toBe(heading.text);
  });
});
