/** A page that draws itself anew is marked anew, and what has gone is not held on to. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage, painted, untilPainted } from './reader.ts';

describe.each(BROWSERS)('a page that changes in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  beforeAll(async () => {
    world = await startWorld(name);
    page = await world.open('/rerender.html');
    marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'figure', '4,100人');
  });
  afterAll(() => world?.close());

  const press = (id: string) => page.evaluate((id) => document.getElementById(id)?.click(), id);
  const texts = async () => (await marked.read()).mentions.map((mention) => mention.text);

  it('small edits keep the marks on their words', async () => {
    await press('edit');
    await until('the edited text read', async () => (await marked.read()).text.includes('据区总工会消息'));
    expect(await texts()).toEqual(['32家', '4,100人', '高质量发展']);
    await untilPainted(page, 'figure', '4,100人');
  });

  it('text that is appended is marked', async () => {
    await press('append');
    await untilPainted(page, 'figure', '250人');
    expect(await texts()).toEqual(['32家', '4,100人', '高质量发展', '250人']);
  });

  it('content that is replaced is marked, and the old marks are gone', async () => {
    await press('replace');
    await untilPainted(page, 'programme', '“工会杯”职工羽毛球赛');
    expect(await texts()).toEqual(['“工会杯”职工羽毛球赛', '560人', '劳模精神']);
    expect((await painted(page)).figure).toEqual(['560人']);
  });

  it('the page after a client-side navigation is marked, under its new address', async () => {
    await press('navigate');
    await untilPainted(page, 'figure', '1,300户次');
    expect(await texts()).toEqual(['送温暖', '88万元', '1,300户次', '两个维护', '职工书屋', '7家']);
    expect((await marked.read()).url).toContain('page=3');
  });

  it('the count on the button follows', async () => {
    expect(await until('the new count', async () => (await marked.badge()) === '6' && '6')).toBe('6');
  });
});
