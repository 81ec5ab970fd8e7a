import { type IndexSegment, namesOf } from './index-segment.ts';
import { equalPlaces, SIGNATURE_LENGTH } from './minhash.ts';
import type { Spread } from './own-report.ts';

/** A report of the index and what it scored. */
export interface Scored {
  id: string;
  score: number;
}

interface Loaded {
  segment: IndexSegment;
  /** Where each name stands in the segment's order. */
  places: Map<string, number>;
}

/** The segments of an index in memory, by the key that each is stored under: some ten megabytes for 10,000 reports. */
export class LibraryIndex {
  readonly #segments = new Map<number, Loaded>();

  /** The keys of the segments that are in memory. */
  get keys(): number[] {
    return [...this.#segments.keys()];
  }

  /** How many reports are in it. */
  get size(): number {
    let size = 0;
    for (const { segment } of this.#segments.values()) size += segment.ids.length;
    return size;
  }

  /** Takes a segment in. */
  put(key: number, segment: IndexSegment): void {
    this.#segments.set(key, { segment, places: new Map(namesOf(segment).map((name, place) => [name, place])) });
  }

  /** Drops a segment that is stored no more. */
  drop(key: number): void {
    this.#segments.delete(key);
  }

  /** The ids of all reports. */
  ids(): string[] {
    return [...this.#segments.values()].flatMap(({ segment }) => segment.ids);
  }

  /** How far each name is spread; names (`nameKey`) that are nowhere are absent, reports of `except` are not counted. */
  spread(names: Iterable<string>, except: ReadonlySet<string>): Map<string, Spread> {
    const spread = new Map<string, Spread>();
    for (const name of names) {
      let [reports, count] = [0, 0];
      this.#eachWith(name, (id, times) => {
        if (except.has(id)) return;
        reports++;
        count += times;
      });
      if (reports > 0) spread.set(name, { reports, count });
    }
    return spread;
  }

  /** The reports that have a name, and how often. */
  reportsWith(name: string): Scored[] {
    const found: Scored[] = [];
    this.#eachWith(name, (id, score) => found.push({ id, score }));
    return found;
  }

  /** The reports whose signature is equal to this one in `least` places or more, the most equal first. */
  alike(signature: Uint32Array, least: number, most: number): Scored[] {
    const found: Scored[] = [];
    for (const { segment } of this.#segments.values()) {
      for (let place = 0; place < segment.ids.length; place++) {
        const score = equalPlaces(signature, segment.signatures, place * SIGNATURE_LENGTH);
        if (score >= least) found.push({ id: segment.ids[place] ?? '', score });
      }
    }
    return best(found, most);
  }

  /** The reports that share the most names with a page; a name counts the more, the fewer reports have it. */
  sharingNames(names: Iterable<string>, most: number): Scored[] {
    const scores = new Map<string, number>();
    const all = this.size;
    for (const name of names) {
      const found = this.reportsWith(name);
      // What half of all reports name tells nothing, and is what costs most.
      if (found.length * 2 > all && all > FEW) continue;
      const weight = Math.log(all / found.length) + 1;
      for (const { id } of found) scores.set(id, (scores.get(id) ?? 0) + weight);
    }
    return best(
      [...scores].map(([id, score]) => ({ id, score })),
      most,
    );
  }

  /** The reports that measure the most of the same (`indicatorKeys`). */
  sharingIndicators(keys: Uint32Array, most: number): Scored[] {
    const scores = new Map<string, number>();
    for (const { segment } of this.#segments.values()) {
      const shared = new Uint16Array(segment.ids.length);
      for (const key of keys) {
        const i = indexOf(segment.keys, key);
        if (i < 0) continue;
        for (let at = segment.keyEnds[i - 1] ?? 0; at < (segment.keyEnds[i] ?? 0); at++) {
          const place = segment.keyReports[at] ?? 0;
          shared[place] = (shared[place] ?? 0) + 1;
        }
      }
      shared.forEach((score, place) => {
        if (score > 0) scores.set(segment.ids[place] ?? '', score);
      });
    }
    return best(
      [...scores].map(([id, score]) => ({ id, score })),
      most,
    );
  }

  #eachWith(name: string, visit: (id: string, count: number) => void): void {
    for (const { segment, places } of this.#segments.values()) {
      const i = places.get(name);
      if (i === undefined) continue;
      for (let at = segment.nameEnds[i - 1] ?? 0; at < (segment.nameEnds[i] ?? 0); at++)
        visit(segment.ids[segment.nameReports[at] ?? 0] ?? '', segment.nameCounts[at] ?? 0);
    }
  }
}
/** In so small a corpus every name may tell something. */
const FEW = 20;

/** The best, equal ones by id. */
function best(found: Scored[], most: number): Scored[] {
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** Where a number stands in an ascending list; -1 where it does not. */
function indexOf(list: Uint32Array, wanted: number): number {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
