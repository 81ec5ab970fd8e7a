/** Reads corrections and own words from outside (messages, rows of the database, files) field by field, as `note/check` does. */
import { Checker, type Fault, LIMITS, outcome, readTarget } from '../note/check.ts';
import { MENTION_CLASSES } from '../recognise/mention.ts';
import type { Result } from '../result.ts';
import type { Correction, CorrectionDraft, CorrectionsChange, WordEntry, WordList, WordsChange } from './correction.ts';
import { foldWording } from './fold-wording.ts';
import { readOwnWord, WORD_LIMITS } from './own-word-check.ts';

/** A figure or a name that was recognised may be longer than what can be looked for. */
const LONGEST_DENIED = 1000;

function readDraft(check: Checker, value: Record<string, unknown>): CorrectionDraft {
  const type = check.exactly(value.type, 'type', 'not-here', 'not-anywhere', 'is-one');
  switch (type) {
    case 'not-here':
      return { type, class: check.exactly(value.class, 'class', ...MENTION_CLASSES), target: readTarget(check, value.target) };
    case 'not-anywhere': {
      const wording = check.string(value.wording, 'wording', LONGEST_DENIED, 1).trim();
      if (check.fault === undefined && foldWording(wording) === '') check.refuse('wording', 'wrong-value');
      return { type, class: check.exactly(value.class, 'class', ...MENTION_CLASSES), wording };
    }
    case 'is-one':
      return { type, ...readOwnWord(check, value) };
  }
}

/** A correction from outside that is not saved yet; the first fault where it is none. */
export function checkCorrectionDraft(value: unknown): Result<CorrectionDraft, Fault> {
  const check = new Checker();
  return outcome(check, readDraft(check, check.object(value, '')));
}

/** A saved correction from outside; the first fault where it is none. */
export function checkCorrection(value: unknown): Result<Correction, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  const id = check.string(row.id, 'id', LIMITS.id, 1);
  const draft = readDraft(check, row);
  return outcome(check, { ...draft, id, created: check.time(row.created, 'created') });
}

/** A change of saved corrections from outside; the first fault where it is none. */
export function checkCorrectionsChange(value: unknown): Result<CorrectionsChange, Fault> {
  const check = new Checker();
  const change = check.object(value, '');
  const removed = readIds(check, change.removed, 'removed');
  const restored = readEach(check, change.restored, 'restored', checkCorrection);
  return outcome(check, { removed, restored });
}

/** An own word list from outside; the first fault where it is none. */
export function checkWordList(value: unknown): Result<WordList, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  const list: WordList = {
    id: check.string(row.id, 'id', LIMITS.id, 1),
    name: check.string(row.name, 'name', WORD_LIMITS.listName, 1).trim(),
    note: check.string(row.note, 'note', WORD_LIMITS.note).trim(),
    on: check.boolean(row.on, 'on'),
    created: check.time(row.created, 'created'),
  };
  if (list.name === '') check.refuse('name', 'wrong-value');
  return outcome(check, list);
}

/** An entry of an own word list from outside; the first fault where it is none. */
export function checkWordEntry(value: unknown): Result<WordEntry, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  const id = check.string(row.id, 'id', LIMITS.id, 1);
  const list = check.string(row.list, 'list', LIMITS.id, 1);
  const word = readOwnWord(check, row);
  return outcome(check, { ...word, id, list, note: check.string(row.note, 'note', WORD_LIMITS.note).trim() });
}

/** A change of own word lists from outside; the first fault where it is none. */
export function checkWordsChange(value: unknown): Result<WordsChange, Fault> {
  const check = new Checker();
  const change = check.object(value, '');
  return outcome(check, {
    lists: readEach(check, change.lists, 'lists', checkWordList),
    entries: readEach(check, change.entries, 'entries', checkWordEntry),
    removedLists: readIds(check, change.removedLists, 'removedLists'),
    removedEntries: readIds(check, change.removedEntries, 'removedEntries'),
  });
}

function readIds(check: Checker, value: unknown, place: string): string[] {
  return check.list(value, place).map((id, i) => check.string(id, `${place}[${i}]`, LIMITS.id, 1));
}

function readEach<Value>(check: Checker, value: unknown, place: string, read: (value: unknown) => Result<Value, Fault>): Value[] {
  return check.list(value, place).flatMap((one, i) => {
    const result = read(one);
    if (result.ok) return [result.value];
    check.refuse(`${place}[${i}].${result.error.place}`, result.error.reason);
    return [];
  });
}
