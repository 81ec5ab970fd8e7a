/**
 * Runs in a page of Chromium for `npm run bench -- corpus --browser`, and again in a worker of that page: the library is there, the page
 * calls it by message as the extension's pages do. What is marked in the compared page comes with it, as it does from the tab.
 */
import { buildReport } from '../../lib/corpus/build.ts';
import { readReport } from '../../lib/corpus/read.ts';
import { answer, type Call, callLibrary } from '../../lib/library/calls.ts';
import { createLibrary } from '../../lib/library/library.ts';
import type { PageToCompare } from '../../lib/library/page-facts.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { NotesDatabase } from '../../lib/store/database.ts';
import { syntheticReport } from './synthetic-reports.ts';

type Held = ReturnType<typeof held>;

/** What the worker holds: the library, and what only a bench asks of it. */
function held() {
  const library = createLibrary({
    database: new NotesDatabase(),
    bundled: bundledCorpus(),
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    changed: () => {},
  });
  return {
    ...library,

    /**
     * Adds reports `from` to below `to`; milliseconds of all. Those without figures are in a third of the time what the index and the
     * disk hold of a report; only the first thousand are compared with in detail.
     */
    async fill(from: number, to: number, withFigures: boolean): Promise<number> {
      const start = performance.now();
      for (let number = from; number < to; number++) {
        const text = syntheticReport(number);
        const mentions = withFigures ? undefined : recognise(text, { lineBreaks: 'hard' }).filter((mention) => mention.class !== 'figure');
        const given = mentions === undefined ? {} : { mentions };
        const outcome = await library.add({ text, origin: { kind: 'pasted' }, groups: [], ...given });
        if (!outcome.ok || outcome.value.state !== 'added') throw new Error(`report ${number}: ${JSON.stringify(outcome)}`);
      }
      return performance.now() - start;
    },

    /** A comparison, with how long it took in here. */
    async timed(...[page, choice]: Parameters<typeof library.compare>) {
      const start = performance.now();
      const compared = await library.compare(page, choice);
      return { compared, inWorker: performance.now() - start };
    },

    /** Milliseconds of what a comparison begins with and what does not know the corpus. */
    async factsOf({ url, title, text, mentions }: PageToCompare): Promise<number> {
      const start = performance.now();
      buildReport({ source: url, text, mentions, title, lineBreaks: 'hard' });
      return performance.now() - start;
    },
  };
}

/** The reports that come with the extension, read from the server once. */
function bundledCorpus() {
  const loading = fetch('/corpus.json')
    .then((response): Promise<unknown[]> => response.json())
    .then((all) => ({ reports: all.map(readReport).flatMap((read) => (read.ok ? [read.value] : [])), problems: [] }));
  return () => loading;
}

if (typeof document === 'undefined') {
  const functions = held();
  addEventListener('message', ({ data }: MessageEvent<Call>) => void answer(functions, data).then((reply) => postMessage(reply)));
}

const library = callLibrary<Held>(() => new Worker('/bench.js'));

/** As the worker's. */
export const fill: Held['fill'] = (from, to, withFigures) => library.fill(from, to, withFigures);

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

/** Milliseconds of setting a page against the corpus. */
export interface Measured {
  /** From asking to the answer, messages to and fro among it. */
  all: number;
  inWorker: number;
  /** The page's own facts alone, made once more. */
  facts: number;
  /** The same page with another report chosen. */
  again: number;
  columns: number;
}

/** Sets a page against the corpus, and once more with the oldest report beside it chosen. */
export async function compare(number: number): Promise<Measured> {
  const page = pageAfter(number);
  const start = performance.now();
  const { compared, inWorker } = await library.timed(page, { kind: 'automatic' });
  const all = performance.now() - start;
  const { reports } = compared.comparison;
  const once = performance.now();
  await library.compare(page, { kind: 'report', source: reports[0]?.source ?? '' });
  const again = performance.now() - once;
  return { all, inWorker, again, facts: await library.factsOf(page), columns: reports.length };
}

/** Milliseconds until all reports are listed. */
export async function list(): Promise<number> {
  const start = performance.now();
  await library.list();
  return performance.now() - start;
}
