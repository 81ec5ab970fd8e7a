/** Pages that are long in coming: a counter, a picture or a frame of theirs never comes, and the words are there to be read. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabIdOf } from '../../scripts/extension-browser/extension-browser.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { wordsOnPage } from './in-page.ts';
import { boxOf, painted, untilPainted } from './reader.ts';

const REPORT = `<h1>松岭县总工会2023年工作报告</h1>
<p>一、坚持围绕大局，扎实推进产业工人队伍建设改革，全年举办劳动竞赛18场，参与职工2.6万人次，着力提升职工技能水平。</p>
<p>二、聚焦民生保障，健全帮扶机制，慰问困难职工286人，发放帮扶资金57万元，维护职工权益，服务基层工会组织120家。</p>`;
const html = (body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>松岭县总工会工作报告</title><style>body { font: 18px/2 sans-serif; margin: 80px 40px }</style><body>${body}`;
/** What is asked for at `silent` never comes. */
const KINDS: Record<string, (silent: string) => string> = {
  'a counter’s script': (silent) => html(`${REPORT}<script src="${silent}/counter.js"></script>`),
  'a picture': (silent) => html(`${REPORT}<img src="${silent}/counter.gif">`),
  'a frame': (silent) => html(`${REPORT}<iframe src="${silent}/ad.html" width="300" height="200"></iframe>`),
};

describe.each(BROWSERS)('pages that are long in coming in %s', (name) => {
  let world: World;
  const waiting: ServerResponse[] = [];
  const silent = createServer((_, response) => void waiting.push(response));
  const open = async (path: string): Promise<Page> => {
    const page = await world.extension.browser.newPage();
    void page.goto(world.server.origin + path).catch(() => undefined);
    await until('the words', () => page.evaluate(() => document.querySelectorAll('p').length === 2).catch(() => false));
    return page;
  };
  beforeAll(async () => {
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo; // Listening on TCP, so an AddressInfo (Node, server.address).
    world = await startWorld(name);
    world.server.pages.set('/linked.html', html('<p>全年办讲座57场。</p>'));
    for (const [kind, source] of Object.entries(KINDS)) world.server.pages.set(`/${kind}.html`, source(`http://127.0.0.1:${port}`));
  });
  afterEach(() => {
    waiting.length = 0;
    silent.closeAllConnections();
  });
  afterAll(async () => {
    await world?.close();
    silent.close();
  });

  it.each(Object.keys(KINDS))('%s never comes: the press marks what is there, and a card opens', async (kind) => {
    const page = await open(`/${encodeURIComponent(kind)}.html`);
    await world.extension.pressButton(page);
    const popup = await world.extension.popup(page);
    await popup.waitForSelector('.switch-count');
    await page.bringToFront();
    await untilPainted(page, 'figure', '286人');
    await until('the looks', async () => (await lookOfMarks(page)) === 'underline');
    const { left, right, top, bottom } = await boxOf(page, '286人');
    await page.mouse.move(left, bottom + 100);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
    await until('the card', async () => (await wordsOnPage(page)).includes('286人'));
    expect((await painted(page)).figure).toEqual(['18场', '2.6万人次', '286人', '57万元', '120家']);
    if (!popup.isClosed()) await popup.close();
    await page.close();
  });

  it('a page that has come after all, and one switched off before, has no sheet of ours that it could see', async () => {
    const sheets = (page: Page) => page.evaluate(() => document.adoptedStyleSheets.length);
    for (const end of ['come', 'switched off'] as const) {
      const page = await open(`/${encodeURIComponent(Object.keys(KINDS)[0] ?? '')}.html`);
      await world.extension.pressButton(page);
      const popup = await world.extension.popup(page);
      await popup.waitForSelector('.switch-count');
      await until('the looks', async () => (await lookOfMarks(page)) === 'underline');
      if (end === 'switched off') {
        await popup.$eval('.footer-last', (button) => (button as HTMLElement).click());
        await until('no mark', async () => (await painted(page)).figure === undefined);
        await until('no sheet', async () => (await sheets(page)) === 0);
      }
      for (const response of waiting.splice(0)) response.end();
      await until('the page', () => page.evaluate(() => document.readyState === 'complete'));
      await until('no sheet', async () => (await sheets(page)) === 0);
      await until(`the looks of a page ${end}`, async () => (await lookOfMarks(page)) === (end === 'come' ? 'underline' : 'none'));
      for (const opened of [popup, page]) if (!opened.isClosed()) await opened.close();
    }
  });

  it('a document that such a page links to is got by it for the reader page', async () => {
    const [kind = ''] = Object.keys(KINDS);
    const page = await open(`/${encodeURIComponent(kind)}.html`);
    // The press opens the page to us, as a right click on the link does.
    await world.extension.pressButton(page);
    const popup = await world.extension.popup(page);
    await popup.waitForSelector('.switch-count');
    const tab = await tabIdOf(popup, await page.evaluate(() => location.href));
    const asked = new URLSearchParams({ tab: String(tab), url: `${world.server.origin}/linked.html` });
    const reader = await world.extension.openOwnPage(`/reader.html?${asked}`);
    await reader.bringToFront();
    await untilPainted(reader, 'figure', '57场');
    for (const opened of [popup, reader, page]) if (!opened.isClosed()) await opened.close();
  });
});

/** The line under figures, as the first paragraph would have it. */
const lookOfMarks = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('p') as Element, '::highlight(gongjian-figure)').textDecorationLine);
