import { type Lexicon, LONGEST_TERM, mayBreak, ownTerm } from '../lexicon.ts';
import type { ProgrammeKind, SloganKind } from '../mention.ts';
import { type PackedTerms, ZERO } from './terms.ts';

/** What both word lists carry into a page; entries go by the numbers that `terms` speaks of. */
export interface PackedList {
  terms: PackedTerms;
  /**
   * For each entry a line that makes the canonical form of its first term: pairs of a place and the punctuation to be put there, or `NO_MARKS`.
   * An empty one, as most have, puts `USUAL_MARK` wherever punctuation may stand.
   */
  marks: string;
  /** For the few entries that are in the list because of one source text alone: that text (`001`). */
  onlyFrom: Record<number, string>;
}

/** seeds/slogans.json as far as recognising needs it: no items, no sources, no translations. */
export interface PackedSlogans extends PackedList {
  /** For each entry its kind's place in SLOGAN_KINDS; a capital letter from A on where it counts in quotation marks only, else small. */
  kinds: string;
  notAfter: Record<number, readonly string[]>;
  notBefore: Record<number, readonly string[]>;
}

/** seeds/programmes.json as far as recognising needs it. */
export interface PackedProgrammes extends PackedList {
  /** For each entry its kind's place in PROGRAMME_KINDS; a capital letter from A on for `only: "marked"`, else small. */
  kinds: string;
  /** All sets of head nouns, a line each. */
  headSets: string;
  /** For each entry its set, as a character from ZERO on. */
  heads: string;
}

/** What nearly every formula with punctuation has between its clauses. */
export const USUAL_MARK = '、';
/** For a name that has no punctuation where a variant has some: a place alone, and nothing to be put there. */
export const NO_MARKS = String.fromCharCode(ZERO);

/** In the order in which the packed lists number them. */
export const SLOGAN_KINDS: readonly SloganKind[] = ['numbered', 'thought', 'rallying', 'goal'];
/** The same for programmes. */
export const PROGRAMME_KINDS: readonly ProgrammeKind[] = ['campaign', 'contest', 'award', 'service', 'platform'];
/** Kinds are written as letters from these on. */
export const SMALL = 97;
export const CAPITAL = 65;

/** The canonical forms of a list by the entries' numbers, each made when it is first asked for: a page has some dozens of a thousand. */
export class Names {
  private readonly lexicon: Lexicon;
  private readonly list: PackedList;
  private readonly known: (string | undefined)[] = [];
  private lines: string[] | undefined;

  constructor(lexicon: Lexicon, list: PackedList) {
    this.lexicon = lexicon;
    this.list = list;
  }

  /** The name of an entry; the empty string for a number that none has. */
  of(entry: number): string {
    let name = this.known[entry];
    if (name === undefined) {
      this.lines ??= this.list.marks.split('\n');
      name = withMarks(ownTerm(this.lexicon, entry), this.lines[entry] || usualMarks(this.lexicon, entry));
      this.known[entry] = name;
    }
    return name;
  }
}

function usualMarks(lexicon: Lexicon, entry: number): string {
  let marks = '';
  for (let place = 1; place <= LONGEST_TERM; place++)
    if (mayBreak(lexicon, entry, place)) marks += String.fromCharCode(ZERO + place) + USUAL_MARK;
  return marks;
}

function withMarks(text: string, marks: string): string {
  let name = '';
  let from = 0;
  for (let i = 0; i < marks.length; i += 2) {
    const at = marks.charCodeAt(i) - ZERO;
    name += text.slice(from, at) + (marks[i + 1] ?? '');
    from = at;
  }
  return name + text.slice(from);
}
