/** The browser's database is damaged or gone on the disk: the reader is told, presses, and every note is there. */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/note/note.ts';
import { sampleDraft } from '../unit/store/sample-note.ts';
import { answerTo, ask } from './ask.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage } from './reader.ts';

/** An own page that asks nothing by itself. */
const BARE = '/icon/16.png';
const TEXTS = ['一月的数', '二月的数', '三月的数', '四月的数'];

/** Where each browser keeps the extension's database, below the profile. */
const DATABASES = {
  chromium: 'Default/IndexedDB/chrome-extension_*',
  // Settings lie in another, whose name goes on behind the id.
  firefox: 'storage/default/moz-extension+++????????-????-????-????-????????????/idb',
} as const;

/** One byte of the first record in Chromium's log, which Chromium throws away; the head of Firefox's file, which Firefox cannot even list. */
function damage(name: (typeof BROWSERS)[number], profile: string): void {
  const files = globSync(join(profile, DATABASES[name], name === 'chromium' ? '*.log' : '*.sqlite'));
  expect(files).toHaveLength(1);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (let at = 20; at < (name === 'chromium' ? 21 : 100); at++) bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    writeFileSync(file, bytes);
  }
}

/** All of it, as a cleaning program does. */
function clear(name: (typeof BROWSERS)[number], profile: string): void {
  const folders = globSync(join(profile, DATABASES[name]));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) rmSync(folder, { recursive: true });
}

describe.each(BROWSERS)('a database that is lost: %s', (name) => {
  it('is told of by each surface, and its notes come back with one press, each time', { timeout: 240_000 }, async () => {
    const world = await startWorld(name);
    try {
      await writeNotes(world);
      for (const [surface, spoil] of [
        ['/options.html', damage],
        ['/sidepanel.html', clear],
        ['/popup.html', damage],
      ] as const) {
        await world.restart((profile) => spoil(name, profile));
        const marked = surface === '/sidepanel.html' ? await markedPage(world) : undefined;
        if (marked !== undefined) await until('the button to say so', async () => (await marked.badge()) === '!');
        const page = await world.extension.openOwnPage(surface);
        await page.waitForSelector('.lost-notes button.main');
        expect(await page.$eval('.lost-notes', (notice) => notice.textContent)).toMatch(/共 4 条笔记|notes: 4/);
        // Nothing comes back by itself.
        const isClosed = name === 'firefox' && spoil === damage;
        expect(await answerTo(page, 'listAllNotes')).toEqual(isClosed ? { ok: false, error: 'damaged' } : { ok: true, value: [] });
        await page.$eval('.lost-notes button.main', (button) => (button as HTMLElement).click());
        await page.waitForSelector('.lost-notes-back');
        expect(await texts(page)).toEqual([...TEXTS].sort());
        if (marked !== undefined) await until('the button to be quiet', async () => (await marked.badge()) !== '!');
      }
      // After that it is as it was, also for the next browser.
      await world.restart();
      const next = await world.extension.openOwnPage('/options.html');
      await until('the list of notes', () => next.$$eval('.notes-list tr[tabindex="0"]', (items) => items.length > 0).catch(() => false));
      expect(await next.$('.lost-notes')).toBeNull();
      expect(await texts(next)).toEqual([...TEXTS].sort());
    } finally {
      await world.close();
    }
  });
});

/** A page that is marked, as one of a site that is switched on. */
async function markedPage(world: World): Promise<MarkedPage> {
  return MarkedPage.press(world, await world.open('/report-2024.html'));
}

/** Notes, of which a copy lies outside of the database. */
async function writeNotes(world: World): Promise<void> {
  const page = await world.extension.openOwnPage(BARE);
  const [last = '', ...first] = [...TEXTS].reverse();
  for (const text of first) await ask(page, 'saveNote', { ...sampleDraft(), body: { text, tags: [] } });
  await until('the copy of the day’s first snapshot', async () => (await copies(page)).length === 1);
  await page.evaluate(makeOlder);
  await ask(page, 'saveNote', { ...sampleDraft(), body: { text: last, tags: [] } });
  // The name is there before the file is whole; the older one goes after that.
  await until(
    'a copy of all',
    async () => {
      const names = await copies(page);
      return names.length === 1 && names[0]?.includes(`_${TEXTS.length}-0-0`);
    },
    60_000,
  );
}

const copies = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('gongjian', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.endsWith('.json.gz')) names.push(name);
    return names;
  });

/** In the page: the copy is as if it had been made an hour earlier, so that the next is due. */
async function makeOlder(): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('gongjian');
  for await (const name of folder.keys()) {
    const [date, time = '', ...rest] = name.split('_');
    const made = new Date(Date.parse(`${time.slice(0, 13)}:${time.slice(14, 16)}:${time.slice(17)}`) - 3_600_000);
    const bytes = await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
    await folder.removeEntry(name);
    const older = await folder.getFileHandle([date, made.toISOString().replaceAll(':', '.'), ...rest].join('_'), { create: true });
    const writing = await older.createWritable();
    await writing.write(bytes);
    await writing.close();
    return;
  }
}

async function texts(page: Page): Promise<string[]> {
  return ((await ask(page, 'listAllNotes')) as Note[]).map(({ body }) => body.text).sort();
}
