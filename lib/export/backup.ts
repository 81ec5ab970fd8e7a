/**
 * The backup file: one JSON document, a record a line. Version 1 (before this) held notes alone; both are read by
 * `import/notes-backup.ts`, with a stored example of each in tests/fixtures/backup.
 */
import type { CorpusLine } from '../corpus/corpus-file.ts';
import type { ComparisonChoice, OwnReportSummary, ReportGroup } from '../corpus/own-report.ts';
import type { Correction, Words } from '../corrections/correction.ts';
import type { Note, NoteColour } from '../note/note.ts';
import type { MentionClass } from '../recognise/mention.ts';

/** Written into every backup; a reader of the file checks both before anything else. */
export const BACKUP_FORMAT = { formatName: 'gongjian-notes', formatVersion: 2 } as const;

/** A deleted note that may still be asked for. */
export interface BackupBinned {
  id: string;
  /** ISO 8601, UTC. */
  deleted: string;
  note: Note;
}

/** A page with notes: how the same article is known again, and whose notes it shows besides its own. */
export interface BackupDocument {
  source: string;
  title: string;
  sketch: number[];
  linked: string[];
}

/** A report of the own corpus: its line of a corpus file, and how many facts it has; facts are made anew from the text. */
export interface BackupReport extends CorpusLine {
  counts: OwnReportSummary['counts'];
}

/** What the reader has chosen. */
export interface BackupSettings {
  shownClasses?: Record<MentionClass, boolean>;
  /** By the folded name of an organisation. */
  comparisonChoices?: Record<string, ComparisonChoice>;
}

/** What a backup may hold beside notes; what is absent is not in that file at all, and a replacing import leaves it alone. */
export interface BackupRest {
  bin?: BackupBinned[];
  documents?: BackupDocument[];
  tags?: { name: string; colour: NoteColour }[];
  corrections?: Correction[];
  words?: Words;
  corpus?: { groups: ReportGroup[]; reports: BackupReport[] };
  settings?: BackupSettings;
}

/** All that a backup holds. */
export interface BackupContent extends BackupRest {
  notes: Note[];
}

/** The files of a backup: everything, or where that could not be read back, the corpus in a file of its own. */
export interface BackupFiles {
  backup: Blob;
  corpus?: Blob;
}

/** Records that are made into one piece of text. */
const PER_PART = 1000;

/** A list as JSON, a record a line, in pieces: the whole of a large corpus need not be one string. */
function* listParts(name: string, records: readonly unknown[]): Generator<string> {
  yield `${JSON.stringify(name)}:[`;
  for (let at = 0; at < records.length; at += PER_PART) {
    const lines = records.slice(at, at + PER_PART).map((record) => JSON.stringify(record));
    yield `${at === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
  yield ']';
}

/** A backup as the pieces of one JSON text; `now` in ISO 8601, UTC. Lone surrogates survive as escapes. */
export function* backupParts(
  { notes, bin, documents, tags, corrections, words, corpus, settings }: BackupContent,
  now: string,
): Generator<string> {
  yield JSON.stringify({ ...BACKUP_FORMAT, exported: now }).slice(0, -1);
  const lists = { notes, bin, documents, tags, corrections };
  for (const [name, records] of Object.entries(lists)) {
    if (records === undefined) continue;
    yield ',\n';
    yield* listParts(name, records);
  }
  if (words !== undefined) {
    yield ',\n"words":{';
    yield* listParts('lists', words.lists);
    yield ',';
    yield* listParts('entries', words.entries);
    yield '}';
  }
  if (corpus !== undefined) {
    yield ',\n"corpus":{';
    yield* listParts('groups', corpus.groups);
    yield ',';
    yield* listParts('reports', corpus.reports);
    yield '}';
  }
  if (settings !== undefined) yield `,\n"settings":${JSON.stringify(settings)}`;
  yield '}\n';
}

/** The same as one text: of notes, and of the rest as far as it is given. */
export function writeBackup(notes: readonly Note[], now: string, rest: BackupRest = {}): string {
  return [...backupParts({ ...rest, notes: [...notes] }, now)].join('');
}
