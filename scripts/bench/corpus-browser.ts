import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers.ts';
import { bundleAsShipped } from '../bundle.ts';
import type * as Bench from './corpus-page.ts';
import type { Measured } from './corpus-page.ts';
import { type Answer, serveIsolated } from './serve-isolated.ts';

declare const corpusBench: typeof Bench;

const WARM_UP = 5;
const PAGES = 15;
/** Reports beyond these are stored without figures, for the sake of time. */
const WITH_FIGURES = 1000;

/** One profile on the disk, filled from size to size. Pages are of bodies among the first thousand reports. */
export async function run(sizes: readonly number[]): Promise<void> {
  const found = findBrowser('chromium');
  if (found === undefined) throw new Error('no Chromium on this machine');
  const profile = mkdtempSync(join(tmpdir(), 'gongjian-corpus-'));
  const server = await serveIsolated(pageWith(await bundleAsShipped(join(import.meta.dirname, 'corpus-page.ts'), 'corpusBench')));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    userDataDir: profile,
    args: ['--no-sandbox'],
    protocolTimeout: 3_600_000,
  });
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(server.origin);
    return page;
  };
  try {
    console.log(
      'reports | adding, ms/report | list, ms | first comparison, ms | next: median, slowest (in the worker; facts of the page) | another report chosen, ms | columns | memory: warm, MB above an empty page | disk, MB',
    );
    let stored = 0;
    for (const size of [...sizes].sort((a, b) => a - b)) {
      const filling = await open();
      const adding =
        (await filling.evaluate((from, to, figures) => corpusBench.fill(from, to, figures), stored, size, size <= WITH_FIGURES)) /
        (size - stored);
      await filling.close();
      stored = size;
      console.log(await measure(size, adding, open));
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(size: number, adding: number, open: () => Promise<Page>): Promise<string> {
  const page = await open();
  const empty = await memory(page);
  const first = await page.evaluate(() => corpusBench.compare(0));
  const next: Measured[] = [];
  for (let i = 0; i < WARM_UP + PAGES; i++) {
    const measured = await page.evaluate((number) => corpusBench.compare(number), (i * 37) % Math.min(size, WITH_FIGURES));
    if (i >= WARM_UP) next.push(measured);
  }
  const held = (await memory(page)) - empty;
  const list = await page.evaluate(() => corpusBench.list());
  const disk = await page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6);
  await page.close();
  const median = (of: (one: Measured) => number) => next.map(of).sort((a, b) => a - b)[Math.floor(PAGES / 2)] ?? 0;
  const slowest = Math.max(...next.map(({ all }) => all));
  const told = (of: (one: Measured) => number) => median(of).toFixed(0);
  return [
    size,
    adding.toFixed(1),
    list.toFixed(0),
    first.all.toFixed(0),
    `${told(({ all }) => all)}, ${slowest.toFixed(0)} (${told(({ inWorker }) => inWorker)}; ${told(({ facts }) => facts)})`,
    told(({ again }) => again),
    median(({ columns }) => columns),
    held.toFixed(0),
    disk.toFixed(0),
  ].join(' | ');
}

/** What the page holds after the collector has run; the page is isolated for it. */
async function memory(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Chromium's own; not in the types.
    const { measureUserAgentSpecificMemory } = performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> };
    return (await measureUserAgentSpecificMemory.call(performance)).bytes / 1e6;
  });
}

/** The script in an empty page, and the corpus that the extension comes with. */
const pageWith = (code: string) => {
  const corpus = globSync('seeds/reports/*.json', { cwd: join(import.meta.dirname, '../..') }).sort();
  const reports = corpus.map((file) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
  return (path: string): Answer => {
    if (path === '/bench.js') return { type: 'text/javascript', body: code };
    if (path === '/corpus.json') return { type: 'application/json', body: `[${reports.join(',')}]` };
    return { type: 'text/html', body: '<!doctype html><meta charset="utf-8"><script src="/bench.js"></script>' };
  };
};
