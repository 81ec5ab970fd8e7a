/** Draws public/icon/*.png from the SVG beside: `node scripts/icons.ts`. The smallest size has a drawing of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.ts';

const SIZES = [16, 32, 48, 96, 128];
const out = join(import.meta.dirname, '../public/icon');
const chromium = findBrowser('chromium');
if (chromium === undefined) throw new Error('no Chromium on this machine; npm test installs one');

mkdirSync(out, { recursive: true });
const browser = await puppeteer.launch({ executablePath: chromium.path, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const svg = readFileSync(join(import.meta.dirname, 'icon', size === 16 ? 'slip-16.svg' : 'slip.svg'), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(join(out, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
