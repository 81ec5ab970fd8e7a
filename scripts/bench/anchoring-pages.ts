import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers.ts';
import { bundleAsShipped } from '../bundle.ts';
import type { Anchored, AnchoringText } from './anchoring.ts';

const NEW_PAGES = 9;
const WARM_ROUNDS = 9;

/**
 * The first anchoring in a new page is the only one that a reader waits for, so each is measured in a page with a process of its own, code
 * that has never run in it; the warm rounds in the last of these pages tell how much of that is the code's first run.
 */
export async function measureAnchoring(): Promise<void> {
  const found = findBrowser('chromium');
  if (found === undefined) return console.log('\nChromium is not here; anchoring not measured.');
  const code = await bundleAsShipped(join(import.meta.dirname, 'anchoring.ts'), 'bench');
  const browser = await puppeteer.launch({ executablePath: found.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  console.log(`\n${found.version}: 1,000 notes on 1 M characters, 2 % of them edited; first run in each of ${NEW_PAGES} new pages`);
  console.log(['', 'median', 'worst', 'processor', 'longest step', 'found', 'warm'].map((head) => head.padStart(13)).join(''));
  try {
    for (const name of ['near twins', 'plain'] as const) console.log(await row(browser, code, name));
  } finally {
    await browser.close();
  }
}

/** All in ms; the processor's are those of the page's main thread, best of all pages: they hold on a machine with other work, too. */
async function row(browser: Browser, code: string, name: AnchoringText): Promise<string> {
  const first: (Anchored & { processor: number })[] = [];
  let warm: Anchored[] = [];
  for (let i = 0; i < NEW_PAGES; i++) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.addScriptTag({ content: code });
    await page.evaluate(`bench.makeSample('${name}')`);
    await page.evaluate('new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve), { timeout: 1000 }))');
    first.push(await withProcessorTime(page));
    if (i === NEW_PAGES - 1) {
      // The bundle's own function, so its type.
      warm = (await page.evaluate(`Array.from({ length: ${WARM_ROUNDS} }, () => bench.anchorSample())`)) as Anchored[];
    }
    await context.close();
  }
  const ms = ascending(first.map((run) => run.ms));
  const longest = ascending(first.map((run) => run.longest));
  const numbers = [middle(ms), ms.at(-1), ascending(first.map((run) => run.processor))[0], middle(longest), first[0]?.found];
  return [name, ...[...numbers, middle(ascending(warm.map((run) => run.ms)))].map((number) => (number ?? 0).toFixed(0))]
    .map((cell) => cell.padStart(13))
    .join('');
}

async function withProcessorTime(page: Page): Promise<Anchored & { processor: number }> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs();
  const anchored = (await page.evaluate('bench.anchorSample()')) as Anchored; // The bundle's own function, so its type.
  return { ...anchored, processor: (await taskMs()) - before };

  async function taskMs(): Promise<number> {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  }
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const middle = (numbers: readonly number[]) => numbers[numbers.length >> 1];
