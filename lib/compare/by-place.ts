import { isImplausible } from './change.ts';
import type { Fact } from './fact.ts';
import { mayBeReworded } from './link.ts';

/** Two figures that stand in the same place of both reports. */
export interface Placed {
  page: Fact;
  other: Fact;
}

/**
 * Figures told in wholly other words, found by their place: the order of sentences is stable from year to year (comparison.md), so what
 * stands right beside two figures that are linked, in one unit, of a believable size and with something of its label in common, is the
 * same (发放宣传册2000份 beside 举办讲座, 派发资料2200份 beside 讲座). Each one found may be the neighbour of the next.
 */
export function linkByPlace(page: readonly Fact[], other: readonly Fact[], linked: readonly Placed[]): Placed[] {
  const [pageAt, otherAt] = [byIndex(page), byIndex(other)];
  const [taken, takenOther] = [new Set(linked.map((pair) => pair.page.index)), new Set(linked.map((pair) => pair.other.index))];
  const found: Placed[] = [];
  const queue = [...linked];
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift())
    for (const step of [1, -1]) {
      const [a, b] = [pageAt.get(pair.page.index + step), otherAt.get(pair.other.index + step)];
      if (a === undefined || b === undefined || taken.has(a.index) || takenOther.has(b.index)) continue;
      if (!areNear(a, pair.page) || !areNear(b, pair.other) || isImplausible(a.figure.value, b.figure.value) || !mayBeReworded(a, b))
        continue;
      taken.add(a.index);
      takenOther.add(b.index);
      found.push({ page: a, other: b });
      queue.push({ page: a, other: b });
    }
  return found;
}

const byIndex = (facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.index, fact] as const));

/** Told in one breath: what stands further away is of another matter. */
const areNear = (one: Fact, neighbour: Fact) =>
  one.figure.heading === neighbour.figure.heading && Math.abs(one.figure.start - neighbour.figure.start) <= MOST_APART;
const MOST_APART = 60;
