import { failure, type Result, success } from '../result.ts';
import { docxParts } from './docx-parts.ts';
import type { ImportError } from './import-error.ts';

/**
 * The text of a .docx as HTML: paragraphs, headings, lists, tables, footnotes; no pictures, no deleted text. The converter
 * is loaded when first wanted. Signs of notes are empty elements, `<sup data-note="1">`: in the text 28¹家 is 28家. Numbers that Word counts by itself (自动编号) are text like any other. `name` is the file's, for what is wrong with it.
 */
export async function htmlOfDocx(bytes: Uint8Array, name: string): Promise<Result<string, ImportError>> {
  const parts = docxParts(bytes, name);
  if (!parts.ok) return parts;
  const { default: mammoth } = await import('mammoth');
  const zip = parts.value;
  try {
    // In Node mammoth asks for `buffer`, in a browser for `arrayBuffer`; its types allow one at a time, the code both.
    const input = { buffer: zip, arrayBuffer: zip.buffer } as unknown as { arrayBuffer: ArrayBuffer };
    const { value } = await mammoth.convertToHtml(input, { externalFileAccess: false, ignoreEmptyParagraphs: true, styleMap: TITLES });
    return success(withoutSigns(value));
  } catch {
    // Whatever is wrong with the XML: for the reader the file is damaged.
    return failure({ code: 'damaged' });
  }
}

/** Word's own styles for what stands at the top; the converter knows those of headings alone. */
const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** In the converter's own HTML: a note's sign where it is called, and the arrow back behind it. */
const SIGN = /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[(\d+)\]<\/a><\/sup>/g;
const WAY_BACK = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

const withoutSigns = (html: string) => html.replace(SIGN, '<sup data-note="$1"></sup>').replace(WAY_BACK, '');
