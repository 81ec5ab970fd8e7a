/** The sample district's report of 2024 set against its three earlier ones, read, recognised and compared in the browser. */
import { compareReports } from '../../lib/compare/index.ts';
import { buildReport } from '../../lib/corpus/build.ts';
import { describeReport } from '../../lib/corpus/metadata.ts';
import type { Report } from '../../lib/corpus/report.ts';
import type { PageReading } from '../../lib/messages/protocol.ts';
import { collectText } from '../../lib/page/page-text.ts';
import { staticStyles } from '../../lib/page/static-styles.ts';
import { recognise } from '../../lib/recognise/index.ts';
import type { Compared } from '../../lib/state/ports.ts';
import { wordsTold } from '../../lib/state/told.ts';

const PAGES = import.meta.glob<string>('../pages/report-*.html', { query: '?raw', import: 'default' });

interface Read {
  reading: PageReading;
  report: Report;
}

async function read(year: number): Promise<Read> {
  const load = PAGES[`../pages/report-${year}.html`];
  if (load === undefined) throw new Error(`no sample page of ${year}`);
  const page = new DOMParser().parseFromString(await load(), 'text/html');
  const { text } = collectText(page, staticStyles());
  const mentions = recognise(text, { lineBreaks: 'hard' });
  const source = `${year}`;
  const report = buildReport({ source, text, mentions, title: page.title, lineBreaks: 'hard' });
  const shown = { figure: true, slogan: true, programme: true };
  const info = describeReport(text, page.title);
  return { report, reading: { url: source, title: page.title, info, text, mentions, notes: [], shown, canPaint: true } };
}

/** The page and what it is compared with; texts are at hand as they are for the reader's own reports. */
export async function fourYears(): Promise<{ reading: PageReading; compared: Compared }> {
  const [page, ...others] = await Promise.all([2024, 2021, 2022, 2023].map(read));
  if (page === undefined) throw new Error('no page');
  const reports = others.map(({ report }) => report);
  const texts = Object.fromEntries(others.map(({ report, reading }) => [report.source, reading.text]));
  const comparison = compareReports(page.report, reports, new Map([...Object.entries(texts), [page.report.source, page.reading.text]]));
  return {
    reading: page.reading,
    compared: {
      report: page.report,
      comparison,
      sameText: [],
      problems: [],
      choice: { kind: 'automatic' },
      texts,
      corpusSize: reports.length,
      spread: { slogan: {}, programme: {} },
      told: wordsTold(comparison, page.report, reports),
    },
  };
}
