/** Pages that live on: left and come back to, gone to another address without a load, grown, with frames that come later, updated under. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTab } from '../../scripts/extension-browser/ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, painted, say, select, untilPageKept, untilPainted } from './reader.ts';

const html = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>body { font: 18px/2 sans-serif; margin: 80px 40px }</style>${body}`;
const FIRST = html('松岭县总工会近况', '<p>县总工会走访职工312户，把暖心驿站建在矿区门口。</p><p><a href="/later.html">下一页</a></p>');
const SECOND = html('松岭县总工会三', '<p>建了五间夜校教室，职工下班就能来。</p>');
const NEWS = html(
  '松岭县总工会四',
  '<p>县总工会把服务站点开到港区。新添的四处驿站都靠近集装箱堆场，夜里也亮灯，司机等货时能热饭、充电、洗衣。</p><p>站里每周三请医生坐诊，月底放一场电影，谁来值守由几家企业的工会轮流排班。</p>',
);
const LATER = html('松岭县总工会二', '<p>培训职工45人。</p>');
const ROUTES = html(
  '松岭县总工会',
  `<main></main><script>
  const texts = {
    '/app/a': '甲页：慰问职工21人，开办夜校讲民法。', '/app/b': '乙页：慰问职工22人，开办夜校讲安全。',
    '#/a': '丙页：慰问职工23人，开办夜校讲急救。', '#/b': '丁页：慰问职工24人，开办夜校讲摄影。',
  };
  const show = () => { document.querySelector('main').innerHTML = '<p>' + (texts[location.hash] ?? texts[location.pathname]) + '</p>'; };
  globalThis.go = (path) => { history.pushState(null, '', path); show(); };
  addEventListener('popstate', show);
  globalThis.navigation?.addEventListener('navigate', (event) => event.info === 'ours' && event.intercept({ handler: async () => show() }));
  show();
  </script>`,
);
const INSIDE = html('框', '<p>框内：建成书屋58家。</p>');
const AROUND = html('松岭县总工会框', '<p>框外：走访企业69家。</p><div id="frames"></div>');

/** Keeps all others from writing notes, until what it gives is called. */
async function holdStore(own: Page): Promise<() => Promise<void>> {
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gongjian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const transaction = database.transaction('notes', 'readwrite');
          const hold = () => {
            if ('released' in globalThis) return database.close();
            transaction.objectStore('notes').count().onsuccess = hold;
            resolve();
          };
          hold();
        };
      }),
  );
  return () => own.evaluate(() => void Object.assign(globalThis, { released: true }));
}

/** How many notes the store has with these words. */
function countNotes(own: Page, words: string): Promise<number> {
  return own.evaluate(
    (words) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gongjian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const reading = database.transaction('notes').objectStore('notes').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.filter((note) => note.body.text === words).length);
          };
        };
      }),
    words,
  );
}

/** Of the page's own script; see above. */
interface Routes {
  go(path: string): void;
}

describe.each(BROWSERS)('a page that lives on in %s', (name) => {
  let world: World;
  const open = async (path: string) => {
    const page = await world.open(path);
    const marked = await MarkedPage.press(world, page);
    await page.bringToFront();
    return { page, marked };
  };
  const highlight = async (page: Page, marked: MarkedPage, words: string) => {
    await select(page, words);
    await clickButton(page, await say(marked, 'page.highlight'));
    await untilPainted(page, 'note', words);
  };
  /** `away`: what happens while the page lies in the browser's cache. */
  const leaveAndComeBack = async (page: Page, away?: () => Promise<unknown>) => {
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })));
    await page.goto(`${world.server.origin}/later.html`);
    await away?.();
    // Puppeteer waits for the page to load, which one from the cache does not.
    await page.evaluate(() => history.back());
    await until('the page from the cache', () =>
      page.evaluate(() => (globalThis as { persisted?: boolean }).persisted).catch(() => undefined),
    );
  };
  const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('gongjian-ui').length);
  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages
      .set('/first.html', FIRST)
      .set('/second.html', SECOND)
      .set('/news.html', NEWS)
      .set('/repost.html', NEWS)
      .set('/later.html', LATER)
      .set('/inside.html', INSIDE)
      .set('/around.html', AROUND);
    for (const path of ['/app/a', '/app/b']) world.server.pages.set(path, ROUTES);
  });
  afterAll(() => world?.close());

  it('come back to from the browser’s cache, shows its marks, notes and count, and one card', async () => {
    const { page, marked } = await open('/first.html');
    await highlight(page, marked, '把暖心驿站建在矿区门口');
    const count = await until('the count', async () => (await marked.badge()) || undefined);
    await leaveAndComeBack(page);
    await untilPainted(page, 'note', '把暖心驿站建在矿区门口');
    await until('the count', async () => (await marked.badge()) === count);
    const { left, right, top, bottom } = await boxOf(page, '312户');
    await page.mouse.move(left, bottom + 100);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
    await until('the card', async () => (await wordsOnPage(page)).includes('312户'));
    expect(await hosts(page)).toBe(1);
    await marked.close();
  });

  it('left while a note is being saved, says that it is kept when it is come back to; and it is kept once', async () => {
    const { page, marked } = await open('/second.html');
    await select(page, '建了五间夜校教室');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('夜校的数');
    await until('it is kept as a draft', () => inShadow(page, (root) => root.querySelector('.editor-kept') !== null));
    const release = await holdStore(marked.own);
    await clickButton(page, await say(marked, 'page.save'));
    await until('it is being saved', () => inShadow(page, (root) => root.querySelector('.editor button.main:disabled') !== null));
    await leaveAndComeBack(page, async () => {
      // It lies still a little later than the next page is there; until then it would hear the answer.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await release();
      await until('the note kept', async () => (await countNotes(marked.own, '夜校的数')) === 1);
    });
    await until('the editor gone', () => inShadow(page, (root) => root.querySelector('.editor') === null));
    await untilPainted(page, 'note', '建了五间夜校教室');
    expect(await countNotes(marked.own, '夜校的数')).toBe(1);
    await marked.close();
  });

  it('that is an article of another address, takes its notes over from there, and the panel lists them', async () => {
    const QUOTE = '新添的四处驿站都靠近集装箱堆场';
    const first = await open('/news.html');
    await highlight(first.page, first.marked, QUOTE);
    // As where the tab was closed as soon as the note was saved, or the note came out of a file: opened again, the page is known.
    await untilPageKept(first.marked.own, first.page.url(), true);
    await first.page.reload();
    await world.extension.pressButton(first.page);
    await untilPainted(first.page, 'note', QUOTE);
    await untilPageKept(first.marked.own, first.page.url());
    const { page, marked } = await open('/repost.html');
    const panel = await world.extension.openOwnPage(`/sidepanel.html?tab=${marked.tabId}`);
    const press = (selector: string, words = '') =>
      until(selector, () =>
        panel.evaluate(
          (selector, words) => {
            const button = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.textContent?.includes(words));
            button?.click();
            return button !== undefined;
          },
          selector,
          words,
        ),
      );
    await press('[data-tab=notes]');
    await press('.note-repost button', await say(marked, 'notes.repostShow'));
    await untilPainted(page, 'note', QUOTE);
    await until('the note among those of the page', () =>
      panel.evaluate((quote) => document.querySelector('section[aria-labelledby=notes-page]')?.textContent?.includes(quote), QUOTE),
    );
    await panel.close();
    await marked.close();
    await first.marked.close();
  });

  it.each([
    { way: 'by history.pushState', a: '/app/a', b: '/app/b', of: ['21人', '22人', '讲民法'] },
    { way: 'by hash', a: '/app/a#/a', b: '/app/a#/b', of: ['23人', '24人', '讲急救'] },
  ])('gone to another address $way and back, shows the notes of each on it alone', async ({
    a,
    b,
    of: [first = '', second = '', quote = ''],
  }) => {
    const { page, marked } = await open(a);
    await untilPainted(page, 'figure', first);
    await highlight(page, marked, quote);
    await page.evaluate((path) => (globalThis as unknown as Routes).go(path), b);
    await untilPainted(page, 'figure', second);
    await until('no note', async () => (await marked.read()).notes.length === 0);
    expect((await painted(page)).note ?? []).toEqual([]);
    await page.goBack();
    await untilPainted(page, 'figure', first);
    await untilPainted(page, 'note', quote);
    await marked.close();
  });

  it('gone to another address by the Navigation API, the same', async () => {
    const { page, marked } = await open('/app/b');
    await untilPainted(page, 'figure', '22人');
    const has = await page.evaluate(() => {
      // In TypeScript's list for some releases only.
      const { navigation } = globalThis as unknown as { navigation?: { navigate(path: string, options: object): void } };
      navigation?.navigate('/app/a', { info: 'ours' });
      return navigation !== undefined;
    });
    if (has) {
      await untilPainted(page, 'figure', '21人');
      await untilPainted(page, 'note', '讲民法');
    }
    await marked.close();
  });

  it('grown at its end again and again, is marked within a second each time', async () => {
    const { page, marked } = await open('/first.html');
    await untilPainted(page, 'figure', '312户');
    for (const count of [61, 62, 63]) {
      await page.evaluate((count) => document.body.insertAdjacentHTML('beforeend', `<p>新增困难职工${count}户。</p>`), count);
      await untilPainted(page, 'figure', `${count}户`);
    }
    expect((await marked.read()).restless).toBe(false);
    await marked.close();
  });

  it.each(['other words', 'the same words'])('written anew by document.write with %s, opens its cards all the same', async (words) => {
    const { page, marked } = await open('/later.html');
    await untilPainted(page, 'figure', '45人');
    const write = () =>
      page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>重写</title><body style="margin: 80px 40px"><p>重写：慰问职工77人。</p>');
        document.close();
      });
    await write();
    await untilPainted(page, 'figure', '77人');
    if (words === 'the same words') {
      await write();
      const stands = () =>
        page.evaluate(() => [...(CSS.highlights.get('gongjian-figure') ?? [])].some((one) => one.startContainer.isConnected));
      await until('marks in what has come', stands);
    }
    const { left, right, top, bottom } = await boxOf(page, '77人');
    await page.mouse.move(left, bottom + 100);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
    await until('the card', async () => (await wordsOnPage(page)).includes('77人'));
    await marked.close();
  });

  it('frames that come later have marks and their looks, and so has one loaded anew', async () => {
    const { page, marked } = await open('/around.html');
    await untilPainted(page, 'figure', '69家');
    const add = () =>
      page.evaluate(() =>
        document.getElementById('frames')?.insertAdjacentHTML('beforeend', '<iframe src="/inside.html" width="600" height="200"></iframe>'),
      );
    const looks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((frame) => {
          const view = frame.contentWindow as unknown as typeof globalThis | null;
          const body = frame.contentDocument?.body;
          if (!view || !body) return '';
          const count = [...(view.CSS.highlights.get('gongjian-figure') ?? [])].length;
          return `${count > 0} ${view.getComputedStyle(body, '::highlight(gongjian-figure)').textDecorationLine}`;
        }),
      );
    await add();
    await until('the first frame', async () => (await looks()).join() === 'true underline');
    await add();
    await until('the second frame', async () => (await looks()).join() === 'true underline,true underline');
    // Each time another document; Firefox goes on to show a content script some things of the first.
    for (const nth of [0, 1, 0]) {
      const old = await page.evaluateHandle((nth) => document.querySelectorAll('iframe')[nth]?.contentDocument, nth);
      await page.evaluate((nth) => document.querySelectorAll('iframe')[nth]?.contentWindow?.location.reload(), nth);
      await until('another document', () =>
        page.evaluate((old, nth) => document.querySelectorAll('iframe')[nth]?.contentDocument !== old, old, nth),
      );
      await until('both frames again', async () => (await looks()).join() === 'true underline,true underline');
    }
    await page.evaluate(() => document.getElementById('frames')?.prepend(document.querySelectorAll('iframe')[1] as Node));
    await until('both frames moved', async () => (await looks()).join() === 'true underline,true underline');
    expect((await marked.read()).mentions.map(({ text }) => text)).toEqual(['69家', '58家', '58家']);
    await marked.close();
  });

  it('a frame that is long in loading anew leaves the rest as it should be', async () => {
    const { page, marked } = await open('/around.html');
    await page.evaluate(() =>
      document.getElementById('frames')?.insertAdjacentHTML('beforeend', '<iframe src="/inside.html" width="600" height="200"></iframe>'),
    );
    const texts = async () => (await marked.read()).mentions.map(({ text }) => text);
    await until('the frame', async () => (await texts()).join() === '69家,58家');
    // Its picture never comes, so nobody is told that it is another document; Firefox soon makes the old one unusable.
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo; // Listening on TCP, so an AddressInfo (Node, server.address).
    world.server.pages.set('/slow.html', `${INSIDE.replace('58', '59')}<img src="http://127.0.0.1:${port}/">`);
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/slow.html'));
    for (const count of [71, 72, 73]) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await page.evaluate((count) => document.querySelector('p')?.replaceChildren(`框外：走访企业${count}家。`), count);
      await untilPainted(page, 'figure', `${count}家`);
    }
    silent.closeAllConnections();
    silent.close();
    await until('the frame anew', async () => (await texts()).join() === '73家,59家');
    // One without any text leaves nothing to be read anew.
    world.server.pages.set('/empty.html', html('空', ''));
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/empty.html'));
    await until('the frame empty', async () => (await texts()).join() === '73家');
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/empty.html?2'));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const shown = { figure: false, slogan: true, programme: true };
    await askTab(marked.own, marked.tabId, 'showClasses', shown);
    await until('no figure painted', async () => ((await painted(page)).figure ?? []).length === 0);
    await marked.close();
  });

  it('updated under, gives way to the new release at the next press: one toolbar, and it works', async () => {
    const { page, marked } = await open('/first.html');
    await select(page, '走访职工');
    await until('the toolbar', async () => (await wordsOnPage(page)) !== '');
    const label = await say(marked, 'page.highlight');
    await world.update();
    const again = await MarkedPage.press(world, page);
    await page.bringToFront();
    await page.mouse.click(5, 300);
    // The old release looks once a second whether it is still wanted.
    await until('nothing of the old release on the page', async () => (await hosts(page)) === 0);
    await untilPainted(page, 'figure', '312户');
    await select(page, '走访职工');
    await clickButton(page, label);
    await untilPainted(page, 'note', '走访职工');
    expect((await painted(page)).note?.filter((words) => words === '走访职工')).toHaveLength(1);
    expect(await hosts(page)).toBe(1);
    expect(await inShadow(page, (root) => root.querySelectorAll('.toolbar').length)).toBe(0);
    await again.close();
  });
});
