import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { failure, type Result, success } from '../result.ts';
import { withoutHidden } from './docx-hidden.ts';
import { withNumbers } from './docx-numbers.ts';
import { isOfficeFile, zipKindOf } from './foreign-kind.ts';
import type { ImportError } from './import-error.ts';

/** The XML of a five-year report set in Word has some ten million characters; ten times that is a bomb or no report. */
const MOST_UNPACKED = 96 * 1024 * 1024;
/** Deflate packs 1,032 : 1 at most, so a step of packed bytes gives 16 MB at most before the sum is looked at again. */
const STEP = 16 * 1024;
const PART = /\.(?:xml|rels)$/;

/**
 * A .docx reduced to what its text is made of, as a zip without compression: the XML parts, no pictures, no fonts. Unpacked
 * bit by bit, so that a bomb is noticed before it fills the memory, whatever its headers say. The numbers that Word counts
 * stand in the text, what it hides does not. Fails for a zip of another kind, one that is damaged (`name`, which may be empty, tells a broken document from a
 * broken archive), and one that grows beyond reason.
 */
export function docxParts(bytes: Uint8Array, name: string): Result<Uint8Array, ImportError> {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array[]>();
  const whole = new Set<string>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (!PART.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (unpacked <= MOST_UNPACKED) chunks.push(chunk);
      if (final) whole.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let fault = false;
  try {
    for (let at = 0; at < bytes.length && unpacked <= MOST_UNPACKED; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    // fflate throws for whatever is wrong with a zip; what was seen so far may still tell what it is.
    fault = true;
  }
  const kind = zipKindOf(names);
  // Cut short, its parts may not have come into sight: what is called or begins like a Word document is a broken one.
  const isBroken =
    kind === 'archive' && (names.length === 0 || (isOfficeFile(names) && !/\.(?:xlsx|pptx)$/i.test(name)) || /\.docx?$/i.test(name));
  if (kind !== 'docx') return failure(isBroken ? { code: 'damaged' } : { code: 'foreign', kind });
  if (unpacked > MOST_UNPACKED) return failure({ code: 'expands' });
  if (fault || whole.size < parts.size) return failure({ code: 'damaged' });
  const files = Object.fromEntries([...parts].map(([part, chunks]) => [part, joined(chunks)]));
  try {
    readAsPrinted(files);
  } catch {
    // Patterns give up on a run of ten million characters, in each browser by an error of its own; no report has one.
    return failure({ code: 'damaged' });
  }
  return success(zipSync(files, { level: 0 }));
}

/** The document with the numbers that Word counts, and without what it hides. */
function readAsPrinted(files: Record<string, Uint8Array>): void {
  const text = (part: string) => new TextDecoder().decode(files[part]);
  const [body, numbering] = ['word/document.xml', 'word/numbering.xml'];
  if (files[body] === undefined) return;
  const shown = withoutHidden(text(body));
  const isCounted = files[numbering] !== undefined;
  const document = isCounted ? withNumbers({ document: shown, numbering: text(numbering), styles: text('word/styles.xml') }) : shown;
  files[body] = new TextEncoder().encode(document);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
