import type { Span } from '../../text/span.ts';
import { pickDisjoint } from '../disjoint.ts';
import type { ProgrammeKind } from '../mention.ts';

/** A stretch that one of the finders takes for a programme's name; finders may overlap, `pickLongest` decides. */
export interface Candidate extends Span {
  kind: ProgrammeKind;
  name: string;
}

/** Picks candidates so that no two overlap, the longer before the shorter and, of equals, the first in the list; in text order. */
export function pickLongest(candidates: readonly Candidate[]): Candidate[] {
  return pickDisjoint([...candidates].sort((a, b) => b.end - b.start - (a.end - a.start)));
}
