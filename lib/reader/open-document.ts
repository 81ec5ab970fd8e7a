import { bodyOfHtml, type ParseHtml } from '../import/html.ts';
import { MOST_BYTES } from '../import/import-error.ts';
import { sourceOfBytes } from '../import/read-bytes.ts';
import { failure, type Result, success } from '../result.ts';
import type { DocumentError } from './document-error.ts';
import { openPdf, type PdfFile } from './pdf.ts';
import { safeCopy } from './safe-copy.ts';
import { paragraphsOfText } from './text-paragraphs.ts';

/** A document that was read: pages as they were printed, or text that flows. */
export type OpenedDocument = { kind: 'pdf'; pdf: PdfFile } | { kind: 'flow'; content: DocumentFragment; title: string };

/** In bytes: a scanned year book has some hundred million. */
export const MOST_PDF_BYTES = 256 * 1024 * 1024;
/** Programs put a line of their own before it; PDF readers look so far (ISO 32000, Annex H, 3.4.1). */
const PDF_WITHIN = 1024;

/** Opens a file by what it is and not by what it is called. `into`: the document that elements are made for. */
export async function openDocument(
  bytes: Uint8Array,
  name: string,
  { into, parse, password }: { into: Document; parse: ParseHtml; password?: string | undefined },
): Promise<Result<OpenedDocument, DocumentError>> {
  if (isPdf(bytes)) {
    const pdf = await openPdf(bytes, password);
    return pdf.ok ? success({ kind: 'pdf', pdf: pdf.value }) : pdf;
  }
  if (bytes.length > MOST_BYTES) return failure({ code: 'file-too-large', limit: MOST_BYTES });
  const source = await sourceOfBytes(bytes, name);
  if (!source.ok) return source;
  const flow = source.value.kind === 'html' ? ofHtml(source.value.html, into, parse) : ofText(source.value.text, into);
  const hasWords = [...flow.content.childNodes].some(({ textContent }) => textContent?.trim());
  return hasWords ? success({ kind: 'flow', ...flow }) : failure({ code: 'empty' });
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-');
}

function ofHtml(html: string, into: Document, parse: ParseHtml): { content: DocumentFragment; title: string } {
  const { body, title } = bodyOfHtml(html, parse);
  return { content: safeCopy(body, into), title };
}

function ofText(text: string, into: Document): { content: DocumentFragment; title: string } {
  const content = into.createDocumentFragment();
  for (const words of paragraphsOfText(text)) {
    const paragraph = into.createElement('p');
    paragraph.textContent = words;
    content.append(paragraph);
  }
  return { content, title: '' };
}
