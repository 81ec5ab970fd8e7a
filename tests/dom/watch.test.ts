/** What becomes readable on a living page is marked soon, in real Chromium and real Firefox, though something on it ticks for ever. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';

declare const gongjian: typeof InPage;

const script = await bundle('in-page.ts', 'gongjian');
const SOON_MS = 3000;

describe.each(BROWSERS)('changes of a page in %s', (name) => {
  const fresh = freshPages(name, { width: 900, height: 600 });
  let page: Page;
  beforeEach(() => {
    page = fresh();
  });

  async function mark(html: string, css = ''): Promise<void> {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${css}</style><body>${html}`);
    await page.evaluate(script);
    await page.evaluate(() => gongjian.startMarker().started);
  }

  /** Waits until exactly these words are painted where they are seen. */
  async function expectSeen(words: string[]): Promise<void> {
    const seen = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get(gongjian.highlightName('figure')) ?? [])].map((range) => gongjian.liveRange(range));
        return ranges.filter((range) => range?.getClientRects().length).map(String);
      });
    await expect.poll(seen, { timeout: SOON_MS, interval: 50 }).toEqual(words);
  }

  it('a page with a clock: its pages and tabs are marked soon, however often they are turned', { timeout: 60_000 }, async () => {
    await mark(
      '<p id="clock"></p><div id="article"></div><div id="first"><p>走访30家</p></div><div id="second" hidden><p>走访40家</p></div>',
    );
    await page.evaluate(() => {
      let seconds = 0;
      // Four times as fast as one that shows seconds.
      setInterval(() => document.getElementById('clock')?.replaceChildren(`10:20:${seconds++}`), 250);
    });
    await new Promise((resolve) => setTimeout(resolve, 8000));
    for (const count of [51, 52, 53]) {
      await page.evaluate(async (count) => {
        const article = document.getElementById('article');
        article?.replaceChildren('请稍候');
        await new Promise((resolve) => setTimeout(resolve, 400));
        article?.replaceChildren(`走访${count}家`);
      }, count);
      await expectSeen([`${count}家`, '30家']);
      await page.evaluate(() => {
        for (const id of ['first', 'second']) document.getElementById(id)?.toggleAttribute('hidden');
      });
      await expectSeen([`${count}家`, '40家']);
      await page.evaluate(() => {
        for (const id of ['first', 'second']) document.getElementById(id)?.toggleAttribute('hidden');
      });
      await expectSeen([`${count}家`, '30家']);
    }
  });

  it('what a narrower window shows instead is marked', async () => {
    await mark(
      '<p class="wide">走访12家</p><p class="narrow">走访12家</p>',
      '.narrow{display:none}@media(max-width:700px){.wide{display:none}.narrow{display:block}}',
    );
    await expectSeen(['12家']);
    await page.setViewport({ width: 500, height: 600 });
    await expectSeen(['12家']);
  });

  it('what a pressed tab without a script shows is marked', async () => {
    await mark(
      '<input type="radio" name="tab" checked><input type="radio" name="tab" id="tab"><p>走访12家</p><p>走访34家</p>',
      'p{display:none}input:first-child:checked~p:nth-of-type(1),#tab:checked~p:nth-of-type(2){display:block}',
    );
    await expectSeen(['12家']);
    await page.click('#tab');
    await expectSeen(['34家']);
  });

  it('a frame that gets its height by and by is read', async () => {
    await mark('<iframe width="600" height="0" srcdoc="<p>走访56家</p>"></iframe>');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.$eval('iframe', (frame) => {
      frame.height = '400';
    });
    const painted = () =>
      page.evaluate(
        () => [...((frames[0] as unknown as typeof globalThis).CSS.highlights.get(gongjian.highlightName('figure')) ?? [])].length,
      );
    await expect.poll(painted, { timeout: SOON_MS }).toBe(1);
  });
});
