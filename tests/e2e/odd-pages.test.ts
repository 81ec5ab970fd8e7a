/** Pages that are unlike most: XHTML, framesets in GBK, text that is being written, vertical and right-to-left text, zoomed pages, print. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTab } from '../../scripts/extension-browser/ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, say, select, untilPainted } from './reader.ts';

const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>临泉区总工会</title></head>
<body style="margin: 100px 40px"><p>区总工会走访企业73家，<![CDATA[培训职工1200人次]]>。</p><p>把夜校办到楼宇里。</p></body></html>`;
const FRAMESET =
  '<html><head><title>frames</title></head><frameset rows="60,*"><frame src="/top.html"><frame src="/gbk.html"></frameset></html>';
const html = (style: string, body: string, attributes = '') =>
  `<!doctype html><html lang="zh-CN" ${attributes}><meta charset="utf-8"><title>临泉区总工会</title><style>${style}</style><body>${body}`;
const REPORT = '<p>区总工会慰问职工286人，建成职工书屋3家，开展“平安出海”行动。</p><p id="quote">今年再把义诊送到渔港。</p>';
const KINDS: Record<string, string> = {
  'vertical text': html('html { writing-mode: vertical-rl } body { font: 18px/2 sans-serif; margin: 120px }', REPORT),
  'text from right to left': html('body { font: 18px/2 sans-serif; margin: 120px 40px }', REPORT, 'dir="rtl"'),
  'a page zoomed by its style': html('body { font: 18px/2 sans-serif; margin: 60px 20px; zoom: 2 }', REPORT),
  'a page enlarged as a whole': html('html { zoom: 1.5 } body { font: 18px/2 sans-serif; margin: 60px 20px }', REPORT),
  'a page that is turned and scaled': html(
    'body { font: 18px/2 sans-serif; margin: 120px; transform: scale(1.3); transform-origin: 0 0 }',
    REPORT,
  ),
};

describe.each(BROWSERS)('odd pages in %s', (name) => {
  let world: World;
  let pages = 0;
  const open = async (source: string | Uint8Array, ending = 'html') => {
    const path = `/odd-${++pages}.${ending}`;
    world.server.pages.set(path, source);
    const page = await world.open(path);
    const before = await markup(page);
    const marked = await MarkedPage.press(world, page);
    await page.bringToFront();
    return { page, marked, before };
  };
  const note = async (page: Page, marked: MarkedPage, words: string) => {
    await select(page, words);
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('记');
    await clickButton(page, await say(marked, 'page.save'));
    await untilPainted(page, 'note', words);
  };
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterAll(() => world?.close());

  it('XHTML is read, marked and noted', async () => {
    const { page, marked, before } = await open(XHTML, 'xhtml');
    await until('the marks', async () => (await painted(page)).figure?.join() === '73家,1200人次');
    expect(await markup(page)).toBe(before);
    await note(page, marked, '把夜校办到楼宇里');
    await marked.close();
  });

  it('the frames of an old frameset are read and marked, in their encoding', async () => {
    world.server.pages.set('/top.html', '<html><body>导航 首页</body></html>');
    const { page, marked } = await open(FRAMESET);
    expect((await marked.read()).mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['86名', '１２８家', '四个意识']));
    await until('marks in the frame', () =>
      page.evaluate(() => {
        const view = frames[1] as unknown as typeof globalThis;
        return [...(view.CSS.highlights.get('gongjian-figure') ?? [])].length > 2;
      }),
    );
    await marked.close();
  });

  it('a page that is being written is left alone', async () => {
    const { page, marked, before } = await open(html('', `${REPORT}<script>document.designMode = 'on'</script>`));
    expect((await marked.read()).mentions).toEqual([]);
    expect(await painted(page)).toEqual({});
    expect(await markup(page)).toBe(before);
    await marked.close();
  });

  it.each(Object.entries(KINDS))('%s: the card stands beside its mark, in the window', async (_, source) => {
    const { page, marked } = await open(source);
    await untilPainted(page, 'figure', '286人');
    const mark = await boxOf(page, '286人');
    await page.mouse.move(mark.left, mark.bottom + 40);
    await page.mouse.move((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2, { steps: 3 });
    await until('the card', async () => (await wordsOnPage(page)).includes('286人'));
    const card = await until('the card in its place', () =>
      inShadow(page, (root) => {
        const box = root.querySelector('.floating')?.getBoundingClientRect();
        if (box === undefined || box.width === 0 || box.top < 0 || box.left < 0) return undefined;
        return box.bottom <= innerHeight && box.right <= innerWidth
          ? { left: box.left, right: box.right, top: box.top, bottom: box.bottom }
          : undefined;
      }),
    );
    const isOverMark = card.left < mark.right - 1 && card.right > mark.left + 1 && card.top < mark.bottom - 1 && card.bottom > mark.top + 1;
    expect(isOverMark).toBe(false);
    const gap = Math.max(card.left - mark.right, mark.left - card.right, card.top - mark.bottom, mark.top - card.bottom);
    expect(gap).toBeLessThan(40);
    await marked.close();
  });

  it.each([
    'zoom: 1.5',
    'transform: scale(0.5); transform-origin: 0 0',
  ])('a place in a box that scrolls is come to, in %s', async (style) => {
    const far = '<div style="height: 4000px"></div>';
    const { page, marked } = await open(html(`main { ${style}; overflow: auto; height: 400px }`, `<main>${far}${REPORT}${far}</main>`));
    const mark = (await marked.read()).mentions.find(({ text }) => text === '286人');
    if (mark === undefined) throw new Error('286人 is not marked');
    expect(await askTab(marked.own, marked.tabId, 'showSpan', { start: mark.start, end: mark.end })).toBe(true);
    const { top, bottom } = await boxOf(page, '286人');
    const box = await page.$eval('main', (main) => main.getBoundingClientRect().toJSON());
    expect(top).toBeGreaterThan(box.top);
    expect(bottom).toBeLessThan(box.bottom);
    await marked.close();
  });

  it('in a part of the page that fills the screen a note is written', async () => {
    const { page, marked } = await open(html('', `<main><button>全屏</button>${REPORT}</main>`));
    await page.evaluate(() =>
      document
        .querySelector('button')
        ?.addEventListener('click', ({ target }) => void (target as Element).parentElement?.requestFullscreen()),
    );
    await page.click('button');
    await until('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await untilPainted(page, 'figure', '286人');
    await note(page, marked, '把义诊送到渔港');
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
    await marked.close();
  });

  it('on a page that its server has put into a sandbox, where no form is sent, a note is written', async () => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': 'sandbox allow-scripts' };
    const server = createServer((_, response) => response.writeHead(200, headers).end(html('', REPORT)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await world.extension.browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // It listens on TCP.
    const marked = await MarkedPage.press(world, page);
    await page.bringToFront();
    await untilPainted(page, 'figure', '286人');
    await note(page, marked, '把义诊送到渔港');
    await marked.close();
    server.close();
    server.closeAllConnections();
  });

  it('at 200 % the editor fits and saves', async () => {
    const { page, marked } = await open(html('body { font: 18px/2 sans-serif; margin: 60px 20px }', REPORT));
    await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
    await untilPainted(page, 'figure', '286人');
    await note(page, marked, '把义诊送到渔港');
    await marked.close();
  });

  // Puppeteer tells Firefox neither the medium nor the paper's size.
  if (name === 'chromium') {
    it('nothing of ours is printed', async () => {
      const { page, marked } = await open(html('', REPORT));
      await untilPainted(page, 'figure', '286人');
      const looks = () =>
        page.evaluate(() => {
          const { textDecorationLine, backgroundColor } = getComputedStyle(document.body, '::highlight(gongjian-figure)');
          return [textDecorationLine, backgroundColor];
        });
      expect(await looks()).toEqual(['underline', 'rgba(47, 116, 200, 0.07)']);
      await page.emulateMediaType('print');
      expect((await looks())[0]).not.toContain('underline');
      expect((await looks())[1]).toBe('rgba(0, 0, 0, 0)');
      await marked.close();
    });
  }
});
