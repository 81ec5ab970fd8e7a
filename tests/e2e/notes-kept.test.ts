/** What is kept of notes comes through: an older window in the way, a full disk, tags made one, the bin, two windows at one note. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describe as selectorsOf } from '../../lib/note/describe.ts';
import type { Note } from '../../lib/note/note.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow, wordsOnPage } from './in-page.ts';
import { MarkedPage, say, select, untilPainted } from './reader.ts';

const PATH = '/kept.html';
const QUOTE = '修缮渔工码头驿站';
const OTHERS = ['慰问跑船职工四百人', '办讲座十九场'] as const;
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>澄湖县总工会服务渔工</title>
<style>body { font: 18px/2 sans-serif; max-width: 760px; margin: 24px auto }</style>
<h1>服务渔工</h1><p>今年${QUOTE}，添了热水器。</p><p>入冬以来${OTHERS[0]}，${OTHERS[1]}。</p>`;

/** The extension's API as its own page has it; what these tests use of it. */
interface OwnPageGlobal {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  held?: IDBDatabase;
}

describe.each(BROWSERS)('notes in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;

  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages.set(PATH, ARTICLE);
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page, '/options.html');
  });
  afterAll(() => world?.close());

  const ask = async <Value>(type: string, data: object): Promise<Value> => {
    const answer = await marked.own.evaluate(
      (message) => (globalThis as unknown as OwnPageGlobal).chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message }),
      { type, data },
    );
    return (answer as { res: { value: Value } }).res.value; // @webext-core/messaging, generic.ts, and a Result that is a success
  };
  const write = async (words: string, text: string) => {
    await page.bringToFront();
    await select(page, words);
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor with the focus', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type(text);
  };
  const save = async () => {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  };
  const told = (words: string) => until(`the word “${words}”`, async () => (await wordsOnPage(page)).includes(words));
  const typed = () => inShadow(page, (root) => root.querySelector('textarea')?.value);
  /** Clicks in the options, once it is there. */
  const press = async (selector: string) => {
    await marked.own.bringToFront();
    await marked.own.waitForSelector(selector);
    await marked.own.$eval(selector, (element) => (element as HTMLElement).click());
  };
  const inOptions = (what: string, holds: (selector: string) => boolean, selector: string) =>
    until(what, () => marked.own.evaluate(holds, selector).catch(() => false));

  it('are not saved while an older window holds the database, and lose no word by it', async () => {
    await marked.own.evaluate(async () => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // One straight after the other: whoever else wants it waits behind both.
      indexedDB.deleteDatabase('gongjian');
      // Schema 1, as Dexie counts; and nobody in that window who listens to `versionchange`.
      const opening = indexedDB.open('gongjian', 10);
      opening.onupgradeneeded = () => {
        const notes = opening.result.createObjectStore('notes', { keyPath: 'id' });
        for (const path of ['target.source', 'created', 'modified']) notes.createIndex(path, path);
        notes.createIndex('body.tags', 'body.tags', { multiEntry: true });
        opening.result.createObjectStore('bin', { keyPath: 'id' }).createIndex('deleted', 'deleted');
        opening.result.createObjectStore('damaged', { autoIncrement: true, keyPath: 'key' });
      };
      Object.assign(globalThis, { held: await done(opening) });
    });
    await write(QUOTE, '码头的数');
    await save();
    await told(await say(marked, 'storeError.blocked'));
    expect(await typed()).toBe('码头的数');
    await marked.own.evaluate(() => (globalThis as unknown as OwnPageGlobal).held?.close());
    await save();
    await untilPainted(page, 'note', QUOTE);
    expect((await marked.read()).notes.map(({ note }) => note.body.text)).toEqual(['码头的数']);
  });

  // The background of Firefox is out of a driver's reach.
  if (name === 'chromium') {
    it('are not saved on a full disk, and lose no word by it', async () => {
      const background = await world.extension.browser.waitForTarget((target) => target.type() === 'service_worker');
      const worker = await background.worker();
      await write(OTHERS[0], '跑船的数');
      // What the browser does where there is no room; a quota of its own the extension has not.
      await worker?.evaluate(() => {
        const { add } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.add = () => {
          throw new DOMException('no room', 'QuotaExceededError');
        };
        const makeRoom = () => {
          IDBObjectStore.prototype.add = add;
        };
        Object.assign(globalThis, { makeRoom });
      });
      await save();
      await told(await say(marked, 'storeError.quota'));
      expect(await typed()).toBe('跑船的数');
      await worker?.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
      await save();
      await untilPainted(page, 'note', OTHERS[0]);
    });
  }

  it('get one tag where two are made one, and both back by undo', async () => {
    const { text, url, title } = await marked.read();
    for (const [i, tag] of ['码头', '码头驿站'].entries()) {
      const start = text.indexOf(OTHERS[1]);
      const selector = selectorsOf(text, { start: start + i, end: start + 4 });
      await ask('saveNote', { target: { source: url, title, selector }, body: { text: `讲座${i}`, tags: [tag] } });
    }
    const tags = async () => (await ask<{ name: string; count: number }[]>('listTagsInUse', {})).map((tag) => `${tag.name} ${tag.count}`);
    await press('[data-tab="tags"]');
    await press('.tag-manager tbody tr:first-child .link');
    await marked.own.waitForSelector('.tag-rename input');
    const first = await marked.own.$eval('.tag-rename input', (input) => (input as HTMLInputElement).value);
    const other = first === '码头' ? '码头驿站' : '码头';
    await marked.own.$eval('.tag-rename input', (input) => (input as HTMLInputElement).select());
    await marked.own.type('.tag-rename input', other);
    await press('.tag-rename [type=submit]');
    await until('one tag', async () => (await tags()).join() === `${other} 2`);
    await until('the page told', async () => (await marked.read()).notes.filter(({ note }) => note.body.tags[0] === other).length === 2);
    await press('.undo-place button');
    await until('two tags', async () => (await tags()).length === 2);
  });

  it('come back from the bin, onto the page too', async () => {
    const count = (await marked.read()).notes.length;
    await press('[data-tab="list"]');
    await inOptions('the list', (selector) => document.querySelector(selector) !== null, '.notes-list .note-actions');
    await press('.notes-list .note-actions button:last-child');
    await until('one note fewer on the page', async () => (await marked.read()).notes.length === count - 1);
    await press('[data-tab="bin"]');
    await press('.bin-item > button');
    await until('all notes on the page', async () => (await marked.read()).notes.length === count);
    await inOptions('an empty bin', (selector) => document.querySelector(selector) === null, '.bin-item');
  });

  it('that are being changed in a list when its tab is closed go on where they were', async () => {
    const area = '.notes-list textarea';
    const unsaved = await say(marked, 'notes.unsaved');
    // Puppeteer waits in vain for the end of a reload of the extension's own page in Firefox.
    const reload = async () => {
      await marked.own.evaluate(() => {
        document.body.dataset.isOld = '';
        location.reload();
      });
      await inOptions('the page anew', (selector) => document.querySelector(selector) !== null, 'body:not([data-is-old]) .notes-list tr');
    };
    await press('[data-tab="list"]');
    await press('.notes-list .note-actions button');
    await marked.own.waitForSelector(area);
    const before = await marked.own.$eval(area, (field) => (field as HTMLTextAreaElement).value);
    await marked.own.focus(area);
    await marked.own.keyboard.press('End');
    await marked.own.keyboard.type('，没写完');
    await reload();
    const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    await until('a word of what is not saved', async () => (await marked.own.evaluate(words, '.notes-list')).includes(unsaved));
    await press(`.notes-list .note-actions button[aria-label$="${before}"]`);
    await marked.own.waitForSelector(area);
    expect(await marked.own.$eval(area, (field) => (field as HTMLTextAreaElement).value)).toBe(`${before}，没写完`);
    await press('.notes-list .editor [type=submit]');
    await until('the note saved', async () => (await marked.read()).notes.some(({ note }) => note.body.text === `${before}，没写完`));
    await reload();
    await marked.own.waitForSelector('.notes-list .note-actions');
    expect(await marked.own.evaluate(words, '.notes-list')).not.toContain(unsaved);
  });

  it('changed in two windows stand in both versions, until the reader has chosen', async () => {
    const noteOf = async () => (await marked.read()).notes.find(({ note }) => note.body.text.startsWith('讲座0'))?.note as Note;
    const { id, modified, body } = await noteOf();
    for (const more of ['甲', '乙']) await ask('updateNote', { id, base: modified, body: { ...body, text: `讲座0${more}` } });
    await press('[data-tab="list"]');
    const holds = (selector: string) =>
      ['讲座0甲', '讲座0乙'].every((words) => document.querySelector(selector)?.textContent?.includes(words) === true);
    await inOptions('both versions', holds, '.notes-list .note-versions');
    await press('.notes-list .note-versions button:last-of-type');
    await until('one note of both', async () => {
      const note = await noteOf();
      return note.conflicts === undefined && note.body.text.includes('甲') && note.body.text.includes('乙');
    });
  });
});
