import puppeteer, { type Browser } from 'puppeteer-core';
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
