import type { Span } from '../text/span.ts';

/** Spans are short, names some ten units: a cell of this width holds a handful of them. */
const CELL = 64;

/**
 * Takes spans from the front of `ranked` as long as they touch none taken before, and returns those taken in text order.
 * Kept spans are looked up in cells of the text, so time is linear but for the last sort.
 */
export function pickDisjoint<S extends Span>(ranked: readonly S[]): S[] {
  const kept: S[] = [];
  const taken = new Map<number, S[]>();
  for (const span of ranked) {
    const first = Math.floor(span.start / CELL);
    const last = Math.floor((span.end - 1) / CELL);
    let isFree = true;
    for (let cell = first; cell <= last && isFree; cell++) {
      isFree = !taken.get(cell)?.some((other) => other.start < span.end && span.start < other.end);
    }
    if (!isFree) continue;
    kept.push(span);
    for (let cell = first; cell <= last; cell++) {
      const inCell = taken.get(cell);
      if (inCell) inCell.push(span);
      else taken.set(cell, [span]);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
