/** What a file with notes gives, of whatever format it is, and why one gives nothing. */
import type { BackupContent } from '../export/backup.ts';

/** The formats that are read. */
export type NotesFormat = 'backup' | 'web-annotation' | 'hypothesis' | 'csv';

/** Something in a file of another program that has no place here, and was left out. */
export interface Skipped {
  /** Path of the record: `annotations[3]`, or the line of a CSV. */
  place: string;
  /** The page is no web page or file (a PDF by its fingerprint, an e-book). */
  reason: 'address';
}

/** What was read of a file. */
export interface NotesFile {
  format: NotesFormat;
  /** When it was made, ISO 8601, UTC, where the file says so. */
  exported?: string;
  content: BackupContent;
  skipped: Skipped[];
}

/** What is wrong with a field. */
export type FieldFault = 'missing' | 'wrong-type' | 'too-long' | 'wrong-value' | 'twice' | 'unknown';

/** Why a file gives nothing; nothing is taken in by half. */
export type NotesFileError =
  /** The browser could not read it: moved, or changed since it was chosen. */
  | { code: 'unreadable' }
  | { code: 'empty' }
  /** More bytes, packed or unpacked, than are read; `limit` in bytes. */
  | { code: 'too-large'; limit: number }
  /** Packed bytes that are cut short or broken. */
  | { code: 'damaged-archive' }
  /** A zip, a workbook or another file that is to be unpacked or saved as CSV first. */
  | { code: 'archive' }
  /** Bytes that no encoding reads as a text. */
  | { code: 'not-text' }
  /** Begins as JSON does and is none from here on; absent where the browser does not say where. `isCut`: it ends too early. */
  | { code: 'not-json'; line?: number; column?: number; isCut?: boolean }
  /** JSON or a table, but of none of our kinds. */
  | { code: 'unknown-format' }
  /** A backup of a newer release. */
  | { code: 'newer-version'; version: number }
  /** A record that is wrong: `place` is its path in the file (`notes[3].body.text`). */
  | { code: 'field'; place: string; fault: FieldFault }
  /** A line of a CSV that is wrong: which column, where it is one, as the file's head names it. */
  | { code: 'line'; line: number; fault: FieldFault | 'open-quote' | 'stray-quote' | 'extra-cell' | 'no-date'; column?: string }
  /** The head of a CSV has no such column. */
  | { code: 'no-column'; line: number; column: 'address' | 'quote' };

/** The largest file that is read, in bytes, and the largest that a packed one may become. */
export const MOST_NOTES_BYTES = 256 * 1024 * 1024;
