import { unguarded } from '../export/table-cells.ts';
import type { Fault } from '../note/check.ts';
import { KINDS, MENTION_CLASSES, type MentionClass } from '../recognise/mention.ts';
import { failure, type Result, success } from '../result.ts';
import type { Words } from './correction.ts';
import { type CsvRecord, readCsv, writeCsv } from './csv-table.ts';
import { checkOwnWord, WORD_LIMITS } from './own-word-check.ts';
import { usualKind } from './usual-kind.ts';
import type { WordRow } from './words-change.ts';

/** What is wrong with a file of words, and on which line (from 1). */
export interface WordsFileFault {
  line: number;
  code:
    | 'open-quote'
    | 'stray-quote'
    /** No record at all. */
    | 'empty'
    /** The header has no such column, has it twice, or one that is not known. */
    | 'missing-column'
    | 'double-column'
    | 'unknown-column'
    /** More cells than the header has. */
    | 'extra-cell'
    | 'class'
    | 'kind'
    /** Empty, of one character, or too long to be looked for. */
    | 'wording'
    | 'name'
    /** The canonical form of a figure is no quantity. */
    | 'quantity'
    | 'note'
    | 'list'
    | 'too-many';
  /** What stands there; empty where nothing does. */
  value: string;
}

/** The language of what is written; either is read. */
export type CsvLanguage = 'zh' | 'en';

/** As many as a reader ever has, and few enough to be shown and matched at once. */
const MOST_ROWS = 50_000;
/** Faults told at once: a file of another kind has one on every line. */
const MOST_FAULTS = 20;

const COLUMNS = ['class', 'wording', 'name', 'kind', 'note', 'list'] as const;
type Column = (typeof COLUMNS)[number];
/** The first word is the one written. */
const HEADERS: Record<Column, Record<CsvLanguage, readonly string[]>> = {
  class: { zh: ['类别'], en: ['class'] },
  wording: { zh: ['用语', '词语'], en: ['wording'] },
  name: { zh: ['规范形式'], en: ['name', 'canonical form'] },
  kind: { zh: ['类型'], en: ['kind'] },
  note: { zh: ['备注'], en: ['note'] },
  list: { zh: ['词表'], en: ['list'] },
};
const CLASS_WORDS: Record<MentionClass, readonly string[]> = {
  figure: ['数据'],
  slogan: ['提法'],
  programme: ['项目品牌', '项目', '品牌'],
};
/** As the cards name them (locales/zh_CN.json; a test compares). */
const KIND_WORDS: Record<string, string> = {
  count: '数量',
  money: '金额',
  percent: '比例',
  duration: '时长',
  area: '面积',
  other: '其他',
  numbered: '数字提法',
  thought: '思想、理论和精神',
  rallying: '号召',
  goal: '方针和目标',
  campaign: '行动和活动',
  contest: '竞赛',
  award: '荣誉',
  service: '服务和阵地',
  platform: '平台',
};

/** All own words as a CSV file, one a line, with a header. */
export function writeWordsCsv({ lists, entries }: Words, language: CsvLanguage): string {
  const nameOf = new Map(lists.map(({ id, name }) => [id, name]));
  const word = (english: string, chinese: string | undefined) => (language === 'zh' ? (chinese ?? english) : english);
  const rows = entries.map((entry) => [
    word(entry.class, CLASS_WORDS[entry.class][0]),
    entry.wording,
    entry.name,
    word(entry.kind, KIND_WORDS[entry.kind]),
    entry.note,
    nameOf.get(entry.list) ?? '',
  ]);
  return writeCsv([COLUMNS.map((column) => HEADERS[column][language][0] ?? column), ...rows]);
}

/**
 * Reads a CSV file of words, whole or not at all: the rows, or the first faults by line. Columns in any order, headers and
 * values in Chinese or English. Class and wording must be there; an empty canonical form is the wording, an empty kind the
 * commonest of the class (of a figure what its quantity says), an empty list `defaultList`.
 */
export function readWordsCsv(text: string, defaultList: string): Result<WordRow[], WordsFileFault[]> {
  const table = readCsv(text.replace(/^\ufeff/, ''));
  if (!table.ok) return failure([{ ...table.error, value: '' }]);
  const [header, ...records] = table.value;
  if (header === undefined) return failure([{ line: 1, code: 'empty', value: '' }]);
  const columns = readHeader(header);
  if (!columns.ok) return failure(columns.error);
  if (records.length > MOST_ROWS)
    return failure([{ line: records[MOST_ROWS]?.line ?? 1, code: 'too-many', value: String(records.length) }]);
  const rows: WordRow[] = [];
  const faults: WordsFileFault[] = [];
  for (const record of records) {
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const row = readRow(record, columns.value, defaultList);
    if (row.ok) rows.push(row.value);
    else if (faults.push(row.error) === MOST_FAULTS) break;
  }
  if (faults.length > 0) return failure(faults);
  return rows.length > 0 ? success(rows) : failure([{ line: header.line, code: 'empty', value: '' }]);
}

/** For each column its place among the cells. */
type Places = ReadonlyMap<Column, number>;

function readHeader({ line, cells }: CsvRecord): Result<Places, WordsFileFault[]> {
  const places = new Map<Column, number>();
  const faults: WordsFileFault[] = [];
  for (const [place, cell] of cells.entries()) {
    const value = cell.trim();
    if (value === '') continue;
    const column = COLUMNS.find((one) => [...HEADERS[one].zh, ...HEADERS[one].en].includes(value.toLowerCase()));
    if (column === undefined) faults.push({ line, code: 'unknown-column', value });
    else if (places.has(column)) faults.push({ line, code: 'double-column', value });
    else places.set(column, place);
  }
  for (const needed of ['class', 'wording'] as const) {
    if (!places.has(needed)) faults.push({ line, code: 'missing-column', value: `${HEADERS[needed].zh[0]} / ${HEADERS[needed].en[0]}` });
  }
  return faults.length > 0 ? failure(faults) : success(places);
}

function readRow({ line, cells }: CsvRecord, places: Places, defaultList: string): Result<WordRow, WordsFileFault> {
  const known = new Set(places.values());
  const extra = cells.find((cell, place) => !known.has(place) && cell.trim() !== '');
  if (extra !== undefined) return failure({ line, code: 'extra-cell', value: extra });
  const cellOf = (column: Column) => unguarded(cells[places.get(column) ?? -1] ?? '').trim();
  const fault = (code: WordsFileFault['code'], value: string) => failure({ line, code, value });
  const className = classOf(cellOf('class'));
  if (className === undefined) return fault('class', cellOf('class'));
  const wording = cellOf('wording');
  const name = cellOf('name') || wording;
  const kind = cellOf('kind') === '' ? usualKind(className, name).kind : kindOf(className, cellOf('kind'));
  if (kind === undefined) return fault('kind', cellOf('kind'));
  const word = checkOwnWord({ class: className, kind, wording, name });
  if (!word.ok) return fault(codeOf(word.error, className), word.error.place === 'wording' ? wording : name);
  const note = cellOf('note');
  if (note.length > WORD_LIMITS.note) return fault('note', note);
  const list = cellOf('list') || defaultList;
  if (list.length > WORD_LIMITS.listName) return fault('list', list);
  return success({ ...word.value, note, list });
}

function classOf(cell: string): MentionClass | undefined {
  return MENTION_CLASSES.find((name) => name === cell.toLowerCase() || CLASS_WORDS[name].includes(cell));
}

function kindOf(className: MentionClass, cell: string): string | undefined {
  return KINDS[className].find((kind) => kind === cell.toLowerCase() || KIND_WORDS[kind] === cell);
}

function codeOf({ place, reason }: Fault, className: MentionClass): WordsFileFault['code'] {
  if (place === 'wording') return 'wording';
  return className === 'figure' && reason === 'wrong-value' ? 'quantity' : 'name';
}
