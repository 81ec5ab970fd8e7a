import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import { bundle } from './page-server.ts';
import { median, number, row } from './page-table.ts';

const ROUNDS = 15;

const repeat = (many: number, make: (at: number) => string) => Array.from({ length: many }, (_, at) => make(at)).join('');

/** Pages that are no report. */
const PAGES = {
  'front page of a union, 600 links': repeat(
    600,
    (at) => `<li><a href="/${at}"><span>区总工会慰问一线职工${at}人</span></a><i>5月${at % 30}日</i></li>`,
  ),
  shop: repeat(800, (at) => `<div><div><img><p>劳保手套${at}号</p><b>¥${at}.9</b><button>加入购物车</button></div></div>`),
  'long novel': repeat(2000, () => '<p>雨落了一夜，他坐在窗前，听见远处传来断断续续的笛声，想起许多年前离家的那个早晨。</p>'),
  'page in English': repeat(900, (at) => `<p>The committee met on day ${at} and went home again without a word about it.</p>`),
};

/** What the first script costs on a page that is none of ours: run as it is injected, in new pages. */
export async function measureIdle(browser: Browser, name: BrowserName): Promise<void> {
  const source = await bundle('../../entrypoints/sniff/index.ts', 'sniff');
  console.log(`\nthe first script on pages that are no report, ms in ${name}: median, best of ${ROUNDS} new pages`);
  for (const [title, body] of Object.entries(PAGES)) {
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
