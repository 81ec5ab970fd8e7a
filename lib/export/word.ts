import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isWholePage } from '../note/note.ts';
import { isOpenable } from '../note/openable.ts';
import { type ExportContent, type ExportTable, PACE_STEP, type Pace } from './content.ts';
import { fragmentLink } from './fragment-link.ts';
import { looksOf } from './markdown.ts';
import { oneLine, plain } from './plain-text.ts';
import { type NoteOfPage, type PageFacts, type Section, sectionsOf, sourceLine } from './sections.ts';

/** The fonts of official documents in Chinese; another machine takes what it has in their place. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const GREY = '555555';

const heading = (size: number) => ({
  run: { font: HEI, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});

const STYLES: IStylesOptions = {
  default: {
    // Sizes in half points: 小四 is 12 pt.
    document: { run: { font: SONG, size: 24 }, paragraph: { spacing: { line: 360 } } },
    title: { run: { font: HEI, size: 36, bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
    heading1: heading(30),
    heading2: heading(28),
  },
  paragraphStyles: [
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: { ...SONG, eastAsia: '楷体' } },
      paragraph: {
        indent: { left: 480 },
        spacing: { before: 160, after: 60 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'B0A99A' } },
      },
    },
    { id: 'Source', name: 'Source', basedOn: 'Normal', quickFormat: true, run: { size: 20, color: GREY } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { line: 280 } } },
  ],
};

/**
 * Notes as a Word document: sections by page, day or tag, a page's source with organisation, date and address, quotations in a style
 * of their own, the reader's words, tags; then figures and comparison as tables whose head is repeated on each sheet of paper.
 */
export async function toWord(content: ExportContent, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  const children: (Paragraph | Table)[] = [paragraph('Title', content.title)];
  let done = 0;
  for (const section of sectionsOf(content)) {
    children.push(...headOf(section));
    for (const one of section.notes) {
      if (done % PACE_STEP === 0) await pace(done);
      children.push(...noteOf(one, content, section.page === undefined));
      done++;
    }
  }
  for (const name of ['figures', 'comparison'] as const) {
    const table = content[name];
    if (table !== undefined && table.rows.length > 0 && content.fields[name]) {
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(oneLine(table.caption)) }), tableOf(table));
    }
  }
  await pace(done);
  const document = new Document({
    title: oneLine(content.title),
    creator: 'Gongjian',
    lastModifiedBy: 'Gongjian',
    styles: STYLES,
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 } } }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function headOf({ heading, page }: Section): Paragraph[] {
  const head = new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(oneLine(heading)) });
  if (page === undefined) return [head];
  const told = sourceLine(page);
  return [head, new Paragraph({ style: 'Source', children: [...runs(told === '' ? '' : `${told} · `), address(page)] })];
}

/** The page's address, as a link where it may be one. */
const address = ({ source }: PageFacts): ParagraphChild => linkTo(source, oneLine(source));

function linkTo(target: string, words: string): ParagraphChild {
  const run = new TextRun({ text: words, color: '0B57A6', underline: {} });
  if (!isOpenable(target)) return new TextRun(words);
  // The link's target stands in XML, and no character of it may be one that an address cannot have.
  const link = plain(target).replace(/[\s<>"{}|\\^`]/g, (unit) => encodeURIComponent(unit));
  return new ExternalHyperlink({ link, children: [run] });
}

function noteOf({ note, page }: NoteOfPage, { fields, words }: ExportContent, withPage: boolean): Paragraph[] {
  const [quote] = note.target.selector;
  const isWhole = isWholePage(note.target.selector);
  const made: Paragraph[] = [];
  if (!isWhole) made.push(paragraph('Quotation', quote.exact));
  if (fields.text && plain(note.body.text).trim() !== '') made.push(paragraph('Normal', note.body.text));
  const last: ParagraphChild[] = [];
  const add = (...children: ParagraphChild[]) => {
    if (last.length > 0) last.push(new TextRun('  '));
    last.push(...children);
  };
  if (withPage) add(...runs([page.title, sourceLine(page)].filter((part) => part !== '').join(' · ')));
  if (fields.tags && note.body.tags.length > 0) add(...runs(note.body.tags.map((tag) => `#${oneLine(tag)}`).join(' ')));
  if (fields.looks) add(...runs(looksOf({ note, page }, words)));
  if (fields.date) add(...runs(words.day(note.created)));
  if (fields.link && !isWhole) add(linkTo(fragmentLink(note.target.source, quote), words.passage));
  else if (withPage) add(address(page));
  if (last.length > 0) made.push(new Paragraph({ style: 'Source', spacing: { after: 200 }, children: last }));
  return made;
}

const paragraph = (style: string, text: string) => new Paragraph({ style, children: runs(plain(text).trim()) });

/** Text with its line breaks. */
function runs(text: string): TextRun[] {
  if (text === '') return [];
  return text.split('\n').map((line, i) => (i === 0 ? new TextRun(line) : new TextRun({ text: line, break: 1 })));
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8B8880' };

function tableOf({ rows }: ExportTable): Table {
  const width = Math.max(...rows.map((cells) => cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: Array.from({ length: width }, (_, column) => {
            const { text = '', value } = cells[column] ?? {};
            const alignment = value !== undefined && row > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT;
            const words = row === 0 ? [new TextRun({ text: oneLine(text), bold: true, font: HEI })] : runs(oneLine(text));
            return new TableCell({ children: [new Paragraph({ style: 'Cell', alignment, children: words })] });
          }),
        }),
    ),
  });
}
