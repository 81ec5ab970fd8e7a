/** The text that is collected from hostile pages, and the way back to the DOM, in real Chromium and real Firefox. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startBrowser } from './browsers.ts';
import { bundle } from './bundle.ts';
import type * as InPage from './in-page.ts';
import { PAGE_TEXT_CASES, type PageTextCase } from './page-text.cases.ts';
import { PLACED_RUNS_CASES } from './placed-runs.cases.ts';

declare const gongjian: typeof InPage;

const PAGES = join(import.meta.dirname, '../pages');
// rerender.html is drawn by its own script.
const SAMPLES = readdirSync(PAGES).filter((file) => file.endsWith('.html') && file !== 'rerender.html');

const script = await bundle('in-page.ts', 'gongjian');

describe.each(BROWSERS)('page text in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser(name);
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function open({ html, css = '', xhtml }: PageTextCase): Promise<void> {
    if (xhtml) await page.goto(`data:application/xhtml+xml;charset=utf-8,${encodeURIComponent(html)}`);
    // An XML document, and one in design mode, cannot be written into anew.
    else await page.goto('about:blank');
    if (!xhtml) await page.setContent(`<!doctype html><meta charset="utf-8"><style>${css}</style><body>${html}`);
    await page.evaluate(script);
  }

  it.each([...PAGE_TEXT_CASES, ...PLACED_RUNS_CASES])('$name', async (example) => {
    await open(example);
    const result = await page.evaluate(() => {
      const before = document.documentElement.outerHTML;
      const text = gongjian.collect();
      return {
        text: text.text,
        failures: gongjian.roundTripFailures(text, 12),
        isUnchanged: document.documentElement.outerHTML === before,
      };
    });
    expect(result.text).toBe(example.text);
    expect(result.isUnchanged).toBe(true);
    if (!example.withoutRoundTrip) expect(result.failures).toEqual([]);
  });

  it('split and empty text nodes', async () => {
    await open({ name: '', html: '<p id="p"></p>', text: '' });
    const result = await page.evaluate(() => {
      const p = document.getElementById('p');
      for (const part of ['', '服务', '', '4', '.', '8', '', '万', ' ', ' 人', '次', '']) p?.append(document.createTextNode(part));
      const text = gongjian.collect();
      return { text: text.text, failures: gongjian.roundTripFailures(text, 12) };
    });
    expect(result).toEqual({ text: '服务4.8万 人次', failures: [] });
  });

  it('a document in design mode is the writer’s own', async () => {
    await open({ name: '', html: '<p>12家</p>', text: '' });
    const text = await page.evaluate(() => {
      document.designMode = 'on';
      return gongjian.collect().text;
    });
    expect(text).toBe('');
  });

  it('open shadow roots, slots, and frames of the same origin stand where they are seen', async () => {
    await open({ name: '', html: '<p>甲</p><div id="host"><b>插入</b><i slot="end">末</i>隐不：也入</div><p>乙</p>', text: '' });
    const result = await page.evaluate(async () => {
      const host = document.getElementById('host') as HTMLElement;
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>影首</p><p>（<slot></slot>）</p><p hidden>隐</p><slot name="end"></slot><slot name="none">空</slot>';
      host.insertAdjacentHTML('afterend', '<div id="closed"></div><iframe></iframe><iframe hidden></iframe>');
      (document.getElementById('closed') as HTMLElement).attachShadow({ mode: 'closed' }).innerHTML = '<p>隐</p>';
      for (const frame of document.querySelectorAll('iframe')) {
        const inside = frame.contentDocument as Document;
        inside.body.innerHTML = '<p>框<b>中</b></p>';
      }
      const text = gongjian.collect();
      return { text: text.text, roots: text.roots.length };
    });
    expect(result.text).toBe('甲\n影首\n（插入隐不：也入）\n末空\n框中\n乙');
    expect(result.roots).toBe(2);
  });

  it('5,000 nested elements', async () => {
    await open({ name: '', html: '', text: '' });
    const text = await page.evaluate(() => {
      let inner: Element = document.body;
      for (let i = 0; i < 5000; i++) inner = inner.appendChild(document.createElement(i % 2 ? 'b' : 'span'));
      inner.append('12家');
      return gongjian.collect().text;
    });
    expect(text).toBe('12家');
  });

  it('a range that starts and ends outside of the text', async () => {
    await open({ name: '', html: '<p>甲</p><p id="two">乙 <i>12</i><span hidden>隐</span>家</p><p>丙</p><div hidden>隐</div>', text: '' });
    const spans = await page.evaluate(() => {
      const text = gongjian.collect();
      const wording = (set: (range: Range) => void) => {
        const range = document.createRange();
        set(range);
        const span = gongjian.spanOfRange(text, range);
        return span === null ? null : text.text.slice(span.start, span.end);
      };
      const two = document.getElementById('two') as HTMLElement;
      const hidden = two.querySelector('[hidden]')?.firstChild as Text;
      return {
        contents: wording((range) => range.selectNodeContents(two)),
        element: wording((range) => range.selectNode(two)),
        all: wording((range) => range.selectNodeContents(document)),
        toTheEnd: wording((range) => {
          range.setStart(two, 1);
          range.setEnd(document.body, document.body.childNodes.length);
        }),
        fromHidden: wording((range) => {
          range.setStart(hidden, 0);
          range.setEnd(two, two.childNodes.length);
        }),
        toHidden: wording((range) => {
          range.setStart(two, 0);
          range.setEnd(hidden, 1);
        }),
        insideHidden: wording((range) => range.selectNodeContents(hidden)),
        collapsed: wording((range) => range.setStart(two, 1)),
        spaceOnly: wording((range) => {
          range.setStart(two.firstChild as Text, 1);
          range.setEnd(two.firstChild as Text, 2);
        }),
      };
    });
    expect(spans).toEqual({
      contents: '乙 12家',
      element: '乙 12家',
      all: '甲\n乙 12家\n丙',
      toTheEnd: '12家\n丙',
      fromHidden: '家',
      toHidden: '乙 12',
      insideHidden: null,
      collapsed: null,
      spaceOnly: null,
    });
  });

  it.each(SAMPLES)('random selections of %s are found again where they were', async (file) => {
    await page.goto('about:blank');
    // Read as the browser would: the sample in GBK too.
    const html = new TextDecoder(file === 'gbk.html' ? 'gbk' : 'utf-8').decode(readFileSync(join(PAGES, file)));
    await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
    await page.evaluate(script);
    const { tried, failures } = await page.evaluate(() => gongjian.selectionFailures(20261121, 150));
    expect(tried).toBeGreaterThan(80);
    expect(failures).toEqual([]);
  });

  it('places that the page has taken away are none', async () => {
    await open({ name: '', html: '<p>共12家</p><p>乙</p>', text: '' });
    const places = await page.evaluate(() => {
      const text = gongjian.collect();
      const first = document.querySelector('p')?.firstChild as Text;
      const ask = () => gongjian.locate(text, { start: 1, end: 4 }) !== null;
      const answers = [ask()];
      first.data = '共';
      answers.push(ask());
      first.data = '共12家';
      first.remove();
      answers.push(ask(), gongjian.locate(text, { start: 2, end: 2 }) !== null, gongjian.locate(text, { start: 5, end: 99 }) !== null);
      return answers;
    });
    expect(places).toEqual([true, false, false, false, false]);
  });

  it('100,000 characters, with every offset led back', async () => {
    await open({ name: '', html: '', text: '' });
    const result = await page.evaluate(() => {
      const sentence = '<p><span>全区各级工会</span>走访企业<b>1,2</b>00<i>多家</i>，<span>慰问职工3.5</span><span>万人次</span>。</p>\n';
      document.body.innerHTML = sentence.repeat(3400);
      const started = performance.now();
      const text = gongjian.collect();
      const took = performance.now() - started;
      return { length: text.text.length, took, failures: gongjian.roundTripFailures(text, 1) };
    });
    console.log(`${name}: ${result.length} characters collected in ${result.took.toFixed(0)} ms`);
    expect(result.length).toBeGreaterThan(100_000);
    expect(result.failures).toEqual([]);
  });
});
