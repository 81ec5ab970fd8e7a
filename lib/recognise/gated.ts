import { has, type UnitSet, unitSet } from './unit-set.ts';

/** What nearly every wording lacks that a pattern can match; a match has one of each that is given. */
export interface Gate {
  /** Characters that it begins with; the pattern begins with ^. */
  first?: string;
  /** Characters that it ends with; the pattern ends with $. */
  last?: string;
  /** Every match has one of these. */
  some?: string;
}

/**
 * A pattern behind a look at the first or the last character, or at all: a RegExp costs ten times as much, and must be compiled before a
 * new page can try it once. The gate is the pattern's own, told twice: tests/unit/recognise/gated.test.ts keeps them to it.
 */
export class Gated {
  /** Every one there is, for the test. */
  static readonly all: Gated[] = [];
  readonly pattern: RegExp;
  readonly first: UnitSet | undefined;
  readonly last: UnitSet | undefined;
  readonly some: UnitSet | undefined;

  constructor(pattern: RegExp, { first, last, some }: Gate) {
    this.pattern = pattern;
    this.first = first === undefined ? undefined : unitSet(first);
    this.last = last === undefined ? undefined : unitSet(last);
    this.some = some === undefined ? undefined : unitSet(some);
    Gated.all.push(this);
  }

  test(wording: string): boolean {
    if (this.first !== undefined && !has(this.first, wording.charCodeAt(0))) return false;
    if (this.last !== undefined && !has(this.last, wording.charCodeAt(wording.length - 1))) return false;
    if (this.some !== undefined && !hasOneOf(this.some, wording)) return false;
    return this.pattern.test(wording);
  }

  /** The same for the next `length` units of `text` from `at` on; for patterns with `first`. */
  testAt(text: string, at: number, length: number): boolean {
    if (this.first !== undefined && !has(this.first, text.charCodeAt(at))) return false;
    return this.pattern.test(text.slice(at, at + length));
  }

  /** The same for the `length` units of `text` in front of `end`, or as many as there are; for patterns with `last`. */
  testBefore(text: string, end: number, length: number): boolean {
    if (this.last !== undefined && !has(this.last, text.charCodeAt(end - 1))) return false;
    return this.pattern.test(text.slice(Math.max(0, end - length), end));
  }
}

/** True where one of the units of `wording` is in the set. */
export function hasOneOf(set: UnitSet, wording: string): boolean {
  for (let at = 0; at < wording.length; at++) if (has(set, wording.charCodeAt(at))) return true;
  return false;
}
