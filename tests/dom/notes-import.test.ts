/** A file with notes on its way in, in real browsers: told before it is done, by keyboard, undone, refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

const BACKUP = join(import.meta.dirname, '../fixtures/backup/v2.json');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongjian-import-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const fileOf = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** Files that are refused, and what is said of them. */
const REFUSED = [
  [
    'broken.json',
    '{"formatName":"gongjian-notes","formatVersion":2,"exported":"2026","notes":[{"id":3}]}',
    '第 1 条笔记的“id”：数据类型不对',
  ],
  ['cut.json', '{"formatName":', '文件不完整'],
  ['words.csv', '网址,原文\nhttps://a.example/,"甲', '第 2 行：引号没有结束'],
  ['new.json', '{"formatName":"gongjian-notes","formatVersion":9}', '请先更新工笺'],
] as const;

describe.each(BROWSERS)('importing notes in %s', (name) => {
  const { errors, go, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const open = async (width = 1000) => {
    await go('options-backup', width);
    await page.waitForSelector('.filing input[type=file]');
  };
  const choose = async (...paths: string[]) => {
    const input = await page.$('.filing input[type=file]');
    // An <input>, by the selector.
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
  };
  const says = (words: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.filing .import-box')?.textContent?.includes(wanted),
      { timeout: 5000 },
      words,
    );
  const press = (words: string) => surface.press(`::-p-xpath(//button[normalize-space(.)="${words}"])`);
  const inFocus = () => page.evaluate(() => document.activeElement?.className);

  it('tells what will happen, either way, then does it, and undoes it', async () => {
    await open();
    await choose(BACKUP);
    await says('新增 2；相同 118；保留这里的 1；两个版本都留下 2');
    expect(await inFocus()).toBe('import-box');
    expect(await violations(page)).toEqual([]);
    await page.click('.filing-modes label:nth-of-type(2) input');
    await says('移走 41');
    await press('替换');
    await says('已导入。');
    expect(await inFocus()).toBe('import-box');
    expect(await violations(page)).toEqual([]);
    await press('撤销');
    await says('已撤销');
    await press('关闭');
    await page.waitForFunction(() => document.querySelector('.import-box') === null && document.activeElement?.matches('input[type=file]'));
  });

  it('goes by keyboard alone once a file is chosen', async () => {
    await open();
    await choose(BACKUP);
    await says('新增 2');
    for (const key of ['Tab', 'ArrowDown', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    await says('移走 41');
    await says('已导入。');
  });

  it('takes several files one after the other, with a tag for the notes of each', async () => {
    await open();
    const table = (text: string) => `网址,原文,笔记\nhttps://a.example/,甲,${text}\n`;
    await choose(fileOf('王小明.csv', table('一')), fileOf('cut.json', '{"formatName":'), fileOf('李秀英.csv', table('二')));
    await says('王小明.csv');
    await says('跳过，看下一个（还有 2 个文件）');
    expect(await violations(page)).toEqual([]);
    await page.type('.filing-tag input', '王小明');
    await page.keyboard.press('Enter');
    await says('已导入。');
    await press('下一个文件（还有 2 个）');
    await says('文件不完整');
    await press('下一个文件（还有 1 个）');
    await says('李秀英.csv');
    expect(await page.$eval('.filing-tag input', (input) => (input as HTMLInputElement).value)).toBe('');
    await press('合并');
    await says('已导入。');
    expect(await page.$eval('.import-box', (box) => box.textContent?.includes('下一个'))).toBe(false);
  });

  it('refuses what is wrong with its place', async () => {
    await open();
    for (const [file, content, words] of REFUSED) {
      await choose(fileOf(file, content));
      await says(words);
      await says('没有导入');
    }
    expect(await violations(page)).toEqual([]);
  });

  it('a full disk leaves the file to be tried again', async () => {
    await open();
    await choose(fileOf('full.csv', '网址,笔记\nhttps://a.example/,<script>alert(1)</script>\n'));
    await says('新增 1');
    await press('合并');
    await says('磁盘空间不足');
    expect(await page.$$('::-p-xpath(//button[normalize-space(.)="合并"])')).toHaveLength(1);
  });

  it('is not wider than a narrow window, and a backup is told by its name', async () => {
    await open(320);
    await choose(BACKUP);
    await says('新增 2');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await press('保存全部备份');
    await page.waitForFunction(() => document.querySelector('.filing')?.textContent?.includes('已存为“工笺全部备份-2026-11-22.json”'));
  });

  it('throws no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});
