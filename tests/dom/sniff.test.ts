/** The first script's look at a page: what it takes down, and that nobody feels it where the page is no report. */
import { availableParallelism, loadavg } from 'node:os';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENOUGH_POINTS, MOST_SKETCHED } from '../../lib/sites/report-score.ts';
import { NO_REPORTS, repeat } from '../pages/no-reports.ts';
import { BROWSERS, startBrowser } from './browsers.ts';
import { bundle } from './bundle.ts';
import type { look } from './sniff-page.ts';

/** Milliseconds on a page that is no report; on a machine with more work than processors as many times more as it has to share. */
const MOST_IDLE = 2 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

let script: string;
beforeAll(async () => {
  script = await bundle('sniff-page.ts', 'sniffPage');
});

describe.each(BROWSERS)('the first script’s look in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(name);
  });
  afterAll(() => browser?.close());

  async function lookAt(body: string): Promise<ReturnType<typeof look>> {
    const page: Page = await browser.newPage();
    await page.setContent(`<!doctype html><title>某页</title>${body}`);
    // The bundle sets a global of that name.
    const found = (await page.evaluate(`${script}; sniffPage.look()`)) as ReturnType<typeof look>;
    await page.close();
    return found;
  }

  it('takes blocks as lines, leaves out what is no text, and counts what is linked', async () => {
    const { sketch } = await lookAt(
      '<h1>一、<b>成效</b></h1><script>var a="慰问";</script><p>慰问<span>286</span>人<a href="/">更多</a></p><style>p{}</style>末行<textarea>x</textarea>',
    );
    expect(sketch.text.trim().split('\n')).toEqual(['一、成效', '慰问286人更多', '末行']);
    expect(sketch.linked).toBe(2);
  });

  it('is not drawn into depth and length', async () => {
    const { sketch } = await lookAt(repeat(3000, () => '<div>') + '深'.repeat(50_000));
    expect(sketch.text).toBe('');
    expect((await lookAt(repeat(5000, () => '<p>雨落了一夜。'))).sketch.text.length).toBeLessThan(MOST_SKETCHED * 1.3);
  });

  it.each(Object.entries(NO_REPORTS))('%s: no report, told in two milliseconds at the first look', async (_, body) => {
    const looks = [];
    // The best of several fresh pages: the machine has other work.
    for (let turn = 0; turn < 8; turn++) looks.push(await lookAt(body));
    expect(Math.max(...looks.map(({ score }) => score.points))).toBeLessThan(ENOUGH_POINTS);
    const took = looks.map((one) => one.took).sort((a, b) => a - b);
    expect(took[0], `milliseconds: ${took.map((one) => one.toFixed(1)).join(' ')}`).toBeLessThanOrEqual(MOST_IDLE);
  });
});
