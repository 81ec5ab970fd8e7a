import { isRecord } from '../corpus/checks.ts';
import { readReportLine } from '../corpus/corpus-file.ts';
import { checkGroup } from '../corpus/own-check.ts';
import type { ComparisonChoice } from '../corpus/own-report.ts';
import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import type { BackupBinned, BackupContent, BackupDocument, BackupReport, BackupSettings } from '../export/backup.ts';
import { BACKUP_FORMAT } from '../export/backup.ts';
import { Checker, checkNote, type Fault, LIMITS, outcome } from '../note/check.ts';
import { NOTE_COLOURS } from '../note/note.ts';
import { isSketch } from '../note/sketch.ts';
import { cleanTags, LONGEST_TAG } from '../note/tags.ts';
import { MENTION_CLASSES } from '../recognise/mention.ts';
import { failure, type Result, success } from '../result.ts';
import type { NotesFile, NotesFileError } from './notes-file.ts';

type Read<Value> = (value: unknown) => Result<Value, Pick<Fault, 'place' | 'reason'>>;

/** Thrown inside of this file alone: the first fault ends the reading. */
class Wrong extends Error {
  readonly error: NotesFileError;
  constructor(error: NotesFileError) {
    super(error.code);
    this.error = error;
  }
}

const wrong = (place: string, fault: Fault['reason'] | 'twice') => new Wrong({ code: 'field', place, fault });

/** True for parsed JSON that says it is a backup of ours. */
export const isBackup = (json: unknown): json is Record<string, unknown> => isRecord(json) && json.formatName === BACKUP_FORMAT.formatName;

/** Reads a parsed backup of any version, all of it or nothing: the first fault is told with its place. */
export function readBackup(json: Record<string, unknown>): Result<NotesFile, NotesFileError> {
  try {
    const version = json.formatVersion;
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw wrong('formatVersion', 'wrong-value');
    if (version > BACKUP_FORMAT.formatVersion) return failure({ code: 'newer-version', version });
    const exported = json.exported;
    if (typeof exported !== 'string') throw wrong('exported', exported === undefined ? 'missing' : 'wrong-type');
    const notes = listOf(json.notes, 'notes', checkNote, ({ id }) => id);
    const content: BackupContent = version === 1 ? { notes } : { notes, ...restOf(json) };
    return success({ format: 'backup', exported, content, skipped: [] });
  } catch (error) {
    if (error instanceof Wrong) return failure(error.error);
    throw error;
  }
}

/** What version 2 has beside notes, each part where it is there. */
function restOf({ bin, documents, tags, corrections, words, corpus, settings }: Record<string, unknown>): Omit<BackupContent, 'notes'> {
  return {
    ...(bin === undefined ? {} : { bin: listOf(bin, 'bin', readBinned, ({ id }) => id) }),
    ...(documents === undefined ? {} : { documents: listOf(documents, 'documents', readDocument, ({ source }) => source) }),
    ...(tags === undefined ? {} : { tags: listOf(tags, 'tags', readTag, ({ name }) => name) }),
    ...(corrections === undefined ? {} : { corrections: listOf(corrections, 'corrections', checkCorrection, ({ id }) => id) }),
    ...(words === undefined ? {} : { words: readWords(words) }),
    ...(corpus === undefined ? {} : { corpus: readCorpus(corpus) }),
    ...(settings === undefined ? {} : { settings: readSettings(settings) }),
  };
}

function listOf<Value>(value: unknown, name: string, read: Read<Value>, keyOf: (value: Value) => string): Value[] {
  if (!Array.isArray(value)) throw wrong(name, value === undefined ? 'missing' : 'wrong-type');
  const found = new Map<string, Value>();
  for (const [i, one] of value.entries()) {
    const checked = read(one);
    const place = `${name}[${i}]`;
    if (!checked.ok) throw wrong(checked.error.place === '' ? place : `${place}.${checked.error.place}`, checked.error.reason);
    const key = keyOf(checked.value);
    if (found.has(key)) throw wrong(place, 'twice');
    found.set(key, checked.value);
  }
  return [...found.values()];
}

function partsOf(value: unknown, name: string): Record<string, unknown> {
  if (isRecord(value)) return value;
  throw wrong(name, 'wrong-type');
}

const readBinned: Read<BackupBinned> = (value) => {
  const check = new Checker();
  const row = check.object(value, '');
  const id = check.string(row.id, 'id', LIMITS.id, 1);
  const deleted = check.time(row.deleted, 'deleted');
  const note = checkNote(row.note);
  if (!note.ok) return failure({ place: note.error.place === '' ? 'note' : `note.${note.error.place}`, reason: note.error.reason });
  if (note.value.id !== id) check.refuse('id', 'wrong-value');
  return outcome(check, { id, deleted, note: note.value });
};

/** A page with notes from outside. */
export const readDocument: Read<BackupDocument> = (value) => {
  const check = new Checker();
  const row = check.object(value, '');
  const { sketch } = row;
  if (!isSketch(sketch)) check.refuse('sketch', sketch === undefined ? 'missing' : 'wrong-value');
  return outcome(check, {
    source: check.source(row.source, 'source'),
    title: check.string(row.title, 'title', LIMITS.title),
    sketch: isSketch(sketch) ? sketch : [],
    linked: check.list(row.linked, 'linked').map((one, i) => check.source(one, `linked[${i}]`)),
  });
};

/** The looks of a tag from outside. */
export const readTag: Read<{ name: string; colour: (typeof NOTE_COLOURS)[number] }> = (value) => {
  const check = new Checker();
  const row = check.object(value, '');
  const name = check.string(row.name, 'name', LONGEST_TAG, 1);
  if (check.fault === undefined && cleanTags([name])[0] !== name) check.refuse('name', 'wrong-value');
  return outcome(check, { name, colour: check.exactly(row.colour, 'colour', ...NOTE_COLOURS) });
};

function readWords(value: unknown): NonNullable<BackupContent['words']> {
  const words = partsOf(value, 'words');
  const lists = listOf(words.lists, 'words.lists', checkWordList, ({ id }) => id);
  const entries = listOf(words.entries, 'words.entries', checkWordEntry, ({ id }) => id);
  const known = new Set(lists.map(({ id }) => id));
  const stray = entries.findIndex(({ list }) => !known.has(list));
  if (stray >= 0) throw wrong(`words.entries[${stray}].list`, 'wrong-value');
  return { lists, entries };
}

function readCorpus(value: unknown): NonNullable<BackupContent['corpus']> {
  const corpus = partsOf(value, 'corpus');
  const groups = listOf(
    corpus.groups,
    'corpus.groups',
    (one) => ownOf(checkGroup(one)),
    ({ id }) => id,
  );
  const reports = listOf(corpus.reports, 'corpus.reports', readReport, ({ id }) => id);
  return { groups: groups.map(({ id, name }) => ({ id, name })), reports };
}

/** A report of an own corpus from outside; its facts are no part of it. */
export const readReport: Read<BackupReport> = (value) => {
  const line = ownOf(readReportLine(value));
  if (!line.ok) return line;
  const check = new Checker();
  const counts = check.object(check.object(value, '').counts, 'counts');
  const [figure, slogan, programme] = MENTION_CLASSES.map((name) => check.offset(counts[name], `counts.${name}`));
  const { id, added, draft } = line.value;
  return outcome(check, { id, added, draft, counts: { figure: figure ?? 0, slogan: slogan ?? 0, programme: programme ?? 0 } });
};

/** The corpus' checks say what should stand there; here it is enough that it does not. */
function ownOf<Value>(result: Result<Value, { where: string }>): Result<Value, Pick<Fault, 'place' | 'reason'>> {
  return result.ok ? result : failure({ place: result.error.where, reason: 'wrong-value' });
}

function readSettings(value: unknown): BackupSettings {
  const { shownClasses, comparisonChoices } = partsOf(value, 'settings');
  return {
    ...(shownClasses === undefined ? {} : { shownClasses: readShown(shownClasses) }),
    ...(comparisonChoices === undefined ? {} : { comparisonChoices: readChoices(comparisonChoices) }),
  };
}

function readShown(value: unknown): NonNullable<BackupSettings['shownClasses']> {
  const { figure, slogan, programme } = partsOf(value, 'settings.shownClasses');
  if (typeof figure !== 'boolean' || typeof slogan !== 'boolean' || typeof programme !== 'boolean') {
    throw wrong('settings.shownClasses', 'wrong-type');
  }
  return { figure, slogan, programme };
}

function readChoices(value: unknown): Record<string, ComparisonChoice> {
  const choices = Object.entries(partsOf(value, 'settings.comparisonChoices'));
  // `fromEntries` defines keys of its own: `__proto__` is a name as any other.
  return Object.fromEntries(choices.map(([name, choice]) => [name, readChoice(choice, `settings.comparisonChoices.${name.slice(0, 40)}`)]));
}

function readChoice(value: unknown, place: string): ComparisonChoice {
  const choice = partsOf(value, place);
  if (choice.kind === 'automatic') return { kind: 'automatic' };
  if (choice.kind === 'report' && typeof choice.source === 'string') return { kind: 'report', source: choice.source };
  if (choice.kind === 'group' && typeof choice.id === 'string') return { kind: 'group', id: choice.id };
  throw wrong(place, 'wrong-value');
}
