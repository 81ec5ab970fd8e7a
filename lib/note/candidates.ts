import { searchApproximate } from './approximate.ts';
import { contextErrors } from './context.ts';
import { firstPlaceFrom, SEED_LENGTH } from './seeds.ts';
import { lookUpRuns, REACH, type Runs, type Searchable, votedDiagonals } from './votes.ts';
import type { Wanted } from './wanted.ts';

/** A place that may be the wanted one; `end` exclusive, errors in edits. */
export interface Candidate {
  start: number;
  end: number;
  quoteErrors: number;
  prefixErrors: number;
  suffixErrors: number;
  /** Units between where it begins and where it was expected. */
  distance: number;
}

/** Exact places whose context is compared, nearest first; farther ones must win by votes. */
const EXACT_PLACES = 64;
/** More edits in quotation and context cannot reach the least score of an edited quotation. */
const MOST_EDITS = 24;
/** A place with so many more edits than the best word-for-word one is no rival to it; see NEAR_COST in decide.ts. */
const RIVAL_EDITS = 8;

/** All places worth a decision, best checked: exact ones near the expected, and those that most runs vote for. */
export function findCandidates(page: Searchable, wanted: Wanted): Candidate[] {
  const found = new Map<number, Candidate>();
  const runs = lookUpRuns(page, wanted);
  for (const start of exactPlaces(page, wanted, runs)) add(found, page.text, wanted, start, start + wanted.exact.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of found.values()) least = Math.min(least, candidate.prefixErrors + candidate.suffixErrors);
  for (const { diagonal, edits } of votedDiagonals(page, wanted, runs)) {
    for (const candidate of found.values())
      least = Math.min(least, candidate.quoteErrors + candidate.prefixErrors + candidate.suffixErrors);
    checkDiagonal(found, page.text, wanted, diagonal, edits <= Math.min(MOST_EDITS, least + RIVAL_EDITS));
  }
  return [...found.values()];
}

function add(found: Map<number, Candidate>, text: string, wanted: Wanted, start: number, end: number, quoteErrors: number): void {
  const known = found.get(start);
  if (known !== undefined && known.quoteErrors <= quoteErrors) return;
  found.set(start, {
    start,
    end,
    quoteErrors,
    prefixErrors: contextErrors(wanted.prefix, text, start),
    suffixErrors: contextErrors(wanted.suffix, text, end),
    distance: Math.abs(start - wanted.expected),
  });
}

/** Where the quotation stands word for word; at most EXACT_PLACES, nearest to the expected. */
export function exactPlaces(page: Searchable, wanted: Wanted, runs: Runs = lookUpRuns(page, wanted)): number[] {
  return wanted.exact.length < SEED_LENGTH ? placesOutwards(page.text, wanted) : placesByRarestRun(page, wanted, runs);
}

function placesOutwards(text: string, { exact, expected }: Wanted): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = text.indexOf(exact, expected); at >= 0 && places.length < EXACT_PLACES / 2; at = text.indexOf(exact, at + 1))
    places.push(at);
  let at = expected > 0 ? text.lastIndexOf(exact, expected - 1) : -1;
  for (let left = EXACT_PLACES / 2; at >= 0 && left > 0; left--) {
    places.push(at);
    at = at > 0 ? text.lastIndexOf(exact, at - 1) : -1;
  }
  return places;
}

function placesByRarestRun({ text, index, room }: Searchable, { exact, expected }: Wanted, { quoteFrom, quoteTo }: Runs): number[] {
  const { firsts, ends } = room;
  let rarest = { from: 0, to: Number.POSITIVE_INFINITY };
  let offset = 0;
  for (let i = quoteFrom; i < quoteTo; i++) {
    const from = firsts[i] as number;
    const to = ends[i] as number;
    if (to - from >= rarest.to - rarest.from) continue;
    rarest = { from, to };
    offset = i - quoteFrom;
  }
  const places: number[] = [];
  let right = firstPlaceFrom(index.places, rarest.from, rarest.to, expected + offset);
  let left = right - 1;
  while (places.length < EXACT_PLACES && (left >= rarest.from || right < rarest.to)) {
    const before = left >= rarest.from ? (index.places[left] as number) : Number.NEGATIVE_INFINITY;
    const after = right < rarest.to ? (index.places[right] as number) : Number.POSITIVE_INFINITY;
    const nearerBefore = expected + offset - before <= after - expected - offset;
    if (nearerBefore) left--;
    else right++;
    const start = (nearerBefore ? before : after) - offset;
    if (start >= 0 && text.startsWith(exact, start)) places.push(start);
  }
  return places;
}

function checkDiagonal(found: Map<number, Candidate>, text: string, wanted: Wanted, diagonal: number, mayBeEdited: boolean): void {
  const { exact } = wanted;
  const from = Math.max(0, diagonal - REACH);
  const to = Math.min(text.length, diagonal + 2 * REACH + exact.length);
  const last = Math.min(to - exact.length, diagonal + 2 * REACH);
  let exactThere = false;
  for (let at = from; at <= last; at++) {
    if (!text.startsWith(exact, at)) continue;
    exactThere = true;
    add(found, text, wanted, at, at + exact.length, 0);
  }
  if (exactThere || !mayBeEdited || wanted.maxErrors === 0) return;
  // Of several ends with the same number of errors the one before the remembered suffix is wanted: all are compared.
  for (const match of searchApproximate(wanted.pattern, text, from, to, wanted.maxErrors, REACH)) {
    add(found, text, wanted, match.start, match.end, match.errors);
  }
}
