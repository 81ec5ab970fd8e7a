/** What the notes of other programs have in common, made into ours. */
import { hash32 } from '../corpus/hash.ts';
import { type Checker, LIMITS } from '../note/check.ts';
import { CONTEXT_LENGTH } from '../note/describe.ts';
import { type NoteSelectors, type RangeSelector, WHOLE_PAGE } from '../note/note.ts';
import { isSource } from '../note/openable.ts';
import { FARTHEST, foreignPath } from '../note/xpath.ts';
import { cleanAddress } from '../page/address.ts';

/** Where a passage stands, as far as another program tells. */
export interface ForeignPlace {
  exact: string;
  prefix?: string;
  suffix?: string;
  /** A hint alone: each program counts in its own units over its own reading of the page. */
  start?: number;
  range?: RangeSelector | undefined;
}

/**
 * Elements as another program names them, each a path and a place in its text; undefined for all that is not as plain as that: a hint
 * is dropped rather than refused.
 */
export function rangeOf(
  start: readonly [path: unknown, offset: unknown],
  end: readonly [path: unknown, offset: unknown],
): RangeSelector | undefined {
  const [startContainer, endContainer] = [start[0], end[0]].map((path) => (typeof path === 'string' ? foreignPath(path) : undefined));
  const [startOffset, endOffset] = [start[1], end[1]].map((offset) => (isOffset(offset) ? offset : undefined));
  if (startContainer === undefined || endContainer === undefined || startOffset === undefined || endOffset === undefined) return undefined;
  return { type: 'RangeSelector', startContainer, startOffset, endContainer, endOffset };
}

const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= FARTHEST;

/** Our selectors of it; the context is cut to the length that ours has, the position is never trusted beyond being a hint. */
export function selectorsOf({ exact, prefix = '', suffix = '', start = 0, range }: ForeignPlace): NoteSelectors {
  if (exact === '') return WHOLE_PAGE;
  const told = [
    { type: 'TextQuoteSelector', exact, prefix: prefix.slice(-CONTEXT_LENGTH), suffix: suffix.slice(0, CONTEXT_LENGTH) },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ] as const;
  return range === undefined ? told : [...told, range];
}

/** The address as notes are kept under it; undefined for one that no page or file has (`urn:x-pdf:…`). */
export function pageAddress(uri: string): string | undefined {
  if (uri.length > LIMITS.source || !isSource(uri)) return undefined;
  return cleanAddress(uri);
}

const OURS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** A time of ISO 8601 in UTC; one without zone is read as UTC. Faults go to `check`. */
export function timeOf(check: Checker, value: unknown, place: string): string {
  const text = check.string(value, place, 40);
  // Ours already: kept letter for letter.
  if (check.fault !== undefined || (OURS.test(text) && Number.isFinite(Date.parse(text)))) return text;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T');
  const time = TIME.test(text) ? Date.parse(hasZone ? text : `${text}Z`) : Number.NaN;
  if (!Number.isFinite(time)) check.refuse(place, 'wrong-value');
  return Number.isFinite(time) ? new Date(time).toISOString() : text;
}

/** An id for a record that has none: the same record read again has the same, so that it is not taken in twice. */
export function idFrom(kind: string, ...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  const halves = [0x811c9dc5, 0x9747b28c, 0x5bd1e995].map((seed) => hash32(text, seed).toString(16).padStart(8, '0'));
  return `${kind}-${halves.join('')}`;
}
