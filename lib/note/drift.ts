/** How the text around a note has moved since the note was made, as its neighbours on the page tell. */

import { firstIndex } from '../text/first-index.ts';

/** What is known of the move of one note. */
export interface Drift {
  /** By how many units, as its neighbours on the page did. */
  shift: number;
  /** By how many units that may be wrong; infinite: position settles nothing, two look-alikes are an orphan. */
  doubt: number;
  /** Whether it may only confirm what stands just there: all else is looked for as if nothing were known. */
  isTentative?: boolean;
}

/** How far one note has moved. */
export interface Move {
  note: number;
  at: number;
  by: number;
}

/** Edits before a note shift it to and fro: as a random walk, in steps of about a clause for a text edited at 1–5 %. */
const DRIFT_STEP = 2;
/** A clause beside the note may have grown by so much. */
const LEAST_DOUBT = 24;
/** So little where the notes on both sides have moved alike: then what is between has most likely not changed. */
const NO_DOUBT = 4;
const doubtAfter = (units: number) => LEAST_DOUBT + DRIFT_STEP * Math.sqrt(Math.max(0, units));

/** Neighbours asked on either side; one that was found in a wrong place is outvoted. */
const NEIGHBOURS = 2;

/** Nothing is known but that texts are edited here and there. */
export const driftAlone = (at: number): Drift => ({ shift: 0, doubt: doubtAfter(at) });

/** Nothing that is known of the page's other notes may settle anything. */
export const NO_DRIFT: Drift = { shift: 0, doubt: Number.POSITIVE_INFINITY };

/** The median of the nearest moves of other notes, given in text order; `driftAlone` where there is none. */
export function driftAt(moves: readonly Move[], at: number, note: number): Drift {
  const next = firstMoveFrom(moves, at);
  const near = moves.slice(Math.max(0, next - NEIGHBOURS), next + NEIGHBOURS + 1).filter((move) => move.note !== note);
  const by = near.map((move) => move.by).sort((a, b) => a - b);
  const shift = by[by.length >> 1];
  if (shift === undefined) return driftAlone(at);
  const isEnclosed = near.some((move) => move.at < at) && near.some((move) => move.at >= at);
  const isUnmoved = isEnclosed && by[0] === by.at(-1);
  const nearest = near.reduce((least, move) => Math.min(least, Math.abs(move.at - at)), Number.POSITIVE_INFINITY);
  return { shift, doubt: isUnmoved ? NO_DOUBT : doubtAfter(nearest) };
}

/** The move of the nearer of the two notes on either side, where these have moved alike; where they have not, nothing is known. */
export function tentativeDriftAt(moves: readonly Move[], at: number): Drift {
  const next = firstMoveFrom(moves, at);
  const before = moves[next - 1];
  const after = moves[next];
  if (before === undefined || after === undefined || Math.abs(after.by - before.by) > LEAST_DOUBT) return NO_DRIFT;
  const nearer = at - before.at < after.at - at ? before : after;
  return { shift: nearer.by, doubt: doubtAfter(Math.abs(nearer.at - at)), isTentative: true };
}

/** The index of the first move of a note at or behind `at`. */
const firstMoveFrom = (moves: readonly Move[], at: number) => firstIndex(moves.length, (i) => (moves[i]?.at ?? at) >= at);
