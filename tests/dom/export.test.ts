/** The export dialog in real browsers: by keyboard, with preview, saving, copying, stopping. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../lib/export/formats.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

const OPENER = '.notes-view .list-head button[aria-haspopup="dialog"]';
const FORMAT = '.export-choices select';

describe.each(BROWSERS)('the export dialog in %s', (name) => {
  const { errors, go, press, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const button = (label: string) => press(`::-p-xpath(//dialog//button[.="${label}"])`);
  const show = async (state: string) => {
    await go(state);
    if (!state.startsWith('options')) await press('[data-tab="notes"]');
    await page.waitForSelector('.notes-list tr[tabindex="0"]');
  };
  const open = async (state: string) => {
    await show(state);
    await press(OPENER);
    await page.waitForSelector('dialog[open]');
  };
  const previews = (words: string) =>
    page.waitForFunction((words) => document.querySelector('.export-text')?.textContent?.includes(words), {}, words);
  const says = (words: string) =>
    page.waitForFunction((words) => document.querySelector('.export-outcome')?.textContent?.includes(words), {}, words);
  const global = (name: string) => page.evaluate((name) => (globalThis as unknown as Record<string, unknown>)[name], name);
  const labels = () => page.$$eval('.export-scopes label', (all) => all.map((one) => one.textContent));

  it('opens by keyboard with the page in view, and has nothing that axe finds; Escape leads back to its button', async () => {
    await show('panel-notes');
    await page.focus(OPENER);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await previews('追回工资1180万元');
    expect(await labels()).toEqual(['本页（5 条笔记）', '全部（6 条笔记）', '一个标签']);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await page.evaluate((opener) => document.activeElement?.matches(opener), OPENER)).toBe(true);
  });

  it('of a page without notes saves what it has, and no file with nothing in it', async () => {
    await go('panel-notes-empty');
    await press('[data-tab="notes"]');
    await press(OPENER);
    await page.waitForSelector('dialog[open]');
    const canSave = async (format: string) => {
      await page.select(FORMAT, format);
      return page.$eval('.export-acts .main', (button) => !(button as HTMLButtonElement).disabled); // it is a button
    };
    for (const format of ['word', 'figuresCsv', 'bibtex', 'anki']) expect(await canSave(format), format).toBe(true);
    for (const format of ['markdownZip', 'csv', 'w3c', 'json']) expect(await canSave(format), format).toBe(false);
  });

  it('opens beside the compared figures too, with a workbook of the page chosen', async () => {
    await go('panel');
    await press('[data-tab="compare"]');
    await press('.comparison .list-head button');
    await page.waitForSelector('dialog[open]');
    expect(await page.$eval(FORMAT, (select) => (select as HTMLSelectElement).value)).toBe('excel'); // it is a select
    expect(await labels()).toEqual(['本页（3 条笔记）']);
    await page.select(FORMAT, 'comparisonCsv');
    await previews('比2022年');
    expect(await violations(page)).toEqual([]);
  });

  it('shows the beginning of every format of a page, and saves it under its title and the day', async () => {
    await open('panel-notes');
    const words: Partial<Record<string, string>> = {
      figuresCsv: ',"1180万元",11800000,',
      comparisonCsv: '本页）',
      gbt7714: '[EB/OL]. ',
      bibtex: '@online{',
      cslJson: '"webpage"',
      ris: 'TY  - ELEC',
      anki: '问答题',
      w3c: 'AnnotationCollection',
      json: '"gongjian-notes"',
    };
    for (const format of EXPORT_FORMATS) {
      await page.select(FORMAT, format);
      await previews(words[format] ?? '追回工资1180万元');
      await page.evaluate(() => Object.assign(globalThis, { saved: undefined }));
      await button('存为文件');
      await page.waitForFunction(() => Object(globalThis).saved !== undefined);
      const saved = (await global('saved')) as { name: string; size: number }; // tests/surfaces/exporting.ts
      expect(saved.name).toMatch(/^团结动员全区职工为建设现代化云溪建功立业——云溪区总工会2023年工作报告-\d{4}-\d\d-\d\d\.\w+$/);
      expect(saved.size).toBeGreaterThan(100);
      await says(saved.name);
    }
  });

  it('copies text, with the fields that are chosen', async () => {
    await open('panel-notes');
    await button('复制');
    await says('已复制');
    expect(await global('copiedText')).toContain('与往年报告的数字');
    await press('.export-fields label:last-child input');
    await button('复制');
    await page.waitForFunction(() => !String(Object(globalThis).copiedText).includes('与往年报告的数字'));
    expect(await global('copiedText')).toContain('追回工资1180万元');
    await page.select(FORMAT, 'csv');
    await button('复制');
    await page.waitForFunction(() => /^.?"网页",/.test(String(Object(globalThis).copiedText)));
    expect(await global('copiedText')).toMatch(/^"网页",/);
  });

  it('stops long work when it is told to: ten thousand notes in Word, of which nothing is saved', async () => {
    await open('options-notes-many');
    await page.select(FORMAT, 'word');
    await page.evaluate(() => Object.assign(globalThis, { saved: undefined }));
    await button('存为文件');
    await page.waitForFunction(() => (document.querySelector('dialog progress') as HTMLProgressElement | null)?.value !== undefined);
    await button('停止');
    await says('已停止');
    expect(await page.$('dialog progress')).toBeNull();
    expect(await global('saved')).toBeUndefined();
  });

  it('takes the notes that are selected, or those of a tag', async () => {
    await show('options');
    for (const row of [1, 2]) await press(`.notes-list tr[aria-rowindex="${row}"] input[type=checkbox]`);
    await press('.notes-bulk button[aria-haspopup="dialog"]');
    await page.waitForSelector('dialog[open]');
    expect((await labels())[0]).toBe('所选（2 条笔记）');
    await page.select(FORMAT, 'json');
    await previews('"gongjian-notes"');
    await button('复制');
    await says('已复制');
    const notesIn = async () => (JSON.parse(String(await global('copiedText'))) as { notes: { body: { tags: string[] } }[] }).notes; // a backup
    expect((await notesIn()).length).toBe(2);
    await press('.export-scopes label:last-of-type input');
    await page.select('.export-scopes select', '待核');
    await page.evaluate(() => Object.assign(globalThis, { copiedText: '' }));
    await button('复制');
    await page.waitForFunction(() => Object(globalThis).copiedText !== '');
    expect((await notesIn()).every(({ body }) => body.tags.includes('待核'))).toBe(true);
    expect((await notesIn()).length).toBeGreaterThan(1);
  });

  it('has had no error in any page', () => {
    expect(errors.join('\n')).toBe('');
  });
});
