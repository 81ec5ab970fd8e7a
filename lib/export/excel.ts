import writeXlsxFile from 'write-excel-file/universal';
import type { ExportCell, ExportContent, Pace } from './content.ts';
import { type SheetContent, sheetsOf } from './sheets.ts';
import { cellText, harmless, numberOf } from './table-cells.ts';

/** Widest column, in characters of half width: a longer text is wrapped. */
const WIDEST = 60;
/** Rows that a sheet of Excel holds, head included. */
const MOST_ROWS = 1_048_576;

/** The notes, the page's figures and the comparison as an Excel workbook, a sheet each: numbers as numbers, words never as formulas. */
export async function toExcel(content: ExportContent, pace: Pace): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = await sheetsOf(content, pace);
  const blob = await writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      data: rows.slice(0, MOST_ROWS).map((cells, row) => cells.map((cell) => (row === 0 ? headOf(cell) : cellOf(cell)))),
      sheet: sheetName(name),
      columns: widthsOf(rows),
      stickyRowsCount: 1,
      // The page's own figures are for reading beside it on paper.
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'SimSun', fontSize: 11 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const headOf = ({ text }: ExportCell) => ({
  value: cellText(harmless(text)),
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#EEEEEE',
  wrap: true,
});

function cellOf(cell: ExportCell) {
  const value = numberOf(cell);
  if (value !== undefined) return { value, type: Number, alignVertical: 'top' as const };
  const text = cellText(harmless(cell.text));
  return text === '' ? null : { value: text, type: String, wrap: true, alignVertical: 'top' as const };
}

/** A sheet's name is at most 31 characters long and has none of these. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Columns as wide as their first rows want, in characters; Chinese ones are twice as wide. */
function widthsOf(rows: SheetContent['rows']): { width: number }[] {
  const sample = rows.slice(0, 100);
  return (rows[0] ?? []).map((_, column) => {
    const lengths = sample.map((cells) => widthOf(cells[column]?.text ?? ''));
    return { width: Math.min(WIDEST, Math.max(8, ...lengths) + 2) };
  });
}

function widthOf(text: string): number {
  const line = text.slice(0, WIDEST);
  return line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
