import { readFile } from 'node:fs/promises';
import { failure, type Result, success } from '../lib/result.ts';

/** A file's text, decoded; for HTML the text that a reader of the page sees. */
export interface SourceText {
  text: string;
  isHtml: boolean;
  /** The `<title>` of an HTML file; empty for a text. */
  title: string;
}

/** Reads a text or HTML file, or standard input for `-`. Fails with a sentence that says why. */
export async function readSource(file: string): Promise<Result<SourceText, string>> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readStandardInput() : await readFile(file);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
  return success({ text: new TextDecoder('utf-8').decode(bytes), isHtml: false, title: '' });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
