/** Records on their way: lines of JSON, packed; read field by field, for what comes from a server may be anything. */
import { isRecord } from '../corpus/checks.ts';
import { checkCorrection, checkWordEntry, checkWordList } from '../corrections/check.ts';
import { readDocument, readReport, readTag } from '../import/notes-backup.ts';
import { checkNote } from '../note/check.ts';
import { failure, type Result, success } from '../result.ts';
import { type Bytes, readAtMost } from './bytes.ts';
import { idOf, keyOf, partsOf, type RecordKind, type RecordValues } from './record.ts';
import { SyncFailure } from './sync-error.ts';

/** A record as of the generation in which it was last written. */
export interface LiveEntry {
  key: string;
  rev: number;
  value: RecordValues[RecordKind];
}

/** A record that was deleted in that generation; `was`: the hash of what was deleted. */
export interface DeletedEntry {
  key: string;
  rev: number;
  was: string;
}

/** A line of what lies on the server. */
export type Entry = LiveEntry | DeletedEntry;

/** True for a record that was deleted. */
export const isDeleted = (entry: Entry): entry is DeletedEntry => 'was' in entry;

/** A packed file of ours is far below; a bomb is not unpacked any further. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const FIRST_LINE = JSON.stringify({ formatName: 'gongjian-sync-records', formatVersion: 1 });

/** Lines as bytes, compressed. */
export async function packLines(lines: readonly string[]): Promise<Bytes> {
  const stream = new Blob([[FIRST_LINE, ...lines].join('\n')]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The entries of a file; fails with `damaged` where any line is none: nothing is taken by half. */
export async function unpackEntries(packed: Bytes): Promise<Entry[]> {
  const bytes = await readAtMost(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')), MOST_UNPACKED).catch(
    () => undefined,
  );
  const [first, ...lines] = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n');
  if (first !== FIRST_LINE) throw new SyncFailure('damaged');
  return lines.map((line) => {
    const entry = readEntry(parsed(line));
    if (!entry.ok) throw new SyncFailure('damaged');
    return entry.value;
  });
}

/** An entry from outside; the fault names the key, where there is one. */
export function readEntry(json: unknown): Result<Entry, string> {
  if (!isRecord(json) || typeof json.key !== 'string') return failure('no entry');
  const { key, rev, was } = json;
  const parts = partsOf(key);
  if (parts === undefined || typeof rev !== 'number' || !Number.isSafeInteger(rev) || rev < 1) return failure(key);
  if (typeof was === 'string') return success({ key, rev, was });
  const value = readValue(parts.kind, json.value);
  return value === undefined || keyOf(parts.kind, idOf(parts.kind, value)) !== key ? failure(key) : success({ key, rev, value });
}

/** A record of some kind, made anew without any field that is not known; undefined where it is none. */
export function readValue<Kind extends RecordKind>(kind: Kind, value: unknown): RecordValues[Kind] | undefined {
  const checked: Result<RecordValues[Kind], unknown> = CHECKS[kind](value);
  return checked.ok ? checked.value : undefined;
}

const LONGEST_GROUP_NAME = 60;

const CHECKS: { [Kind in RecordKind]: (value: unknown) => Result<RecordValues[Kind], unknown> } = {
  note: checkNote,
  tag: readTag,
  document: readDocument,
  correction: checkCorrection,
  list: checkWordList,
  word: checkWordEntry,
  group(value) {
    const name = isRecord(value) ? value.name : undefined;
    const isName = typeof name === 'string' && name !== '' && name.trim() === name && name.length <= LONGEST_GROUP_NAME;
    return isName ? success({ name }) : failure('no group');
  },
  report: readReport,
};

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
