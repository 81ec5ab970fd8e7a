import type { ExportContent, ExportPage, ExportTable } from '../../../lib/export/content.ts';
import { describe } from '../../../lib/note/describe.ts';
import { type Note, type NoteBody, WHOLE_PAGE } from '../../../lib/note/note.ts';
import { recognise } from '../../../lib/recognise/index.ts';

/** An invented page, and all that a file can be made of it. */
const TEXT = [
  '石桥县总工会2025年工作总结',
  '全县各级工会牢记“四个意识”，做到“两个维护”。',
  '一、帮扶',
  '帮扶困难职工86户，发放慰问金120万元；“送清凉”活动慰问一线职工1.2万人次。',
  '二、组织',
  '新建工会<35家>，发展会员2300人 & 以上。',
].join('\n');
const URL = 'https://gonghui.example/2025.html';

/** A note on words of the page; with no words, on the page as a whole. */
export function noteOn(words: string, id: string, body: Partial<NoteBody>, created = '2026-03-01T08:00:00.000Z'): Note {
  const start = TEXT.indexOf(words);
  const selector = words === '' ? WHOLE_PAGE : describe(TEXT, { start, end: start + words.length });
  const target = { source: URL, title: '石桥县总工会2025年工作总结', selector };
  return { id, target, body: { text: '', tags: [], ...body }, created, modified: created };
}

export const NOTES: readonly Note[] = [
  noteOn('新建工会<35家>', 'n3', { text: '与去年一样？\n再查', tags: ['组织'], colour: 'green' }, '2026-03-02T08:00:00.000Z'),
  noteOn('帮扶困难职工86户', 'n1', { text: '核对**口径**', tags: ['帮扶', '新 业态'] }),
  noteOn('职工86户，发放慰问金120万元', 'n2', { text: '', tags: [], kind: 'note' }),
  noteOn('', 'n4', { text: '=整页\t的话', tags: [] }, '2026-03-03T08:00:00.000Z'),
];

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

export const PAGE: ExportPage = {
  url: URL,
  title: '石桥县总工会2025年工作总结',
  text: TEXT,
  mentions: recognise(TEXT, { lineBreaks: 'hard' }),
  info: {
    title: '石桥县总工会2025年工作总结',
    organisation: '石桥县总工会',
    date: '2026-01-08',
    period: { start: '2025-01-01', end: '2025-12-31', label: '2025年' },
  },
  places: new Map([
    ['n3', span('新建工会<35家>')],
    ['n1', span('帮扶困难职工86户')],
    ['n2', span('职工86户，发放慰问金120万元')],
  ]),
};

const TABLE: ExportTable = {
  caption: '本页数据与往年报告的数字',
  rows: [
    ['章节', '指标', '2024年', '2025年（本页）', '单位', '增减', '备注'].map((text) => ({ text })),
    [
      { text: '一、帮扶' },
      { text: '帮扶困难职工' },
      { text: '91户', value: 91 },
      { text: '86户', value: 86 },
      { text: '户' },
      { text: '比2024年减少5户' },
      { text: '' },
    ],
    [
      { text: '一、帮扶' },
      { text: '=SUM(A1)' },
      { text: '未见' },
      { text: '-3.5', value: -3.5 },
      { text: '%' },
      { text: '' },
      { text: '-不可比' },
    ],
    [
      { text: '二、组织' },
      { text: '新建工会' },
      { text: '20-30家', value: 20 },
      { text: '35家', value: 35 },
      { text: '家' },
      { text: '' },
      { text: '2024年：范围不同' },
    ],
  ],
};

const COLUMNS = ['网页', '机构', '网址', '引文', '笔记', '标签', '类型', '颜色', '写下', '修改', '原文', '编号'];
const [page, organisation, address, quote, note, tags, kind, colour, created, modified, passage, id] = COLUMNS as [string, ...string[]];

/** The content of a file; what a test is about is given over it. */
export function contentOf(over: Partial<ExportContent> = {}): ExportContent {
  return {
    title: '石桥县总工会2025年工作总结',
    now: '2026-11-21T03:04:05.000Z',
    order: 'text',
    fields: { text: true, tags: true, looks: true, link: true, date: true, figures: true, comparison: true },
    notes: NOTES,
    page: PAGE,
    comparison: TABLE,
    facts: {
      items: new Map([['两个维护', ['甲项', '乙项：{{c1::乙}}']]]),
      about: new Map([['送清凉', '高温时节的慰问。']]),
    },
    words: {
      language: 'zh-CN',
      day: (time) => time.slice(0, 10),
      untitled: '无标题',
      passage: '原文',
      untagged: '无标签',
      separator: '、',
      kinds: { highlight: '划线', note: '批注', page: '整页笔记' },
      colours: { yellow: '黄', green: '绿', blue: '蓝', pink: '粉', purple: '紫' },
      columns: {
        page,
        organisation,
        address,
        quote,
        note,
        tags,
        kind,
        colour,
        created,
        modified,
        passage,
        id,
      } as ExportContent['words']['columns'], // all named above
      sheets: { notes: '笔记', figures: '数据', comparison: '对照' },
      lost: '原文中未找到',
      wholePage: '整页笔记',
      anki: {
        deck: '工笺',
        noteTypes: { Basic: '问答题', Cloze: '填空题' },
        tags: { slogan: '工笺::提法', programme: '工笺::项目品牌' },
        items: (name) => `“${name}”包括哪些内容？`,
        programme: (name) => `“${name}”是什么？`,
        figures: '报告中的数字：',
      },
    },
    ...over,
  };
}
