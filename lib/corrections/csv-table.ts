import { harmless } from '../export/table-cells.ts';
import { failure, type Result, success } from '../result.ts';

/** A record of a CSV file. */
export interface CsvRecord {
  /** The line that it begins on, from 1; a quoted cell may hold further lines. */
  line: number;
  cells: string[];
}

/** What is no CSV: a quotation mark never closed, or one in the middle of a cell. */
export interface CsvSyntaxFault {
  line: number;
  code: 'open-quote' | 'stray-quote';
}

const LINE_END = /\r\n|\r|\n/g;

/** What stands between two cells: a comma; a semicolon or a tab, as some programs save or copy tables. */
export type CsvSeparator = ',' | ';' | '\t';

/**
 * Reads CSV (RFC 4180; lines may end in CR LF, LF or CR). Empty lines are no records. The first fault where it is none;
 * of an open quotation mark the line where it was opened.
 */
export function readCsv(text: string, separator: CsvSeparator = ','): Result<CsvRecord[], CsvSyntaxFault> {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const record: CsvRecord = { line, cells: [] };
    for (;;) {
      const quoted = text[at] === '"';
      const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at, separator);
      if (end < 0) return failure({ line, code: 'open-quote' });
      const cell = text.slice(at, end);
      if (!quoted && cell.includes('"')) return failure({ line, code: 'stray-quote' });
      record.cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      line += cell.match(LINE_END)?.length ?? 0;
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    if (at < text.length) {
      if (text[at] !== '\r' && text[at] !== '\n') return failure({ line, code: 'stray-quote' });
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return success(records);
}

function endOfPlain(text: string, from: number, separator: CsvSeparator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at++;
  return at;
}

/** The place behind the closing mark; -1 where there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return -1;
}

/**
 * Writes CSV with CR LF and a byte-order mark, so that spreadsheets read it as UTF-8. What one would take for a formula is made
 * `harmless`; `unguarded` of the same file gives a cell back as it was.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  const safe = harmless(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
