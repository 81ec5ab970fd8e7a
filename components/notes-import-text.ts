import { i18n } from '#i18n';
import type { ImportCounts } from '../lib/import/import-summary.ts';
import type { FieldFault, NotesFileError, Skipped } from '../lib/import/notes-file.ts';

const MEGABYTE = 1024 * 1024;

/** Lists of the formats, as their paths begin, and the message that names a record of one. */
const RECORDS = {
  notes: 'note',
  bin: 'note',
  items: 'annotation',
  annotations: 'annotation',
  rows: 'annotation',
  documents: 'page',
  tags: 'tag',
  corrections: 'correction',
  'words.lists': 'list',
  'words.entries': 'word',
  'corpus.groups': 'group',
  'corpus.reports': 'report',
} as const;

/** `notes[3].body.text` as 第 4 条笔记（body.text）; of a path of another kind the path. */
export function placeText(place: string): string {
  const [, list = '', at = '', field = ''] = /^(?:first\.|pages\[\d+\]\.)?([a-z.]*)\[(\d+)\](?:\.(.*))?$/.exec(place) ?? [];
  const number = Number(at) + 1;
  if (at === '') return place;
  // A list of annotations has no name; the keys are those of the table.
  const name = list === '' ? 'annotation' : Object.hasOwn(RECORDS, list) ? RECORDS[list as keyof typeof RECORDS] : undefined;
  if (name === undefined) return place;
  const record = i18n.t(`filing.record.${name}`, [number]);
  return field === '' ? record : i18n.t('filing.fieldOf', [record, field]);
}

/** What is wrong with a file, where, and what to do about it. */
export function notesFileErrorText(error: NotesFileError): string {
  switch (error.code) {
    case 'too-large':
      return i18n.t('filing.error.too_large', [error.limit / MEGABYTE]);
    case 'damaged-archive':
      return i18n.t('filing.error.damaged_archive');
    case 'not-text':
      return i18n.t('filing.error.not_text');
    case 'not-json':
      return notJsonText(error);
    case 'unknown-format':
      return i18n.t('filing.error.unknown_format');
    case 'newer-version':
      return i18n.t('filing.error.newer_version', [error.version]);
    case 'field':
      return i18n.t('filing.error.at', [placeText(error.place), faultText(error.fault)]);
    case 'line': {
      const line = i18n.t('filing.line', [error.line]);
      const place = error.column === undefined ? line : i18n.t('filing.fieldOf', [line, error.column]);
      return i18n.t('filing.error.at', [place, faultText(error.fault)]);
    }
    case 'no-column':
      return i18n.t('filing.error.no_column', [i18n.t('filing.line', [error.line]), i18n.t(`export.columns.${error.column}`)]);
    default:
      return i18n.t(`filing.error.${error.code}`);
  }
}

function notJsonText({ line, column, isCut }: Extract<NotesFileError, { code: 'not-json' }>): string {
  if (isCut) return i18n.t('filing.error.cut');
  if (line === undefined || column === undefined) return i18n.t('filing.error.not_json');
  return i18n.t('filing.error.not_json_at', [line, column]);
}

function faultText(fault: Extract<NotesFileError, { code: 'line' }>['fault'] | FieldFault): string {
  switch (fault) {
    case 'wrong-type':
      return i18n.t('filing.fault.wrong_type');
    case 'too-long':
      return i18n.t('filing.fault.too_long');
    case 'wrong-value':
      return i18n.t('filing.fault.wrong_value');
    case 'open-quote':
      return i18n.t('filing.fault.open_quote');
    case 'stray-quote':
      return i18n.t('filing.fault.stray_quote');
    case 'no-date':
      return i18n.t('filing.fault.no_date');
    case 'extra-cell':
      return i18n.t('filing.fault.extra_cell');
    default:
      return i18n.t(`filing.fault.${fault}`);
  }
}

/** What was left out and why; empty where nothing was. */
export function skippedText(skipped: readonly Skipped[]): string {
  const [first] = skipped;
  if (first === undefined) return '';
  const place = /^\d+$/.test(first.place) ? i18n.t('filing.line', [first.place]) : placeText(first.place);
  return i18n.t('filing.skipped', [skipped.length, place]);
}

/** What becomes of records of one kind, in so many words; nothing of what there is none of. */
export function countTexts(counts: ImportCounts): string[] {
  const names = ['added', 'same', 'changed', 'kept', 'conflicts', 'removed'] as const;
  return names.filter((name) => counts[name] > 0).map((name) => i18n.t(`filing.count.${name}`, [counts[name]]));
}
