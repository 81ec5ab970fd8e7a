/** Word documents made for the tests, and zips that only look like some. All sentences are invented. */
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A report as a writer's office would send it: title, headings, a list, a table, a line break, a split number. */
export async function reportDocx(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '松岩县总工会2021年工作报告', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '一、组织建设', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('全年新建工会'),
              new TextRun({ text: '3', bold: true }),
              new TextRun('2家，'),
              new TextRun({ text: '发展会员' }),
              new TextRun({ break: 1, text: '1,200人。' }),
            ],
          }),
          new Paragraph({ text: '走访企业', bullet: { level: 0 } }),
          new Table({ rows: [new TableRow({ children: [cell('慰问职工'), cell('860人次')] })] }),
          new Paragraph('　'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The text of `reportDocx` by the rules of page text. */
export const REPORT_TEXT = [
  '松岩县总工会2021年工作报告',
  '一、组织建设',
  '全年新建工会32家，发展会员',
  '1,200人。',
  '走访企业',
  '慰问职工',
  '860人次',
].join('\n');

/** A .docx of these paragraphs. */
export async function docxOf(...paragraphs: string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A .docx with a footnote in the middle of a figure, and a figure that was changed with changes tracked. */
export async function revisedDocx(): Promise<Uint8Array> {
  const by = { author: '审稿', date: '2024-01-01T00:00:00Z' };
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('截至年底。')] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('新建工会28'), new FootnoteReferenceRun(1), new TextRun('家。')] }),
          new Paragraph({
            children: [
              new TextRun('培训'),
              new DeletedTextRun({ ...by, id: 1, text: '9000' }),
              new InsertedTextRun({ ...by, id: 2, text: '1.2万' }),
              new TextRun('人次。'),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A .docx with words that Word hides, alone and in a paragraph, and some that are hidden no more. */
export async function hidingDocx(): Promise<Uint8Array> {
  const hidden = (text: string) => new TextRun({ text, vanish: true, bold: true });
  const children = [
    new Paragraph({ children: [new TextRun('新建工会28家'), hidden('（上稿为31家）'), new TextRun({ text: '。', bold: true })] }),
    new Paragraph({ children: [hidden('供领导参阅。')] }),
    new Paragraph({ children: [new TextRun({ text: '培训1.2万人次。', vanish: false })] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A .docx without a word. */
export async function emptyDocx(): Promise<Uint8Array> {
  return docxOf('');
}

export const xlsx = () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
export const pptx = () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') });
export const odt = () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<office/>') });
export const photographs = () => zipSync({ '1.jpg': strToU8('not really') });

/** 112 MB of blanks in 110 KB: a document that would fill the memory. */
export function bomb(): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(112 * 1024 * 1024).fill(0x20) }, { level: 9 });
}

/** A document that is none inside. */
export const brokenXml = () => withBody('<w:document><w:body><w:p>');

/** One run of ten million letters. */
export const longRun = () =>
  withBody(`<w:document><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${'x'.repeat(10_000_000)}</w:t></w:r></w:p></w:body></w:document>`);

const withBody = (xml: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(xml),
  });

/** A compound file whose directory names a stream. */
export function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

/** A report of which Word counts the headings: by a style, by the paragraphs themselves, over levels, begun anew, and with bullets. */
export async function countedDocx(): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: at, format, text });
  const numbered = (text: string, reference: string, at: number, instance = 0) =>
    new Paragraph({ text, numbering: { reference, level: at, instance } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
            level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
            level(2, LevelFormat.DECIMAL, '%1.%3'),
          ],
        },
        { reference: 'steps', levels: [level(0, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1')] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '松岩县总工会2021年工作报告', heading: HeadingLevel.TITLE }),
          numbered('组织建设', 'outline', 0),
          numbered('建会入会', 'outline', 1),
          new Paragraph('全年新建工会32家。'),
          numbered('规范提升', 'outline', 1),
          new Paragraph({ text: '维权服务', heading: HeadingLevel.HEADING_1, numbering: { reference: 'outline', level: 0 } }),
          numbered('法律援助', 'outline', 1),
          numbered('办理案件46件', 'outline', 2),
          numbered('追回欠薪', 'steps', 0, 1),
          numbered('调解纠纷', 'steps', 0, 1),
          numbered('走访企业', 'steps', 0, 2),
          new Paragraph({ text: '慰问职工860人次', bullet: { level: 0 } }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The text of `countedDocx`. */
export const COUNTED_TEXT = [
  '松岩县总工会2021年工作报告',
  '一、组织建设',
  '（一）建会入会',
  '全年新建工会32家。',
  '（二）规范提升',
  '二、维权服务',
  '（一）法律援助',
  '二.1 办理案件46件',
  '①追回欠薪',
  '②调解纠纷',
  '①走访企业',
  '慰问职工860人次',
].join('\n');
