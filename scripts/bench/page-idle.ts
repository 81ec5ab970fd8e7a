import type { Browser } from 'puppeteer-core';
import { NO_REPORTS } from '../../tests/pages/no-reports.ts';
import type { BrowserName } from '../browsers.ts';
import { bundleForPage } from './page-server.ts';
import { median, number, row } from './page-table.ts';

const ROUNDS = 15;

/** What the first script costs on a page that is none of ours: run as it is injected, in new pages. */
export async function measureIdle(browser: Browser, name: BrowserName): Promise<void> {
  const source = await bundleForPage('../../entrypoints/sniff/index.ts', 'sniff');
  console.log(`\nthe first script on pages that are no report, ms in ${name}: median, best of ${ROUNDS} new pages`);
  for (const [title, body] of Object.entries(NO_REPORTS)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><title>某页</title>${body}`);
      times.push(
        await page.evaluate((source) => {
          const start = performance.now();
          // The script's value is what it exports: see defineUnlistedScript.
          const { main } = new Function(`${source};return sniff.default??sniff`)() as { main(): unknown };
          main();
          return performance.now() - start;
        }, source),
      );
      await page.close();
    }
    console.log(`${row('', [number(median(times)), number(Math.min(...times))])}  ${title}`);
  }
}
