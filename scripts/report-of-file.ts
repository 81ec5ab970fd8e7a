import { readFile } from 'node:fs/promises';
import { buildReport } from '../lib/corpus/build.ts';
import { readReport, tellReadError } from '../lib/corpus/read.ts';
import type { Report } from '../lib/corpus/report.ts';
import { recognise } from '../lib/recognise/index.ts';
import { failure, type Result, success } from '../lib/result.ts';
import { readSource } from './read-source.ts';

/** A file's facts, and its text where it is at hand. */
export interface FileReport {
  report: Report;
  /** The text that offsets refer to; absent for a file of facts. */
  text?: string;
  isHtml: boolean;
}

/** Reads a text, an HTML page or a `.json` of facts as a report that is called `source`. Fails with a sentence that says why. */
export async function reportOfFile(file: string, source: string): Promise<Result<FileReport, string>> {
  if (file.endsWith('.json')) return readFacts(file);
  const read = await readSource(file);
  if (!read.ok) return read;
  const { text, isHtml, title } = read.value;
  const lineBreaks = isHtml ? 'hard' : 'soft';
  const report = buildReport({ source, text, mentions: recognise(text, { lineBreaks }), lineBreaks, ...(title === '' ? {} : { title }) });
  return success({ report, text, isHtml });
}

async function readFacts(file: string): Promise<Result<FileReport, string>> {
  try {
    const read = readReport(JSON.parse(await readFile(file, 'utf8')));
    return read.ok ? success({ report: read.value, isHtml: false }) : failure(tellReadError(read.error));
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}
