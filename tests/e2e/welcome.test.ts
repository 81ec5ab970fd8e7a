/** The page for new readers: it came with the installation (the harness has waited for it and closed it), and comes no second time. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../dom/axe.ts';
import { BROWSERS, startWorld, type World } from './harness.ts';

/** The extension's API as its own page has it; what these tests use of it. */
interface Own {
  chrome: {
    commands: { getAll(): Promise<{ shortcut?: string }[]> };
    runtime: { sendMessage(message: object): Promise<unknown> };
    tabs: { query(all: object): Promise<{ url?: string }[]> };
  };
}

describe.each(BROWSERS)('the page for new readers in %s', (name) => {
  let world: World;
  let page: Page;
  const open = async () => {
    page = await world.extension.openOwnPage('/welcome.html');
    await page.waitForSelector('.welcome');
  };
  /** How many are open, once the background has answered: what it does at its start it has done by then. */
  const welcomes = (own: Page) =>
    own.evaluate(async () => {
      const { chrome } = globalThis as unknown as Own;
      await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'listAllNotes' });
      return (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length;
    });
  beforeAll(async () => {
    world = await startWorld(name);
    await open();
  });
  afterAll(() => world?.close());

  it('shows the three classes on a sample that was really marked', async () => {
    const marked = await page.$$eval('.welcome-sample [class^=line-]', (marks) => marks.map((mark) => [mark.className, mark.textContent]));
    expect(marked).toEqual([
      ['line-figure', '312户'],
      ['line-figure', '46.8万元'],
      ['line-slogan', '劳模精神'],
      ['line-programme', '“夏送清凉”活动'],
      ['line-figure', '1.2万名'],
      ['line-slogan', '党的二十大精神'],
      ['line-figure', '85场'],
    ]);
  });

  it('tells the keys that the browser has', async () => {
    const keys = await page.evaluate(async () =>
      (await (globalThis as unknown as Own).chrome.commands.getAll()).map(({ shortcut }) => shortcut ?? ''),
    );
    const set = keys.filter((key) => key !== '');
    expect(set).toHaveLength(4);
    expect(new Set(await page.$$eval('kbd', (shown) => shown.map((one) => one.textContent)))).toEqual(new Set(set));
  });

  it('asks for nothing, and axe finds nothing in it', async () => {
    expect(await page.$$eval('input, textarea, select, form', (fields) => fields.length)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('fits a narrow window with letters of twice the size', async () => {
    await page.setViewport({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  it('does not come again after an update or another start, and is found in the options', async () => {
    await world.update();
    await world.restart();
    const options = await world.extension.openOwnPage('/options.html');
    expect(await welcomes(options)).toBe(0);
    await options.waitForSelector('a[href="/welcome.html"]');
  });
});
