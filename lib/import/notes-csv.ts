import { type CsvSeparator, readCsv } from '../corrections/csv-table.ts';
import { tagsOf, unguarded } from '../export/table-cells.ts';
import { Checker, checkNote, LIMITS } from '../note/check.ts';
import { NOTE_COLOURS, type Note, type NoteColour } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { idFrom, pageAddress, selectorsOf, timeOf } from './foreign-note.ts';
import type { NotesFile, NotesFileError, Skipped } from './notes-file.ts';

const COLUMNS = ['id', 'source', 'title', 'exact', 'prefix', 'suffix', 'text', 'tags', 'kind', 'colour', 'created', 'modified'] as const;
type Column = (typeof COLUMNS)[number];

/** The heads under which a column is known, our own export's in both languages among them; folded. Other columns are not read. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', '编号'],
  source: ['网址', '地址', '链接', 'address', 'url', 'uri', 'source'],
  title: ['网页', '标题', '页面', '报告', 'page', 'title', 'report'],
  exact: ['原文', '引文', '摘录', '划线', 'quotation', 'quote', 'exact', 'highlight'],
  prefix: ['前文', 'prefix'],
  suffix: ['后文', 'suffix'],
  text: ['笔记', '批注', 'note', 'notes', 'comment', 'annotation', 'body'],
  tags: ['标签', 'tags', 'tag'],
  kind: ['类型', '种类', '类别', 'kind', 'type'],
  colour: ['颜色', 'colour', 'color'],
  created: ['创建时间', '创建日期', '创建', '写下', '时间', '日期', 'created', 'created at', 'creation date', 'written', 'date'],
  modified: ['修改时间', '修改日期', '修改', 'modified', 'updated', 'changed'],
};
const COLOUR_NAMES: Readonly<Record<NoteColour, readonly string[]>> = {
  yellow: ['yellow', '黄', '黄色'],
  green: ['green', '绿', '绿色'],
  blue: ['blue', '蓝', '蓝色'],
  pink: ['pink', '粉', '粉色', '粉红', '粉红色'],
  purple: ['purple', '紫', '紫色'],
};
/** What says that the passage is not painted; all else in that column is a highlight. */
const NOTE_NAMES: readonly string[] = ['note', 'comment', '笔记', '批注'];
const CELL_SEPARATORS: readonly CsvSeparator[] = [',', ';', '\t'];

const folded = (text: string) => text.trim().toLowerCase();

/**
 * Reads a table of notes: the first record names the columns in any order, of which the page's address is needed and one of quotation and
 * note. A row without quotation is a note on the page; one with an id is the note of that id. All of it or nothing; a fault is told with its line and column.
 */
export function readNotesCsv(text: string, now: string): Result<NotesFile, NotesFileError> {
  const records = readCsv(text, separatorOf(text));
  if (!records.ok) return failure({ code: 'line', line: records.error.line, fault: records.error.code });
  const [head, ...rows] = records.value;
  if (head === undefined) return failure({ code: 'empty' });
  const columns = columnsOf(head.cells);
  if (columns.size === 0) return failure({ code: 'unknown-format' });
  if (!columns.has('source')) return failure({ code: 'no-column', line: head.line, column: 'address' });
  if (!columns.has('exact') && !columns.has('text')) return failure({ code: 'no-column', line: head.line, column: 'quote' });
  const notes = new Map<string, Note>();
  const skipped: Skipped[] = [];
  for (const { line, cells } of rows) {
    if (cells.length > head.cells.length) return failure({ code: 'line', line, fault: 'extra-cell' });
    if (cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(cells, columns, now);
    if (!read.ok) {
      const { place, reason } = read.error;
      const isTime = (place === 'created' || place === 'modified') && reason === 'wrong-value';
      return failure({ code: 'line', line, fault: isTime ? 'no-date' : reason, column: headOf(head.cells, columns, place) });
    }
    if (read.value === undefined) skipped.push({ place: String(line), reason: 'address' });
    // The same row twice is one note; an id that is said twice is a mistake.
    else if (notes.has(read.value.id) && columns.has('id')) return failure({ code: 'line', line, fault: 'twice', column: 'id' });
    else notes.set(read.value.id, read.value);
  }
  return success({ format: 'csv', content: { notes: [...notes.values()] }, skipped });
}

/** What separates the cells, told by the line of heads; a comma where none gives a column of addresses. */
function separatorOf(text: string): CsvSeparator {
  const line = /\S[^\r\n]*/.exec(text)?.[0] ?? '';
  const heads = (separator: CsvSeparator) => {
    const read = readCsv(line, separator);
    return columnsOf(read.ok ? (read.value[0]?.cells ?? []) : []);
  };
  return CELL_SEPARATORS.find((separator) => heads(separator).has('source')) ?? ',';
}

/** Where each known column stands; the first of several of one kind. */
function columnsOf(cells: readonly string[]): Map<Column, number> {
  const names = cells.map(folded);
  const found = COLUMNS.map((column): [Column, number] => [column, names.findIndex((name) => HEADS[column].includes(name))]);
  return new Map(found.filter(([, at]) => at >= 0));
}

/** The head of the column that a fault's path is of, as the file has it. */
function headOf(cells: readonly string[], columns: ReadonlyMap<Column, number>, place: string): string {
  const column = COLUMNS.find((name) => place.startsWith(name) || place.includes(`.${name}`) || place.includes(`].${name}`));
  const at = column === undefined ? undefined : columns.get(column);
  return at === undefined ? (column ?? place) : (cells[at] ?? '').trim();
}

/** Hypothesis calls the number of a page of a PDF `Page`, which is no title. */
const titleOf = (cell: string) => (/^\s*\d+\s*$/.test(cell) ? '' : cell.trim().slice(0, LIMITS.title));

/** 2026/3/1, 2026/3/1 9:05 and 2026年3月1日 as a spreadsheet writes them, after ISO 8601; an hour is one of this machine's clock. All else as it is. */
function isoOf(cell: string): string {
  const [, year, month = '', day = '', hour, minute, second = '00'] = DAY.exec(cell) ?? [];
  if (year === undefined) return cell.replaceAll('/', '-');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const time = new Date(`${date}T${hour.padStart(2, '0')}:${minute}:${second}`);
  return Number.isNaN(time.getTime()) ? cell : time.toISOString();
}
const DAY = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

function readRow(cells: readonly string[], columns: ReadonlyMap<Column, number>, now: string) {
  const check = new Checker();
  const cell = (column: Column) => unguarded(cells[columns.get(column) ?? -1] ?? '').toWellFormed();
  const [address, exact, text] = [cell('source').trim(), cell('exact'), cell('text')];
  if (address === '') check.refuse('source', 'missing');
  // A page may be tagged and nothing said of it.
  if ([exact, text, cell('tags'), cell('kind')].every((words) => words.trim() === ''))
    check.refuse(columns.has('text') ? 'text' : 'exact', 'missing');
  const time = (column: Column) => (cell(column).trim() === '' ? undefined : timeOf(check, isoOf(cell(column).trim()), column));
  const [created, modified] = [time('created'), time('modified')];
  const colour = NOTE_COLOURS.find((name) => COLOUR_NAMES[name].includes(folded(cell('colour'))));
  if (colour === undefined && cell('colour').trim() !== '') check.refuse('colour', 'wrong-value');
  if (check.fault !== undefined) return failure(check.fault);
  const source = pageAddress(address);
  if (source === undefined) return success(undefined);
  const id = cell('id').trim() || idFrom('csv', source, exact, cell('prefix'), text, created ?? '');
  const made = created ?? modified ?? now;
  return checkNote({
    id,
    target: {
      source,
      title: titleOf(cell('title')),
      selector: selectorsOf({ exact: exact.trim() === '' ? '' : exact, prefix: cell('prefix'), suffix: cell('suffix') }),
    },
    body: {
      text,
      tags: tagsOf(cell('tags')),
      ...(colour === undefined ? {} : { colour }),
      ...(NOTE_NAMES.includes(folded(cell('kind'))) ? { kind: 'note' } : {}),
    },
    created: made,
    modified: modified ?? made,
  });
}
