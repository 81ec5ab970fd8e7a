/** Frames of the same origin and open shadow roots are read, marked and noted as the page itself; a frame of another site is let be. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { MarkedPage, say } from './reader.ts';

const PATH = '/roots.html';
const INSIDE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body style="font: 18px/2 sans-serif">
<p id="in">框内：为职工办实事47件。</p><div style="height: 1200px"></div><p id="deep">框底：建成书屋58家。</p>`;
const OUTSIDE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>云岭市总工会</title>
<body style="font: 18px/2 sans-serif"><p>框外：走访企业69家。</p>
<iframe src="/inside.html" width="700" height="240"></iframe><div id="host"><b slot="word">插入的80场</b></div>
<script>
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>影中：培训职工91人。</p><p><slot name="word"></slot></p>';
</script>`;

/** The words under one of our names, in the page and in its frame. */
const painted = (page: Page, name: string) =>
  page.evaluate((name) => {
    const views = [
      window,
      ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow),
    ] as unknown as (typeof globalThis)[];
    return views.map((view) =>
      [...(view.CSS.highlights.get(`gongjian-${name}`) ?? [])].flatMap((range) => {
        if (range.startContainer.ownerDocument?.defaultView !== (view as unknown as Window)) return [];
        const live = range.startContainer.ownerDocument.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return [live.toString()];
      }),
    );
  }, name);

describe.each(BROWSERS)('frames and shadow roots in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages.set('/inside.html', INSIDE);
    world.server.pages.set(PATH, OUTSIDE);
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page);
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  /** Where some words stand in the page’s window. */
  const placeOf = (words: string) =>
    page.evaluate((words) => {
      const frame = document.querySelector('iframe');
      const box = frame?.getBoundingClientRect() ?? new DOMRect();
      const roots: [Node, number, number][] = [
        [document.body, 0, 0],
        [document.getElementById('host')?.shadowRoot as Node, 0, 0],
        [frame?.contentDocument?.body as Node, box.left + 2, box.top + 2],
      ];
      for (const [root, left, top] of roots) {
        const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(words) ?? -1;
          if (at < 0 || node.parentElement?.localName === 'script') continue;
          const range = (root.ownerDocument as Document).createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const found = range.getBoundingClientRect();
          return { left: found.left + left, right: found.right + left, y: (found.top + found.bottom) / 2 + top };
        }
      }
      throw new Error(`${words} stands nowhere`);
    }, words);
  const select = async (words: string) => {
    const { left, right, y } = await placeOf(words);
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move((left + right) / 2, y, { steps: 3 });
    await page.mouse.move(right - 1, y, { steps: 3 });
    await page.mouse.up();
    const selected = await selectedIn();
    if (!selected.includes(words)) throw new Error(`selected ${selected.join(' and ')} instead of ${words}`);
  };
  /** What is selected in the page, in the shadow root and in the frame; Firefox tells the page of the first and the last only. */
  const selectedIn = () =>
    page.evaluate(() => {
      const inFrame = document.querySelector('iframe')?.contentDocument?.getSelection();
      // Chromium's own way to a selection in a shadow root.
      const root = document.getElementById('host')?.shadowRoot as (ShadowRoot & { getSelection?(): Selection | null }) | null | undefined;
      return [document.getSelection(), root?.getSelection?.(), inFrame].map((selection) => selection?.toString() ?? '');
    });

  it('all of it is one text, counted and painted', async () => {
    await until('all marks', async () => (await marked.read()).mentions.map(({ text }) => text).join() === '69家,47件,58家,91人,80场');
    await until('marks in page and frame', async () => {
      const [outer, inner] = await painted(page, 'figure');
      return outer?.includes('69家') && outer.includes('91人') && outer.includes('80场') && inner?.includes('47件');
    });
    expect(await until('the count', async () => (await marked.badge()) === '5')).toBe(true);
  });

  it('the marks have their looks there too', async () => {
    const looks = await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const places: [Window, Element | null | undefined][] = [
        [window, document.querySelector('body > p')],
        [window, document.getElementById('host')?.shadowRoot?.querySelector('p')],
        [frame?.contentWindow as Window, frame?.contentDocument?.getElementById('in')],
      ];
      return places.map(([view, element]) => view.getComputedStyle(element as Element, '::highlight(gongjian-figure)').backgroundColor);
    });
    expect(new Set(looks).size).toBe(1);
    expect(looks[0]).toContain('47, 116, 200');
  });

  it.each(['47件', '91人', '80场'])('pointing at %s opens its card', async (words) => {
    const { left, right, y } = await placeOf(words);
    await page.mouse.move(left, y + 40);
    await page.mouse.move((left + right) / 2, y, { steps: 4 });
    await until(`the card of ${words}`, async () => (await wordsOnPage(page)).includes(words));
    await page.mouse.move(5, 5);
    await page.mouse.click(5, 5);
    await until('nothing open', async () => !(await inShadow(page, (root) => root.querySelector('.floating') !== null)));
  });

  it.each(['职工办实事', '培训职工'])('a selection there is noted: %s', async (words) => {
    await select(words);
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('记');
    await clickButton(page, await say(marked, 'page.save'));
    await until('the note', async () => (await painted(page, 'note')).flat().includes(words));
    expect((await marked.read()).notes.map(({ note }) => note.target.selector[0].exact)).toContain(words);
  });

  it('what is selected when the button is pressed is noted, though more than when the toolbar came', async () => {
    await select('走访');
    await until('the toolbar', async () => (await wordsOnPage(page)) !== '');
    await page.evaluate(() => {
      const selection = document.getSelection();
      selection?.extend(selection.focusNode as Node, selection.focusOffset + 2);
    });
    await clickButton(page, await say(marked, 'page.writeNote'));
    const quote = () => inShadow(page, (root) => root.querySelector('.editor blockquote, .editor-quote')?.textContent);
    expect(await until('the quotation', quote)).toBe('走访企业');
    await page.keyboard.press('Escape');
    await until('nothing open', async () => !(await inShadow(page, (root) => root.querySelector('.floating') !== null)));
  });

  it('a selection over the border of a web component is refused with a reason', async () => {
    const before = (await marked.read()).notes.length;
    await page.evaluate(() => {
      const inside = document.getElementById('host')?.shadowRoot?.querySelector('p')?.firstChild;
      getSelection()?.setBaseAndExtent(document.querySelector('p')?.firstChild as Node, 3, inside as Node, 5);
    });
    await clickButton(page, await say(marked, 'page.highlight'));
    const reason = await say(marked, 'page.acrossBorder');
    await until('the reason', async () => (await wordsOnPage(page)).includes(reason));
    expect((await marked.read()).notes).toHaveLength(before);
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('what changes in the frame is marked anew', async () => {
    await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      inside?.getElementById('in')?.append('又办33件。');
      document.getElementById('host')?.shadowRoot?.querySelector('p')?.append('再训22人。');
    });
    await until('the new marks', async () => {
      const texts = (await marked.read()).mentions.map(({ text }) => text);
      return texts.includes('33件') && texts.includes('22人');
    });
  });
});
