import { failure, type Result, success } from '../result.ts';
import { decode } from './decode.ts';
import { htmlOfDocx } from './docx.ts';
import { foreignKindOf, isZip } from './foreign-kind.ts';
import { declaredCharset, isHtml, mayBeHtml, type ParseHtml, textOfHtml } from './html.ts';
import type { ImportError } from './import-error.ts';

/** The text of a file. */
export interface SourceText {
  text: string;
  /** False for a plain text, which stays as it is; true where the text was collected from HTML, into which a .docx is turned. */
  isHtml: boolean;
  /** The `<title>` of an HTML file; empty for all others. */
  title: string;
}

/** What a file holds, before its words are taken out of it: a .docx is turned into HTML. */
export type Source = { kind: 'text'; text: string } | { kind: 'html'; html: string };

/** Reads a text, an HTML page or a .docx by what it is and not by what it is called; `name` may be empty. */
export async function sourceOfBytes(bytes: Uint8Array, name: string): Promise<Result<Source, ImportError>> {
  if (!isZip(bytes)) return textOrHtml(bytes, name);
  const html = await htmlOfDocx(bytes, name);
  return html.ok ? success({ kind: 'html', html: html.value }) : html;
}

/** The text of what `sourceOfBytes` reads. */
export async function readBytes(bytes: Uint8Array, name: string, parse: ParseHtml): Promise<Result<SourceText, ImportError>> {
  const source = await sourceOfBytes(bytes, name);
  return source.ok ? success(textOfSource(source.value, parse)) : source;
}

/** The same for a text or an HTML page only. */
export function readTextOrHtml(bytes: Uint8Array, name: string, parse: ParseHtml): Result<SourceText, ImportError> {
  const source = isZip(bytes) ? failure<ImportError>({ code: 'foreign', kind: 'archive' }) : textOrHtml(bytes, name);
  return source.ok ? success(textOfSource(source.value, parse)) : source;
}

function textOrHtml(bytes: Uint8Array, name: string): Result<Source, ImportError> {
  const kind = foreignKindOf(bytes);
  if (kind !== undefined) return failure({ code: 'foreign', kind });
  const decoded = decode(bytes, mayBeHtml(name) ? declaredCharset(bytes) : undefined);
  if (!decoded.ok) return decoded;
  return success(isHtml(decoded.value, name) ? { kind: 'html', html: decoded.value } : { kind: 'text', text: decoded.value });
}

function textOfSource(source: Source, parse: ParseHtml): SourceText {
  return source.kind === 'html' ? { ...textOfHtml(source.html, parse), isHtml: true } : { text: source.text, isHtml: false, title: '' };
}
