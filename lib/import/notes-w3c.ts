import { isRecord } from '../corpus/checks.ts';
import { ANNO_CONTEXT } from '../export/web-annotation.ts';
import { Checker, checkNote, LIMITS } from '../note/check.ts';
import type { Note } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';
import { type ForeignPlace, idFrom, pageAddress, rangeOf, selectorsOf, timeOf } from './foreign-note.ts';
import type { NotesFile, NotesFileError, Skipped } from './notes-file.ts';

/** Pages that are read one within the other; a chain without end is refused. */
const MOST_PAGES = 10_000;

const typesOf = ({ type }: Record<string, unknown>): readonly unknown[] => (Array.isArray(type) ? type : [type]);
const has = (value: unknown, type: string): value is Record<string, unknown> => isRecord(value) && typesOf(value).includes(type);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** True for parsed JSON that is an annotation, a list, a page or a collection of them. */
export function isWebAnnotation(json: unknown): boolean {
  if (Array.isArray(json)) return json.length > 0 && json.every((one) => has(one, 'Annotation'));
  if (!isRecord(json)) return false;
  const isOne = ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => has(json, type));
  return isOne && (listOf(json['@context']).includes(ANNO_CONTEXT) || 'target' in json || 'items' in json || 'first' in json);
}

interface Found {
  value: unknown;
  place: string;
}

/** The annotations of the file in their order; undefined where a page is only linked to, and so not here. */
function annotationsOf(json: unknown): Result<Found[], NotesFileError> {
  if (Array.isArray(json)) return success(json.map((value, i) => ({ value, place: `[${i}]` })));
  if (has(json, 'Annotation')) return success([{ value: json, place: '' }]);
  const found: Found[] = [];
  const isCollection = has(json, 'AnnotationCollection');
  let page: unknown = isCollection ? json.first : json;
  let place = isCollection ? 'first' : '';
  for (let count = 0; page !== undefined && page !== null; count++) {
    if (!isRecord(page) || !Array.isArray(page.items)) {
      // A collection on a server links to its pages; what is not in the file cannot be read.
      return failure({ code: 'field', place: isRecord(page) ? join(place, 'items') : place, fault: 'missing' });
    }
    if (count >= MOST_PAGES) return failure({ code: 'field', place, fault: 'too-long' });
    for (const [i, value] of page.items.entries()) found.push({ value, place: `${join(place, 'items')}[${i}]` });
    page = page.next;
    place = `pages[${count + 1}]`;
  }
  return success(found);
}

const join = (place: string, field: string) => (place === '' ? field : field === '' ? place : `${place}.${field}`);

/** Reads parsed JSON-LD, all of it or nothing; what stands on no page is left out and told. */
export function readWebAnnotations(json: unknown, now: string): Result<NotesFile, NotesFileError> {
  const found = annotationsOf(json);
  if (!found.ok) return found;
  const notes = new Map<string, Note>();
  const skipped: Skipped[] = [];
  for (const { value, place } of found.value) {
    const read = readAnnotation(value, now);
    if (!read.ok) return failure({ code: 'field', place: join(place, read.error.place) || 'id', fault: read.error.reason });
    if (read.value === undefined) skipped.push({ place, reason: 'address' });
    else if (notes.has(read.value.id)) return failure({ code: 'field', place: join(place, 'id'), fault: 'twice' });
    else notes.set(read.value.id, read.value);
  }
  return success({ format: 'web-annotation', content: { notes: [...notes.values()] }, skipped });
}

type Fault = { place: string; reason: 'missing' | 'wrong-type' | 'too-long' | 'wrong-value' };

function readAnnotation(value: unknown, now: string): Result<Note | undefined, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  const target = targetOf(check, listOf(row.target)[0]);
  const { text, tags } = bodiesOf(check, row);
  const created = row.created === undefined ? now : timeOf(check, row.created, 'created');
  const modified = row.modified === undefined ? created : timeOf(check, row.modified, 'modified');
  const iri = row.id === undefined ? '' : check.string(row.id, 'id', 3 * LIMITS.id);
  if (check.fault !== undefined) return failure(check.fault);
  if (target === undefined) return success(undefined);
  const own = row['gongjian:id'];
  const { source, title, selector } = target;
  const id = typeof own === 'string' ? own : idOf(iri) || idFrom('w3c', source, selector[0].exact, selector[0].prefix, text, created);
  const note = checkNote({
    id,
    target: { source, title, selector },
    body: { text, tags, colour: row['gongjian:colour'], kind: row['gongjian:kind'] },
    mention: row['gongjian:mention'],
    created,
    modified,
    earlier: row['gongjian:earlier'],
    conflicts: row['gongjian:conflicts'],
  });
  return note.ok
    ? note
    : failure({ place: OWN_FIELDS[note.error.place.split(/[.[]/)[0] ?? ''] ?? note.error.place, reason: note.error.reason });
}

/** Where a fault of our own fields stands in the annotation. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  mention: 'gongjian:mention',
  earlier: 'gongjian:earlier',
  conflicts: 'gongjian:conflicts',
};

/** Ours without the scheme; another's as it is, as far as an id may be long. */
function idOf(iri: string): string {
  const uuid = /^urn:uuid:([0-9a-f-]{36})$/i.exec(iri)?.[1];
  if (uuid !== undefined) return uuid.toLowerCase();
  return iri.length <= LIMITS.id ? iri : idFrom('w3c', iri);
}

/** The first target; undefined where it is of no page. */
function targetOf(check: Checker, value: unknown): Note['target'] | undefined {
  if (value === undefined) check.refuse('target', 'missing');
  const target = typeof value === 'string' ? { source: value } : check.object(value, 'target');
  const resource = isRecord(target.source) ? target.source.id : (target.source ?? target.id);
  const given = check.string(resource, 'target.source', 3 * LIMITS.source, 1);
  const own = target['gongjian:source'];
  const title = target['gongjian:title'] === undefined ? '' : check.string(target['gongjian:title'], 'target.gongjian:title', LIMITS.title);
  // What we wrote is an address under which notes are kept already.
  const isOurs = target['gongjian:title'] !== undefined;
  const source = typeof own === 'string' ? own : isOurs ? given : pageAddress(given);
  const selector = selectorOf(check, listOf(target.selector), target['gongjian:units']);
  return source === undefined || check.fault !== undefined ? undefined : { source, title, selector };
}

function selectorOf(check: Checker, list: readonly unknown[], units: unknown): Note['target']['selector'] {
  const quote = list.find((one) => has(one, 'TextQuoteSelector'));
  // A passage that only positions, ranges or paths tell cannot be found again once the page has changed: it is refused, not guessed.
  if (quote === undefined && list.length > 0) check.refuse('target.selector', 'wrong-value');
  if (!isRecord(quote)) return selectorsOf({ exact: '' });
  const position = list.find((one) => has(one, 'TextPositionSelector'));
  const text = (name: string, least = 0) =>
    least === 0 && quote[name] === undefined ? '' : check.string(quote[name], `target.selector.${name}`, LIMITS.exact, least);
  const range = elementsIn(list.find((one) => has(one, 'RangeSelector')));
  const place: ForeignPlace = { exact: text('exact', 1), prefix: text('prefix'), suffix: text('suffix'), range };
  if (Array.isArray(units)) {
    const [start, end] = [check.offset(units[0], 'target.gongjian:units'), check.offset(units[1], 'target.gongjian:units')];
    if (end <= start) check.refuse('target.gongjian:units', 'wrong-value');
    const { exact, prefix = '', suffix = '' } = place;
    const told = [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ] as const;
    return range === undefined ? told : [...told, range];
  }
  return selectorsOf({ ...place, start: isRecord(position) ? check.offset(position.start, 'target.selector.start') : 0 });
}

/** The two elements of a range, where each is told by a path and a place in its text. */
function elementsIn(range: unknown): ForeignPlace['range'] {
  if (!isRecord(range)) return undefined;
  const at = (selector: unknown) => {
    if (!has(selector, 'XPathSelector')) return [undefined, undefined] as const;
    return [selector.value, isRecord(selector.refinedBy) ? selector.refinedBy.start : undefined] as const;
  };
  return rangeOf(at(range.startSelector), at(range.endSelector));
}

/** Tags, and all other texts as one with a blank line between; bodies that are no texts (pictures, links) have no place in a note. */
function bodiesOf(check: Checker, row: Record<string, unknown>): { text: string; tags: string[] } {
  const texts: string[] = [];
  const tags: string[] = [];
  const list = listOf(row.body);
  if (row.bodyValue !== undefined) texts.push(check.string(row.bodyValue, 'bodyValue', LIMITS.text));
  for (const [i, body] of list.entries()) {
    const place = Array.isArray(row.body) ? `body[${i}]` : 'body';
    if (typeof body === 'string') continue;
    const record = check.object(body, place);
    if (!typesOf(record).includes('TextualBody') && record.value === undefined) continue;
    const value = check.string(record.value, `${place}.value`, LIMITS.text);
    (listOf(record.purpose).includes('tagging') ? tags : texts).push(value);
  }
  return { text: texts.join('\n\n'), tags };
}
