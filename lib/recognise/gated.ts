import { has, type UnitSet, unitSet } from './unit-set.ts';

/** What nearly every wording lacks that a pattern can match; a match has one of each that is given. */
export interface Gate {
  /** Characters that it begins with; the pattern begins with ^. */
  first?: string;
  /** Characters that it ends with; the pattern ends with $. */
  last?: string;
}

/**
 * A pattern behind a look at the first or the last character: a RegExp costs ten times as much, and must be compiled before a new page
 * can try it once. `first` and `last` are the pattern's own, told twice: tests/unit/recognise/gated.test.ts keeps them to it.
 */
export class Gated {
  /** Every one there is, for the test. */
  static readonly all: Gated[] = [];
  readonly pattern: RegExp;
  readonly first: UnitSet | undefined;
  readonly last: UnitSet | undefined;

  constructor(pattern: RegExp, { first, last }: Gate) {
    this.pattern = pattern;
    this.first = first === undefined ? undefined : unitSet(first);
    this.last = last === undefined ? undefined : unitSet(last);
    Gated.all.push(this);
  }

  test(wording: string): boolean {
    if (this.first !== undefined && !has(this.first, wording.charCodeAt(0))) return false;
    if (this.last !== undefined && !has(this.last, wording.charCodeAt(wording.length - 1))) return false;
    return this.pattern.test(wording);
  }

  /** The same for the next `length` units of `text` from `at` on. */
  testAt(text: string, at: number, length: number): boolean {
    if (this.first !== undefined && !has(this.first, text.charCodeAt(at))) return false;
    return this.pattern.test(text.slice(at, at + length));
  }
}

/** True where one of the units of `wording` is in the set. */
export function hasOneOf(set: UnitSet, wording: string): boolean {
  for (let at = 0; at < wording.length; at++) if (has(set, wording.charCodeAt(at))) return true;
  return false;
}
