/** The comparison in the side panel and the page, tied to one another in the built extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { wordsOnPage } from './in-page.ts';
import { boxOf, isInView, MarkedPage, untilPainted } from './reader.ts';

describe.each(BROWSERS)('comparison and page in %s', (name) => {
  let world: World;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    world = await startWorld(name);
    page = await world.open('/report-2024.html');
    await page.setViewport({ width: 1000, height: 600 });
    const marked = await MarkedPage.press(world, page);
    panel = await world.extension.openOwnPage(`/sidepanel.html?tab=${marked.tabId}`);
    await until('the tabs', async () => (await panel.$('[data-tab=compare]')) ?? undefined);
    // Not by the mouse: a tab behind others is not drawn.
    await panel.$eval('[data-tab=compare]', (tab) => (tab as HTMLElement).click());
    await until('the table', async () => (await panel.$('.figures tbody tr')) ?? undefined);
  });
  afterAll(() => world?.close());

  /**
   * Points at the row of a number of the page, or presses the number. The panel stays behind: in front it would follow itself,
   * and what is behind gets no events of mouse and focus but those that are made for it.
   */
  const place = (number: string, act: 'point' | 'click') =>
    panel.evaluate(
      (wanted, name) => {
        const button = [...document.querySelectorAll<HTMLElement>('.figures .place')].find((one) => one.textContent === wanted);
        if (button === undefined) throw new Error(`no row of ${wanted}`);
        if (name === 'click') button.click();
        else button.closest('tr')?.dispatchEvent(new MouseEvent('mouseenter'));
      },
      number,
      act,
    );

  it('shows the mark of a row pointed at lightly, without scrolling', async () => {
    await place('690人次', 'point');
    await untilPainted(page, 'pointed', '690人次');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('leads to the place', async () => {
    await page.bringToFront();
    expect(await isInView(page, '690人次')).toBe(false);
    await place('690人次', 'click');
    await until('the place in view', async () => (await isInView(page, '690人次')) || undefined);
  });

  it.each(['690人次', '125家'])('marks the row of the mark that is pointed at on the page: %s', async (number) => {
    // Twice where the row stands in the block of other districts too.
    const at = () => panel.$$eval('.figures tr.at .place', (all) => all.map((one) => one.textContent));
    // From the page's corner each time, for the page may still be scrolling; and until no card is open that may cover the mark.
    await until(`the row of ${number} marked`, async () => {
      await page.mouse.move(2, 2);
      await until('no card', async () => (await wordsOnPage(page)) === '');
      const { left, top, bottom } = await boxOf(page, number);
      await page.mouse.move(left + 8, (top + bottom) / 2, { steps: 3 });
      // The word takes its time from page to panel; a pointer that moves on at once takes it back.
      return until('the word', async () => (await at()).includes(number), 2000).catch(() => undefined);
    });
  });
});
