import { failure, type Result, success } from '../result.ts';
import type { ImportError } from './import-error.ts';

/** A byte-order mark, and the encoding that it says. */
const MARKS: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Characters that any Chinese text is full of, simplified or traditional; a wrong decoding is not. */
const FREQUENT = new Set('，。、；：（）《》“”「」的一是在不了有和人中大年工作会會为為国國职職务務区區市全');

/** Declared by templates and never meant; UTF-16 cannot be said in ASCII (HTML, 13.2.3.3, reads it as UTF-8). */
const NEVER_MEANT = /^(?:utf-?16|iso-?8859|latin|windows-125|us-ascii|ascii)/i;

/**
 * The text of a file's bytes, exactly: line ends and a byte-order mark stay, so that offsets are those of the file. By
 * its byte-order mark, else by `declared` (an HTML file's charset), else by the first of UTF-8, GB18030 and Big5 that
 * reads without a fault, between the last two the one that looks more like Chinese. Fails with `not-text` for bytes that no
 * encoding reads; `foreign-kind.ts` is to be asked before.
 */
export function decode(bytes: Uint8Array, declared?: string): Result<string, ImportError> {
  const text = decodeStrictly(bytes, declared);
  return text === undefined || isBinary(text) ? failure({ code: 'not-text' }) : success(text);
}

function decodeStrictly(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const mark = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (mark) return tryDecode(bytes, mark[1]);
  const known = declared === undefined || NEVER_MEANT.test(declared) ? undefined : tryDecode(bytes, declared);
  if (known !== undefined) return known;
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return tryDecode(bytes, wide);
  const unicode = tryDecode(bytes, 'utf-8');
  if (unicode !== undefined) return unicode;
  const read = ['gb18030', 'big5'].map((label) => tryDecode(bytes, label)).filter((text) => text !== undefined);
  return read.sort((a, b) => likeness(b) - likeness(a))[0];
}

/** Undefined where the bytes are no text in that encoding, or where there is no such encoding. */
function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** UTF-16 without a mark: the digits, spaces and line ends of the text leave zeros in every second byte, on one side. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (bytes.length % 2 !== 0 || high + low < sample.length / 100 || Math.min(high, low) > Math.max(high, low) / 2) return undefined;
  return high > low ? 'utf-16be' : 'utf-16le';
}

/** The share of frequent characters among all that are not ASCII. */
function likeness(text: string): number {
  const sample = [...text.slice(0, 20_000)].filter((character) => character > '\u007f');
  return sample.filter((character) => FREQUENT.has(character)).length / Math.max(sample.length, 1);
}

/** Texts hold no control characters but white space; one in two hundred is allowed for what converters leave behind. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && !(code >= 9 && code <= 13)) controls++;
  }
  return controls > text.length / 200;
}
