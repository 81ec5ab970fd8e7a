import type { Browser, Page } from 'puppeteer-core';
import type * as Probe from './page-probe.ts';
import type { Scene } from './page-scenes.ts';
import { median, number, row, type Setting, WINDOW } from './page-table.ts';
import { traced } from './page-trace.ts';

declare const probe: typeof Probe;

const KINDS = ['bare', 'marked'] as const;
type Kind = (typeof KINDS)[number];

/** What is measured on a page, and how its two values are set against each other. */
const MEASURES: Record<string, (page: Page, isTraced: boolean) => Promise<number | undefined>> = {
  'frame after a colour, ms': (page) => page.evaluate(() => probe.colourFrame()),
  'late frames in scrolling, of 120': async (page) => (await page.evaluate(() => probe.scroll())).late,
  'a changed paragraph, ms of processor': async (page, isTraced) =>
    isTraced ? (await traced(page, () => page.evaluate(() => probe.changeParagraph('，另走访企业9981家。')))).all : undefined,
  'what is under the pointer, ms': async (page) => (await page.evaluate(() => probe.hitTest())).each,
  // The last, for a page whose styles have changed is read again.
  'the styles of the marks put in, ms': (page) => page.evaluate(() => probe.styled()),
  'one rule for every element put in, ms': (page) => page.evaluate(() => probe.styled('::highlight(gongjian-figure){color:red}')),
};

/** Bare and marked pages by turns, and what goes on in them. */
export async function measureAfterwards(browser: Browser, scenes: readonly Scene[], ours: string, setting: Setting): Promise<void> {
  for (const [index, scene] of scenes.entries()) {
    const values = new Map<string, Record<Kind, number[]>>(Object.keys(MEASURES).map((name) => [name, { bare: [], marked: [] }]));
    for (let round = 0; round < Math.max(1, setting.rounds >> 1); round++) {
      for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
        const page = await browser.newPage();
        page.setDefaultTimeout(0);
        await page.setViewport(WINDOW);
        await page.goto(`${setting.origin}/${index}`);
        if (kind === 'marked') await page.evaluate((source) => probe.run('ours', source), ours);
        for (const [name, measure] of Object.entries(MEASURES)) {
          const value = await measure(page, setting.name === 'chromium');
          if (value !== undefined) values.get(name)?.[kind].push(value);
        }
        await page.close();
      }
    }
    console.log(`\n${scene.name}, afterwards: medians of the page bare and marked`);
    console.log(row('', ['bare', 'marked', 'x']));
    for (const [name, { bare, marked }] of values) {
      const [before, after] = [median(bare), median(marked)];
      console.log(`${row('', [number(before), number(after), Number.isNaN(before) ? '–' : (after / before).toFixed(2)])}  ${name}`);
    }
  }
}
