import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { collectText } from '../lib/page/page-text.ts';
import { staticStyles } from '../lib/page/static-styles.ts';
import { failure, type Result, success } from '../lib/result.ts';
import { decode } from './decode.ts';

/** A file's text, decoded; for HTML the text that a reader of the page sees. */
export interface SourceText {
  text: string;
  isHtml: boolean;
  /** The `<title>` of an HTML file; empty for a text. */
  title: string;
}

const HTML_NAME = /^\.(?:html?|xhtml|shtml|mhtml)$/i;
const TEXT_NAME = /^\.(?:txt|text|md|csv|log)$/i;
const HTML_START = /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
/** HTML, 13.2.3.2: a charset is looked for in the first 1,024 bytes; sites put scripts before it, so in some more. */
const CHARSET_WITHIN = 4096;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Reads a text or HTML file, or standard input for `-`. A text stays as it is, with its line ends. Fails with a
 * sentence (in Chinese) that says why: no such file, not a text, no encoding that reads it.
 */
export async function readSource(file: string): Promise<Result<SourceText, string>> {
  try {
    const bytes = file === '-' ? await readStandardInput() : await readFile(file);
    return sourceOf(bytes, file === '-' ? '' : extname(file));
  } catch (error) {
    return failure(reasonOf(error));
  }
}

/** The same for bytes that are there already; `extension` as `.html`, empty where not known. */
export function sourceOf(bytes: Uint8Array, extension: string): Result<SourceText, string> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN));
  const mayBeHtml = !TEXT_NAME.test(extension);
  const decoded = decode(bytes, mayBeHtml ? CHARSET.exec(start)?.[1] : undefined);
  if (!decoded.ok) return decoded;
  const isHtml = HTML_NAME.test(extension) || (mayBeHtml && HTML_START.test(decoded.value));
  return success(isHtml ? readHtml(decoded.value) : { text: decoded.value, isHtml, title: '' });
}

function readHtml(html: string): SourceText {
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole.replace(/^\ufeff/, ''));
  return {
    text: collectText(document, staticStyles()).text,
    isHtml: true,
    title: document.querySelector('title')?.textContent?.trim() ?? '',
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A sentence for what the file system says. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '没有这个文件';
  if (code === 'EISDIR') return '这是文件夹，不是文件';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取这个文件的权限';
  throw error;
}
