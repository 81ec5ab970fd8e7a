import { checkNote, type Fault } from '../note/check.ts';
import type { Note } from '../note/note.ts';
import { failure, type Result, success } from '../result.ts';

/** Written into every backup; a reader of the file checks both before anything else. */
export const BACKUP_FORMAT = { formatName: 'gongjian-notes', formatVersion: 1 } as const;

/** What is wrong with a file that should be a backup. */
export type BackupFault =
  /** No JSON at all. */
  | { reason: 'not-json' }
  /** JSON, but of something else. */
  | { reason: 'not-a-backup' }
  /** Made by a newer release. */
  | { reason: 'newer-version'; version: number }
  /** A backup with a note that is none: `notes[3].body.text`. */
  | { reason: 'damaged'; place: string; fault: Fault['reason'] }
  /** Two notes have the same id; `place` is the second. */
  | { reason: 'damaged'; place: string; fault: 'twice' };

/** A backup that was read. */
export interface Backup {
  /** ISO 8601, UTC. */
  exported: string;
  notes: Note[];
}

/** All notes as a JSON text; `now` in ISO 8601, UTC. Lone surrogates survive as escapes. */
export function writeBackup(notes: readonly Note[], now: string): string {
  return `${JSON.stringify({ ...BACKUP_FORMAT, exported: now, notes }, null, 1)}\n`;
}

/** Reads the text of a backup file; a byte order mark is put up with. */
export function parseBackup(text: string): Result<Backup, BackupFault> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return failure({ reason: 'not-json' });
  }
  return readBackup(json);
}

/** Reads a parsed backup, all of it or nothing: the first fault is told with its place. */
export function readBackup(json: unknown): Result<Backup, BackupFault> {
  if (!isRecord(json) || json.formatName !== BACKUP_FORMAT.formatName) return failure({ reason: 'not-a-backup' });
  const { formatVersion: version, exported } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return damaged('formatVersion', 'wrong-value');
  if (version > BACKUP_FORMAT.formatVersion) return failure({ reason: 'newer-version', version });
  if (typeof exported !== 'string') return damaged('exported', exported === undefined ? 'missing' : 'wrong-type');
  if (!Array.isArray(json.notes)) return damaged('notes', json.notes === undefined ? 'missing' : 'wrong-type');
  const notes = new Map<string, Note>();
  for (const [i, value] of json.notes.entries()) {
    const checked = checkNote(value);
    const place = `notes[${i}]`;
    if (!checked.ok) return damaged(checked.error.place === '' ? place : `${place}.${checked.error.place}`, checked.error.reason);
    if (notes.has(checked.value.id)) return failure({ reason: 'damaged', place: `${place}.id`, fault: 'twice' });
    notes.set(checked.value.id, checked.value);
  }
  return success({ exported, notes: [...notes.values()] });
}

function damaged(place: string, fault: Fault['reason']): { ok: false; error: BackupFault } {
  return failure({ reason: 'damaged', place, fault });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
