import { isRecord } from '../corpus/checks.ts';
import { Checker, checkNote, LIMITS } from '../note/check.ts';
import type { Note } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { type ForeignPlace, pageAddress, rangeOf, selectorsOf, timeOf } from './foreign-note.ts';
import type { NotesFile, NotesFileError, Skipped } from './notes-file.ts';

/** The list in the client's export (`annotations`) or in an answer of the service (`rows`); undefined in anything else. */
export function hypothesisList(json: unknown): { rows: readonly unknown[]; name: string } | undefined {
  if (!isRecord(json)) return undefined;
  for (const name of ['annotations', 'rows']) {
    const rows = json[name];
    // Nothing else says what the file is; an empty list is one where the export's own fields stand beside it.
    if (
      Array.isArray(rows) &&
      (rows.length === 0 ? 'export_date' in json || 'total' in json : rows.every((row) => isRecord(row) && 'uri' in row))
    ) {
      return { rows, name };
    }
  }
  return undefined;
}

/**
 * Reads Hypothesis' JSON, all of it or nothing. A reply stands on the passage of what it answers; page notes and notes whose passage is
 * told by position alone are on the page. Who wrote a note, its group and who may read it are not kept.
 */
export function readHypothesis({ rows, name }: { rows: readonly unknown[]; name: string }): Result<NotesFile, NotesFileError> {
  const byId = new Map<string, Record<string, unknown>>();
  for (const row of rows) if (isRecord(row) && typeof row.id === 'string') byId.set(row.id, row);
  const notes = new Map<string, Note>();
  const skipped: Skipped[] = [];
  for (const [i, row] of rows.entries()) {
    const place = `${name}[${i}]`;
    const read = readRow(row, byId);
    if (!read.ok) return failure({ code: 'field', place: `${place}.${read.error.place}`, fault: read.error.reason });
    if (read.value === undefined) skipped.push({ place, reason: 'address' });
    else if (notes.has(read.value.id)) return failure({ code: 'field', place: `${place}.id`, fault: 'twice' });
    else notes.set(read.value.id, read.value);
  }
  return success({ format: 'hypothesis', content: { notes: [...notes.values()] }, skipped });
}

function readRow(value: unknown, byId: ReadonlyMap<string, Record<string, unknown>>) {
  const check = new Checker();
  const row = check.object(value, '');
  const source = pageAddress(check.string(row.uri, 'uri', LIMITS.source, 1));
  const created = timeOf(check, row.created, 'created');
  const modified = row.updated === undefined ? created : timeOf(check, row.updated, 'updated');
  const id = check.string(row.id, 'id', LIMITS.id - 'hypothesis-'.length, 1);
  const text = row.text === undefined ? '' : check.string(row.text, 'text', LIMITS.text);
  const selector = selectorsOf(placeOf(check, row.target ?? []));
  const parents = Array.isArray(row.references) ? row.references.filter((one) => typeof one === 'string') : [];
  const answered = byId.get(parents[0] ?? '');
  const passage =
    selector[0].exact === '' && answered !== undefined ? selectorsOf(placeOf(new Checker(), answered.target ?? [])) : selector;
  if (check.fault !== undefined) return failure(check.fault);
  if (source === undefined) return success(undefined);
  return checkNote({
    id: `hypothesis-${id}`,
    target: { source, title: titleOf(row.document), selector: passage },
    body: { text, tags: row.tags ?? [] },
    created,
    modified,
  });
}

/** The quotation of the first target that has one. */
function placeOf(check: Checker, value: unknown): ForeignPlace {
  for (const [i, one] of check.list(value, 'target').entries()) {
    const at = `target[${i}].selector`;
    const selectors = check.list(check.object(one, `target[${i}]`).selector ?? [], at).map((item, j) => check.object(item, `${at}[${j}]`));
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    if (quote === undefined) continue;
    const text = (field: string) => (quote[field] === undefined ? '' : check.string(quote[field], `${at}.${field}`, LIMITS.exact));
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const start = position === undefined ? 0 : check.offset(position.start, `${at}.start`);
    const range = selectors.find(({ type }) => type === 'RangeSelector');
    return { exact: text('exact'), prefix: text('prefix'), suffix: text('suffix'), start, range: range && elementsOf(range) };
  }
  return { exact: '' };
}

/** Its paths begin at the page's body. */
function elementsOf(range: Record<string, unknown>): ForeignPlace['range'] {
  const path = (value: unknown) => (typeof value === 'string' ? `/html/body${value}` : undefined);
  return rangeOf([path(range.startContainer), range.startOffset], [path(range.endContainer), range.endOffset]);
}

function titleOf(document: unknown): string {
  const title: unknown = isRecord(document) && Array.isArray(document.title) ? document.title[0] : undefined;
  return typeof title === 'string' ? title.slice(0, LIMITS.title) : '';
}
