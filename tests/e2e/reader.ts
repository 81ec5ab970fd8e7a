/** The reader at one page: presses the button, looks at marks, popup and what the content script says of the page. */
import type { Page } from 'puppeteer-core';
import type { PageContent } from '../../lib/messages/protocol.ts';
import type { MentionClass } from '../../lib/recognise/mention.ts';
import { readTab } from '../../scripts/extension-browser/ask.ts';
import { tabIdOf } from '../../scripts/extension-browser/extension-browser.ts';
import { until, type World } from './harness.ts';

/** Has the extension's API like any page of its own, and nothing of ours running in it: opened at every press, the options cost most of a second. */
const BARE = '/icon/16.png';

/** A page with the extension at work on it. */
export class MarkedPage {
  readonly page: Page;
  /** Gone as soon as the page comes to the front. */
  readonly popup: Page;
  /** One of the extension's own pages that stays, behind the others; a bare one, where the test asked for none. */
  readonly own: Page;
  readonly tabId: number;

  private constructor(page: Page, popup: Page, own: Page, tabId: number) {
    this.page = page;
    this.popup = popup;
    this.own = own;
    this.tabId = tabId;
  }

  /** Presses the toolbar button over the page and waits for the popup to show what was found; `own`: which page is to lie behind. */
  static async press(world: World, page: Page, own = BARE): Promise<MarkedPage> {
    await world.extension.pressButton(page);
    const popup = await world.extension.popup(page);
    await until('the popup’s first view', () => popup.evaluate(() => document.querySelector('.switch-count, .message') !== null));
    // Firefox's is a tab: left as it is, it would compare the page anew at each of its changes.
    if (world.extension.name === 'firefox')
      await popup.evaluate(() => document.addEventListener('visibilitychange', () => document.hidden && location.replace('/icon/16.png')));
    const behind = await world.extension.openOwnPage(own);
    return new MarkedPage(page, popup, behind, await tabIdOf(behind, page.url()));
  }

  /** Closes the page and what was opened for it. */
  async close(): Promise<void> {
    for (const one of [this.popup, this.own, this.page]) if (!one.isClosed()) await one.close();
  }

  read(): Promise<PageContent> {
    return readTab(this.own, this.tabId);
  }

  /** The counts that the popup shows. */
  counts(): Promise<Record<MentionClass, number>> {
    return this.popup.evaluate(() => {
      const count = (name: string) =>
        Number(document.querySelector(`.line-${name}`)?.parentElement?.querySelector('.switch-count')?.textContent?.replaceAll(',', ''));
      return { figure: count('figure'), slogan: count('slogan'), programme: count('programme') };
    });
  }

  /** The text on the toolbar button. */
  badge(): Promise<string> {
    return this.own.evaluate((tabId) => {
      // Runs in the extension's page, where both browsers have `chrome`.
      const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(tab: object): Promise<string> } } };
      return chrome.action.getBadgeText({ tabId });
    }, this.tabId);
  }
}

/** Words of the interface in the language that the browser has it in: `page.writeNote`. */
export async function say(marked: MarkedPage, key: string): Promise<string> {
  const words = await marked.own.evaluate(
    (key) => {
      // Runs in the extension's page, where both browsers have `chrome`.
      const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } };
      return chrome.i18n.getMessage(key);
    },
    key.replaceAll('.', '_'),
  );
  if (words === '') throw new Error(`there are no words for ${key}`);
  return words;
}

/** What is painted on the page right now: the words under each of our names, without their white space. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const wordsOf = (range: AbstractRange) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString().replace(/\s/g, '');
    };
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('gongjian-'));
    return Object.fromEntries(ours.map(([name, highlight]) => [name.slice('gongjian-'.length), [...highlight].map(wordsOf)]));
  });
}

/** Waits until words are painted under a name. */
export async function untilPainted(page: Page, name: string, words: string): Promise<void> {
  await until(`${words} painted as ${name}`, async () => (await painted(page))[name]?.includes(words));
}

/** Waits until it is kept what the page at this address is made of; has it forgotten then, if asked to. */
export async function untilPageKept(own: Page, address: string, forget = false): Promise<void> {
  const isKept = () =>
    own.evaluate(
      (address, forget) =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('gongjian');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const { result: database } = opening;
            const transaction = database.transaction('documents', 'readwrite');
            const reading = transaction.objectStore('documents').get(address);
            if (forget) transaction.objectStore('documents').delete(address);
            transaction.onerror = () => reject(transaction.error);
            transaction.oncomplete = () => {
              database.close();
              resolve(reading.result !== undefined);
            };
          };
        }),
      address,
      forget,
    );
  await until(`what ${address} is made of`, isKept);
}

/** All of the page as it stands in the DOM, byte for byte. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document));
}

/** Where some words stand in the window; they have to be in one text node. */
export async function boxOf(page: Page, words: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    throw new Error(`${words} does not stand in one text node of the page`);
  }, words);
}

/** True where some words are in the window, wholly. */
export async function isInView(page: Page, words: string): Promise<boolean> {
  const { top, bottom } = await boxOf(page, words);
  return top >= 0 && bottom <= (await page.evaluate(() => innerHeight));
}

/** Selects words with the mouse, as a reader does; they have to stand on one line. */
export async function select(page: Page, words: string): Promise<void> {
  const { left, right, top, bottom } = await boxOf(page, words);
  const y = (top + bottom) / 2;
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, y, { steps: 4 });
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
  const selected = await page.evaluate(() => document.getSelection()?.toString());
  if (selected !== words) throw new Error(`selected ${selected} instead of ${words}`);
}
