/** Pages that give nothing, or far too much, and pages that no extension may touch. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hugePage } from '../pages/generated.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage, painted, say } from './reader.ts';

const NOTHING: Record<string, string> = {
  '/empty.html': '',
  '/no-text.html': '<!DOCTYPE html><title>图</title><body><img alt="" width="300" height="200"><canvas></canvas></body>',
  '/only-script.html': '<!DOCTYPE html><title>壳</title><body><div id="app"></div><script>window.data = "4.8万人次"</script></body>',
  '/frames.html': '<!DOCTYPE html><title>框</title><frameset cols="*,*"><frame src="/note.html"><frame src="/dark.html"></frameset>',
};

describe.each(BROWSERS)('bad input in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
    for (const [path, html] of Object.entries(NOTHING)) world.server.pages.set(path, html);
  });
  afterAll(() => world?.close());

  it.each(Object.keys(NOTHING))('%s: the popup says that nothing was found', async (path) => {
    const page = await world.open(path);
    const marked = await MarkedPage.press(world, page);
    expect((await marked.read()).mentions).toEqual([]);
    const words = await say(marked, 'state.nothingTitle');
    await until('the words of the popup', () => marked.popup.evaluate((words) => document.body.textContent?.includes(words), words));
    expect(await painted(page)).toEqual({});
    await marked.close();
  });

  it('a page of 5 MB is marked, and can be scrolled meanwhile', async () => {
    const { html, mentions } = hugePage();
    world.server.pages.set('/huge.html', html);
    const page = await world.open('/huge.html');
    const marked = await MarkedPage.press(world, page);
    await until('the first marks', async () => ((await painted(page)).programme ?? []).length > 0, 60_000);
    // Few at a time: every registered range is paid for at every later change of the page.
    expect(Object.values(await painted(page)).flat().length).toBeLessThan(3000);
    const reading = await marked.read();
    expect(reading.mentions.length).toBe(mentions.length);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('marks at the end', () =>
      page.evaluate(() => {
        const last = [...document.querySelectorAll('p')].at(-1);
        return [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => last?.contains(range.startContainer)));
      }),
    );
    await marked.close();
  }, 180_000);

  if (name === 'chromium') {
    it('a page of the browser’s own: the popup says why it cannot run there', async () => {
      const page = await world.extension.browser.newPage();
      await page.goto('chrome://version/');
      await world.extension.pressButton(page);
      const popup = await world.extension.popup(page);
      await until('the words of the popup', () => popup.evaluate(() => document.body.textContent?.includes('此页不能标注')));
    });
  }
});
