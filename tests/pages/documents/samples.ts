/** Documents in the manner of real ones, written by us: no county or person in them exists. */
import { PAGE, type PdfOptions, pdfOf, type Words } from './pdf.ts';

const SIZE = 14;
const LEFT = 90;
const LEADING = 24;
/** Letters to a line. */
const WIDE = 29;

/** A paragraph's lines, the first indented by two letters; a Latin letter takes half the room. */
function linesOf(text: string, wide = WIDE): string[] {
  const lines: string[] = [];
  let line = '';
  let room = wide - 2;
  for (const letter of text) {
    const width = letter > '\u00ff' ? 1 : 0.5;
    if (room < width) {
      lines.push(line);
      line = '';
      room = wide;
    }
    line += letter;
    room -= width;
  }
  return [...lines, line];
}

/** Lays paragraphs out on pages with a running head and page numbers; `lines` to a page. */
function setPages(title: string, paragraphs: readonly string[], lines = 26): Words[][] {
  const all = paragraphs.flatMap((text) => linesOf(text).map((line, i) => ({ text: line, left: i === 0 ? LEFT + 2 * SIZE : LEFT })));
  const pages: Words[][] = [];
  for (let at = 0; at < all.length; at += lines) {
    const number = pages.length + 1;
    const body = all.slice(at, at + lines).map(({ text, left }, i) => ({ text, left, top: 130 + i * LEADING, size: SIZE }));
    const heads = [
      { text: '松岩县总工会文件汇编', left: LEFT, top: 50, size: 9 },
      ...(number === 1 ? [{ text: title, left: (PAGE.width - title.length * 20) / 2, top: 96, size: 20 }] : []),
    ];
    pages.push([...heads, ...body, { text: `— ${number} —`, left: 280, top: 800, size: 10 }]);
  }
  return pages;
}

/** Set as here, 13.65⏎万人次 stands over a line's end, and 5200⏎万元 over a page's. */
export const REPORT_TITLE = '松岩县总工会二〇二四年工作报告';
export const REPORT = [
  '今年以来，全县各级工会深入学习贯彻“两个维护”要求，组织职工开展岗位练兵、技术比武和技能培训，累计参加职工13.65万人次，新建基层工会128家，“求学圆梦”行动帮助736名职工提升学历。',
  '深入实施困难职工帮扶，走访慰问困难职工家庭862户，全年共筹集送温暖、金秋助学、医疗互助等各类帮扶慰问资金合计5200万元，覆盖面达到96.5%。',
];
const LINES = 6;

/** The report as a PDF of two pages. */
export function reportPdf(options: PdfOptions = {}): Uint8Array {
  return pdfOf(setPages(REPORT_TITLE, REPORT, LINES), { title: REPORT_TITLE, ...options });
}

/** A page of pictures, as a scanner makes it. */
export const scannedPdf = (): Uint8Array => pdfOf([[], []], { picture: true });

/** As a reader of the PDF is to see it, row by row. */
export const TABLE = [
  ['单位', '新建基层工会', '发展会员'],
  ['云溪区总工会及所属机关', '13家', '560人'],
  ['青川镇', '9家', '86人'],
];
/** Where the columns begin; 13家 and 560人 stand close to one another, as in a narrow table. */
const COLUMNS = [LEFT, LEFT + 130, LEFT + 160];

/** A page with a table; the second row's name takes two lines, drawn cell after cell, with the others in its middle. */
export function tablePdf(): Uint8Array {
  const cell = (text: string, column: number, top: number): Words => ({ text, left: COLUMNS[column] ?? 0, top, size: 10 });
  const [heads = [], wrapped = [], last = []] = TABLE;
  const [name = '', ...values] = wrapped;
  return pdfOf([
    [
      { text: '主要数据如下表：', left: LEFT + 2 * SIZE, top: 130 },
      ...heads.map((text, i) => ({ ...cell(text, i, 160), left: LEFT + i * 130 })),
      ...[cell(name.slice(0, 7), 0, 180), cell(name.slice(7), 0, 194)],
      ...values.map((text, i) => cell(text, i + 1, 187)),
      ...last.map((text, i) => cell(text, i, 214)),
    ],
  ]);
}

/** Twenty-six letters to a column, as many programs print it: each letter by itself; 三万二千七百⏎人次 stands over a column's end. */
const DOWN = [
  '　　全年新建基层工会四百八十六家，走访职工三万二千七百',
  '人次，做到﹃两个维护﹄︐筹集资金九百万元。',
  '　　各级工会深入基层听取意见，帮助职工解决急难愁盼问题',
  '，推动工会工作走深走实，职工群众的获得感进一步增强，',
  '工会组织的凝聚力不断提升。',
];

/** A page whose text runs from top to bottom. */
export function verticalPdf(): Uint8Array {
  const letters = DOWN.flatMap((column, i) => [...column].map((text, n) => ({ text, left: 480 - i * LEADING, top: 100 + n * SIZE })));
  return pdfOf([letters.filter(({ text }) => text !== '　')]);
}
