import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { isWholePage } from '../note/note.ts';
import { isOpenable } from '../note/openable.ts';
import { type ExportContent, PACE_STEP, type Pace } from './content.ts';
import { fragmentLink } from './fragment-link.ts';
import { looksOf } from './markdown.ts';
import { oneLine, plain } from './plain-text.ts';
import { type NoteOfPage, type PageFacts, type Section, sectionsOf, sourceLine } from './sections.ts';
import { paperTable, wordTable } from './word-table.ts';

/** A4 in twips, and its margins: those that the library leaves, and narrow ones beside a wide table. */
const [SHORT_SIDE, LONG_SIDE, MARGIN, NARROW_MARGIN] = [11906, 16838, 1440, 850];
const A4 = { width: SHORT_SIDE, height: LONG_SIDE };
/** A table of more columns is put on sheets that lie on their side. */
const MOST_UPRIGHT = 6;

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
 * of their own, the reader's words, tags; then figures and comparison as tables (word-table.ts).
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
  const wide: (Paragraph | Table)[] = [];
  for (const name of ['figures', 'comparison'] as const) {
    const table = content[name];
    if (table === undefined || !content.fields[name]) continue;
    const onPaper = paperTable(table);
    // A page without figures has nothing but the head of their table.
    if (onPaper.head.length === 0) continue;
    const isWide = onPaper.head.length > MOST_UPRIGHT;
    const caption = new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(oneLine(table.caption)) });
    (isWide ? wide : children).push(caption, wordTable(onPaper, isWide ? LONG_SIDE - 2 * NARROW_MARGIN : SHORT_SIDE - 2 * MARGIN, HEI));
  }
  await pace(done);
  const document = new Document({
    title: oneLine(content.title),
    creator: 'Gongjian',
    lastModifiedBy: 'Gongjian',
    styles: STYLES,
    sections: [
      { properties: { page: { size: A4 } }, children },
      ...(wide.length === 0
        ? []
        : [
            {
              properties: {
                page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: { left: NARROW_MARGIN, right: NARROW_MARGIN } },
              },
              children: wide,
            },
          ]),
    ],
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
