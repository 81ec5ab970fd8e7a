/** A page with us is as without us: two tabs with the same page, one of them marked, noted, and switched off again. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, say, select, untilPainted } from './reader.ts';

const PATH = '/unharmed.html';
const QUOTE = '把义诊送到渔港和船台';
const LISTENED = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'contextmenu', 'keydown', 'keyup', 'copy', 'focusin'];
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青屿区总工会近况</title>
<style>body { font: 18px/2 sans-serif; margin: 100px 60px 2400px } ::selection { color: red }</style>
<p id="first">区总工会慰问海岛职工<b>286</b>人，建成渔民书屋3家，开展“平安出海”行动。</p>
<p id="second">今年再${QUOTE}，弘扬工匠精神，帮扶困难职工57户。</p>
<p><a href="#far">走访企业40家</a> <button type="button">更多</button> <input value="字段"></p>
<script>
  globalThis.heard = [];
  for (const type of ${JSON.stringify(LISTENED)})
    for (const capture of [true, false])
      document.addEventListener(type, (event) => heard.push([type, capture, event.target.id || event.target.nodeName, event.defaultPrevented].join()), capture);
  addEventListener('error', (event) => heard.push('error ' + event.message));
</script>`;

/** What a page's own script can ask of its window. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const own = (object: object) => Reflect.ownKeys(object).map(String);
    // Window.prototype and the like are the browser's; what is changed on them is changed for the page.
    const prototypes = [Window, Document, Node, Element, HTMLElement, Array, Object, Function, Promise, Event, EventTarget].flatMap(
      (one) => [own(one).length, ...own(one.prototype).sort()],
    );
    const selection = getSelection();
    return {
      globals: own(globalThis).sort(),
      prototypes,
      selected: selection?.toString(),
      anchor: [selection?.anchorNode?.nodeName, selection?.anchorOffset, selection?.focusOffset],
      scroll: [scrollX, scrollY],
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      active: document.activeElement?.nodeName,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name, value }) => `${name}=${value}`),
      cookies: document.cookie,
      stored: [Object.keys(localStorage), Object.keys(sessionStorage)],
      historyLength: history.length,
      title: document.title,
    };
  });

/** What a reader does with a page; gives what the page heard of it and what was copied. */
async function readingOf(page: Page): Promise<{ heard: string[]; copied: string; found: boolean[] }> {
  await page.bringToFront();
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: [], copied: '' });
    document.addEventListener('copy', () => Object.assign(globalThis, { copied: getSelection()?.toString() }), { once: true });
    document.querySelector('button')?.focus();
  });
  const inFirst = await boxOf(page, '区总工会慰问');
  await page.mouse.click(inFirst.left + 4, (inFirst.top + inFirst.bottom) / 2);
  await page.keyboard.press('x');
  await page.evaluate(() => {
    const [first, second] = [document.getElementById('first'), document.getElementById('second')];
    // Over the borders of marks and of the note.
    getSelection()?.setBaseAndExtent(first?.firstChild as Node, 3, second?.firstChild as Node, 9);
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  await until('the copy', () => page.evaluate(() => (globalThis as unknown as { copied: string }).copied !== ''));
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  const found = await page.evaluate(() => {
    // Not in TypeScript's list, but in both browsers.
    const { find } = globalThis as unknown as { find(words: string): boolean };
    return ['286人', '平安出海', '本该找不到'].map((words) => {
      getSelection()?.removeAllRanges();
      return find(words);
    });
  });
  return { heard, copied, found };
}

describe.each(BROWSERS)('a page with us in %s', (name) => {
  let world: World;
  let bare: Page;
  let page: Page;
  let marked: MarkedPage;
  /** Of the page without us. */
  let wanted: { markup: string; state: Awaited<ReturnType<typeof stateOf>>; reading: Awaited<ReturnType<typeof readingOf>> };
  const expectUnharmed = async () => {
    expect(await readingOf(page)).toEqual(wanted.reading);
    // What was selected long enough for the toolbar to come is no longer selected.
    await untilNothingOfOurs();
    expect(await stateOf(page)).toEqual(wanted.state);
  };
  const untilNothingOfOurs = () => until('nothing of ours in the page', async () => (await markup(page)) === wanted.markup);
  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages.set(PATH, ARTICLE);
    bare = await world.open(PATH);
    const reading = await readingOf(bare);
    wanted = { markup: await markup(bare), state: await stateOf(bare), reading };
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'figure', '286人');
  });
  afterAll(() => world?.close());

  it('marked: markup, globals, events, selection, finding and copying are as they were', async () => {
    await expectUnharmed();
  });

  it('keeps its place, its focus and its selection while a card comes and goes', async () => {
    await page.bringToFront();
    await untilNothingOfOurs();
    await page.mouse.move(2, 2);
    await page.evaluate(() => {
      scrollTo(0, 40);
      document.querySelector('input')?.focus();
    });
    const before = await stateOf(page);
    const { left, right, top, bottom } = await boxOf(page, '3家');
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
    await until('the card', async () => (await wordsOnPage(page)).includes('3家'));
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(await bare.evaluate(() => document.body.outerHTML));
    expect(await stateOf(page)).toEqual(before);
    await page.mouse.move(2, 2);
    await untilNothingOfOurs();
    expect(await stateOf(page)).toEqual(before);
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('hears nothing of what is clicked in the card and the editor', async () => {
    await select(page, QUOTE);
    await page.evaluate(() => Object.assign(globalThis, { heard: [] }));
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('x');
    await clickButton(page, await say(marked, 'page.save'));
    await untilPainted(page, 'note', QUOTE);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    // In the capturing phase a page hears that something is pressed in an element of another's; never what is in there.
    expect(heard.filter((one) => one.split(',')[1] === 'false')).toEqual([]);
    await until('nothing open', async () => !(await inShadow(page, (root) => root.querySelector('.floating, .toast') !== null)));
    await untilNothingOfOurs();
  });

  it('noted: as without us', async () => {
    await expectUnharmed();
  });

  it('switched off: as without us, and nothing is painted', async () => {
    await marked.own.evaluate((tabId) => {
      // Runs in the extension's page, where both browsers have `chrome`.
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
      return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'unmarkTab', data: { tabId } });
    }, marked.tabId);
    await until('no marks', async () => Object.keys(await painted(page)).length === 0);
    await expectUnharmed();
  });
});
