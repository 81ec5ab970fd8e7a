import type { ExportCell, ExportContent, ExportTable, Pace } from './content.ts';
import { plain } from './plain-text.ts';
import { notesSheet } from './sheets.ts';
import { harmless, numberOf } from './table-cells.ts';

/**
 * A table as CSV (RFC 4180) as Excel opens it: a byte order mark, CRLF, every cell of words in quotation marks, numbers as
 * numbers, and what a spreadsheet would run as a formula with an apostrophe in front. Line breaks within a cell are LF.
 */
export function csvOf(rows: readonly (readonly ExportCell[])[]): string {
  const lines = rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function cellOf(cell: ExportCell): string {
  const value = numberOf(cell);
  if (value !== undefined) return String(value);
  return `"${harmless(plain(cell.text)).replaceAll('"', '""')}"`;
}

/** The notes as CSV. */
export async function toCsv(content: ExportContent, pace: Pace): Promise<string> {
  return csvOf((await notesSheet(content, pace)).rows);
}

/** A table of the page, its figures or their comparison, as CSV; empty but for the byte order mark where there is none. */
export function tableToCsv(table: ExportTable | undefined): string {
  return csvOf(table?.rows ?? []);
}
