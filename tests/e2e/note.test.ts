/** A note through its whole life: written, kept over reload and restart, found again in an edited page, lost, deleted. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageContent } from '../../lib/messages/protocol.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, say, select, untilPainted } from './reader.ts';

const QUOTE = '走累了能坐下喝口热水';
const PAGES = join(import.meta.dirname, '../pages');
const sample = (name: string) => readFileSync(join(PAGES, name), 'utf8');

describe.each(BROWSERS)('a note in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  const PATH = '/article.html';

  /** The article as it stands at its address from now on. */
  const publish = (file: string) => world.server.pages.set(PATH, sample(file));
  const openAnew = async () => {
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page);
  };
  const leave = () => marked.close();
  const clickInPopup = async (words: string) => {
    const button = await marked.popup.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${words}"])`);
    await button?.click();
  };
  const notes = async (): Promise<PageContent['notes']> => (await marked.read()).notes;

  beforeAll(async () => {
    world = await startWorld(name);
    publish('note.html');
    await openAnew();
  });
  afterAll(() => world?.close());

  it('is written on a selection, with text and tags, by keyboard alone once the editor is open', async () => {
    const before = await markup(page);
    await page.bringToFront();
    await select(page, QUOTE);
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor with the focus', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('驿站的好处，引用在调研稿里');
    await page.keyboard.press('Tab');
    await page.keyboard.type('驿站');
    await page.keyboard.press('Enter');
    await page.keyboard.type('调研');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await untilPainted(page, 'note', QUOTE);
    await until('nothing of ours in the page', async () => (await markup(page)) === before);
    const [placed] = await notes();
    expect(placed).toMatchObject({
      place: { state: 'anchored' },
      note: {
        target: {
          selector: [
            { type: 'TextQuoteSelector', exact: QUOTE },
            { type: 'TextPositionSelector' },
            { type: 'RangeSelector', startContainer: '/html[1]/body[1]/p[2]', endContainer: '/html[1]/body[1]/p[2]' },
          ],
        },
        body: { text: '驿站的好处，引用在调研稿里', tags: ['驿站', '调研'] },
      },
    });
  });

  it('is listed in the popup', async () => {
    await leave();
    await openAnew();
    await marked.popup.click('[data-tab=notes]');
    const card = await marked.popup.waitForSelector('.note-row');
    const words = await card?.evaluate((one) => one.textContent);
    for (const part of [QUOTE, '驿站的好处', '驿站', '调研']) expect(words).toContain(part);
  });

  it('is back in its place after a reload', async () => {
    await page.reload();
    marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'note', QUOTE);
  });

  it('is back in its place after the browser was closed and started again', async () => {
    await world.restart();
    await openAnew();
    await untilPainted(page, 'note', QUOTE);
    expect((await notes()).map(({ note }) => note.body.tags)).toEqual([['驿站', '调研']]);
  });

  it('is found again where the article was edited', async () => {
    publish('note-edited.html');
    await leave();
    await openAnew();
    await untilPainted(page, 'note', QUOTE);
  });

  it('offers the tags in use for the next note', async () => {
    await page.bringToFront();
    await select(page, '听取职工意见');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.press('Tab');
    const offered = await until('tags offered', () =>
      inShadow(page, (root) => {
        const options = [...root.querySelectorAll('[role=option]')].map((one) => one.textContent);
        return options.length > 0 && options;
      }),
    );
    expect([...offered].sort()).toEqual(['调研', '驿站'].sort());
    await page.keyboard.press('Escape');
    await until('the list closed', () => inShadow(page, (root) => root.querySelector('[role=listbox]:not([hidden])') === null));
    expect(await focused(page)).toBe('combobox');
    await page.keyboard.press('Escape');
    await until('the editor closed', async () => !(await wordsOnPage(page)).includes('听取职工意见'));
  });

  it('says that it was not found where the passage has gone, keeps its quotation, and is painted nowhere', async () => {
    publish('note-gone.html');
    await leave();
    await openAnew();
    expect((await notes()).map(({ place }) => place)).toEqual([{ state: 'orphan' }]);
    expect((await painted(page)).note ?? []).toEqual([]);
    await marked.popup.click('[data-tab=notes]');
    const words = await until('the orphan listed', () => marked.popup.$eval('.note-row', (one) => one.textContent).catch(() => undefined));
    expect(words).toContain(QUOTE);
  });

  it('is in its place again when the passage is back, and is edited from its place', async () => {
    publish('note.html');
    await leave();
    await openAnew();
    await untilPainted(page, 'note', QUOTE);
    await page.bringToFront();
    const { left, right, top, bottom } = await boxOf(page, QUOTE);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    await until('the editor with the focus', async () => (await focused(page)) === 'textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('改过的笔记');
    await clickButton(page, await say(marked, 'page.save'));
    await until('the change kept', async () => (await notes())[0]?.note.body.text === '改过的笔记');
  });

  it('is deleted, and comes back by undo', async () => {
    await leave();
    await openAnew();
    await marked.popup.click('[data-tab=notes]');
    await clickInPopup(await say(marked, 'notes.delete'));
    await until('the note gone', async () => (await notes()).length === 0);
    await clickInPopup(await say(marked, 'page.undo'));
    await until('the note back', async () => (await notes())[0]?.note.body.text === '改过的笔记');
    await untilPainted(page, 'note', QUOTE);
  });
});
