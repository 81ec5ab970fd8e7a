import type { PageTextCase } from './page-text.cases.ts';

/** A run of a text layer: its words, and where it stands in heights of its letters: from the left, how wide, and in which line. */
type Run = [words: string, left: number, width: number, line: number];

const CSS =
  '.textLayer{position:absolute;inset:0;line-height:1} .textLayer :is(span,div,br){position:absolute;white-space:pre;color:transparent} .markedContent{display:contents}';
const placed = ([words, left, width, line]: Run, tag: string) =>
  `<${tag} style="left:${left * 16}px;top:${line * 28}px;width:${width * 16}px;height:16px;font-size:16px">${words}</${tag}>`;
/** A page of 20 letters to a line, as releases of pdf.js since 2021 build it. */
const layer = (...runs: Run[]) =>
  `<div style="position:relative;width:400px;height:300px"><canvas></canvas><div class="textLayer">${runs
    .map((run, i) => placed(run, 'span') + (run[3] === runs[i + 1]?.[3] ? '' : '<br role="presentation">'))
    .join('')}<div class="endOfContent"></div></div></div>`;

/** Two full lines and the end of a paragraph, then another; the number stands in another font. */
const PARAGRAPHS: Run[] = [
  ['组织职工参加岗位练兵和技术比武', 2, 15, 0],
  ['13.6', 17, 2, 0],
  [' ', 19, 1, 0],
  ['万人次，新建基层工会', 0, 10, 1],
  ['128', 10, 1.5, 1],
  ['家，走访职工家庭三', 11.5, 8.5, 1],
  ['百户。', 0, 3, 2],
  ['救助', 2, 2, 3],
  ['56', 4, 1, 3],
  ['人。', 5, 2, 3],
];
const PARAGRAPHS_TEXT = '组织职工参加岗位练兵和技术比武13.6 万人次，新建基层工会128家，走访职工家庭三百户。\n救助56人。';
const TABLE: Run[] = [
  ['青川镇', 0, 3, 0],
  ['13', 8, 1, 0],
  ['560', 10, 1.5, 0],
  ['松岩镇', 0, 3, 1],
  ['9', 8, 0.5, 1],
  ['86', 19, 1, 1],
  ['12', 0, 1, 2],
  ['户户通', 18, 3, 2],
  ['人数', 0, 2, 3],
];

/** Pages that show documents: what is placed run by run reads on where it is sure. */
export const PLACED_RUNS_CASES: PageTextCase[] = [
  {
    name: 'the text layer of pdf.js',
    css: CSS,
    html: `<p>附件</p>${layer(...PARAGRAPHS)}<p>返回</p>`,
    text: `附件\n${PARAGRAPHS_TEXT}\n返回`,
  },
  {
    name: 'the text layer of an old pdf.js',
    css: CSS,
    html: `<div class="textLayer">${PARAGRAPHS.map((run) => placed(run, 'div')).join('\n')}</div>`,
    text: PARAGRAPHS_TEXT,
  },
  {
    name: 'the text layer of a tagged PDF',
    css: CSS,
    html: layer(...PARAGRAPHS).replace(/<span.*?<\/span>/g, '<span class="markedContent" id="p">$&</span>'),
    text: PARAGRAPHS_TEXT,
  },
  { name: 'cells in a text layer stay apart', css: CSS, html: layer(...TABLE), text: '青川镇\n13\n560\n松岩镇\n9\n86\n12\n户户通\n人数' },
  {
    name: 'two pages of a text layer',
    css: CSS,
    html: layer(['慰问职工全年累计参加人数一共达到十三', 0, 20, 0]) + layer(['万人次', 0, 3, 0]),
    text: '慰问职工全年累计参加人数一共达到十三\n万人次',
  },
  {
    name: 'text in letters set from top to bottom',
    css: CSS,
    html: layer(['全区工会', 0, 4, 0], ['会员', 4, 2, 0]).replaceAll('style="', 'style="transform:rotate(90deg);'),
    text: '全区工会\n会员',
  },
  {
    name: 'other words beside placed ones',
    html: '<div style="position:relative">共12<pre style="position:absolute;left:400px;top:0">34 家\n企业</pre> <b>户</b>人</div>',
    text: '共12\n34 家\n企业\n户人',
  },
];
