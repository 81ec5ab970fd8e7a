import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ExportCell, ExportTable } from './content.ts';
import { oneLine } from './plain-text.ts';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8B8880' };
const SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F0EA' };

/** How a table stands on paper: its columns that hold anything, the heading of each row where it has headings, and how wide each is. */
export interface PaperTable {
  head: readonly ExportCell[];
  rows: readonly { heading: string; cells: readonly ExportCell[] }[];
  /** What each column wants, in characters of half width, and whether numbers stand in it, which are not broken. */
  wants: readonly { width: number; isOfNumbers: boolean }[];
}

/**
 * A table made ready for paper. Headings leave their column and become lines of their own, columns that are empty all the way down go; where
 * nothing is left the head is empty.
 */
export function paperTable({ rows: [head = [], ...rows], byHeading = false }: ExportTable): PaperTable {
  const from = byHeading ? 1 : 0;
  const kept = head
    .map((_, column) => column)
    .filter((column) => column >= from && rows.some((cells) => (cells[column]?.text ?? '') !== ''));
  const pick = (cells: readonly ExportCell[]) => kept.map((column) => cells[column] ?? { text: '' });
  const picked = rows.map((cells) => ({ heading: byHeading ? (cells[0]?.text ?? '') : '', cells: pick(cells) }));
  return {
    head: pick(head),
    rows: picked,
    wants: kept.map((_, at) => wantOf(picked.map(({ cells }) => cells[at] ?? { text: '' }))),
  };
}

/** Numbers want what the longest has; words, which can be broken, between that and what they have on the whole: most remarks are empty. */
function wantOf(cells: readonly ExportCell[]): PaperTable['wants'][number] {
  const widths = cells.map(({ text }) => Math.min(MOST, widthOf(text)));
  const [longest, all] = [Math.max(LEAST, ...widths), widths.reduce((sum, width) => sum + width, 0)];
  const isOfNumbers = cells.some(({ value }) => value !== undefined);
  return { width: (isOfNumbers ? longest : Math.max(LEAST, (longest + all / widths.length) / 2)) + EDGES, isOfNumbers };
}
/** In characters of half width: 2024年 in bold, and a label of a line or two; and what a cell leaves free at both sides. */
const [LEAST, MOST, EDGES] = [8, 32, 3];

/** The widths of columns in twips: numbers as wide as they want, words share what is left; all their share where that is too little. */
export function columnWidths({ wants }: Pick<PaperTable, 'wants'>, room: number): number[] {
  const sum = (of: readonly { width: number }[]) => of.reduce((all, { width }) => all + width, 0);
  const [numbers, words] = [wants.filter(({ isOfNumbers }) => isOfNumbers), wants.filter(({ isOfNumbers }) => !isOfNumbers)];
  const left = room - sum(numbers) * HALF_WIDTH;
  const isRoom = words.length > 0 && left > room * LEAST_FOR_WORDS;
  return wants.map(({ width, isOfNumbers }) => {
    if (!isRoom) return Math.floor((room * width) / sum(wants));
    return Math.floor(isOfNumbers ? width * HALF_WIDTH : (left * width) / sum(words));
  });
}
/** A character of half width at 10 points, in twips, with a little to spare. */
const HALF_WIDTH = 115;
const LEAST_FOR_WORDS = 0.3;

function widthOf(text: string): number {
  const line = oneLine(text);
  return line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

/** The table in `room` twips, its head repeated on each sheet of paper. */
export function wordTable({ head, rows, wants }: PaperTable, room: number, headFont: object): Table {
  const widths = columnWidths({ wants }, room);
  const cellOf = (column: number, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'], words: TextRun[]) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Cell', alignment, children: words })],
    });
  const headingRow = (heading: string) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: widths.length,
          shading: SHADE,
          children: [new Paragraph({ style: 'Cell', keepNext: true, children: [new TextRun({ text: oneLine(heading), bold: true })] })],
        }),
      ],
    });
  const body = rows.flatMap(({ heading, cells }, at) => [
    ...(heading !== '' && heading !== rows[at - 1]?.heading ? [headingRow(heading)] : []),
    new TableRow({
      cantSplit: true,
      children: cells.map(({ text, value }, column) =>
        cellOf(column, value === undefined ? AlignmentType.LEFT : AlignmentType.RIGHT, [new TextRun(oneLine(text))]),
      ),
    }),
  ]);
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(({ text }, column) =>
          cellOf(column, AlignmentType.LEFT, [new TextRun({ text: oneLine(text), bold: true, font: headFont })]),
        ),
      }),
      ...body,
    ],
  });
}
