import { GRAM } from '../corpus/fingerprint.ts';
import type { Report } from '../corpus/report.ts';
import { once, oncePerPair } from '../once.ts';
import { type AlignedText, alignedText, indexGrams, sharedRuns } from './aligned-text.ts';
import type { Reuse } from './comparison.ts';
import { chainRuns, passageOf, SHORTEST } from './exact-reuse.ts';
import { withoutFrame } from './page-frame.ts';
import { ritualOf } from './ritual.ts';
import { withoutCovered } from './uncovered.ts';

/** A pair of places with the same k-gram: in the page, in the other text. */
type Hit = readonly [page: number, other: number];

/** Fingerprints may be so far apart (in the text, punctuation counted) and still belong to one passage with changes in between. */
const WIDEST_GAP = 40;
/** So many characters may have been put in or taken out between two of them. */
const MOST_DRIFT = 14;

/**
 * Finds the passages that the page carries over from the others, in text order. By the fingerprints alone they are known to within
 * a window; where texts are given (by source) places, changes and similarity are exact, and frames filled with other numbers are
 * found too. Passages shorter than 20 counted characters are left out; formulas said every year are flagged.
 */
export function findReuse(page: Report, others: readonly Report[], texts: ReadonlyMap<string, string> = new Map()): Reuse[] {
  const pageText = texts.get(page.source);
  const aligned = pageText === undefined ? undefined : alignedOnce(page, pageText);
  const found = others.flatMap((other) => {
    const otherText = texts.get(other.source);
    return aligned !== undefined && otherText !== undefined
      ? exactly(aligned, alignedOnce(other, otherText), page, other)
      : byFingerprints(page, other).map((passage) => withWholeNumbers(passage, pageText ?? ''));
  });
  const isRitual = ritualOf(page, pageText);
  const flagged = found.map((passage) => (isRitual(passage) ? { ...passage, ritual: true as const } : passage));
  return flagged.sort((a, b) => a.start - b.start || a.source.localeCompare(b.source));
}

/** By both texts, cut for aligning. */
const exactly = oncePerPair((pageText: AlignedText, otherText: AlignedText, page: Report, other: Report): readonly Reuse[] => {
  const runs = sharedRuns(pageText, gramsOf(pageText), otherText);
  return chainRuns(runs).flatMap((chain) => passageOf(chain, pageText, otherText, [page, other]) ?? []);
});

const gramsOf = once(indexGrams);

/** A report of a corpus stands beside one page after the other, and a page is compared more than once: its text is cut once. */
function alignedOnce(report: Report, text: string): AlignedText {
  const known = ALIGNED.get(report);
  if (known?.of === text) return known.aligned;
  const aligned = alignedText(withoutFrame(text, report.info.title));
  ALIGNED.set(report, { of: text, aligned });
  return aligned;
}
const ALIGNED = new WeakMap<Report, { of: string; aligned: AlignedText }>();

function byFingerprints(page: Report, other: Report): Reuse[] {
  const chains = chainHits(hitsOf(page, other));
  return chains.flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    const rough = { start: first[0], end: last[0] + GRAM, sourceStart: first[1], sourceEnd: last[1] + GRAM };
    const isInStep = chain.length > 1 && rough.end - rough.start === rough.sourceEnd - rough.sourceStart;
    if (chain.length < (isInStep ? LEAST_IN_STEP : LEAST_HITS)) return [];
    if (rough.end - rough.start < SHORTEST || rough.sourceEnd - rough.sourceStart < SHORTEST) return [];
    return [{ ...rough, source: other.source, similarity: similarityOf(chain) }];
  });
}
/** Two of them as far apart in both texts are of one passage. */
const LEAST_IN_STEP = 2;
/** One common fingerprint is eight characters, which many sentences share. */
const LEAST_HITS = 3;

/** 2024年是…: a passage known to within a window does not begin or end inside a number of the page. */
function withWholeNumbers(passage: Reuse, text: string): Reuse {
  const isInside = (at: number) => /^\d\d$/.test(text.slice(at - 1, at + 1));
  let { start, end, sourceStart, sourceEnd } = passage;
  for (; isInside(start) && sourceStart > 0; start--) sourceStart--;
  for (; isInside(end); end++) sourceEnd++;
  return { ...passage, start, end, sourceStart, sourceEnd };
}

function hitsOf(page: Report, other: Report): Hit[] {
  const places = placesOf(other);
  const hits: Hit[] = [];
  for (const [hash, start] of page.fingerprints) {
    const there = places.get(hash);
    if (there !== undefined) for (const place of there) hits.push([start, place]);
  }
  return hits;
}

/** Where each fingerprint of a report stands; a bundled one is asked for with every page. */
const placesOf = once(({ fingerprints }: Report) => {
  const places = new Map<number, number[]>();
  for (const [hash, start] of fingerprints) {
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [start]);
    else list.push(start);
  }
  return places;
});

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
  const spanOf = (chain: readonly Hit[]) => [chain[0]?.[0] ?? 0, (chain.at(-1)?.[0] ?? 0) + GRAM] as const;
  return withoutCovered(
    chains.sort((a, b) => b.length - a.length),
    { spanOf, drawer: STRETCH },
  );
}

function followsOn(last: Hit | undefined, hit: Hit): boolean {
  if (last === undefined) return false;
  const [ahead, otherAhead] = [hit[0] - last[0], hit[1] - last[1]];
  return ahead > 0 && otherAhead > 0 && otherAhead <= WIDEST_GAP && Math.abs(ahead - otherAhead) <= MOST_DRIFT;
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
