/** What is synced: each record by itself, under a key that means the same on all machines. */
import { hash32 } from '../corpus/hash.ts';
import { textFingerprint } from '../corpus/text-fingerprint.ts';
import type { Correction, WordEntry, WordList } from '../corrections/correction.ts';
import type { BackupDocument, BackupReport } from '../export/backup.ts';
import type { Note, NoteColour } from '../note/note.ts';

/** The kinds of records, and what each holds. Drafts, settings, daily backups and the bin are a machine's own. */
export interface RecordValues {
  note: Note;
  /** How a tag looks. */
  tag: { name: string; colour: NoteColour };
  /** A page with notes. */
  document: BackupDocument;
  correction: Correction;
  /** A word list without its words. */
  list: WordList;
  word: WordEntry;
  /** A group of reports; its id is each machine's own. */
  group: { name: string };
  /** A report of the own corpus; `draft.groups` are names. The id is that of the machine that added it first. */
  report: BackupReport;
}
/** The kinds of what is synced. */
export type RecordKind = keyof RecordValues;

/** Lists before their words, groups before their reports. */
export const RECORD_KINDS = ['note', 'tag', 'document', 'correction', 'list', 'word', 'group', 'report'] as const;

/** The part of the key behind the kind. The same text is the same report, whichever machine it was added on. */
const ID_OF: { [Kind in RecordKind]: (value: RecordValues[Kind]) => string } = {
  note: ({ id }) => id,
  tag: ({ name }) => name,
  document: ({ source }) => source,
  correction: ({ id }) => id,
  list: ({ id }) => id,
  word: ({ id }) => id,
  group: ({ name }) => name,
  report: ({ draft }) => textFingerprint(draft.text),
};

/** The id of a record within its kind. */
export const idOf = <Kind extends RecordKind>(kind: Kind, value: RecordValues[Kind]): string => ID_OF[kind](value);

/** `note:0b6c…`, from its two parts. */
export const keyOf = (kind: RecordKind, id: string): string => `${kind}:${id}`;

/** The two parts of a key; undefined for what is none, of a kind that this release does not know. */
export function partsOf(key: string): { kind: RecordKind; id: string } | undefined {
  const kind = RECORD_KINDS.find((one) => key.startsWith(`${one}:`));
  return kind === undefined ? undefined : { kind, id: key.slice(kind.length + 1) };
}

/** Equal for equal records: 64 bits of their JSON. A report's text never changes and is not looked at. */
export function hashOf<Kind extends RecordKind>(kind: Kind, value: RecordValues[Kind]): string {
  return hashOfJson(jsonToHash(kind, value));
}

/** What the hash is made of; where a record is large, its length tells how much there will be to send. */
export function jsonToHash<Kind extends RecordKind>(kind: Kind, value: RecordValues[Kind]): string {
  return JSON.stringify(kind === 'report' ? describedReport(value as RecordValues['report']) : value); // of that kind
}

/** As `hashOf`, of what `jsonToHash` gave. */
export const hashOfJson = (json: string): string =>
  [hash32(json), hash32(json, 0x9747b28c)].map((half) => half.toString(16).padStart(8, '0')).join('');

function describedReport({
  added,
  draft,
}: Pick<BackupReport, 'added'> & { draft: Pick<BackupReport['draft'], 'info' | 'origin' | 'groups'> }) {
  return sorted({ added, info: draft.info, origin: draft.origin, groups: [...draft.groups].sort() });
}

/** With the keys of all objects in order: rows that the reader has edited have them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
