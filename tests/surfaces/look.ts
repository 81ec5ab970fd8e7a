/**
 * Pictures of the surfaces for looking at: `node tests/surfaces/look.ts OUT [STATE…] [WORD…]`. Words: `dark`, `en`, `full` (the whole
 * page, of a very long one its beginning), `forced` (forced colours), `width=320`, `height=900`, `tab=notes` chooses a tab,
 * `press=SELECTOR` presses what it finds first, `scroll=SELECTOR` brings it into view, `name=x` goes into the file's name. What stands on a
 * page: look-in-page.ts.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.ts';
import { lookWords } from './look-words.ts';
import { serveSurfaces } from './serve.ts';

const { out, names: wanted, has, all } = lookWords(process.argv.slice(2), ['dark', 'en', 'full', 'forced']);
const [tab, name, scroll] = [all('tab')[0], all('name')[0], all('scroll')[0]];
/** What Chromium can take a picture of, in CSS pixels at two device pixels each: a texture has 16,384 at the most. */
const TALLEST = 8192;
const lang = has('en') ? 'en' : 'zh';
const chromium = findBrowser('chromium');
if (!chromium) throw new Error('no Chromium found');
mkdirSync(out, { recursive: true });
const { address, close } = await serveSurfaces();
const args = ['--no-sandbox', ...(has('forced') ? ['--force-high-contrast'] : [])];
const browser = await puppeteer.launch({ executablePath: chromium.path, args });
try {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'debug') console.log(`[${message.type()}] ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`[error] ${error}`));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: has('dark') ? 'dark' : 'light' }]);
  await page.goto(address);
  await page.waitForSelector('li a');
  const states = await page.$$eval('li a', (links) => links.map((link) => link.textContent ?? ''));
  for (const state of wanted.length > 0 ? wanted : states) {
    const width = Number(all('width')[0] ?? (state.startsWith('popup') ? 400 : state.startsWith('panel') ? 420 : 1100));
    const height = Number(all('height')[0] ?? (state.startsWith('options') ? 900 : 600));
    await page.setViewport({ width, height, deviceScaleFactor: 2 });
    await page.goto(`${address}?state=${state}&lang=${lang}`, { waitUntil: 'networkidle0' });
    if (tab) await (await page.waitForSelector(`[data-tab="${tab}"]`))?.click();
    for (const selector of all('press')) await (await page.waitForSelector(selector))?.click();
    if (scroll) await page.$eval(scroll, (element) => element.scrollIntoView());
    const path = join(out, `${[state, tab, has('dark') ? 'dark' : '', lang === 'en' ? 'en' : '', name].filter(Boolean).join('-')}.png`);
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const part = has('full') ? { clip: { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), TALLEST) } } : {};
    await page.screenshot({ path: path as `${string}.png`, ...part });
    console.log(path);
  }
} finally {
  await browser.close();
  await close();
}
