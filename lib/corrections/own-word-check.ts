/** Reads an own word from outside field by field. */
import { Checker, type Fault, outcome } from '../note/check.ts';
import { KINDS, MENTION_CLASSES } from '../recognise/mention.ts';
import type { Result } from '../result.ts';
import type { ClassAndKind, OwnWord } from './correction.ts';
import { figureOf } from './figure-of.ts';
import { isUsable, LONGEST_WORDING } from './own-words.ts';

/** Limits in UTF-16 units. A wording may have punctuation between any two of its characters. */
export const WORD_LIMITS = { wording: 2 * LONGEST_WORDING, name: 200, note: 2000, listName: 100 } as const;

function readClassAndKind(check: Checker, value: Record<string, unknown>): ClassAndKind {
  const className = check.exactly(value.class, 'class', ...MENTION_CLASSES);
  switch (className) {
    case 'figure':
      return { class: className, kind: check.exactly(value.kind, 'kind', ...KINDS.figure) };
    case 'slogan':
      return { class: className, kind: check.exactly(value.kind, 'kind', ...KINDS.slogan) };
    case 'programme':
      return { class: className, kind: check.exactly(value.kind, 'kind', ...KINDS.programme) };
  }
}

/** The own word among the fields of `value`; faults go to `check`. */
export function readOwnWord(check: Checker, value: Record<string, unknown>): OwnWord {
  const labelled = readClassAndKind(check, value);
  const wording = check.string(value.wording, 'wording', WORD_LIMITS.wording, 1).trim();
  const name = check.string(value.name, 'name', WORD_LIMITS.name, 1).trim();
  if (check.fault === undefined && !isUsable(wording)) check.refuse('wording', 'wrong-value');
  if (check.fault === undefined && (name === '' || (labelled.class === 'figure' && figureOf(name) === undefined))) {
    check.refuse('name', 'wrong-value');
  }
  return { ...labelled, wording, name };
}

/** An own word from outside (a form, a line of a file); the first fault where it is none. */
export function checkOwnWord(value: unknown): Result<OwnWord, Fault> {
  const check = new Checker();
  return outcome(check, readOwnWord(check, check.object(value, '')));
}
