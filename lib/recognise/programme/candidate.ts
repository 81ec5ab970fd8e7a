import type { Span } from '../../text/span.ts';
import type { ProgrammeKind } from '../mention.ts';

/** A stretch that one of the finders takes for a programme's name; finders may overlap, `findProgrammes` decides. */
export interface Candidate extends Span {
  kind: ProgrammeKind;
  name: string;
}
