import type { Span } from '../../text/span.ts';
import type { ProgrammeKind } from '../mention.ts';

/** A stretch that one of the finders takes for a programme's name; finders may overlap, `pickLongest` decides. */
export interface Candidate extends Span {
  kind: ProgrammeKind;
  name: string;
}

/**
 * Picks candidates so that no two overlap, the longer before the shorter and, of equals, the first in the list. Returns them in
 * text order, in O(n log n): candidates are sorted by start, and a group of overlapping ones is settled among itself.
 */
export function pickLongest(candidates: readonly Candidate[]): Candidate[] {
  const sorted = candidates.map((candidate, index) => ({ candidate, index }));
  sorted.sort((a, b) => length(b.candidate) - length(a.candidate) || a.index - b.index);
  const kept: Candidate[] = [];
  const taken = new Map<number, Candidate[]>();
  for (const { candidate } of sorted) {
    const cells = cellsOf(candidate);
    if (cells.some((cell) => taken.get(cell)?.some((other) => other.start < candidate.end && candidate.start < other.end))) continue;
    kept.push(candidate);
    for (const cell of cells) {
      const inCell = taken.get(cell);
      if (inCell) inCell.push(candidate);
      else taken.set(cell, [candidate]);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Names are at most some sixty units long: cells of this width hold a handful of kept candidates each. */
const CELL = 64;

function cellsOf({ start, end }: Span): number[] {
  const cells: number[] = [];
  for (let cell = Math.floor(start / CELL); cell <= Math.floor((end - 1) / CELL); cell++) cells.push(cell);
  return cells;
}

function length({ start, end }: Span): number {
  return end - start;
}
