import { type Approximate, searchApproximate } from './approximate.ts';
import { contextErrors } from './context.ts';
import { isOutOfQuestion } from './decide.ts';
import { firstPlaceFrom, SEED_LENGTH } from './seeds.ts';
import { lookUpRuns, REACH, type Runs, rarestOf, type Searchable, votedDiagonals } from './votes.ts';
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
/** Beyond the end of every text, and as small an integer as all the others. */
const NOWHERE = 0x3fffffff;
/** More edits in quotation and context cannot reach the least score of an edited quotation. */
const MOST_EDITS = 24;
/** A place with so many more edits than the best word-for-word one is no rival to it; see NEAR_COST in decide.ts. */
const RIVAL_EDITS = 8;

/** Whether what was found so far settles the matter, when its last was added. */
type Enough = (found: readonly Candidate[]) => boolean;

/**
 * All places worth a decision, best checked: exact ones near the expected, and those that most runs vote for; fewer where `isEnough`
 * ends the search.
 */
export function findCandidates(page: Searchable, wanted: Wanted, isEnough: Enough = () => false): Candidate[] {
  const runs = lookUpRuns(page, wanted);
  const found: Found = { candidates: [], leastCost: Number.POSITIVE_INFINITY };
  for (const start of exactPlaces(page, wanted, runs)) {
    add(found, page, wanted, start, start + wanted.exact.length, 0);
    if (isEnough(found.candidates)) return found.candidates;
  }
  for (const { diagonal, edits } of votedDiagonals(page, wanted, runs)) {
    checkDiagonal(found, page, wanted, diagonal, edits <= Math.min(MOST_EDITS, found.leastCost + RIVAL_EDITS));
    if (isEnough(found.candidates)) break;
  }
  return found.candidates;
}

/** The candidates so far, no two with one beginning, and the least edits that one of them has in all. */
interface Found {
  candidates: Candidate[];
  leastCost: number;
}

function add(found: Found, page: Searchable, wanted: Wanted, start: number, end: number, quoteErrors: number): void {
  const known = found.candidates.findIndex((candidate) => candidate.start === start);
  if (known >= 0 && (found.candidates[known] as Candidate).quoteErrors <= quoteErrors) return;
  const candidate = candidateAt(page, wanted, start, end, quoteErrors);
  found.candidates[known >= 0 ? known : found.candidates.length] = candidate;
  found.leastCost = Math.min(found.leastCost, quoteErrors + candidate.prefixErrors + candidate.suffixErrors);
}

/** A place with the edits of its context counted, those behind it only where the place is not out of the question already. */
export function candidateAt(page: Searchable, wanted: Wanted, start: number, end: number, quoteErrors: number): Candidate {
  const { text, room } = page;
  const prefixErrors = contextErrors(wanted.prefix, room.before, text, start);
  const isLost = isOutOfQuestion(wanted, quoteErrors, prefixErrors);
  const suffixErrors = isLost ? wanted.suffix.length : contextErrors(wanted.suffix, room.after, text, end);
  return { start, end, quoteErrors, prefixErrors, suffixErrors, distance: Math.abs(start - wanted.expected) };
}

/** Where the quotation stands in the text's `[from, to)`: word for word, or if nowhere so, with the least edits up to `maxErrors`. */
export function readings({ text, room }: Searchable, exact: string, maxErrors: number, from: number, to: number): Approximate[] {
  const part = text.slice(from, to);
  const places: Approximate[] = [];
  for (let at = part.indexOf(exact); at >= 0; at = part.indexOf(exact, at + 1))
    places.push({ start: from + at, end: from + at + exact.length, errors: 0 });
  // Of several ends with the same number of errors the one before the remembered suffix is wanted: all are compared.
  return places.length > 0 || maxErrors === 0 ? places : searchApproximate(room.matcher, exact, text, from, to, maxErrors, REACH);
}

/** Where the quotation stands word for word, nearest to the expected first; at most EXACT_PLACES. */
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
  const run = rarestOf(room, quoteFrom, quoteTo);
  const from = room.firsts[run] as number;
  const to = room.ends[run] as number;
  const offset = run - quoteFrom;
  const lastUnit = exact.charCodeAt(exact.length - 1);
  const places: number[] = [];
  let right = firstPlaceFrom(index.places, from, to, expected + offset);
  let left = right - 1;
  while (places.length < EXACT_PLACES && (left >= from || right < to)) {
    const before = left >= from ? (index.places[left] as number) : -NOWHERE;
    const after = right < to ? (index.places[right] as number) : NOWHERE;
    const nearerBefore = expected + offset - before <= after - expected - offset;
    if (nearerBefore) left--;
    else right++;
    const start = (nearerBefore ? before : after) - offset;
    // Most places fail at the last unit already; asking for all of them takes longer.
    if (start < 0 || text.charCodeAt(start + exact.length - 1) !== lastUnit) continue;
    if (text.startsWith(exact, start)) places.push(start);
  }
  return places;
}

function checkDiagonal(found: Found, page: Searchable, wanted: Wanted, diagonal: number, mayBeEdited: boolean): void {
  const { exact, maxErrors } = wanted;
  const from = Math.max(0, diagonal - REACH);
  const to = Math.min(page.text.length, diagonal + 2 * REACH + exact.length);
  for (const { start, end, errors } of readings(page, exact, mayBeEdited ? maxErrors : 0, from, to))
    add(found, page, wanted, start, end, errors);
}
