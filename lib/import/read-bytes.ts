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

/** Reads a text, an HTML page or a .docx by what it is and not by what it is called; `name` may be empty. */
export async function readBytes(bytes: Uint8Array, name: string, parse: ParseHtml): Promise<Result<SourceText, ImportError>> {
  if (!isZip(bytes)) return readTextOrHtml(bytes, name, parse);
  const html = await htmlOfDocx(bytes);
  return html.ok ? success({ text: textOfHtml(html.value, parse).text, isHtml: true, title: '' }) : html;
}

/** The same for a text or an HTML page only. */
export function readTextOrHtml(bytes: Uint8Array, name: string, parse: ParseHtml): Result<SourceText, ImportError> {
  const kind = isZip(bytes) ? 'archive' : foreignKindOf(bytes);
  if (kind !== undefined) return failure({ code: 'foreign', kind });
  const decoded = decode(bytes, mayBeHtml(name) ? declaredCharset(bytes) : undefined);
  if (!decoded.ok) return decoded;
  if (!isHtml(decoded.value, name)) return success({ text: decoded.value, isHtml: false, title: '' });
  return success({ ...textOfHtml(decoded.value, parse), isHtml: true });
}
