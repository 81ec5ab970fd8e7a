import type { Fact } from './fact.ts';
import { STOCK } from './fact-action.ts';

interface Candidate {
  page: Fact;
  other: Fact;
}

/**
 * Leaves out what a sum rules out: where the page tells of one thing what is new and what there is (驿站新建24个，总数82个) and the other report one
 * number that is just the rest (建成驿站58个), that is what there was, and no number of new ones; but 建成9个 before 新增7个，累计16个 may be what
 * its own year brought, the first.
 */
export function withoutRuledOut<Pair extends Candidate>(candidates: readonly Pair[]): readonly Pair[] {
  const before = candidates.filter(({ page, other }) => {
    const added = page.action === STOCK && !NEW.test(other.action) ? addedTo(page) : undefined;
    if (added === undefined || other.unit.unit !== page.unit.unit) return false;
    const [stock, rest, year] = [page.figure.value, other.figure.value, added.figure.value];
    return rest === stock - year && rest * rest > stock * year;
  });
  if (before.length === 0) return candidates;
  return candidates.filter((pair) => {
    if (before.includes(pair)) return true;
    return !before.some(({ page, other }) => pair.page === page || (pair.other === other && pair.page === addedTo(page)));
  });
}

/** What was new of a stock, told right before it. */
function addedTo({ governor, unit, figure }: Fact): Fact | undefined {
  const isPart = governor !== undefined && NEW.test(governor.action) && governor.unit.unit === unit.unit;
  return isPart && governor.figure.value < figure.value ? governor : undefined;
}
const NEW = /^(?:新建|新发展)$/;
