import { describeFile } from '../corpus/file-name.ts';
import { describeReport } from '../corpus/metadata.ts';
import type { ReportDraft } from '../corpus/own-report.ts';
import { failure, type Result, success } from '../result.ts';
import type { ParseHtml } from './html.ts';
import { type ImportError, MOST_BYTES, MOST_TEXT } from './import-error.ts';
import { readBytes, type SourceText } from './read-bytes.ts';

/** A file as a browser gives it. */
export interface ImportedFile {
  name: string;
  /** In bytes. */
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads the text of a PDF, lines joined; brought by whoever has pdf.js. */
export type ReadPdf = (bytes: Uint8Array) => Promise<Result<string, ImportError>>;

/**
 * A report to be taken in, made of a file: its text with `\n` as line end, what is recognised of it, the file's name as
 * a hint where the text tells nothing. A file that is too large is not read at all; a PDF only with `readPdf`.
 */
export async function draftOfFile(
  file: ImportedFile,
  groups: readonly string[],
  parse: ParseHtml,
  readPdf?: ReadPdf,
): Promise<Result<ReportDraft, ImportError>> {
  if (file.size > MOST_BYTES) return failure({ code: 'file-too-large', limit: MOST_BYTES });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A file that was moved, changed or locked since it was chosen; browsers do not say which.
    return failure({ code: 'unreadable' });
  }
  const read = await readAny(bytes, file.name, parse, readPdf);
  if (!read.ok) return read;
  const text = checked(read.value.text);
  if (!text.ok) return text;
  return success({
    text: text.value,
    origin: { kind: 'file', name: file.name },
    groups: [...groups],
    info: describeFile(text.value, file.name, read.value.title),
    lineBreaks: read.value.isHtml ? 'hard' : 'soft',
  });
}

async function readAny(
  bytes: Uint8Array,
  name: string,
  parse: ParseHtml,
  readPdf: ReadPdf | undefined,
): Promise<Result<SourceText, ImportError>> {
  const read = await readBytes(bytes, name, parse);
  if (read.ok || readPdf === undefined || read.error.code !== 'foreign' || read.error.kind !== 'pdf') return read;
  const text = await readPdf(bytes);
  // Its lines are joined, so that each that is left is one, as in HTML.
  return text.ok ? success({ text: text.value, title: '', isHtml: true }) : text;
}

/** The same for text that was pasted. */
export function draftOfPaste(pasted: string, groups: readonly string[]): Result<ReportDraft, ImportError> {
  const text = checked(pasted);
  if (!text.ok) return text;
  const info = describeReport(text.value);
  const title = info.title === '' ? firstWords(text.value) : info.title;
  return success({ text: text.value, origin: { kind: 'pasted' }, groups: [...groups], info: { ...info, title }, lineBreaks: 'soft' });
}

/** As many characters as tell a text from others in a list. */
const LONGEST_TITLE = 24;

/** The beginning of a text without a title, for want of a better name. */
function firstWords(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > LONGEST_TITLE ? `${[...line].slice(0, LONGEST_TITLE).join('')}…` : line;
}

function checked(raw: string): Result<string, ImportError> {
  if (raw.length > MOST_TEXT) return failure({ code: 'text-too-long', limit: MOST_TEXT });
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  return /[\p{L}\p{N}]/u.test(text) ? success(text) : failure({ code: 'empty' });
}
