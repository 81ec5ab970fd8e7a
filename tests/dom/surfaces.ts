import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type BROWSERS, startBrowser } from './browsers.ts';
import type {} from './built-surfaces.ts';

/** What the tests of a surface do with its page. */
export interface Surface {
  page(): Page;
  /** What the page threw. */
  errors: readonly string[];
  /** Goes to a state as wide as it is met: a tab of the options page, or a panel. */
  go(state: string, width?: number): Promise<void>;
  /** Presses the element itself: what stays in view may stand over its middle. */
  press(selector: string): Promise<void>;
  /** Waits until the page says these words. */
  says(words: string): Promise<void>;
}

/** A page of a browser of its own for the tests of this block. */
export function surfaceIn(name: (typeof BROWSERS)[number]): Surface {
  const errors: string[] = [];
  let page: Page;
  beforeAll(async () => {
    const browser = await startBrowser(name);
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => page?.browser().close());
  return {
    page: () => page,
    errors,
    async go(state, width = state.startsWith('options') ? 1000 : 420) {
      await page.setViewport({ width, height: 800 });
      await page.goto(`${inject('surfaces')}?state=${state}`);
    },
    async press(selector) {
      await page.waitForSelector(selector);
      await page.$eval(selector, (element) => (element as HTMLElement).click());
    },
    async says(words) {
      await page.waitForFunction((words) => document.body.textContent?.includes(words), {}, words);
    },
  };
}
