/** The reader's notes in the panel and the options, in real browsers: by keyboard, in bulk, with undo; what is kept beside them. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

describe.each(BROWSERS)('notes in %s', (name) => {
  const { errors, go, press, says, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const pressed = (label: string) => press(`::-p-xpath(//button[.="${label}" or @aria-label="${label}"])`);
  /** Opens a state with its list of notes in view. */
  const open = async (state: string) => {
    await go(state);
    if (state.startsWith('panel')) await press('[data-tab="notes"]');
  };
  const openTab = async (state: string, tab: string) => {
    await open(state);
    await press(`[data-tab="${tab}"]`);
  };
  const list = async (state: string) => {
    await open(state);
    await page.waitForSelector('.notes-list tr[tabindex="0"]');
  };
  const rows = () => page.$$eval('.notes-list tr[aria-rowindex]', (all) => all.length);
  const chosen = () => page.$$eval('.notes-list tr[aria-selected="true"]', (all) => all.map((row) => row.getAttribute('aria-rowindex')));
  const found = () => page.$eval('.note-search [role=status]', (status) => status.textContent);

  it.each([
    ['panel-notes', '原文中未找到'],
    ['panel-notes-empty', '本页还没有笔记'],
    ['panel-notes-reading', '正在读取其余笔记'],
    ['panel-notes-many', '10,000 条'],
  ])('%s says “%s”, and has nothing that axe finds', async (state, words) => {
    await open(state);
    await says(words);
    expect(await violations(page)).toEqual([]);
  });

  it.each([
    ['options', ['待核', '还留 25 天', '2026年11月18日']],
    ['options-empty', ['还没有标签', '回收站是空的', '还没有备份']],
    ['options-store-error', ['再试一次', '再试一次', '再试一次']],
  ])('%s: tags, bin and backups say %j, and nothing that axe finds', async (state, words) => {
    await open(state);
    for (const [i, tab] of ['tags', 'bin', 'backups'].entries()) {
      await press(`[data-tab="${tab}"]`);
      await page.waitForFunction((words) => document.querySelector('[role=tabpanel]')?.textContent?.includes(words), {}, words[i] ?? '');
      expect(await violations(page)).toEqual([]);
    }
  });

  it('shows Markdown, and makes nothing else of what a note says', async () => {
    await list('options-notes-markdown');
    await page.waitForSelector('.notes-list li a');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (let open = 3; open > 0; open--) await pressed('展开');
    expect(await page.$$eval('.markdown *', (all) => [...new Set(all.map(({ localName }) => localName))].sort())).toEqual([
      'a',
      'blockquote',
      'code',
      'em',
      'li',
      'ol',
      'p',
      's',
      'strong',
      'ul',
    ]);
    const links = await page.$$eval('.markdown a', (all) =>
      all.map((a) => [a.getAttribute('href'), a.getAttribute('target'), a.getAttribute('rel')]),
    );
    expect(links).toEqual([['https://renshe.example/notice/7', '_blank', 'noopener noreferrer']]);
    expect(
      await page.$$eval('.markdown :not(a, ol)', (all) => all.flatMap((one) => one.getAttributeNames()).filter((name) => name !== 'class')),
    ).toEqual([]);
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
    expect(await page.title()).not.toMatch(/\d/);
    expect(await violations(page)).toEqual([]);
  });

  it('moves by keys through ten thousand of which few are in the document', async () => {
    await list('options-notes-many');
    expect(await rows()).toBeLessThan(60);
    await page.focus('.notes-list tr[tabindex="0"]');
    const checkWidth = () => page.evaluate(() => document.activeElement?.querySelector('.notes-check')?.getBoundingClientRect().width);
    const widthOnTop = await checkWidth();
    const at = async (key: Parameters<Page['keyboard']['press']>[0], row: string) => {
      await page.keyboard.press(key);
      await page.waitForFunction((row) => document.activeElement?.getAttribute('aria-rowindex') === row, {}, row);
    };
    await at('ArrowDown', '2');
    await at('ArrowDown', '3');
    await at('ArrowUp', '2');
    await at('End', '10000');
    await page.waitForFunction(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(await checkWidth()).toBe(widthOnTop);
    await at('ArrowUp', '9999');
    await at('Home', '1');
    expect(await rows()).toBeLessThan(60);
  });

  it('selects by Space and Shift, deletes what is selected, and brings it back', async () => {
    await list('options-notes-many');
    await page.focus('.notes-list tr[tabindex="0"]');
    await page.keyboard.press(' ');
    expect(await chosen()).toEqual(['1']);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '3');
    expect(await chosen()).toEqual(['1', '2', '3']);
    await page.keyboard.press('Delete');
    await says('已删除 3 条笔记');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === null && document.activeElement?.tagName === 'TR');
    expect(await found()).toBe('9,997 条');
    await pressed('撤销');
    await page.waitForFunction(() => document.querySelector('.note-search [role=status]')?.textContent === '10,000 条');
  });

  it('keeps the way back in view at the end of a long list, and the focus in the list’s part of the page', async () => {
    await list('options-notes-many');
    await page.focus('.notes-list tr[tabindex="0"]');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '10000');
    const remove = async () => {
      await page.keyboard.press('Delete');
      await says('已删除 1 条笔记');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '9999');
    };
    const isBack = () => page.waitForFunction(() => document.querySelector('.note-search [role=status]')?.textContent === '10,000 条');
    await remove();
    const bar = await page.$eval('.undo button', (button) => button.getBoundingClientRect().toJSON());
    expect(bar.top).toBeGreaterThan(0);
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x + 5, y + 5)?.closest('.undo') !== null, bar)).toBe(true);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await isBack();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tr');
    await page.focus('.notes-list tr[tabindex="0"]');
    await remove();
    await page.focus('.undo button');
    await page.keyboard.press('Enter');
    await isBack();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('undo-place');
  });

  it('selects a range by the mouse, and tags and colours it at once', async () => {
    await list('options');
    const boxes = await page.$$('.notes-check input');
    await boxes[0]?.click();
    await page.keyboard.down('Shift');
    await boxes[2]?.click();
    await page.keyboard.up('Shift');
    expect(await chosen()).toEqual(['1', '2', '3']);
    await says('已选 3 条');
    expect(await violations(page)).toEqual([]);
    await page.type('.notes-tagging input', '年报');
    await page.keyboard.press('Enter');
    await says('已修改 3 条笔记');
    await page.waitForFunction(
      () => [...document.querySelectorAll('.notes-list .note-foot .tag')].filter((tag) => tag.textContent === '年报').length === 3,
    );
    // A keyboard goes through the colours before it stays on one.
    for (const colour of ['yellow', 'green', 'purple']) await page.select('.notes-bulk select[aria-label="改颜色"]', colour);
    expect(await page.$$eval('.notes-list .colour-purple', (rows) => rows.length)).toBe(0);
    await pressed('改颜色');
    await page.waitForFunction(() => document.querySelectorAll('.notes-list .colour-purple').length === 3);
    await pressed('撤销');
    await page.waitForFunction(() => document.querySelectorAll('.notes-list .colour-purple').length === 0);
    await pressed('全选列出的 6 条');
    await says('已选 6 条');
    await pressed('取消选择');
    expect(await chosen()).toEqual([]);
  });

  it('finds by substring with the hits marked, and filters', async () => {
    await list('options');
    await page.type('input[type=search]', '书屋和驿');
    await page.waitForFunction(() => document.querySelector('.note-search [role=status]')?.textContent === '1 条');
    expect(await page.$$eval('.notes-list mark', (marks) => marks.map((mark) => mark.textContent))).toEqual(['书屋和驿']);
    await page.$eval('input[type=search]', (input) => {
      (input as HTMLInputElement).value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('.notes-filter summary');
    await page.select('.notes-choice:nth-of-type(2) select', '待核');
    await page.waitForFunction(() => document.querySelector('.note-search [role=status]')?.textContent === '3 条');
    await says('筛选和排序（1）');
    await pressed('清除筛选');
    await page.waitForFunction(() => document.querySelector('.note-search [role=status]')?.textContent === '6 条');
    await page.select('.notes-choice:nth-of-type(1) select', 'title');
    await page.waitForFunction(() => document.querySelector('.notes-list blockquote')?.textContent === '职工之家');
  });

  it('edits in place from the keyboard and gives the focus back', async () => {
    await list('options');
    await page.focus('.notes-list tr[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notes-list textarea');
    expect(await page.$eval('.notes-list .editor fieldset', (colours) => getComputedStyle(colours).borderTopWidth)).toBe('0px');
    await page.$eval('.notes-list textarea', (area) => (area as HTMLTextAreaElement).select());
    // Keys in the editor are the editor's: neither a space nor Delete reaches the list.
    await page.keyboard.type('new words');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '编辑笔记：new words');
    expect(await chosen()).toEqual([]);
  });

  it('keeps what is being written in a row that goes out of view, and takes the focus from nobody when it comes back', async () => {
    await list('options-notes-many');
    await page.focus('.notes-list tr[tabindex="0"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notes-list textarea');
    await page.keyboard.type('half a word');
    const isGone = () => page.waitForFunction(() => document.querySelector('.notes-list textarea') === null);
    const isBack = () =>
      page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.notes-list textarea')?.value.includes('half a word'));
    await page.evaluate(() => scrollTo(0, 100_000));
    await isGone();
    await page.evaluate(() => scrollTo(0, 0));
    await isBack();
    await page.type('input[type=search]', '找不到的字');
    await isGone();
    await page.$eval('input[type=search]', (field) => (field as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await isBack();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await press('[data-tab="tags"]');
    await isGone();
    await press('[data-tab="list"]');
    await isBack();
    await pressed('取消');
    await pressed('不要了');
    await isGone();
    expect(await page.$eval('.notes-list', (list) => list.textContent)).not.toContain('还没有保存');
  });

  it('shows what has changed in the text, and takes the present one', async () => {
    await open('panel-notes');
    await page.waitForSelector('.note-diff');
    const pieces = (element: string) => page.$$eval(`.note-diff ${element}`, (all) => all.map((piece) => piece.lastChild?.textContent));
    expect([await pieces('del'), await pieces('ins')]).toEqual([['1560'], ['.2万']]);
    await pressed('保留旧引文');
    expect(await page.$$eval('.note-diff button', (buttons) => buttons.length)).toBe(0);
    await open('panel-notes');
    await pressed('以现在的原文为准');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.notes-plain blockquote')].some((quote) => quote.textContent === '签订集体合同1.2万份'),
    );
  });

  it.each([
    ['用这里的', '办公室的口径'],
    ['用另一版', '组织部的口径'],
    // With a rule between them.
    ['合并保留', '办公室的口径组织部的口径'],
  ])('of two versions: %s', async (button, words) => {
    await open('panel-notes');
    await page.waitForSelector('.notes-plain .note-versions');
    await pressed(button);
    await page.waitForFunction(() => document.querySelector('.notes-plain .note-versions') === null);
    expect(await page.$$eval('.notes-plain .note-words', (all) => all.map((one) => one.textContent))).toContain(words);
  });

  it('offers the notes of the same article elsewhere', async () => {
    await open('panel-notes');
    await says('这篇文章在“云溪日报：区总工会报告摘登”也有 3 条笔记，其中 3 条能在本页找到。');
    await pressed('在本页也显示');
    await page.waitForFunction(() => document.querySelector('.note-repost') === null);
  });

  it('attaches a note to what is selected on the page, and says where nothing is', async () => {
    await open('panel-notes');
    const reattach = '::-p-xpath(//*[@class="note-diff"]//button[.="附到选中的文字"])';
    await press(reattach);
    await says('网页上没有选中文字。');
    await press('.orphans .note-acts button');
    await page.waitForFunction(() => document.querySelector('.orphans blockquote q')?.textContent === '追回工资1180万元');
  });

  it('finds a tag among many, in whatever case and width it is typed', async () => {
    await openTab('options-tags-many', 'tags');
    const names = () => page.$$eval('.tag-manager tbody th', (all) => all.map((one) => one.textContent));
    await page.type('.tag-search input', 'ＥＡＳＴ');
    await says('3 / 19 个');
    expect((await names()).sort()).toEqual(['Eastlake2023', 'Eastlake2024', 'Eastlake2025']);
    await page.type('.tag-search input', ' 2024');
    await pressed('改名：Eastlake2024');
    await page.waitForSelector('.tag-rename input');
    await page.$eval('.tag-rename input', (input) => (input as HTMLInputElement).select());
    await page.keyboard.type('待核');
    await says('已有标签“待核”（18 条笔记）');
    await page.keyboard.press('Enter');
    await says('没有符合的标签。');
    expect(await violations(page)).toEqual([]);
  });

  it('renames a tag, says when two become one, and takes it back', async () => {
    await openTab('options', 'tags');
    await pressed('改名：工资');
    await page.waitForFunction(() => document.activeElement?.matches('.tag-rename input'));
    await page.$eval('.tag-rename input', (input) => (input as HTMLInputElement).select());
    await page.keyboard.type('待核');
    await says('已有标签“待核”（3 条笔记）');
    await page.keyboard.press('Enter');
    await says('已把“工资”并入“待核”，涉及 1 条笔记');
    await pressed('撤销');
    await page.waitForSelector('::-p-xpath(//button[@aria-label="改名：工资"])');
  });

  it('asks before the bin is emptied, and tells what restoring a backup does', async () => {
    await openTab('options', 'bin');
    await pressed('清空回收站');
    await says('清空后不能从回收站恢复；自动备份里可能还有，备份过期时清除。确定清空这 2 条笔记吗？');
    await press('[data-tab="backups"]');
    await pressed('看恢复结果：2026年11月18日');
    await says('备份之后新写的 3 条笔记移入回收站。');
    expect(await violations(page)).toEqual([]);
    await pressed('恢复');
    await says('已恢复到2026年11月18日的备份，共 40 条笔记。');
  });

  it('brings back what was lost, and says where that is not to be had', async () => {
    await go('options-lost');
    await says('工笺另存的备份还在：2026年11月20日');
    await pressed('找回笔记');
    await says('备份里的 41 条笔记都已找回。');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('lost-notes-back');
    expect(await violations(page)).toEqual([]);
    await go('popup-lost');
    await pressed('暂不找回');
    await page.waitForFunction(() => document.querySelector('.lost-notes') === null);
    await go('popup-lost-closed');
    await pressed('找回笔记');
    await says('还是打不开。请重启浏览器再试。');
    expect(await violations(page)).toEqual([]);
  });

  it('throws no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});
