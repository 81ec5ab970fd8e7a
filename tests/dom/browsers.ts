import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type BrowserName, findBrowser } from '../../scripts/browsers.ts';

/** Both browsers; every test of this folder runs in each. */
export const BROWSERS = ['chromium', 'firefox'] as const satisfies BrowserName[];

/** Starts the real browser. Throws where it is not installed: a test that cannot run has failed. */
export async function startBrowser(name: BrowserName): Promise<Browser> {
  const found = findBrowser(name);
  if (found === undefined) throw new Error(`no ${name} on this machine; npm test installs one`);
  if (name === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath: found.path });
  return puppeteer.launch({ executablePath: found.path, args: ['--no-sandbox', '--hide-scrollbars'] });
}

/** A page of its own for each test of this block, in one browser for all of them; gives what gives the page. */
export function freshPages(name: (typeof BROWSERS)[number], viewport?: Viewport): () => Page {
  let browser: Browser;
  let page: Page | undefined;
  beforeAll(async () => {
    browser = await startBrowser(name);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    if (viewport !== undefined) await page.setViewport(viewport);
  });
  return () => {
    if (page === undefined) throw new Error('pages are there in tests only');
    return page;
  };
}
