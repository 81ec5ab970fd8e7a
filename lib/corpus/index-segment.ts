import { byCodeUnits } from '../text/code-unit-order.ts';
import { hash32 } from './hash.ts';
import { SIGNATURE_LENGTH, signatureOf } from './minhash.ts';
import type { Report } from './report.ts';

/** What the index keeps of one report. */
export interface IndexEntry {
  id: string;
  /** Names with their class before them (`nameKey`) and how often each stands in the report; in code unit order. */
  names: [name: string, count: number][];
  /** Hashes of what its figures measure; ascending, each once. */
  keys: Uint32Array<ArrayBuffer>;
  /** MinHash of its fingerprints. */
  signature: Uint32Array<ArrayBuffer>;
}

/**
 * The entries of some reports turned around: name → reports, indicator → reports. Written once and never changed: segments
 * are merged and thinned by writing new ones. Lists of postings lie end to end; list `i` ends before `…Ends[i]`.
 */
export interface IndexSegment {
  ids: string[];
  /** In code unit order, a line each. */
  names: string;
  nameEnds: Uint32Array<ArrayBuffer>;
  /** Places in `ids`, ascending in a list; and how often the name stands there. */
  nameReports: Uint16Array<ArrayBuffer>;
  nameCounts: Uint16Array<ArrayBuffer>;
  keys: Uint32Array<ArrayBuffer>;
  keyEnds: Uint32Array<ArrayBuffer>;
  keyReports: Uint16Array<ArrayBuffer>;
  /** 128 numbers a report. */
  signatures: Uint32Array<ArrayBuffer>;
}

/** How a name of a class stands in the index. */
export const nameKey = (className: 'slogan' | 'programme', name: string): string => `${className[0]}${name.replace(/\s+/g, ' ')}`;

/** What the index keeps of a report's facts. */
export function entryOf(id: string, report: Report): IndexEntry {
  const names: [string, number][] = [
    ...report.slogans.map(({ name, places }): [string, number] => [nameKey('slogan', name), places.length]),
    ...report.programmes.map(({ name, places }): [string, number] => [nameKey('programme', name), places.length]),
  ];
  return {
    id,
    names: names.sort(([a], [b]) => byCodeUnits(a, b)),
    keys: indicatorKeys(report),
    signature: signatureOf(report.fingerprints),
  };
}

/**
 * What the figures of a report measure, as hashes: action and noun, or the programme where the label has no more. Two that may be
 * linked mostly share theirs; what may not stand in a row (plans, rates, conditions, constants) has none.
 */
export function indicatorKeys({ figures }: Pick<Report, 'figures'>): Uint32Array<ArrayBuffer> {
  const keys = new Set<number>();
  for (const { indicator } of figures) {
    const { action, noun, programme, status, threshold, rate, constant } = indicator;
    if (threshold || rate || constant || status === 'planned' || (noun === '' && programme === '')) continue;
    keys.add(hash32(noun === '' ? `${action}|${programme}` : `${action}|${noun}`));
  }
  return Uint32Array.from(keys).sort();
}

/** Turns entries around. Not more than 65,536 of them: places in a segment are 16 bits. */
export function segmentOf(entries: readonly IndexEntry[]): IndexSegment {
  const byName = new Map<string, [place: number, count: number][]>();
  const byKey = new Map<number, number[]>();
  const signatures = new Uint32Array(entries.length * SIGNATURE_LENGTH);
  entries.forEach((entry, place) => {
    for (const [name, count] of entry.names) listIn(byName, name).push([place, Math.min(count, 0xffff)]);
    for (const key of entry.keys) listIn(byKey, key).push(place);
    signatures.set(entry.signature, place * SIGNATURE_LENGTH);
  });
  const names = [...byName].sort(([a], [b]) => byCodeUnits(a, b));
  const keys = [...byKey].sort(([a], [b]) => a - b);
  const namePostings = names.flatMap(([, list]) => list);
  return {
    ids: entries.map(({ id }) => id),
    names: names.map(([name]) => name).join('\n'),
    nameEnds: endsOf(names.map(([, list]) => list.length)),
    nameReports: Uint16Array.from(namePostings, ([place]) => place),
    nameCounts: Uint16Array.from(namePostings, ([, count]) => count),
    keys: Uint32Array.from(keys, ([key]) => key),
    keyEnds: endsOf(keys.map(([, list]) => list.length)),
    keyReports: Uint16Array.from(keys.flatMap(([, list]) => list)),
    signatures,
  };
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function endsOf(lengths: readonly number[]): Uint32Array<ArrayBuffer> {
  let end = 0;
  return Uint32Array.from(lengths, (length) => (end += length));
}

/** The entries that a segment was made of. */
export function entriesOf(segment: IndexSegment): IndexEntry[] {
  const names: [string, number][][] = segment.ids.map(() => []);
  namesOf(segment).forEach((name, i) => {
    for (let at = segment.nameEnds[i - 1] ?? 0; at < (segment.nameEnds[i] ?? 0); at++)
      names[segment.nameReports[at] ?? 0]?.push([name, segment.nameCounts[at] ?? 0]);
  });
  const keys: number[][] = segment.ids.map(() => []);
  segment.keys.forEach((key, i) => {
    for (let at = segment.keyEnds[i - 1] ?? 0; at < (segment.keyEnds[i] ?? 0); at++) keys[segment.keyReports[at] ?? 0]?.push(key);
  });
  return segment.ids.map((id, place) => ({
    id,
    names: names[place] ?? [],
    keys: Uint32Array.from(keys[place] ?? []),
    signature: segment.signatures.slice(place * SIGNATURE_LENGTH, (place + 1) * SIGNATURE_LENGTH),
  }));
}

/** The names of a segment, in code unit order. */
export const namesOf = (segment: IndexSegment): string[] => (segment.names === '' ? [] : segment.names.split('\n'));

/** True for a value of the database that is a segment, its lists fitting one another. */
export function isSegment(value: unknown): value is IndexSegment {
  if (typeof value !== 'object' || value === null) return false;
  // Each field is looked at before it is used.
  const { ids, names, nameEnds, nameReports, nameCounts, keys, keyEnds, keyReports, signatures } = value as Partial<IndexSegment>;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string') || typeof names !== 'string') return false;
  if (!(nameEnds instanceof Uint32Array && nameReports instanceof Uint16Array && nameCounts instanceof Uint16Array)) return false;
  if (!(keys instanceof Uint32Array && keyEnds instanceof Uint32Array && keyReports instanceof Uint16Array)) return false;
  if (!(signatures instanceof Uint32Array)) return false;
  const fits = (lengths: Uint32Array, places: Uint16Array) =>
    (lengths.at(-1) ?? 0) === places.length && places.every((place) => place < ids.length);
  const nameCount = names === '' ? 0 : names.split('\n').length;
  return (
    nameEnds.length === nameCount &&
    keyEnds.length === keys.length &&
    nameCounts.length === nameReports.length &&
    signatures.length === ids.length * SIGNATURE_LENGTH &&
    fits(nameEnds, nameReports) &&
    fits(keyEnds, keyReports)
  );
}
