/**
 * Two profiles of a real browser that sync over a real server, set up in the options as a reader does it. The browser's question for the server's
 * origin is answered in Firefox by a setting; in Chromium a copy of the build with host permission for the loopback stands for the grant.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note, NoteDraft } from '../../lib/note/note.ts';
import type { Result } from '../../lib/result.ts';
import { hasServer, startServer, type WebdavServer } from '../../scripts/webdav-servers.ts';
import { sampleDraft } from '../unit/store/sample-note.ts';
import { type Fault, type FaultProxy, startProxy } from '../unit/sync/fault-proxy.ts';
import { BROWSERS, grantLoopback, startWorld, until, type World } from './harness.ts';

const SERVER_OF = { chromium: 'apache', firefox: 'rclone' } as const;
const PASSPHRASE = '东风夜放花千树，更吹落';

/** Asks the background as the extension's own pages do. */
async function ask<Value>(own: Page, type: string, data?: object): Promise<Value> {
  const answer = await own.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<object> } } };
      return JSON.parse(JSON.stringify(await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message })));
    },
    { type, ...(data === undefined ? {} : { data }) },
  );
  const { res } = answer as { res: Result<Value, string> }; // as lib/messages/protocol says
  if (!res.ok) throw new Error(`${type}: ${JSON.stringify(res.error)}`);
  return res.value;
}

const notesOf = async (own: Page) => (await ask<Note[]>(own, 'listAllNotes')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const save = (own: Page, draft: NoteDraft) => ask<Note>(own, 'saveNote', draft);

/** For how many patterns the first script of switched-on sites is registered. */
const registered = (own: Page) =>
  own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<object[]> } } };
    return (await chrome.scripting.getRegisteredContentScripts()).length;
  });

/** Presses what has these words on it. */
async function press(own: Page, words: RegExp): Promise<void> {
  await until(`a button ${words}`, () =>
    own.evaluate((source) => {
      const button = [...document.querySelectorAll('button')].find((one) => new RegExp(source).test(one.textContent ?? ''));
      if (button === undefined || button.disabled) return false;
      button.dataset.pressed = 'true';
      return true;
    }, words.source),
  );
  // A real click: only within one may the browser be asked for an origin.
  await own.bringToFront();
  await own.click('[data-pressed]');
  await own.$$eval('[data-pressed]', (all) => {
    for (const one of all) delete (one as HTMLElement).dataset.pressed;
  });
}

/** Writes into the lines of the form that is shown last, in their order. */
async function fill(own: Page, form: number, lines: readonly string[]): Promise<void> {
  await until('the form', () => own.evaluate((at) => document.querySelectorAll('.sync-form').length > at, form));
  await own.evaluate(
    (at, texts) => {
      const inputs = document.querySelectorAll('.sync-form')[at]?.querySelectorAll<HTMLInputElement>('.sync-field input') ?? [];
      texts.forEach((text, i) => {
        const input = inputs[i];
        if (input === undefined) throw new Error(`no line ${i}`);
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    form,
    lines,
  );
}

const shows = (own: Page, words: RegExp) =>
  until(`the words ${words}`, () => own.evaluate((source) => new RegExp(source).test(document.body.textContent ?? ''), words.source));

describe.each(BROWSERS)('two profiles that sync in %s', (name) => {
  const server = SERVER_OF[name];
  if (!hasServer(server)) {
    it('was not run: the server is not installed', () => {
      console.warn(`sync over ${server} was not run: it is not installed`);
    });
    return;
  }
  let dav: WebdavServer;
  let proxy: FaultProxy;
  let worlds: World[];
  let [a, b]: Page[] = [];
  beforeAll(async () => {
    dav = await startServer(server);
    proxy = await startProxy(dav.address);
    worlds = await Promise.all([0, 1].map(() => startWorld(name, name === 'chromium' ? grantLoopback : undefined)));
    [a, b] = await Promise.all(worlds.map((world) => world.extension.openOwnPage('/options.html#sync')));
  });
  afterAll(async () => {
    await Promise.all(worlds?.map((world) => world.close()) ?? []);
    await proxy?.close();
    await dav?.close();
  });
  const pages = (): [Page, Page] => {
    if (a === undefined || b === undefined) throw new Error('no page');
    return [a, b];
  };
  const syncNow = (own: Page) => ask(own, 'callSync', { name: 'syncNow', args: [] });

  it('a wrong password is told of, then it is set up', async () => {
    const [one] = pages();
    await save(one, sampleDraft({ text: '甲' }));
    await fill(one, 0, [proxy.address, dav.user, 'wrong', 'gongjian']);
    await press(one, /测试连接|Test the/);
    await shows(one, /账号或密码不对|Wrong user name/);
    await fill(one, 0, [proxy.address, dav.user, dav.password, 'gongjian']);
    await press(one, /测试连接|Test the/);
    await fill(one, 1, [PASSPHRASE, PASSPHRASE]);
    await press(one, /开始同步|Start syncing/);
    await shows(one, /立即同步|Sync now/);
    // The server's origin is asked for to sync with, and no page there is looked at.
    if (name === 'firefox') expect(await registered(one)).toBe(0);
    await until(
      'a copy',
      async () => readdirSync(dav.folder).includes('gongjian') && readdirSync(join(dav.folder, 'gongjian')).length >= 2,
    );
  });

  it('the other one needs the passphrase, and has the notes', async () => {
    const [one, other] = pages();
    await save(other, sampleDraft({ text: '乙' }));
    await fill(other, 0, [proxy.address, dav.user, dav.password, 'gongjian']);
    await press(other, /测试连接|Test the/);
    await fill(other, 1, ['西风']);
    await press(other, /开始同步|Start syncing/);
    await shows(other, /口令不对|Wrong passphrase/);
    await fill(other, 1, [PASSPHRASE]);
    await press(other, /开始同步|Start syncing/);
    await shows(other, /立即同步|Sync now/);
    await syncNow(one);
    const notes = await notesOf(one);
    expect(notes.map(({ body }) => body.text).sort()).toEqual(['乙', '甲']);
    expect(await notesOf(other)).toEqual(notes);
  });

  it('what both change is kept in both versions, and a deletion arrives', async () => {
    const [one, other] = pages();
    const notes = await notesOf(one);
    const [first, second] = [notes.find(({ body }) => body.text === '甲'), notes.find(({ body }) => body.text === '乙')];
    await ask(one, 'updateNote', { id: first?.id, body: { text: '甲：此处', tags: ['一'] } });
    await ask(other, 'updateNote', { id: first?.id, body: { text: '甲：彼处', tags: ['二'] } });
    await ask(one, 'deleteNote', { id: second?.id });
    await syncNow(one);
    await syncNow(other);
    await syncNow(one);
    const after = await notesOf(one);
    expect(await notesOf(other)).toEqual(after);
    const texts = after.map(({ body, conflicts = [] }) => [body.text, ...conflicts.map((version) => version.body.text)].sort());
    expect(texts).toEqual([['甲：彼处', '甲：此处']]);
    await shows(one, /两处都改过的笔记1 条|two places1 note/);
  });

  it('a note goes to the other profile by itself', async () => {
    const [one, other] = pages();
    const { id } = await save(one, sampleDraft({ text: '丙' }));
    await until('the note in the other profile', async () => {
      await press(other, /立即同步|Sync now/);
      return (await notesOf(other)).some((note) => note.id === id);
    });
  });

  it('full storage, cut lines and a killed browser lose nothing', async () => {
    const [one, other] = pages();
    const failing = (fault: Fault) => {
      proxy.choose = (method) => (method === 'PUT' ? fault : undefined);
    };
    const before = (await notesOf(one)).length;
    failing(507);
    await save(one, sampleDraft({ text: '丁' }));
    await press(one, /立即同步|Sync now/);
    await shows(one, /网盘空间已满|no room left/);
    for (const fault of ['cut-request', 'cut-answer'] as const) {
      failing(fault);
      await expect(syncNow(one)).rejects.toThrow('unreachable');
      await save(one, sampleDraft({ text: fault }));
    }
    const [world] = worlds;
    // Firefox forgets what a temporary add-on was granted when it is killed, so there it is closed.
    await (name === 'chromium' ? world?.crash() : world?.restart());
    proxy.choose = () => undefined;
    const again = await world?.extension.openOwnPage('/options.html#sync');
    if (again === undefined) throw new Error('no page');
    a = again;
    await save(other, sampleDraft({ text: '戊' }));
    await syncNow(again);
    await syncNow(other);
    await syncNow(again);
    const notes = await notesOf(again);
    expect(notes.length).toBe(before + 4);
    expect(await notesOf(other)).toEqual(notes);
  });
});
