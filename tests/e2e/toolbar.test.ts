/** The toolbar button pressed for real: what it starts, what the popup says, the way from the popup to a place. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mention, MentionClass } from '../../lib/recognise/mention.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { isInView, MarkedPage, markup, painted, untilPainted } from './reader.ts';

const countOf = (mentions: readonly Mention[], name: MentionClass) => mentions.filter((mention) => mention.class === name).length;

describe.each(BROWSERS)('the toolbar button in %s', (name) => {
  let world: World;
  let page: Page;
  let before: string;
  let marked: MarkedPage;
  beforeAll(async () => {
    world = await startWorld(name);
    page = await world.open('/report-2023.html');
    await page.setViewport({ width: 1000, height: 500 });
    before = await markup(page);
  });
  afterAll(() => world?.close());

  it('has done nothing before it is pressed', async () => {
    expect(await painted(page)).toEqual({});
  });

  it('marks the page and leaves its nodes byte for byte as they were', async () => {
    marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'slogan', '习近平新时代中国特色社会主义思想');
    const ours = await painted(page);
    expect(ours.figure).toContain('2.3万人次');
    expect(ours.programme).toContain('“安康杯”竞赛');
    expect(await markup(page)).toBe(before);
  });

  it('shows the page’s title and the counts of what was found', async () => {
    const { mentions } = await marked.read();
    expect(mentions.length).toBeGreaterThan(50);
    expect(await marked.counts()).toEqual({
      figure: countOf(mentions, 'figure'),
      slogan: countOf(mentions, 'slogan'),
      programme: countOf(mentions, 'programme'),
    });
    expect(await marked.popup.$eval('h1', (title) => title.textContent)).toContain('青澜区总工会2023年工作报告');
  });

  it('says on the button how many there are', async () => {
    const { mentions } = await marked.read();
    expect(await until('the count on the button', () => marked.badge())).toBe(String(mentions.length));
  });

  it('leads from the popup to the place on the page', async () => {
    const { popup } = marked;
    const inView = () => isInView(page, '爱心托管班');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await inView()).toBe(false);
    await popup.click('[data-tab=page]');
    await until('the item in the popup pressed', () =>
      popup.evaluate(() => {
        const items = [...document.querySelectorAll<HTMLElement>('.item-programme')];
        const item = items.find((one) => one.textContent?.includes('爱心托管班'));
        item?.click();
        return item !== undefined;
      }),
    );
    await until('the place in view', inView);
    await untilPainted(page, 'programme', '爱心托管班');
  });

  it('shows another class or not, by the popup’s switch', async () => {
    await marked.popup.evaluate(() => document.querySelector<HTMLElement>('.switch:has(.line-figure) input')?.click());
    await until('figures gone', async () => ((await painted(page)).figure ?? []).length === 0);
    expect((await painted(page)).programme).not.toEqual([]);
    await marked.popup.evaluate(() => document.querySelector<HTMLElement>('.switch:has(.line-figure) input')?.click());
    await until('figures back', async () => ((await painted(page)).figure ?? []).length > 0);
  });

  it('marks once where it is pressed twice', async () => {
    const { mentions } = await marked.read();
    marked = await MarkedPage.press(world, page);
    expect((await marked.read()).mentions).toEqual(mentions);
    expect(await markup(page)).toBe(before);
  });

  it('leaves no trace when it is switched off', async () => {
    await marked.popup.evaluate(() => document.querySelector<HTMLElement>('.footer-last')?.click());
    await until('marks gone', async () => Object.values(await painted(page)).flat().length === 0);
    expect(await painted(page)).toEqual({});
    expect(await markup(page)).toBe(before);
    expect(await marked.badge()).toBe('');
  });
});
