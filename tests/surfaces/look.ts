/**
 * Pictures of the surfaces for looking at: `node tests/surfaces/look.ts OUT [STATE…]`. With `dark` or `en` among the
 * states, in dark or in English; `tab=notes` chooses a tab.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { serveSurfaces } from './serve.ts';

const [out = '.', ...words] = process.argv.slice(2);
const dark = words.includes('dark');
const lang = words.includes('en') ? 'en' : 'zh';
const tab = words.find((word) => word.startsWith('tab='))?.slice(4);
const wanted = words.filter((word) => word !== 'dark' && word !== 'en' && word !== 'full' && !word.startsWith('tab='));
const chromium = findBrowser('chromium');
if (!chromium) throw new Error('no Chromium found');
mkdirSync(out, { recursive: true });
const { address, close } = await serveSurfaces();
const browser = await puppeteer.launch({ executablePath: chromium.path, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'debug') console.log(`[${message.type()}] ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`[error] ${error}`));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(address);
  await page.waitForSelector('li a');
  const all = await page.$$eval('li a', (links) => links.map((link) => link.textContent ?? ''));
  for (const state of wanted.length > 0 ? wanted : all) {
    const width = state.startsWith('popup') ? 400 : state.startsWith('panel') ? 420 : 1100;
    await page.setViewport({ width, height: state.startsWith('options') ? 900 : 600, deviceScaleFactor: 2 });
    await page.goto(`${address}?state=${state}&lang=${lang}`, { waitUntil: 'networkidle0' });
    if (tab) await page.click(`[data-tab="${tab}"]`);
    const name = [state, tab, dark ? 'dark' : '', lang === 'en' ? 'en' : ''].filter(Boolean).join('-');
    const path = join(out, `${name}.png`);
    await page.screenshot({ path: path as `${string}.png`, fullPage: words.includes('full') });
    console.log(path);
  }
} finally {
  await browser.close();
  await close();
}
