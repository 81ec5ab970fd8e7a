/**
 * `npm run -s compare -- PAGE [--with FILE…]`: sets a report (text or HTML) against others and prints JSON. Without `--with` it is
 * set against the bundled corpus less PAGE itself. FILE is a text, an HTML page or a `.json` of facts. Offsets of HTML refer
 * to the text given along under `text`.
 */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Comparison } from '../lib/compare/comparison.ts';
import { compareReports } from '../lib/compare/index.ts';
import { isSameText } from '../lib/compare/same-text.ts';
import type { Report } from '../lib/corpus/report.ts';
import { type FileReport, reportOfFile } from './report-of-file.ts';

const BUNDLED = join(import.meta.dirname, '../seeds/reports');

function fail(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}

async function load(file: string, source: string): Promise<FileReport> {
  const read = await reportOfFile(file, source);
  return read.ok ? read.value : fail(`${file}: ${read.error}`, 1);
}

const stem = (name: string) => basename(name).replace(/\.[^.]+$/, '');

/** True for the page's own facts in the corpus, also where the file has another name. */
function isItself(report: Report, page: Report): boolean {
  return stem(report.source) === stem(page.source) || isSameText(page, report);
}

/** What the command promises, and no more. */
function printable({ source, figures, slogans, programmes, reuse }: Comparison, text: string | undefined): unknown {
  return {
    source,
    figures: figures.map(({ start, end, text, value, unit, indicator, counterparts }) => ({
      start,
      end,
      text,
      value,
      unit,
      indicator,
      counterparts: counterparts.map(({ source, start, end, text, value, verdict, reasons }) => ({
        source,
        start,
        end,
        text,
        value,
        verdict,
        reasons,
      })),
    })),
    slogans: slogans.map(({ name, page, reports, state }) => ({ name, page, reports, state })),
    programmes: programmes.map(({ name, page, reports, state, mentions }) => ({ name, page, reports, state, mentions })),
    reuse: reuse.map(({ start, end, source, sourceStart, sourceEnd, similarity }) => ({
      start,
      end,
      source,
      sourceStart,
      sourceEnd,
      similarity,
    })),
    ...(text === undefined ? {} : { text }),
  };
}

const [pageFile, ...rest] = process.argv.slice(2);
if (pageFile === undefined || pageFile.startsWith('--') || (rest.length > 0 && rest[0] !== '--with'))
  fail('usage: npm run -s compare -- PAGE [--with FILE…]', 2);
// A file named twice is one column.
const otherFiles = [...new Map(rest.slice(1).map((file) => [resolve(file), file])).values()];
if (rest.length > 0 && otherFiles.length === 0) fail('compare: --with wants at least one file', 2);
const page = await load(pageFile, pageFile);
const others: FileReport[] = [];
if (otherFiles.length > 0) for (const file of otherFiles) others.push(await load(file, file));
else
  for (const name of readdirSync(BUNDLED)
    .filter((name) => name.endsWith('.json'))
    .sort())
    others.push(await load(join(BUNDLED, name), name));
if (otherFiles.some((file) => resolve(file) === resolve(pageFile))) console.error(`compare: ${pageFile} is the page itself and left out`);
const compared = otherFiles.length > 0 ? others : others.filter(({ report }) => !isItself(report, page.report));
const texts = new Map([page, ...compared].flatMap(({ report, text }) => (text === undefined ? [] : [[report.source, text] as const])));
const comparison = compareReports(
  page.report,
  compared.map(({ report }) => report),
  texts,
);
console.log(JSON.stringify(printable(comparison, page.isHtml ? page.text : undefined), null, 1));
