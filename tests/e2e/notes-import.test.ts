/** A backup into the built extension and out again: all or nothing, undone, and the same when it comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../unit/import/hostile.cases.ts';
import { dropFile } from './dropped-file.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';

const BACKUP = readFileSync(join(import.meta.dirname, '../fixtures/backup/v2.json'));
/** Refused at different depths: by the bytes, by the JSON, by a record, by a line. */
const REFUSED = [
  'gzip cut short',
  'JSON cut short',
  'a wrong field of the second note',
  'a report without text',
  'CSV with a cell too many',
];

describe.each(BROWSERS)('importing in %s', (name) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld(name);
    page = await world.extension.openOwnPage('/options.html#backup');
  });
  afterAll(() => world?.close());

  const drop = async (file: string, bytes: Uint8Array) => {
    await until('the way in', () => page.evaluate(() => document.querySelector('.filing-drop') !== null));
    await dropFile(page, file, bytes);
  };
  const press = (selector: string) =>
    until(`the button ${selector}`, () =>
      page.evaluate((selector) => {
        const button = document.querySelector<HTMLElement>(selector);
        button?.click();
        return button !== null;
      }, selector),
    );
  const summary = () =>
    until('what would happen', () => page.evaluate(() => document.querySelector('.filing-summary')?.textContent ?? undefined));
  const isDone = () =>
    until('the end', () => page.evaluate(() => document.querySelector('.filing-modes, .import-box[aria-busy=true]') === null));

  /** All rows of all tables but the snapshots and what is made of texts, as JSON. */
  const dump = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('gongjian');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames].filter(
              (name) => !['backups', 'reportFacts', 'reportPrints', 'reportSegments'].includes(name),
            );
            const transaction = database.transaction(names, 'readonly');
            const asked = names.map((name) => [name, transaction.objectStore(name).getAll()] as const);
            transaction.oncomplete = () => {
              database.close();
              resolve(JSON.stringify(asked.map(([name, { result }]) => [name, result])));
            };
            transaction.onerror = () => reject(transaction.error);
          };
        }),
    );

  it('takes in a packed backup of everything; notes and reports are in their lists', async () => {
    await drop('backup.json.gz', gzipSync(BACKUP));
    await summary();
    await press('.import-box .main');
    await isDone();
    const rows = JSON.parse(await dump());
    const counts = Object.fromEntries(rows.map(([table, all]: [string, unknown[]]) => [table, all.length]));
    expect(counts).toMatchObject({ notes: 2, bin: 1, corrections: 2, wordEntries: 1, reports: 1, tags: 1, documents: 1 });
    for (const [section, words] of [
      ['corpus', '2024年'],
      ['notes', '核对口径'],
    ] as const) {
      const list = await world.extension.openOwnPage(`/options.html#${section}`);
      await until(`${words} in the list`, () =>
        list.evaluate((words) => document.querySelector('main')?.textContent?.includes(words), words),
      );
      await list.close();
    }
  });

  it('leaves the database as it was where a file is refused', async () => {
    const before = await dump();
    const cases = HOSTILE.filter((one) => REFUSED.includes(one.name));
    expect(cases).toHaveLength(REFUSED.length);
    for (const { name, bytes } of cases) {
      await drop(name, bytes);
      await until(`a word on ${name}`, () =>
        page.evaluate((name) => {
          const box = document.querySelector('.import-box');
          return box?.textContent?.includes(name) && box.querySelector('[role=alert]') !== null;
        }, name),
      );
      expect(await dump()).toBe(before);
    }
  });

  it('replaces, and undoes it', async () => {
    const before = JSON.parse(await dump());
    await drop('notes.csv', new TextEncoder().encode('网址,笔记\nhttps://gonghui.example/,只有这一条\n'));
    await summary();
    await page.evaluate(() => document.querySelectorAll<HTMLInputElement>('.filing-modes input')[1]?.click());
    await press('.import-box .main');
    await isDone();
    expect(await dump()).toContain('只有这一条');
    await press('.import-box button');
    await until('the undoing', () =>
      page.evaluate(
        () => document.querySelector('.import-box[aria-busy=false]') !== null && document.querySelector('.filing-summary') === null,
      ),
    );
    const of = (rows: [string, unknown][], table: string) => rows.find(([name]) => name === table)?.[1];
    const after = JSON.parse(await dump());
    for (const table of ['notes', 'corrections', 'wordEntries', 'tags', 'reports']) expect(of(after, table)).toEqual(of(before, table));
  });

  it('saves everything, and what it saved is the same when it comes back', async () => {
    await page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Object.assign(globalThis, { saved: blob });
        return create(blob);
      };
    });
    await press('.filing .row button');
    const text = await until('the file', () =>
      page.evaluate(async () => {
        const { saved } = globalThis as unknown as { saved?: Blob };
        return saved?.text();
      }),
    );
    expect(JSON.parse(text)).toMatchObject({
      formatVersion: 2,
      notes: [{}, {}],
      corpus: { reports: [{}] },
      settings: { shownClasses: {} },
    });
    await drop('again.json', new TextEncoder().encode(text));
    // Nothing is new, changed or in conflict: two notes, two corrections, a word and a report are the same.
    expect((await summary()).match(/\d+/g)).toEqual(['2', '2', '1', '1']);
  });
});
