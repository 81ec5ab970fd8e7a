/**
 * `npm run bench -- corpus [COUNT…] [--browser]`: the reader's own corpus with 5, 100, 1,000 and 10,000 reports of 10,000 characters. Without
 * `--browser` the index alone in Node; with it everything in Chromium over real IndexedDB, the library in a worker as in the extension and
 * the bundled reports beside the own ones: adding, the first comparison of a page in a new document, the next ones (messages to and
 * fro counted), the same page with another report chosen, memory. Milliseconds are this machine's; the growth from line to line counts.
 */
import { parseArgs } from 'node:util';
import { serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildReport } from '../../lib/corpus/build.ts';
import { entryOf, type IndexEntry, indicatorKeys, segmentOf } from '../../lib/corpus/index-segment.ts';
import { LibraryIndex } from '../../lib/corpus/library-index.ts';
import { signatureOf } from '../../lib/corpus/minhash.ts';
import type { Report } from '../../lib/corpus/report.ts';
import { namesOfPage } from '../../lib/library/columns.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { syntheticReport } from './synthetic-reports.ts';

setFlagsFromString('--expose-gc');
/** What the flag gives to contexts made after it. */
const collectGarbage: () => void = runInNewContext('gc');

const SIZES = [5, 100, 1_000, 10_000];
const IN_SEGMENT = 256;
const PAGES = 20;

/** Measures and prints a line a size. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { browser: { type: 'boolean' } } });
  const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES;
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('bench corpus: counts of reports expected');
  if (values.browser) return (await import('./corpus-browser.ts')).run(sizes);
  console.log(
    'reports | index, ms/report: facts, entry | index on the disk, in memory, MB | a page against all, ms: median, slowest | reports that matched',
  );
  for (const size of sizes.sort((a, b) => a - b)) console.log(await measure(size));
}

function reportOf(number: number): Report {
  const text = syntheticReport(number);
  const found = recognise(text, { lineBreaks: 'hard' });
  const mentions = number < WITH_FIGURES ? found : found.filter((mention) => mention.class !== 'figure');
  return buildReport({ source: String(number), text, mentions, lineBreaks: 'hard' });
}
/** Those beyond are without figures, for the sake of time. */
const WITH_FIGURES = 1000;

async function measure(size: number): Promise<string> {
  const before = memory();
  let disk = 0;
  const index = new LibraryIndex();
  let [facts, entries] = [0, 0];
  let open: IndexEntry[] = [];
  for (let number = 0; number < size; number++) {
    const start = performance.now();
    const report = reportOf(number);
    const made = performance.now();
    open.push(entryOf(String(number), report));
    if (open.length === IN_SEGMENT || number === size - 1) {
      const segment = segmentOf(open);
      disk += serialize(segment).length / 1e6;
      index.put(number, segment);
      open = [];
    }
    facts += made - start;
    entries += performance.now() - made;
  }
  const held = memory() - before;
  const times: number[] = [];
  let matched = 0;
  for (let page = 0; page < PAGES * 2; page++) {
    // Next year's report of a county of the corpus.
    const report = reportOf((page * 5 + 4) % Math.min(Math.max(size, 5), WITH_FIGURES));
    const start = performance.now();
    const alike = index.alike(signatureOf(report.fingerprints), 4, 16);
    const names = namesOfPage(report);
    index.sharingNames(names, 8);
    index.spread(names, new Set());
    matched += index.sharingIndicators(indicatorKeys(report), 10).length + alike.length;
    // The first half warms up.
    if (page >= PAGES) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const told = [
    (facts / size).toFixed(1),
    (entries / size).toFixed(2),
    `${disk.toFixed(1)}, ${held.toFixed(1)}`,
    times[PAGES / 2]?.toFixed(2),
    times.at(-1)?.toFixed(2),
  ];
  return `${size} | ${told[0]}, ${told[1]} | ${told[2]} | ${told[3]}, ${told[4]} | ${Math.round(matched / PAGES / 2)}`;
}

/** Megabytes in use, typed arrays among them. */
function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
