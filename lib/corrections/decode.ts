import { failure, type Result, success } from '../result.ts';

/** Why the bytes of a file are no text; `spreadsheet` is a workbook (.xlsx, .xls) that was not saved as CSV. */
export type NotText = 'spreadsheet' | 'not-text';

const MARKS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a file of words or notes (CSV, JSON), without its byte-order mark: by that mark, else UTF-8, else GB18030, in which Chinese
 * spreadsheets save. Stricter than `import/decode.ts` for reports, for a few short cells do not show which of two encodings is meant.
 */
export function decodeText(bytes: Uint8Array): Result<string, NotText> {
  const startsWith = (mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (WORKBOOKS.some(startsWith)) return failure('spreadsheet');
  const marked = MARKS.find(([mark]) => startsWith(mark));
  for (const label of marked === undefined ? ['utf-8', 'gb18030'] : [marked[1]]) {
    const text = read(bytes, label);
    if (text !== undefined && !text.includes('\0')) return success(text);
  }
  return failure('not-text');
}

function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
