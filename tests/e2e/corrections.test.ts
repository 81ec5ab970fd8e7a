/** The reader corrects what was marked: not one, is one, taken back; own words from a file, whole or not at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, inShadow, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, select } from './reader.ts';

const PATH = '/corrections.html';
const ARTICLE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>石桥县总工会推进工作</title>
<style>body { font: 18px/2 sans-serif; max-width: 760px; margin: 24px auto }</style>
<h1>石桥县总工会推进工作</h1>
<p>县总工会聚焦高质量发展，服务职工320人。</p>
<p>下一步，以高质量发展统领各项工作，办好工友夜校小院，让更多职工受益。</p>
<p>工友夜校小院已开课12期。</p>`;

describe.each(BROWSERS)('corrections in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  let options: Page;
  /** The programmes of the page before anything was said: part of the wording that is made one. */
  let recognised: string[];
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-csv-'));

  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages.set(PATH, ARTICLE);
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page, '/options.html');
    options = marked.own;
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const words = async (className: string) => (await marked.read()).mentions.flatMap((one) => (one.class === className ? [one.text] : []));
  const becomes = (className: string, expected: string[]) =>
    until(`${className}: ${expected}`, async () => (await words(className)).join() === expected.join());
  const paintedAs = (className: string, expected: string[]) =>
    until(`${expected} painted as ${className}`, async () => ((await painted(page))[className] ?? []).join() === expected.join());
  const openCard = async (text: string) => {
    await page.bringToFront();
    const { left, right, top, bottom } = await boxOf(page, text);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    const [next, loading] = [await say('page.nextMark'), await say('page.corpusLoading')];
    // With what the corpus says the card grows, and its buttons move.
    await until(`the card of ${text}`, async () => {
      const words = await wordsOnPage(page);
      return words.includes(next) && !words.includes(loading);
    });
  };
  /** Words of the interface in the language that the browser has it in. */
  const say = (key: string, ...values: string[]) =>
    options.evaluate(
      (key, values) => {
        // Runs in the extension's page, where both browsers have `chrome`.
        const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(key: string, values: string[]): string } } };
        return chrome.i18n.getMessage(key.replaceAll('.', '_'), values);
      },
      key,
      values,
    );
  const clickOnPage = async (key: string) => clickButton(page, await say(key));
  /** Clicks a button of an own page by its words or its label. */
  const press = async (own: Page, label: string) => {
    const button = await until(`the button ${label}`, async () => {
      const found = await own.evaluateHandle(
        (label) => [...document.querySelectorAll('button')].find((one) => one.textContent === label || one.ariaLabel === label),
        label,
      );
      return found.asElement() ?? undefined;
    });
    await button.evaluate((one) => (one as HTMLElement).click());
  };
  /** Clicks what a selector finds on an own page, which need not be in front. */
  const clickOn = async (own: Page, selector: string) => {
    const found = await until(selector, async () => (await own.$(selector)) ?? undefined);
    await found.evaluate((one) => (one as HTMLElement).click());
  };
  const says = (own: Page, wanted: string) =>
    until(`“${wanted}”`, () => own.evaluate((wanted) => document.body.innerText.includes(wanted), wanted));

  it('not a slogan, only here: the other place stays; undone from the page', async () => {
    await paintedAs('slogan', ['高质量发展', '高质量发展']);
    const before = await markup(page);
    await openCard('高质量发展');
    await clickOnPage('corrections.notOne.slogan');
    await clickOnPage('corrections.here');
    await becomes('slogan', ['高质量发展']);
    await paintedAs('slogan', ['高质量发展']);
    expect((await marked.read()).mentions.find((one) => one.class === 'slogan')?.start).toBeGreaterThan(
      (await marked.read()).text.indexOf('下一步'),
    );
    await clickOnPage('page.undo');
    await becomes('slogan', ['高质量发展', '高质量发展']);
    await until('nothing of ours in the page', async () => (await markup(page)) === before, 10_000);
  });

  it('not a slogan, everywhere: gone at once, on other tabs and after a reload', async () => {
    await openCard('高质量发展');
    await clickOnPage('corrections.notOne.slogan');
    await clickOnPage('corrections.everywhere');
    await becomes('slogan', []);
    await paintedAs('slogan', []);
    await paintedAs('figure', ['320人', '12期']);
    await page.reload();
    await marked.close();
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page, '/options.html');
    options = marked.own;
    await paintedAs('figure', ['320人', '12期']);
    expect(await words('slogan')).toEqual([]);
  });

  it('is one: from a selection, by keyboard, marked wherever it stands', async () => {
    recognised = await words('programme');
    await page.bringToFront();
    await select(page, '工友夜校小院');
    await clickOnPage('corrections.markAs');
    await until('the form', async () => (await wordsOnPage(page)).includes(await say('corrections.name')));
    // Class, canonical form, kind; Enter saves.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('夜校小院');
    await page.keyboard.press('Enter');
    await becomes('programme', ['工友夜校小院', '工友夜校小院']);
    await paintedAs('programme', ['工友夜校小院', '工友夜校小院']);
    const first = (await marked.read()).mentions.find((one) => one.class === 'programme');
    expect(first).toMatchObject({ class: 'programme', kind: 'campaign', name: '夜校小院' });
    expect(await inShadow(page, (root) => root.querySelector('.word-form') === null)).not.toBe(false);
  });

  it('are listed in the options, taken back there, and the page follows', async () => {
    options = await world.extension.openOwnPage('/options.html#corrections');
    await says(options, '夜校小院');
    await press(options, await say('corrections.takeBackOf', '高质量发展'));
    await becomes('slogan', ['高质量发展', '高质量发展']);
    await paintedAs('slogan', ['高质量发展', '高质量发展']);
    await press(options, await say('corrections.takeBackOf', '工友夜校小院'));
    await becomes('programme', recognised);
    await clickOn(options, '.corrections .undo button');
    await becomes('programme', ['工友夜校小院', '工友夜校小院']);
    await press(options, await say('corrections.takeBackOf', '工友夜校小院'));
    await says(options, await say('corrections.none'));
  });

  it('not a figure, from the list of the panel', async () => {
    const panel = await world.extension.openOwnPage(`/sidepanel.html?tab=${marked.tabId}`);
    await press(panel, await say('corrections.notOneOf', await say('corrections.notOne.figure'), '320人'));
    await press(panel, await say('corrections.here'));
    await becomes('figure', ['12期']);
    await clickOn(panel, '.undo button');
    await becomes('figure', ['320人', '12期']);
    await panel.close();
  });

  const choose = async (file: string, text: string) => {
    const path = join(folder, file);
    writeFileSync(path, text);
    const input = (await options.$('.own-words input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };

  it('a file with a fault: the line is named and nothing is imported', async () => {
    await options.waitForSelector('.own-words input[type=file]');
    await choose('bad.csv', '类别,用语\r\n提法,让更多职工受益\r\n口号,聚焦\r\n');
    await says(options, await say('corrections.line', '3', await say('corrections.fault.class', '口号')));
    await says(options, await say('corrections.importRefused'));
    await press(options, await say('page.close'));
    await says(options, await say('corrections.noLists'));
    expect(await words('slogan')).toEqual(['高质量发展', '高质量发展']);
  });

  it('a file of words: counted first, then imported, marked at once, switched off and deleted with undo', async () => {
    await choose('good.csv', '\ufeff类别,用语,规范形式,类型,备注,词表\r\n提法,"让更多职工受益",职工受益,号召,,石桥用语\r\n');
    await says(options, await say('corrections.importCounts', '1', '0', '0'));
    expect(await words('slogan')).toEqual(['高质量发展', '高质量发展']);
    await press(options, await say('corrections.importNow'));
    await becomes('slogan', ['高质量发展', '高质量发展', '让更多职工受益']);
    await clickOn(options, '.own-list input[type=checkbox]');
    await becomes('slogan', ['高质量发展', '高质量发展']);
    await clickOn(options, '.own-list input[type=checkbox]');
    await becomes('slogan', ['高质量发展', '高质量发展', '让更多职工受益']);
    await press(options, await say('corrections.deleteListOf', '石桥用语'));
    await becomes('slogan', ['高质量发展', '高质量发展']);
    await clickOn(options, '.own-words .undo button');
    await becomes('slogan', ['高质量发展', '高质量发展', '让更多职工受益']);
  });
});
