/** Runs in a page of Chromium for `npm run bench -- corpus --browser`: the library as the extension's worker has it. */
import { compareReports } from '../../lib/compare/index.ts';
import { buildReport } from '../../lib/corpus/build.ts';
import { createLibrary } from '../../lib/library/library.ts';
import type { PageToCompare } from '../../lib/library/page-facts.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { NotesDatabase } from '../../lib/store/database.ts';
import { syntheticReport } from './synthetic-reports.ts';

const library = createLibrary({
  database: new NotesDatabase(),
  bundled: async () => ({ reports: [], problems: [] }),
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
  changed: () => {},
});

/**
 * Adds reports `from` to below `to`; milliseconds of all. Those without figures are in a third of the time what the index and the
 * disk hold of a report; only the first thousand are compared with in detail.
 */
export async function fill(from: number, to: number, withFigures: boolean): Promise<number> {
  const start = performance.now();
  for (let number = from; number < to; number++) {
    const text = syntheticReport(number);
    const mentions = withFigures ? undefined : recognise(text, { lineBreaks: 'hard' }).filter((mention) => mention.class !== 'figure');
    const outcome = await library.add({ text, origin: { kind: 'pasted' }, groups: [], ...(mentions === undefined ? {} : { mentions }) });
    if (!outcome.ok || outcome.value.state !== 'added') throw new Error(`report ${number}: ${JSON.stringify(outcome)}`);
  }
  return performance.now() - start;
}

/** Next year's report of the county of report `number`, which is in no corpus: some wording kept, some new. */
function pageAfter(number: number): PageToCompare {
  const county = Math.floor(number / 5) * 5;
  const text = syntheticReport(county + 4)
    .replaceAll('2023年', '2024年')
    .split('\n')
    .map((line, i) => (i > 8 && i % 3 > 0 ? (syntheticReport(2_000_000 + county).split('\n')[i] ?? '') : line))
    .join('\n');
  return { url: `https://example.org/${number}`, title: '', text, mentions: recognise(text, { lineBreaks: 'hard' }) };
}

export interface Measured {
  /** Milliseconds of the whole, and of the parts that do not know the corpus: the page's own facts, setting it against the columns. */
  all: number;
  facts: number;
  pairs: number;
  columns: number;
}

/** Sets a page against the corpus; the parts are measured by doing them once more. */
export async function compare(number: number): Promise<Measured> {
  const page = pageAfter(number);
  const start = performance.now();
  const { report, comparison, texts } = await library.compare(page, { kind: 'automatic' });
  const all = performance.now() - start;
  const again = performance.now();
  buildReport({ source: page.url, text: page.text, mentions: page.mentions, title: '', lineBreaks: 'hard' });
  const facts = performance.now() - again;
  const own = await Promise.all(comparison.reports.map(({ source }) => library.report(source.slice('own:'.length))));
  const others = own.flatMap((one) => (one.ok ? [one.value.facts] : []));
  const paired = performance.now();
  compareReports(report, others, new Map(Object.entries({ ...texts, [page.url]: page.text })));
  return { all, facts, pairs: performance.now() - paired, columns: others.length };
}

/** Milliseconds until all reports are listed. */
export async function list(): Promise<number> {
  const start = performance.now();
  await library.list();
  return performance.now() - start;
}
