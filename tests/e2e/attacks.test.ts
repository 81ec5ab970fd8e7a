/** Pages that are after the reader's notes, that make events up, or are in the way: they get nothing, and change nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTab, readTab } from '../../scripts/extension-browser/ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { GRABBING, type Hostility, hostilePage, LISTENING, NEVER_LETTING_GO, RESTLESS, TAKING } from './hostile-page.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { MarkedPage, say, select, untilPainted } from './reader.ts';

const SECRET = '只给自己看的话';
const STRICT = "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

/** What the page's own script has set; see hostile-page.ts. */
interface HostileGlobal {
  armed: boolean;
  stolen: string[];
  heard: string[];
  grabbed: number;
  rootsCaught(): number;
}

const arm = (page: Page, armed: boolean) =>
  page.evaluate((armed) => {
    (globalThis as unknown as HostileGlobal).armed = armed;
  }, armed);

/** All of the page that its own scripts can see. */
const seenByPage = (page: Page) =>
  page.evaluate(() => {
    const names = [...CSS.highlights].map(([name, highlight]) => `${name}: ${[...highlight].map(String).join(' ')}`);
    return [document.documentElement.outerHTML, ...names, document.title, document.cookie, ...Object.keys(localStorage)].join('\n');
  });

describe.each(BROWSERS)('attacks in %s', (name) => {
  let world: World;
  let restless: { page: Page; marked: MarkedPage };
  let pages = 0;
  const open = async (hostility: Hostility) => {
    const path = `/hostile-${++pages}.html`;
    world.server.pages.set(path, hostilePage(hostility));
    const page = await world.open(path);
    const marked = await MarkedPage.press(world, page);
    await page.bringToFront();
    return { page, marked };
  };
  const writeNote = async (page: Page, marked: MarkedPage, quote: string) => {
    await select(page, quote);
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type(SECRET);
    await clickButton(page, await say(marked, 'page.save'));
    await untilPainted(page, 'note', quote);
  };
  const notesOf = async (marked: MarkedPage) => (await marked.read()).notes.map(({ note }) => note.target.selector[0].exact);
  beforeAll(async () => {
    world = await startWorld(name);
    // It takes some seconds to be told as restless: it runs beside the others.
    restless = await open({ script: RESTLESS });
  });
  afterAll(() => world?.close());

  it('a page that has wrapped everything sees neither the note nor our root, and stops nothing', async () => {
    const { page, marked } = await open({});
    await untilPainted(page, 'figure', '312户');
    await writeNote(page, marked, '把谈心室办到每一个工业园');
    // While nothing of the page's works for who shares its world, the page is read and a card opened: the driver only asks the extension.
    await arm(page, true);
    const { mentions } = await readTab(marked.own, marked.tabId, true);
    await askTab(marked.own, marked.tabId, 'showNextMark', { direction: 1 });
    await arm(page, false);
    expect(mentions.map(({ text }) => text)).toEqual(['312户', '“清凉驿站”活动', '28场', '劳模精神']);
    await until('the card', async () => (await wordsOnPage(page)).includes('312'));
    const { stolen, caught } = await page.evaluate(() => {
      const { stolen, rootsCaught } = globalThis as unknown as HostileGlobal;
      return { stolen: stolen.join('\n'), caught: rootsCaught() };
    });
    expect(caught).toBe(0);
    expect(stolen + (await seenByPage(page))).not.toContain(SECRET);
    await marked.close();
  });

  it('a page that listens hears nothing of what is typed, has no way to where, and loses nothing of it by taking it away', async () => {
    const { page, marked } = await open({ script: LISTENING });
    const heard = () => page.evaluate(() => (globalThis as unknown as HostileGlobal).heard);
    const writing = () => until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.press('s');
    const before = await heard();
    expect(before).not.toEqual([]);
    await select(page, '把谈心室办到每一个工业园');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await writing();
    await page.keyboard.type('note of mine');
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await until('what was written', () => inShadow(page, (root) => root.querySelector('textarea')?.value === 'note of mine'));
    await writing();
    await page.keyboard.type(', all of it');
    await page.keyboard.press('Tab');
    await page.keyboard.type('label');
    expect(await heard()).toEqual(before);
    expect(await page.evaluate(() => [window.length, document.querySelectorAll('iframe').length])).toEqual([0, 0]);
    await clickButton(page, await say(marked, 'page.save'));
    await untilPainted(page, 'note', '把谈心室办到每一个工业园');
    expect((await marked.read()).notes.map(({ note: { body } }) => [body.text, ...body.tags])).toEqual([
      ['note of mine, all of it', 'label'],
    ]);
    await marked.close();
  });

  it('a page that is told by events where they are comes into no frame of ours', async () => {
    const { page, marked } = await open({ script: TAKING });
    await select(page, '把谈心室办到每一个工业园');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    for (const place of [300, 340, 380]) await page.mouse.move(place, place, { steps: 10 });
    await page.keyboard.type('note of mine');
    expect(await page.evaluate(() => (globalThis as unknown as HostileGlobal).heard)).toEqual([]);
    await marked.close();
  });

  it('a page that looks for words (`window.find`) finds none of ours, and gets nothing of our root', async () => {
    const { page, marked } = await open({ script: '' });
    const ours = new Set<string>();
    const collect = async () => {
      const words = await inShadow(page, (root) =>
        root
          .querySelectorAll('*')
          .flatMap(({ childElementCount, localName, textContent }) =>
            childElementCount === 0 && localName !== 'style' && textContent ? [textContent] : [],
          ),
      );
      for (const one of words ?? []) ours.add(one);
    };
    await untilPainted(page, 'slogan', '劳模精神');
    await select(page, '办到每一个工业园');
    await until('the toolbar', async () => (await wordsOnPage(page)) !== '');
    const looked = [await found(page, await say(marked, 'page.highlight'))];
    await select(page, '办到每一个工业园');
    await clickButton(page, await say(marked, 'page.highlight'));
    const saved = await say(marked, 'page.saved');
    await until('the toast', async () => (await wordsOnPage(page)).includes(saved));
    await collect();
    looked.push(await found(page, saved), await found(page, await say(marked, 'page.undo')));
    await askTab(marked.own, marked.tabId, 'showNextMark', { direction: -1 });
    await until('the card with what the corpus says', async () => (await wordsOnPage(page)).includes('番禺区2022年'));
    await collect();
    const body = await page.evaluate(() => document.body.textContent ?? '');
    for (const words of ours) if (!body.includes(words)) looked.push(await found(page, words));
    expect(looked.length).toBeGreaterThan(9);
    expect(new Set(looked)).toEqual(new Set(['nothing']));
    await marked.close();
  });

  it('events, keys and messages that the page makes up do nothing', async () => {
    const { page, marked } = await open({ script: '' });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.getElementById('second') as Element));
    await until('the toolbar', async () => (await wordsOnPage(page)) !== '');
    await page.evaluate(() => {
      const targets = [document, document.body, document.getElementById('second'), document.documentElement.lastElementChild, window];
      for (const target of targets) {
        for (const key of ['h', 'n', 'm', 'p', '1', 'Escape'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
        for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'contextmenu'])
          target?.dispatchEvent(new PointerEvent(type, { clientX: 60, clientY: 200, bubbles: true, composed: true, cancelable: true }));
        for (const type of ['saveNote', 'deleteNote', 'noteSelection', 'markTab', 'switchOff'])
          target?.dispatchEvent(new CustomEvent(type, { detail: { type }, bubbles: true }));
      }
      for (const type of ['highlightSelection', 'noteSelection', 'switchOff']) {
        for (const source of ['gongjian', '@webext-core/messaging', 'wxt'])
          postMessage({ id: 1, timestamp: Date.now(), type, source, namespace: source, instanceId: source }, '*');
      }
    });
    // The reader's own press, after all of that: the toolbar is still there, and the note is the only one.
    await clickButton(page, await say(marked, 'page.highlight'));
    await until('the note', async () => (await notesOf(marked)).length > 0);
    expect(await notesOf(marked)).toEqual(['下半年把谈心室办到每一个工业园，学习劳模精神。']);
    expect(await focused(page)).toBe('');
    await marked.close();
  });

  it('the page reaches none of our files and none of our listeners', async () => {
    const page = await world.open('/report-2022.html');
    const reached = await page.evaluate(async (origin) => {
      const loads = (name: string, set: (element: HTMLElement) => void) =>
        new Promise<string[]>((resolve) => {
          const element = document.createElement(name);
          element.onload = () => resolve([name]);
          element.onerror = () => resolve([]);
          set(element);
          document.head.append(element);
        });
      const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', { runtime?: object } | undefined>;
      return [
        ...(await fetch(`${origin}/options.html`).then(
          () => ['fetch'],
          () => [],
        )),
        ...(await loads('img', (element) => element.setAttribute('src', `${origin}/icon/128.png`))),
        ...(await loads('script', (element) => element.setAttribute('src', `${origin}/marks.js`))),
        ...(await loads('script', (element) => Object.assign(element, { type: 'module', src: `${origin}/in-page.js` }))),
        ...(chrome?.runtime === undefined ? [] : ['chrome.runtime']),
        ...(browser?.runtime === undefined ? [] : ['browser.runtime']),
      ];
    }, world.extension.origin);
    expect(reached).toEqual([]);
    await page.close();
  });

  it('a page that grabs what is put beside it gets nothing out of it, and the toolbar is where it belongs', async () => {
    const { page, marked } = await open({ script: GRABBING });
    await writeNote(page, marked, '办到每一个工业园');
    expect(await page.evaluate(() => (globalThis as unknown as HostileGlobal).grabbed)).toBeGreaterThan(2);
    expect(await seenByPage(page)).not.toContain(SECRET);
    await marked.close();
  });

  it('one that never lets go is not fought for ever', async () => {
    const { page, marked } = await open({ script: NEVER_LETTING_GO });
    await select(page, '办到每一个工业园');
    await until('all returns', () => page.evaluate(() => (globalThis as unknown as HostileGlobal).grabbed > 15));
    const frames = await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
    );
    expect(frames).toBe(true);
    expect(await page.evaluate(() => (globalThis as unknown as HostileGlobal).grabbed)).toBeLessThan(100);
    await marked.close();
  });

  it('text in a modal dialog of the page’s is noted like any other', async () => {
    const body = `<dialog id="box"><p>区总工会帮扶困难职工64人，把调解室设到商圈里。</p></dialog><script>document.getElementById('box').showModal()</script>`;
    const { page, marked } = await open({ script: '', body });
    await untilPainted(page, 'figure', '64人');
    await writeNote(page, marked, '把调解室设到商圈里');
    await marked.close();
  });

  it('under a policy that allows nothing, with Trusted Types, all works', async () => {
    const { page, marked } = await open({ script: '', policy: STRICT });
    await untilPainted(page, 'figure', '312户');
    await writeNote(page, marked, '办到每一个工业园');
    const looks = await page.evaluate(() => getComputedStyle(document.body, '::highlight(gongjian-figure)').textDecorationLine);
    expect(looks).toContain('underline');
    await marked.close();
  });

  it('marks that the page throws out, or empties, come back; a few times', async () => {
    const { page, marked } = await open({ script: '' });
    await untilPainted(page, 'figure', '312户');
    await page.evaluate(() => CSS.highlights.clear());
    await untilPainted(page, 'figure', '312户');
    await page.evaluate(() => CSS.highlights.get('gongjian-figure')?.clear());
    await untilPainted(page, 'figure', '312户');
    await marked.close();
  });

  it('forms that shadow what nodes have neither hang nor blind us', async () => {
    const body = `<input name="nextSibling" form="trap"><p>职工代表41人。</p><form id="trap"><p>困难职工52户。</p></form><p>爱心驿站63家。</p>
      <form><input name="nodeType"><input name="localName"><input name="firstChild"><p>兼职干部74名。</p></form><img name="title" alt=""><p>法律讲座85场。</p>`;
    const { page, marked } = await open({ script: '', body });
    const { mentions } = await marked.read();
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['41人', '52户', '63家', '85场']));
    expect(new Set(mentions.map(({ text }) => text)).size).toBe(mentions.length);
    await page.close();
    await marked.close();
  });

  it('one that changes without end is read ever less often; the popup says so, and has it read at once', async () => {
    await restless.page.bringToFront();
    await until('the page told as restless', async () => (await restless.marked.read()).restless, 60_000);
    const again = await MarkedPage.press(world, restless.page);
    await again.popup.waitForSelector('.reader-head p.soft button');
    const before = (await again.read()).text;
    // Not by the mouse: what is read meanwhile may move the button.
    await again.popup.evaluate(() => document.querySelector<HTMLElement>('.reader-head p.soft button')?.click());
    await until('a newer reading', async () => (await again.read()).text !== before);
    await again.close();
  }, 90_000);

  // Firefox lets nobody into the world of a content script.
  if (name === 'chromium') {
    it('who speaks with our script’s voice on a page gets nothing of other pages', async () => {
      const { page, marked } = await open({ script: '' });
      const answers = await inContentScript(page, world.extension.origin, [
        { type: 'listAllNotes' },
        { type: 'listNotesOfPage', data: { url: 'https://www.example.org/' } },
        { type: 'listDrafts', data: { url: 'https://www.example.org/' } },
        {
          type: 'saveNote',
          data: { target: { source: 'https://www.example.org/', title: '', selector: [] }, body: { text: '', tags: [] } },
        },
        { type: 'markTab', data: { tabId: marked.tabId } },
        { type: 'listWords' },
        { type: 'changeWords', data: {} },
        { type: 'correctionsOfPage', data: { url: 'https://www.example.org/' } },
        { type: 'listNotesOfPage', data: { url: page.url() } },
      ]);
      expect(answers.map(({ res, err }) => err?.name ?? typeof res)).toEqual([...Array(8).fill('MessageRefused'), 'object']);
      await marked.close();
    });
  }
});

/** What a page gets by looking for words: it is told whether they are there, and its selection has them, or even the node that they stand in. */
const found = (page: Page, words: string) =>
  page.evaluate((words) => {
    getSelection()?.removeAllRanges();
    const isThere = (globalThis as unknown as { find(...how: unknown[]): boolean }).find(words, false, false, true);
    const root = getSelection()?.anchorNode?.getRootNode();
    return root instanceof ShadowRoot ? 'our root' : isThere ? words : 'nothing';
  }, words);

/** Sends messages to the background from our own world in the page, as a page would that has broken out of its own. */
async function inContentScript(page: Page, origin: string, messages: object[]): Promise<{ res?: unknown; err?: { name: string } }[]> {
  const session = await page.createCDPSession();
  try {
    const found = new Promise<number>((resolve) =>
      session.on('Runtime.executionContextCreated', ({ context }) => context.origin === origin && resolve(context.id)),
    );
    await session.send('Runtime.enable');
    const sending = messages.map((message, id) => `chrome.runtime.sendMessage(${JSON.stringify({ id, timestamp: id, ...message })})`);
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: await found,
      expression: `Promise.all([${sending.join()}])`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
