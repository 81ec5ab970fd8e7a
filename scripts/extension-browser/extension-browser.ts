/**
 * A real browser with the built extension in it, for `npm start` and for the tests. The toolbar button is pressed for
 * real: that is what gives the extension the tab (activeTab), and no build of the tests' own stands in for it.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';

/** How the browser is to be started. */
export interface StartOptions {
  /** The browser's program. */
  executable: string;
  /** The folder of the built extension. */
  extension: string;
  /** Kept between starts where given; else a new profile every time. */
  profile?: string;
  headless: boolean;
}

/** A started browser with the extension. */
export interface ExtensionBrowser {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://ID` or `moz-extension://UUID`, without a slash at the end. */
  origin: string;
  /** Presses the extension's toolbar button over a tab, which comes to the front. */
  pressButton(page: Page): Promise<void>;
  /**
   * The popup that pressing the button has opened; in Firefox, which shows no test its popup, the popup's page opened
   * in a tab, over the tab that was pressed.
   */
  popup(page: Page): Promise<Page>;
  /** Opens one of the extension's own pages in a tab behind the others: `/options.html`. */
  openOwnPage(path: string): Promise<Page>;
}

/** The page that a new reader is shown once. */
export const WELCOME = '/welcome.html';

/** True for a profile that nothing was kept in yet: there the reader is welcomed, and who waits for the page waits not in vain. */
export function isNewReader(profile: string | undefined): boolean {
  return profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;
}

/** The tab's number in the extension's own counting, asked from one of its pages; only where it has been given the tab. */
export async function tabIdOf(ownPage: Page, url: string): Promise<number> {
  const id = await ownPage.evaluate(async (url) => {
    // Runs in the extension's page, where both browsers have `chrome`.
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(all: object): Promise<{ id: number; url?: string }[]> } } };
    return (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id;
  }, url);
  if (id === undefined) throw new Error(`the extension sees no tab with the address ${url}`);
  return id;
}
