import { GRAM, skeletonOf } from '../corpus/fingerprint.ts';
import type { Fingerprint, Report } from '../corpus/report.ts';
import type { Reuse } from './comparison.ts';

/** A pair of places with the same k-gram: in the page, in the other text. */
type Hit = readonly [page: number, other: number];

/** Fingerprints may be so far apart (in the text, punctuation counted) and still belong to one passage with changes in between. */
const WIDEST_GAP = 40;
/** So many characters may have been put in or taken out between two of them. */
const MOST_DRIFT = 14;
/** Passages of 20 characters are wanted; their fingerprints reach to within a window of either end. */
const SHORTEST = 20;

/**
 * Finds the passages that the page carries over from the others, by the fingerprints alone; where texts are given (by
 * source) the ends and the similarity are exact. In text order. Passages shorter than 20 counted characters are left out.
 */
export function findReuse(page: Report, others: readonly Report[], texts: ReadonlyMap<string, string> = new Map()): Reuse[] {
  const found = others.flatMap((other) => passagesFrom(page, other, texts));
  return found.sort((a, b) => a.start - b.start || a.source.localeCompare(b.source));
}

function passagesFrom(page: Report, other: Report, texts: ReadonlyMap<string, string>): Reuse[] {
  const chains = chainHits(hitsOf(page.fingerprints, other.fingerprints));
  const [pageText, otherText] = [texts.get(page.source), texts.get(other.source)];
  return chains.flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    const rough = { start: first[0], end: last[0] + GRAM, sourceStart: first[1], sourceEnd: last[1] + GRAM };
    if (pageText !== undefined && otherText !== undefined) return exactly(rough, pageText, otherText, other.source);
    if (chain.length < LEAST_HITS || rough.end - rough.start < SHORTEST || rough.sourceEnd - rough.sourceStart < SHORTEST) return [];
    return [{ ...rough, source: other.source, similarity: similarityOf(chain) }];
  });
}
/** One common fingerprint is eight characters, which many sentences share. */
const LEAST_HITS = 3;

function hitsOf(page: readonly Fingerprint[], other: readonly Fingerprint[]): Hit[] {
  const places = new Map<number, number[]>();
  for (const [hash, start] of other) {
    const list = places.get(hash) ?? [];
    list.push(start);
    places.set(hash, list);
  }
  return page.flatMap(([hash, start]) => (places.get(hash) ?? []).map((place): Hit => [start, place]));
}

/** Joins hits that go on in step in both texts; each page place goes into the longest chain that holds it. */
function chainHits(hits: readonly Hit[]): Hit[][] {
  const chains: Hit[][] = [];
  let open: Hit[][] = [];
  for (const hit of hits) {
    open = open.filter((chain) => hit[0] - (chain.at(-1)?.[0] ?? 0) <= WIDEST_GAP);
    const fitting = open.filter((chain) => followsOn(chain.at(-1), hit)).sort((a, b) => b.length - a.length)[0];
    if (fitting !== undefined) fitting.push(hit);
    else {
      const chain = [hit];
      chains.push(chain);
      open.push(chain);
    }
  }
  return withoutCovered(chains);
}

function followsOn(last: Hit | undefined, hit: Hit): boolean {
  if (last === undefined) return false;
  const [ahead, otherAhead] = [hit[0] - last[0], hit[1] - last[1]];
  return ahead > 0 && otherAhead > 0 && otherAhead <= WIDEST_GAP && Math.abs(ahead - otherAhead) <= MOST_DRIFT;
}

function withoutCovered(chains: readonly Hit[][]): Hit[][] {
  const span = (chain: readonly Hit[]) => [chain[0]?.[0] ?? 0, (chain.at(-1)?.[0] ?? 0) + GRAM] as const;
  const kept: Hit[][] = [];
  // By stretch of the page, so that a chain is held against its neighbours only.
  const near = new Map<number, Hit[][]>();
  for (const chain of [...chains].sort((a, b) => b.length - a.length)) {
    const [start, end] = span(chain);
    const stretches: number[] = [];
    for (let at = Math.floor(start / STRETCH); at * STRETCH < end; at++) stretches.push(at);
    const isCovered = stretches.some((at) =>
      near.get(at)?.some((one) => {
        const [from, to] = span(one);
        return Math.min(to, end) - Math.max(from, start) > (end - start) / 2;
      }),
    );
    if (isCovered) continue;
    kept.push(chain);
    for (const at of stretches) near.set(at, [...(near.get(at) ?? []), chain]);
  }
  return kept;
}
/** UTF-16 units; of the order of a passage's length. */
const STRETCH = 256;

/** By fingerprints: the share of the passage that steps on without a shift, as a whole hundredth. */
function similarityOf(chain: readonly Hit[]): number {
  let [same, length] = [GRAM, GRAM];
  chain.forEach((hit, i) => {
    const before = chain[i - 1];
    if (before === undefined) return;
    const [ahead, otherAhead] = [hit[0] - before[0], hit[1] - before[1]];
    length += Math.max(ahead, otherAhead);
    same += ahead === otherAhead && ahead <= 2 * GRAM ? ahead : Math.max(0, Math.min(ahead, otherAhead) - GRAM);
  });
  return Math.round((same / length) * 100) / 100;
}

/** Widens a rough passage over what is equal beside it and measures it; nothing where it stays too short. */
function exactly(rough: Omit<Reuse, 'source' | 'similarity'>, pageText: string, otherText: string, source: string): Reuse[] {
  const back = stepOut(
    reversed(pageText.slice(Math.max(0, rough.start - FARTHEST), rough.start)),
    reversed(otherText.slice(Math.max(0, rough.sourceStart - FARTHEST), rough.sourceStart)),
  );
  const ahead = stepOut(pageText.slice(rough.end, rough.end + FARTHEST), otherText.slice(rough.sourceEnd, rough.sourceEnd + FARTHEST));
  const passage = {
    start: rough.start - back[0],
    end: rough.end + ahead[0],
    sourceStart: rough.sourceStart - back[1],
    sourceEnd: rough.sourceEnd + ahead[1],
  };
  const [a, b] = [
    skeletonOf(pageText.slice(passage.start, passage.end)).text,
    skeletonOf(otherText.slice(passage.sourceStart, passage.sourceEnd)).text,
  ];
  if (a.length < SHORTEST || b.length < SHORTEST) return [];
  const similarity = (2 * commonLength(a, b)) / (a.length + b.length);
  return similarity < LEAST_SIMILAR ? [] : [{ ...passage, source, similarity: Math.round(similarity * 1000) / 1000 }];
}
/** A passage is widened by at most so many characters on each side. */
const FARTHEST = 200;
const reversed = (text: string) => [...text].reverse().join('');

/** How far two texts go on alike from their starts, over small changes too, up to the end of the sentence. */
function stepOut(a: string, b: string): [number, number] {
  let [i, j] = [0, 0];
  for (;;) {
    while (isEqualWord(a[i], b[j])) [i, j] = [i + 1, j + 1];
    const skip = nextAlike(a.slice(i, i + 2 * MOST_DRIFT), b.slice(j, j + 2 * MOST_DRIFT));
    if (skip === undefined) return [i, j];
    [i, j] = [i + skip[0], j + skip[1]];
  }
}

/** The nearest place where both go on alike for six characters behind a change; none behind the sentence's end. */
function nextAlike(a: string, b: string): [number, number] | undefined {
  const [endA, endB] = [a.search(/[\n\r。！？]/), b.search(/[\n\r。！？]/)];
  const [restA, restB] = [endA < 0 ? a : a.slice(0, endA), endB < 0 ? b : b.slice(0, endB)];
  for (let sum = 1; sum <= MOST_DRIFT; sum++) {
    for (let i = 0; i <= sum; i++) {
      const part = restA.slice(i, i + AGAIN_ALIKE);
      if (part.length === AGAIN_ALIKE && restB.startsWith(part, sum - i)) return [i, sum - i];
    }
  }
  return undefined;
}
const AGAIN_ALIKE = 6;
const LEAST_SIMILAR = 0.6;

function isEqualWord(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && !/[\n\r。！？]/.test(a);
}

/** The length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (const ch of a) {
    const next = new Uint16Array(b.length + 1);
    for (let i = 0; i < b.length; i++) next[i + 1] = ch === b[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
