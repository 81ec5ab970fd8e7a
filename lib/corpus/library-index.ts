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
    const left = new Map([...this.#segments.values()].map(({ segment }) => [segment, placesOf(segment, except)]));
    for (const name of names) {
      let [reports, count] = [0, 0];
      for (const { segment, from, to } of this.#listsOf(name)) {
        const leftOut = left.get(segment);
        for (let at = from; at < to; at++) {
          if (leftOut?.has(segment.nameReports[at] ?? 0)) continue;
          reports++;
          count += segment.nameCounts[at] ?? 0;
        }
      }
      if (reports > 0) spread.set(name, { reports, count });
    }
    return spread;
  }

  /** The reports that have a name, and how often. */
  reportsWith(name: string): Scored[] {
    return this.#listsOf(name).flatMap(({ segment, from, to }) =>
      Array.from({ length: to - from }, (_, i) => ({
        id: segment.ids[segment.nameReports[from + i] ?? 0] ?? '',
        score: segment.nameCounts[from + i] ?? 0,
      })),
    );
  }

  /** The reports whose signature is equal to this one in `least` places or more, the most equal first; `most` of them. */
  alike(signature: Uint32Array, least: number, most = Number.POSITIVE_INFINITY): Scored[] {
    const found: Scored[] = [];
    for (const { segment } of this.#segments.values()) {
      for (let place = 0; place < segment.ids.length; place++) {
        const score = equalPlaces(signature, segment.signatures, place * SIGNATURE_LENGTH);
        if (score >= least) found.push({ id: segment.ids[place] ?? '', score });
      }
    }
    return best(found, most);
  }

  /**
   * The reports that share the most names with a page; a name counts the more, the fewer reports have it. The rarest are looked at
   * first, and so many only as it takes to tell: what all reports name would cost most and tell nothing.
   */
  sharingNames(names: Iterable<string>, most: number): Scored[] {
    const all = this.size;
    const rarestFirst = [...new Set(names)]
      .map((name) => this.#listsOf(name))
      .map((lists) => ({ lists, reports: lists.reduce((sum, { from, to }) => sum + to - from, 0) }))
      .filter(({ reports }) => reports > 0 && (reports * 2 <= all || all <= FEW))
      .sort((a, b) => a.reports - b.reports);
    const scores = new Map<IndexSegment, Float64Array>();
    let looked = 0;
    for (const { lists, reports } of rarestFirst) {
      if (looked > MOST_POSTINGS) break;
      looked += reports;
      const weight = Math.log(all / reports) + 1;
      for (const { segment, from, to } of lists) {
        const own = scores.get(segment) ?? new Float64Array(segment.ids.length);
        scores.set(segment, own);
        for (let at = from; at < to; at++) add(own, segment.nameReports[at] ?? 0, weight);
      }
    }
    return best(scored(scores), most);
  }

  /** The reports that measure the most of the same (`indicatorKeys`); of `among` only, where it is given. */
  sharingIndicators(keys: Uint32Array, most: number, among?: ReadonlySet<string>): Scored[] {
    const scores = new Map<IndexSegment, Float64Array>();
    for (const { segment } of this.#segments.values()) {
      const own = new Float64Array(segment.ids.length);
      scores.set(segment, own);
      for (const key of keys) {
        const i = indexOf(segment.keys, key);
        if (i < 0) continue;
        for (let at = segment.keyEnds[i - 1] ?? 0; at < (segment.keyEnds[i] ?? 0); at++) add(own, segment.keyReports[at] ?? 0, 1);
      }
    }
    return best(scored(scores, among), most);
  }

  /** Where the postings of a name stand, segment by segment. */
  #listsOf(name: string): { segment: IndexSegment; from: number; to: number }[] {
    const lists: { segment: IndexSegment; from: number; to: number }[] = [];
    for (const { segment, places } of this.#segments.values()) {
      const i = places.get(name);
      if (i !== undefined) lists.push({ segment, from: segment.nameEnds[i - 1] ?? 0, to: segment.nameEnds[i] ?? 0 });
    }
    return lists;
  }
}
/** In so small a corpus every name may tell something. */
const FEW = 20;
const MOST_POSTINGS = 5000;

function add(scores: Float64Array, place: number, score: number): void {
  scores[place] = (scores[place] ?? 0) + score;
}

function placesOf({ ids }: IndexSegment, wanted: ReadonlySet<string>): Set<number> {
  return wanted.size === 0 ? new Set() : new Set(ids.flatMap((id, place) => (wanted.has(id) ? [place] : [])));
}

function scored(scores: ReadonlyMap<IndexSegment, Float64Array>, among?: ReadonlySet<string>): Scored[] {
  const found: Scored[] = [];
  for (const [{ ids }, own] of scores) {
    own.forEach((score, place) => {
      const id = ids[place] ?? '';
      if (score > 0 && (among === undefined || among.has(id))) found.push({ id, score });
    });
  }
  return found;
}

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
