/**
 * Pictures of what stands on a page: cards, toolbar, editor, form. `node tests/surfaces/look-in-page.ts OUT [VIEW…] [WORD…]`. Words: `dark`,
 * `en`, `firefox`, `width=320`. The views are those of tests/dom/components-page.tsx.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { bundle } from '../dom/bundle.ts';
import type * as Components from '../dom/components-page.tsx';
import { lookWords } from './look-words.ts';

declare const components: typeof Components;

const { out, names, has, all } = lookWords(process.argv.slice(2), ['dark', 'en', 'firefox']);
const name = has('firefox') ? 'firefox' : 'chromium';
const theme = has('dark') ? 'dark' : 'light';

/** Firefox has its theme from a setting, Chromium from the driver. */
function start(executablePath: string): Promise<Browser> {
  if (name === 'chromium') return puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
  const extraPrefsFirefox = { 'layout.css.prefers-color-scheme.content-override': has('dark') ? 0 : 1 };
  return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
}

const found = findBrowser(name);
if (!found) throw new Error(`no ${name} found`);
mkdirSync(out, { recursive: true });
const browser = await start(found.path);
try {
  const page = await browser.newPage();
  await page.setViewport({ width: Number(all('width')[0] ?? 420), height: 700, deviceScaleFactor: 2 });
  if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.setContent(`<!doctype html><meta charset="utf-8"><title></title><body style="background: ${has('dark') ? '#111' : '#fff'}">`);
  await page.evaluate((locale) => Object.assign(globalThis, { localeOfTest: locale }), has('en') ? 'en' : 'zh_CN');
  await page.evaluate(await bundle('components-page.tsx', 'components'));
  const views = await page.evaluate(() => components.VIEWS);
  for (const view of names.length > 0 ? views.filter((one) => names.includes(one)) : views) {
    await page.evaluate((view) => components.show(view), view);
    await page.evaluate(() => components.placed());
    const path = join(out, `${[view, name, theme, has('en') ? 'en' : 'zh'].join('-')}.png`);
    await page.screenshot({ path: path as `${string}.png` }); // it ends so
    console.log(path);
  }
} finally {
  await browser.close();
}
