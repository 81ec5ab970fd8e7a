import { decodeText } from '../corrections/decode.ts';
import { failure, type Result, success } from '../result.ts';
import { isBackup, readBackup } from './notes-backup.ts';
import { readNotesCsv } from './notes-csv.ts';
import { MOST_NOTES_BYTES, type NotesFile, type NotesFileError } from './notes-file.ts';
import { hypothesisList, readHypothesis } from './notes-hypothesis.ts';
import { isWebAnnotation, readWebAnnotations } from './notes-w3c.ts';

/**
 * Reads a file with notes: our backup (plain or gzip), W3C JSON-LD, Hypothesis' JSON or a CSV, told apart by what is in it. `now` (ISO 8601,
 * UTC) is the time of notes that have none. `limit` in bytes, packed and unpacked; another only in tests.
 */
export async function readNotesFile(bytes: Uint8Array, now: string, limit = MOST_NOTES_BYTES): Promise<Result<NotesFile, NotesFileError>> {
  if (bytes.length > limit) return failure({ code: 'too-large', limit });
  if (bytes.length === 0) return failure({ code: 'empty' });
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isPacked ? await unpack(bytes, limit) : success(bytes);
  return unpacked.ok ? readUnpacked(unpacked.value, now) : unpacked;
}

function readUnpacked(bytes: Uint8Array, now: string): Result<NotesFile, NotesFileError> {
  const text = decodeText(bytes);
  if (!text.ok) return failure({ code: text.error === 'spreadsheet' ? 'archive' : 'not-text' });
  const start = /\S/.exec(text.value)?.[0];
  if (start === undefined) return failure({ code: 'empty' });
  if (start !== '{' && start !== '[') return readNotesCsv(text.value, now);
  const json = parse(text.value);
  if (!json.ok) return json;
  if (isBackup(json.value)) return readBackup(json.value);
  const list = hypothesisList(json.value);
  if (list !== undefined) return readHypothesis(list);
  return isWebAnnotation(json.value) ? readWebAnnotations(json.value, now) : failure({ code: 'unknown-format' });
}

/** Inflates gzip piece by piece and stops where it grows beyond the limit: a bomb is never held as a whole. */
async function unpack(bytes: Uint8Array, limit: number): Promise<Result<Uint8Array, NotesFileError>> {
  // A copy in memory of its own: a stream takes no view of shared memory.
  const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return failure({ code: 'too-large', limit });
      }
      pieces.push(value);
    }
  } catch {
    // Cut short, broken, or with something behind its end.
    return failure({ code: 'damaged-archive' });
  }
  return success(new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

function parse(text: string): Result<unknown, NotesFileError> {
  try {
    return success(JSON.parse(text));
  } catch (error) {
    return failure({ code: 'not-json', ...placeOf(text, error instanceof Error ? error.message : '') });
  }
}

/** Where JSON breaks off, as the engines say it: `at line 2 column 5` (both), `at position 12` (V8, of older texts). */
function placeOf(text: string, message: string): { line?: number; column?: number; isCut?: boolean } {
  const isCut = /end of (?:JSON input|data)|Unterminated|unterminated/.test(message) ? { isCut: true } : {};
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column), ...isCut };
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const at = Number.isNaN(position) ? ('isCut' in isCut ? text.length : undefined) : position;
  if (at === undefined) return {};
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, ...isCut };
}
