/** A marked page has two scripts: the first does without the second, and brings it in at the reader's first sign. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTab } from '../../scripts/extension-browser/ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, say, select, untilPainted } from './reader.ts';

const PATH = '/two-scripts.html';
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>北塘街道总工会近况</title>
<p>街道总工会慰问职工286人，建成职工书屋3家。</p>`;

async function pointAt(page: Page, words: string): Promise<void> {
  const { left, right, top, bottom } = await boxOf(page, words);
  await page.mouse.move(left + 1, bottom + 200);
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
}

describe.each(BROWSERS)('the two scripts of a page in %s', (name) => {
  let world: World;
  const openMarked = async () => {
    world.server.pages.set(PATH, ARTICLE);
    const page = await world.open(PATH);
    const marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'figure', '286人');
    await page.bringToFront();
    return { page, marked };
  };

  describe('both there', () => {
    let page: Page;
    let marked: MarkedPage;
    let before: string;
    beforeAll(async () => {
      world = await startWorld(name);
      ({ page, marked } = await openMarked());
      before = await markup(page);
    });
    afterAll(() => world?.close());

    const cardOf = async (words: string) => {
      const next = await say(marked, 'page.nextMark');
      return until(`the card of ${words}`, async () => {
        const found = await wordsOnPage(page);
        return found.includes(words) && found.includes(next);
      });
    };

    it('pointing at a mark as the first thing opens its card', async () => {
      await pointAt(page, '286人');
      await cardOf('286人');
    });

    it('so does the key for the next mark, also after switching off and on again', async () => {
      await marked.own.evaluate((tabId) => {
        // Runs in the extension's page, where both browsers have `chrome`.
        const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
        return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'unmarkTab', data: { tabId } });
      }, marked.tabId);
      await until(
        'nothing of ours in the page',
        async () => (await markup(page)) === before && Object.keys(await painted(page)).length === 0,
      );
      marked = await MarkedPage.press(world, page);
      await untilPainted(page, 'figure', '286人');
      await page.bringToFront();
      await askTab(marked.own, marked.tabId, 'showNextMark', { direction: 1 });
      await cardOf('286人');
    });

    it('the page sees neither of them', async () => {
      expect(await page.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((key) => /gongjian|marks|inPage/i.test(key)))).toEqual(
        [],
      );
    });
  });

  describe('where the second does not come', () => {
    const errors: string[] = [];
    beforeAll(async () => {
      world = await startWorld(name, (folder) => {
        const script = join(folder, 'in-page.js');
        // Refused by the browser, or without effect: Firefox puts down what it cannot load as an error of the page.
        if (name === 'chromium') rmSync(script);
        else writeFileSync(script, '');
      });
    });
    afterAll(() => world?.close());

    it('the page is marked, and pointing, selecting and keys break nothing', async () => {
      const { page, marked } = await openMarked();
      page.on('pageerror', (error) => errors.push(String(error)));
      const before = await markup(page);
      await pointAt(page, '286人');
      await select(page, '慰问职工');
      expect(await askTab(marked.own, marked.tabId, 'noteSelection')).toBe(false);
      await askTab(marked.own, marked.tabId, 'showNextMark', { direction: 1 });
      const { mentions, notes } = await marked.read();
      expect(mentions.map(({ text }) => text)).toContain('286人');
      expect(notes).toEqual([]);
      expect(await markup(page)).toBe(before);
      expect(errors).toEqual([]);
    });
  });
});
