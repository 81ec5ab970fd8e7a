/** Pages that give nothing, or far too much, and pages that no extension may touch. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../lib/note/note.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { hugePage } from '../pages/generated.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, inShadow } from './in-page.ts';
import { MarkedPage, painted, say, select, untilPainted } from './reader.ts';

const NOTHING: Record<string, string> = {
  '/empty.html': '',
  '/no-text.html': '<!DOCTYPE html><title>图</title><body><img alt="" width="300" height="200"><canvas></canvas></body>',
  '/only-script.html': '<!DOCTYPE html><title>壳</title><body><div id="app"></div><script>window.data = "4.8万人次"</script></body>',
  '/frames.html': '<!DOCTYPE html><title>框</title><frameset cols="*,*"><frame src="/empty.html"><frame src="about:blank"></frameset>',
};

describe.each(BROWSERS)('bad input in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
    for (const [path, html] of Object.entries(NOTHING)) world.server.pages.set(path, html);
  });
  afterAll(() => world?.close());

  it.each(Object.keys(NOTHING))('%s: the popup says that nothing was found', async (path) => {
    const page = await world.open(path);
    const marked = await MarkedPage.press(world, page);
    expect((await marked.read()).mentions).toEqual([]);
    const words = await say(marked, 'state.nothingTitle');
    await until('the words of the popup', () => marked.popup.evaluate((words) => document.body.textContent?.includes(words), words));
    expect(await painted(page)).toEqual({});
    await marked.close();
  });

  it('a page of 5 MB is marked, and can be scrolled meanwhile', async () => {
    const { html, mentions } = hugePage();
    world.server.pages.set('/huge.html', html);
    const page = await world.open('/huge.html');
    const marked = await MarkedPage.press(world, page);
    await until('the first marks', async () => ((await painted(page)).programme ?? []).length > 0, 60_000);
    // Few at a time: every registered range is paid for at every later change of the page.
    expect(Object.values(await painted(page)).flat().length).toBeLessThan(3000);
    const reading = await marked.read();
    expect(reading.mentions.length).toBe(mentions.length);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('marks at the end', () =>
      page.evaluate(() => {
        const last = [...document.querySelectorAll('p')].at(-1);
        return [...CSS.highlights.values()].some((highlight) => [...highlight].some((range) => last?.contains(range.startContainer)));
      }),
    );
    await marked.close();
  }, 180_000);

  // Firefox shows no test its popup; that the background says the same there is tested apart.
  if (name === 'chromium') {
    it('a page of the browser’s own: the popup says why it cannot run there', async () => {
      const page = await world.extension.browser.newPage();
      await page.goto('chrome://version/');
      await world.extension.pressButton(page);
      const popup = await world.extension.popup(page);
      const words = await until('the words of the popup', () =>
        popup.evaluate(() => document.querySelector('[role=alert] h2, [role=alert] h1, [role=alert]')?.textContent ?? false),
      );
      expect(words).toMatch(/此页不能标注|cannot be marked/);
    });
  }

  describe('a corpus with a damaged and a newer file', () => {
    let damaged: World;
    beforeAll(async () => {
      damaged = await startWorld(name, (folder) => {
        const files = readdirSync(join(folder, 'corpus')).filter((file) => file !== 'index.json');
        const [first, second] = files.map((file) => join(folder, 'corpus', file));
        if (first === undefined || second === undefined) throw new Error('there are fewer than two reports in the corpus');
        writeFileSync(first, '{"formatName":"gongjian-report","formatVersion":1,"figures":');
        writeFileSync(second, JSON.stringify({ ...JSON.parse(readFileSync(second, 'utf8')), formatVersion: 99 }));
      });
    });
    afterAll(() => damaged?.close());

    it('the popup says that two files cannot be used, and compares with the rest', async () => {
      const marked = await MarkedPage.press(damaged, await damaged.open('/report-2023.html'));
      const problems = await until('the problems told', () =>
        marked.popup.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? false),
      );
      expect(problems).toContain('2');
      expect((await marked.counts()).figure).toBeGreaterThan(20);
      expect(await marked.popup.$eval('main', (main) => main.textContent)).toContain('青澜杯');
    });
  });

  describe('a damaged database', () => {
    let other: World;
    beforeAll(async () => {
      other = await startWorld(name);
    });
    afterAll(() => other?.close());

    it('with a row that is no note: it is told and kept, the other notes are there', async () => {
      let own = await other.extension.openOwnPage('/options.html');
      const good: Note = {
        id: 'a-note-of-the-reader',
        created: '2026-01-02T03:04:05.000Z',
        modified: '2026-01-02T03:04:05.000Z',
        target: {
          source: 'https://example.org/report',
          title: '报告',
          selector: [
            { type: 'TextQuoteSelector', exact: '职工书屋', prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: 0, end: 4 },
          ],
        },
        body: { text: '这条完好', tags: [] },
      };
      await until('the database', () =>
        own.evaluate(
          async (name) => (await indexedDB.databases()).some((info) => info.name === name && (info.version ?? 0) > 1),
          DATABASE_NAME,
        ),
      );
      await own.evaluate(
        (name, rows) =>
          new Promise<void>((resolve, reject) => {
            const request = indexedDB.open(name);
            request.onerror = () => reject(request.error);
            request.onsuccess = () => {
              const writing = request.result.transaction('notes', 'readwrite');
              for (const row of rows) writing.objectStore('notes').put(row);
              writing.onerror = () => reject(writing.error);
              writing.oncomplete = () => {
                request.result.close();
                resolve();
              };
            };
          }),
        DATABASE_NAME,
        [good, { id: 'broken', target: { source: 7 }, body: null }],
      );
      await own.close();
      own = await other.extension.openOwnPage('/options.html');
      await until('the good note', () => own.evaluate(() => document.body.innerText.includes('这条完好')));
      const told = await until('the word on the broken one', () =>
        own.evaluate(() => document.querySelector('[role=alert]')?.textContent || false),
      );
      expect(told).toContain('1');
      await own.close();
    });

    it('of a newer version: the page is marked all the same, and a note is refused with a reason', async () => {
      const own = await other.extension.openOwnPage('/options.html');
      await own.evaluate(async (name) => {
        const done = (request: IDBOpenDBRequest) =>
          new Promise<IDBDatabase>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        await done(indexedDB.deleteDatabase(name));
        (await done(indexedDB.open(name, 1_000_000))).close();
      }, DATABASE_NAME);
      const page = await other.open('/note.html');
      const marked = await MarkedPage.press(other, page);
      await untilPainted(page, 'figure', '5.6万人次');
      expect((await marked.read()).notes).toEqual([]);
      await page.bringToFront();
      await select(page, '走累了能坐下喝口热水');
      await clickButton(page, await say(marked, 'page.writeNote'));
      await until('the editor', async () => (await focused(page)) === 'textarea');
      await page.keyboard.type('不要丢');
      await clickButton(page, await say(marked, 'page.save'));
      const refusal = await until('the reason', () => inShadow(page, (root) => root.querySelector('[role=alert]')?.textContent ?? false));
      expect(refusal).not.toBe('');
      // What was typed stays where it can be copied.
      expect(await inShadow(page, (root) => root.querySelector('textarea')?.value)).toBe('不要丢');
    });
  });
});
