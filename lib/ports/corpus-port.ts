import { type ReadReportError, readReport, tellReadError } from '../corpus/read.ts';
import type { Report } from '../corpus/report.ts';
import type { Corpus, CorpusPort, CorpusProblem } from '../state/ports.ts';

/** Where the build puts the bundled corpus (wxt.config.ts): a list of names, and the files beside it. */
const FOLDER = '/corpus/';
const LIST = 'index.json';

/** The bundled corpus, read from the extension's own files once per document. */
export function createCorpusPort(): CorpusPort {
  let loading: Promise<Corpus> | undefined;
  return {
    load() {
      loading ??= loadAll();
      return loading;
    },
  };
}

async function loadAll(): Promise<Corpus> {
  const list = await read(LIST);
  if (!Array.isArray(list.json) || !list.json.every((name) => typeof name === 'string')) {
    return { reports: [], problems: [{ file: LIST, reason: list.missing ? 'missing' : 'damaged', detail: list.detail }] };
  }
  const corpus: Corpus = { reports: [], problems: [] };
  for (const outcome of await Promise.all(list.json.map(loadOne))) {
    if ('report' in outcome) corpus.reports.push(outcome.report);
    else corpus.problems.push(outcome.problem);
  }
  return corpus;
}

async function loadOne(file: string): Promise<{ report: Report } | { problem: CorpusProblem }> {
  const { json, missing, detail } = await read(file);
  if (json === undefined) return { problem: { file, reason: missing ? 'missing' : 'damaged', detail } };
  const report = readReport(json);
  if (report.ok) return { report: report.value };
  return { problem: { file, reason: reasonOf(report.error), detail: tellReadError(report.error) } };
}

function reasonOf(error: ReadReportError): CorpusProblem['reason'] {
  return error.code === 'newer-version' ? 'newer' : 'damaged';
}

/** A file of the extension as JSON; `json` is absent where there is none, and `detail` says why. */
async function read(name: string): Promise<{ json?: unknown; missing: boolean; detail: string }> {
  let text: string;
  try {
    const response = await fetch(FOLDER + name);
    if (!response.ok) return { missing: true, detail: `${response.status}` };
    text = await response.text();
  } catch (error) {
    return { missing: true, detail: String(error) };
  }
  try {
    return { json: JSON.parse(text), missing: false, detail: '' };
  } catch (error) {
    return { missing: false, detail: String(error) };
  }
}
