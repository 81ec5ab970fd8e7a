import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ForeignKind, ImportError } from '../lib/import/import-error.ts';
import { readBytes, readTextOrHtml, type SourceText } from '../lib/import/read-bytes.ts';
import { failure, type Result } from '../lib/result.ts';

export type { SourceText } from '../lib/import/read-bytes.ts';

const parse = (html: string): Document => parseHTML(html).document;

/**
 * Reads a text, an HTML page or a .docx, or standard input for `-`. A text stays as it is, with its line ends. Fails with
 * a sentence (in Chinese) that says why: no such file, not a text, no encoding that reads it.
 */
export async function readSource(file: string): Promise<Result<SourceText, string>> {
  try {
    const bytes = file === '-' ? await readStandardInput() : await readFile(file);
    return told(await readBytes(bytes, file === '-' ? '' : basename(file), parse));
  } catch (error) {
    return failure(reasonOf(error));
  }
}

/** The same for bytes of a text or an HTML page that are there already; `name` is the file's, empty where not known. */
export function sourceOf(bytes: Uint8Array, name: string): Result<SourceText, string> {
  return told(readTextOrHtml(bytes, name, parse));
}

function told(read: Result<SourceText, ImportError>): Result<SourceText, string> {
  return read.ok ? read : failure(sentenceOf(read.error));
}

const KINDS: Record<ForeignKind, string> = {
  pdf: '这是 PDF 文件，请先另存为文本',
  'old-word': '这是旧版 Word 文档，请先另存为 .docx',
  encrypted: '这份文档有密码，请先去掉密码',
  rtf: '这是 RTF 文档，请先另存为 .docx',
  spreadsheet: '这是 Excel 工作簿，请先另存为文本',
  presentation: '这是演示文稿，请先另存为文本',
  'open-document': '这是 OpenDocument 文档，请先另存为 .docx',
  archive: '这是压缩文件，请先解压',
  image: '这是图片，里面没有文字',
  'web-archive': '这是单个文件的网页存档，请另存为 .html',
};

function sentenceOf(error: ImportError): string {
  switch (error.code) {
    case 'foreign':
      return KINDS[error.kind];
    case 'not-text':
      return 'UTF-8、UTF-16、GB18030（GBK）和 Big5 都读不通，不像是文本文件';
    case 'damaged':
      return '这份 Word 文档已损坏';
    case 'expands':
      return '这份 Word 文档展开后过大';
    case 'empty':
    case 'file-too-large':
    case 'text-too-long':
    case 'unreadable':
      throw new Error(`reading bytes does not fail with ${error.code}`);
  }
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
