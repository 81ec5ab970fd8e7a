/** Our interface's place on the page, and what the reader has selected, in real Chromium and real Firefox. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, freshPages } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';

declare const gongjian: typeof InPage;
declare global {
  var heard: string[];
  var host: ReturnType<typeof InPage.startHost>;
}

const script = await bundle('in-page.ts', 'gongjian');

describe.each(BROWSERS)('on the page in %s', (name) => {
  const fresh = freshPages(name);
  let page: Page;
  beforeEach(() => {
    page = fresh();
  });

  async function open(html: string): Promise<void> {
    await page.setContent(`<!doctype html><style>gongjian-ui, textarea { display: none !important; opacity: 0 }</style><body>${html}`);
    await page.evaluate(script);
    await page.evaluate(() => {
      globalThis.heard = [];
      for (const type of ['keydown', 'keyup', 'input', 'pointerdown', 'click', 'focusin', 'paste']) {
        document.addEventListener(type, (event) => heard.push(event.type));
      }
      globalThis.host = gongjian.startHost();
    });
  }

  it('stands beside the body, and is gone without a trace', async () => {
    await open('<p>正文</p>');
    const result = await page.evaluate(() => {
      const before = { all: document.documentElement.outerHTML, body: document.body.outerHTML };
      host.show();
      const open = {
        body: document.body.outerHTML,
        isClosed: host.element()?.shadowRoot === null,
        parent: host.element()?.parentNode?.nodeName,
      };
      host.hide();
      return { ...open, body: open.body === before.body, all: document.documentElement.outerHTML === before.all };
    });
    expect(result).toEqual({ isClosed: true, parent: 'HTML', body: true, all: true });
  });

  it('is neither hidden nor styled by the page', async () => {
    await open('<p>正文</p>');
    const look = await page.evaluate(() => {
      host.show();
      const style = getComputedStyle(host.field);
      return {
        color: style.color,
        display: getComputedStyle(host.element() as Element).display,
        width: host.field.getBoundingClientRect().width > 50,
      };
    });
    expect(look).toEqual({ color: 'rgb(1, 2, 3)', display: 'block', width: true });
  });

  it('keeps what is typed and clicked in it from the page’s own shortcuts', async () => {
    await open('<p>正文</p>');
    const box = await page.evaluate(() => {
      host.show();
      const { left, top } = host.field.getBoundingClientRect();
      return { x: left + 10, y: top + 10 };
    });
    await page.mouse.click(box.x, box.y);
    await page.keyboard.type('s?');
    expect(await page.evaluate(() => ({ value: host.field.value, heard }))).toEqual({ value: 's?', heard: [] });
    await page.evaluate(() => host.hide());
    await page.keyboard.press('s');
    expect(await page.evaluate(() => heard)).toEqual(['keydown', 'keyup']);
  });

  it.each([
    { name: 'text', html: '<p id="a">共走访12家企业</p>', selected: '共走访12家企业' },
    { name: 'across blocks', html: '<div id="a"><p>甲</p><p>乙</p></div>', selected: '甲\n乙' },
    { name: 'with white space around', html: '<p id="a"> <b> 甲 </b> </p>', selected: '甲' },
    { name: 'in an editable region', html: '<p id="a" contenteditable>甲</p>', selected: null },
    { name: 'of hidden text', html: '<p id="a"><span hidden>甲</span></p>', selected: null },
  ])('a selection $name', async ({ html, selected }) => {
    await open(html);
    const found = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('a') as Element);
      const text = gongjian.collect();
      const span = gongjian.selectedSpan(document, text);
      return span === null ? null : text.text.slice(span.start, span.end);
    });
    expect(found).toBe(selected);
  });

  it('a selection inside a field is the reader’s own', async () => {
    await page.setContent('<!doctype html><p>正文</p><input id="a" value="甲乙">');
    await page.evaluate(script);
    const found = await page.evaluate(() => {
      const field = document.getElementById('a') as HTMLInputElement;
      getSelection()?.selectAllChildren(document.body);
      field.focus();
      field.select();
      return gongjian.selectedSpan(document, gongjian.collect());
    });
    expect(found).toBe(null);
  });
});
