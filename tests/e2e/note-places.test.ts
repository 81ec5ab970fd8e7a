/** Where notes stand: several in one place, the same words twice, a passage that changed, one that is gone, and what the page sees of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoteSelectors } from '../../lib/note/note.ts';
import { askTab } from '../../scripts/extension-browser/ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, painted, say, select, untilPainted } from './reader.ts';

const PATH = '/places.html';
const article = (sentence: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>北塘街道总工会</title>
<style>body { font: 16px/2 sans-serif; max-width: 1100px; margin: 24px auto }</style>
<h1>北塘街道总工会</h1>
<p id="first">春季，工会组织职工代表巡视食堂。${sentence}</p>
<p id="second">秋季，工会组织职工代表巡视宿舍。</p>
<p contenteditable id="own">这里由读者自己写字。</p><p><input value="输入框"></p>`;
const SENTENCE = '街道工会为环卫工人和快递员送去雨衣、水壶和急救包共九百套，一户不落。';
const CHANGED = '街道工会为环卫工人和快递员送去雨衣、水壶和药箱共九百套，一户不落。';

describe.each(BROWSERS)('places of notes in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  const publish = async (sentence: string) => {
    world.server.pages.set(PATH, article(sentence));
    if (page === undefined) page = await world.open(PATH);
    else await page.reload();
    marked = await MarkedPage.press(world, page);
    await page.bringToFront();
  };
  const writing = () => until('the editor with the focus', async () => (await focused(page)) === 'textarea');
  const selectLast = (words: string) =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.lastIndexOf(words) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, words);
  const clickAt = async (words: string) => {
    const { left, right, top, bottom } = await boxOf(page, words);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  };
  const write = async (words: string) => {
    await writing();
    await page.keyboard.type(words);
    await clickButton(page, await say(marked, 'page.save'));
  };
  const toolbar = () => inShadow(page, (root) => root.querySelector('.toolbar') !== null);
  const gone = () =>
    until(
      'nothing open',
      async () => (await focused(page)) === '' && !(await inShadow(page, (root) => root.querySelector('.floating') !== null)),
    );

  beforeAll(async () => {
    world = await startWorld(name);
    await publish(SENTENCE);
  });
  afterAll(() => world?.close());

  it('one key paints the selection in a colour, and typing in fields is left alone', async () => {
    await select(page, '雨衣、水壶和急救包');
    await until('the toolbar', toolbar);
    await page.keyboard.press('3');
    await untilPainted(page, 'blue', '雨衣、水壶和急救包');
    await gone();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('own') as Node));
    await page.focus('#own');
    await page.keyboard.type('hn3');
    await page.focus('input');
    await page.keyboard.type('hn3');
    expect(await page.$eval('input', (input) => input.value)).toContain('hn3');
    expect(await toolbar()).not.toBe(true);
    expect((await marked.read()).notes).toHaveLength(1);
  });

  it('notes that overlap are opened one by one', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select(page, '街道工会为环卫工人和快递员送去雨衣、水壶和急救包共九百套');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await write('长的');
    await gone();
    await clickAt('水壶');
    await writing();
    expect(await inShadow(page, (root) => root.querySelector('textarea')?.value)).toBe('');
    await clickButton(page, await say(marked, 'page.nextNote'));
    await until('the longer note', () => inShadow(page, (root) => root.querySelector('textarea')?.value === '长的'));
    await page.keyboard.press('Escape');
    await gone();
  });

  it('the same words twice: the second stays the second', async () => {
    await selectLast('工会组织职工代表巡视');
    expect(await askTab(marked.own, marked.tabId, 'highlightSelection')).toBe(true);
    await untilPainted(page, 'note', '工会组织职工代表巡视');
    await publish(SENTENCE);
    await untilPainted(page, 'note', '工会组织职工代表巡视');
    const place = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('gongjian-note') ?? [])];
      return ranges.find((range) => range.startContainer.parentElement?.id !== 'first')?.startContainer.parentElement?.id;
    });
    expect(place).toBe('second');
  });

  it('a passage that changed is told with its difference, and is right once confirmed', async () => {
    await publish(CHANGED);
    await untilPainted(page, 'changed', '街道工会为环卫工人和快递员送去雨衣、水壶和药箱共九百套');
    await clickAt('九百套');
    await writing();
    const pieces = await inShadow(page, (root) => [...root.querySelectorAll('del, ins')].map((one) => one.lastChild?.textContent));
    expect(pieces).toEqual(['急救包', '药箱']);
    await clickButton(page, await say(marked, 'notes.confirmPlace'));
    await until('the passage confirmed', async () => {
      const { notes } = await marked.read();
      return notes.some(
        ({ note, place }) => note.target.selector[0].exact.includes('药箱') && place.state === 'anchored' && !place.changed,
      );
    });
    await page.keyboard.press('Escape');
  });

  it('a passage that is gone is attached to what is selected', async () => {
    await publish('今年不再发放。');
    const lost = (await marked.read()).notes.filter(({ place }) => place.state === 'orphan');
    const id = lost.find(({ note }) => note.body.text === '长的')?.note.id;
    expect(id).toBeDefined();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await askTab<NoteSelectors | undefined>(marked.own, marked.tabId, 'reattachNote', { id })).toBeFalsy();
    await selectLast('今年不再发放');
    const selector = await askTab<NoteSelectors>(marked.own, marked.tabId, 'reattachNote', { id });
    expect(selector[0].exact).toBe('今年不再发放');
    // The panel's button does this.
    await marked.own.evaluate(
      (data) => {
        // Runs in the extension's page, where both browsers have `chrome`.
        const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
        return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'placeNote', data });
      },
      { id, selector },
    );
    await until('the note in its new place', async () =>
      Object.values(await painted(page))
        .flat()
        .includes('今年不再发放'),
    );
  });

  it('a note on the page as a whole has no place and misses none', async () => {
    await askTab(marked.own, marked.tabId, 'notePage');
    await write('整页的话');
    await until('the page note', async () => (await marked.read()).notes.some(({ place }) => place.state === 'page'));
  });

  it('the page’s own scripts find no word of the reader’s, whatever they look through', async () => {
    const secret = '绝密批注';
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes) seen.push(node.textContent ?? '', (node as Element).outerHTML ?? '');
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const type of ['keydown', 'keyup', 'input', 'beforeinput', 'focusin', 'message', 'compositionend', 'copy']) {
        addEventListener(
          type,
          (event) => seen.push(`${type} ${'key' in event ? event.key : ''} ${'data' in event ? event.data : ''}`),
          true,
        );
      }
    });
    await selectLast('巡视宿舍');
    expect(await askTab(marked.own, marked.tabId, 'noteSelection')).toBe(true);
    await writing();
    await page.keyboard.type(secret);
    await page.keyboard.press('Tab');
    await page.keyboard.type('秘签');
    const look = () =>
      page.evaluate(() => {
        const { seen } = globalThis as unknown as { seen: string[] };
        const hosts = [...document.querySelectorAll('*')].filter((one) => one.localName.includes('gongjian'));
        const highlights = [...CSS.highlights].map(([key, value]) => `${key} ${[...value].map((range) => range.constructor.name)}`);
        return [
          ...seen,
          new XMLSerializer().serializeToString(document),
          ...hosts.map((host) => `${host.shadowRoot?.textContent ?? ''}${host.innerHTML}${(host as HTMLElement).innerText}`),
          ...highlights,
          ...Object.getOwnPropertyNames(globalThis),
          ...performance.getEntries().map((entry) => JSON.stringify(entry)),
          ...[...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('')),
          JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie + document.title,
          String(getSelection()),
          document.activeElement?.outerHTML ?? '',
        ].join('\n');
      });
    expect(await look()).not.toMatch(/绝密|批注|秘签/);
    await clickButton(page, await say(marked, 'page.save'));
    await until('the note saved', async () => (await marked.read()).notes.some(({ note }) => note.body.text === secret));
    expect(await look()).not.toMatch(/绝密|批注|秘签/);
    expect(await wordsOnPage(page)).not.toContain(secret);
  });
  it('is saved by one press on the button though the list of tags is open and closes', async () => {
    await gone();
    await selectLast('巡视食堂');
    expect(await askTab(marked.own, marked.tabId, 'noteSelection')).toBe(true);
    await writing();
    await page.keyboard.type('写完标签再保存');
    await page.keyboard.press('Tab');
    await until('the tags in use', () => inShadow(page, (root) => root.querySelector('.tag-choices:not([hidden])') !== null));
    await clickButton(page, await say(marked, 'page.save'));
    await until('the note saved', async () => (await marked.read()).notes.some(({ note }) => note.body.text === '写完标签再保存'));
  });
});
