/** The reader's own corpus in real browsers: files dropped, progress, faults, correcting, groups, undo, reading; keyboard and axe. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { compound, REPORT_TEXT, reportDocx } from '../unit/import/docx-files.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { surfaceIn } from './surfaces.ts';

let docx: Uint8Array;
beforeAll(async () => {
  docx = await reportDocx();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
/** 松岩县总工会2020年工作报告⏎全年新建工会28家。, in GB18030; the bytes are Python's. */
const GB18030 = Buffer.from('cbc9d1d2cfd8d7dcb9a4bbe132303230c4eab9a4d7f7b1a8b8e60d0ac8abc4ead0c2bda8b9a4bbe13238bcd2a1a3', 'hex');

describe.each(BROWSERS)('own corpus in %s', (name) => {
  const { errors, go, says: waitFor, ...surface } = surfaceIn(name);
  let page: Page;
  beforeAll(() => {
    page = surface.page();
  });

  const open = async (state: string, says: string, width = 1200) => {
    await page.goto('about:blank');
    await go(state, width);
    await waitFor(says);
  };
  const button = (label: string) => `::-p-xpath(//button[normalize-space()="${label}" or @aria-label="${label}"])`;
  const press = (label: string) => surface.press(button(label));
  const rows = () => page.$$eval('.corpus-table tbody[data-index] th', (heads) => heads.map((head) => head.textContent?.trim()));
  const fates = () =>
    page.$$eval('.import-item', (items) =>
      Object.fromEntries(items.map((one) => [one.querySelector('b')?.textContent, one.querySelector('.import-fate')?.textContent?.trim()])),
    );
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

  /** Drops files anywhere on the page, as a file manager would. */
  const drop = (files: Record<string, Uint8Array>) =>
    page.evaluate(
      (files) => {
        const transfer = new DataTransfer();
        for (const [name, base64] of files)
          transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
        const send = (type: string) =>
          document.querySelector('h1')?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
        send('dragenter');
        send('dragover');
        send('drop');
      },
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const),
    );

  it('takes in what is dropped, says what is wrong with the rest, and lists it', async () => {
    await open('options-corpus-empty', '这里是您自己的报告库');
    await drop({
      '松岩2021.docx': docx,
      'gbk.txt': GB18030,
      '同一份.txt': bytesOf(`${REPORT_TEXT}\n`),
      'scan.pdf': bytesOf('%PDF-1.7\n'),
      'old.doc': compound('WordDocument'),
      'locked.docx': compound('EncryptedPackage'),
      'half.docx': docx.subarray(0, docx.length / 2),
      'empty.txt': bytesOf('\n'),
    });
    await waitFor('加入 2 份，已有 1 份，未加入 5 份');
    const fate = await fates();
    expect(fate['松岩2021.docx']).toContain('已加入');
    expect(fate['同一份.txt']).toContain('库中已有相同的文本');
    expect(fate['scan.pdf']).toContain('这是 PDF');
    expect(fate['old.doc']).toContain('另存为 .docx');
    expect(fate['locked.docx']).toContain('有密码');
    expect(fate['half.docx']).toContain('已损坏或不完整');
    expect(fate['empty.txt']).toContain('没有文字');
    expect(await rows()).toEqual(['松岩县总工会2020年工作报告', '松岩县总工会2021年工作报告']);
    expect(await violations(page)).toEqual([]);
  });

  // Only its protocol can drop a folder.
  const itInChromium = name === 'chromium' ? it : () => {};
  itInChromium('takes in what is in a dropped folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongjian-folder-'));
    mkdirSync(join(folder, '2019'));
    writeFileSync(join(folder, '2019', 'a.txt'), '松岩县总工会2019年工作报告\n新建工会32家。');
    writeFileSync(join(folder, 'b.txt'), GB18030);
    writeFileSync(join(folder, '~$b.docx'), 'lock');
    await open('options-corpus-empty', '这里是您自己的报告库');
    const devtools = await page.createCDPSession();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
    await waitFor('加入 2 份，已有 0 份，未加入 0 份');
    rmSync(folder, { recursive: true });
  });

  it('shows that files may be dropped, and that they may not any more', async () => {
    await open('options-corpus-empty', '这里是您自己的报告库');
    const drag = (type: string, init: object = {}) =>
      page.evaluate(
        (type, init) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(['x'], 'a.txt'));
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true, ...init }));
        },
        type,
        init,
      );
    await drag('dragenter');
    await page.waitForSelector('.corpus-add.over');
    await drag('dragleave');
    await page.waitForSelector('.corpus-add:not(.over)');
  });

  it('tells how far it is, and stops when told to', async () => {
    await open('options-corpus-slow', '这里是您自己的报告库');
    await drop(
      Object.fromEntries([2019, 2020, 2021, 2022].map((year) => [`${year}.txt`, bytesOf(`松岩县总工会${year}年工作报告\n新建工会32家。`)])),
    );
    await waitFor('正在识别');
    expect(await page.$eval('progress', (bar) => [bar.value, bar.max])).toEqual([0, 4]);
    await page.evaluate(() => dispatchEvent(new Event('release')));
    await waitFor('已完成 1 / 4');
    await press('停止');
    await page.evaluate(() => dispatchEvent(new Event('release')));
    await waitFor('余下 2 个文件没有加入');
    // What the store was at when told to stop is in, and is said to be.
    expect(await rows()).toHaveLength(2);
    await press('清除这份清单');
    await page.waitForFunction(() => document.querySelectorAll('.import-item').length === 0);
  });

  it('takes a pasted text, and a near duplicate when told to', async () => {
    await open('options-corpus', '我区历年');
    await press('粘贴文本');
    await page.waitForSelector('.corpus-paste textarea');
    const text = '关于开展职工技能竞赛的几点想法，供讨论。竞赛分三个阶段，共有86家企业、1,240名职工报名。另附：经费安排。';
    await page.keyboard.type(text);
    await page.$eval('.corpus-paste', (form) => (form as HTMLFormElement).requestSubmit());
    await waitFor('已有 1 份');
    expect(await fates()).toEqual({ 粘贴的文本: expect.stringContaining('库中一份报告大体相同') });
    await press('仍然加入：粘贴的文本');
    await waitFor('加入 1 份');
    expect(await rows()).toHaveLength(6);
  });

  it('corrects a report by keyboard alone', async () => {
    await open('options-corpus', '我区历年');
    await page.focus('[aria-label="修改：江州市东桥区总工会2022年工作报告"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.info-form');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.type('（摘要）');
    const fill = async (label: string, value: string) => {
      const field = await page.waitForSelector(`::-p-xpath(//form//label[.="${label}"]/following-sibling::input)`);
      await field?.click({ count: 3 });
      await page.keyboard.type(value);
    };
    await fill('至', '去年');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.info-form [role=alert]')?.textContent?.includes('不是年、月或日'));
    await fill('至', '2023');
    await fill('单位', '东河市总工会');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.info-form') === null);
    const row = await page.$eval('.corpus-table tbody[data-index="1"]', (element) => element.textContent);
    expect(row).toContain('（摘要）');
    expect(row).toContain('2022—2023年');
    // Another body is of another level and place.
    expect(row).toContain('东河市总工会市东河市');
    expect(await focused()).toContain('修改：江州市东桥区总工会2022年工作报告（摘要）');
  });

  it('corrects what is known of many at once, and takes it back', async () => {
    await open('options-corpus', '我区历年');
    await page.type('.corpus-search input', '云溪区');
    await waitFor('3 / 5 份');
    await page.click('[aria-label="选择列出的全部报告"]');
    await press('修改信息');
    await page.waitForSelector('.info-form');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe('单位');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('江州市云溪区总工会');
    const fieldValue = (label: string) =>
      page.$eval(`::-p-xpath(//form//label[.="${label}"]/following-sibling::*)`, (field) => (field as HTMLInputElement).value);
    // As in the form of one report, place and level follow the name.
    expect([await fieldValue('地区'), await fieldValue('层级')]).toEqual(['江州市云溪区', 'county']);
    await page.keyboard.press('Enter');
    await waitFor('已修改 3 份报告的信息');
    expect(await focused()).toBe('修改信息');
    const texts = () => page.$$eval('.corpus-table tbody[data-index]', (all) => all.map((row) => row.textContent));
    expect((await texts()).filter((row) => row?.includes('江州市云溪区总工会县区江州市云溪区'))).toHaveLength(3);
    // Each keeps its own period.
    for (const year of ['2020年', '2021年', '2022年']) expect((await texts()).join()).toContain(year);
    await press('撤销');
    await page.waitForFunction(() => !document.querySelector('.corpus-table')?.textContent?.includes('江州市云溪区'));
    expect(await rows()).toHaveLength(3);
  });

  it('groups, removes and brings back what is selected', async () => {
    await open('options-corpus', '我区历年');
    await page.type('.corpus-search input', '云溪区 2020');
    await page.waitForFunction(() => document.querySelectorAll('.corpus-table tbody[data-index]').length === 1);
    await page.click('[aria-label="选择列出的全部报告"]');
    await page.select('[aria-label="加入分组"]', 'g-near');
    await press('加入分组');
    await page.waitForFunction(() => document.querySelector('.corpus-table td.col-groups')?.textContent === '我区历年、周边区县');
    await press('移除');
    await waitFor('已移除 1 份报告');
    expect(await rows()).toEqual([]);
    await press('撤销');
    await page.waitForFunction(() => document.querySelectorAll('.corpus-table tbody[data-index]').length === 1);
  });

  it('makes, renames and deletes a group', async () => {
    await open('options-corpus', '我区历年');
    await press('新建分组');
    await page.waitForSelector('.group-form');
    await page.keyboard.type('我区历年');
    await page.keyboard.press('Enter');
    await waitFor('已有同名的分组');
    await page.keyboard.type('（二）');
    await page.keyboard.press('Enter');
    await waitFor('我区历年（二） 0');
    await press('周边区县 1');
    await press('给分组改名：周边区县');
    await page.waitForSelector('.group-form');
    await page.keyboard.type('邻近');
    await page.keyboard.press('Enter');
    await waitFor('邻近 1');
    await press('删除分组：邻近');
    await waitFor('已删除分组“邻近”');
    await press('撤销');
    await waitFor('邻近 1');
    expect(await violations(page)).toEqual([]);
  });

  it('sorts by any column, and says by which', async () => {
    await open('options-corpus', '我区历年');
    await press('时段');
    expect((await rows())[0]).toContain('2022年');
    await press('时段');
    expect((await rows())[0]).toContain('2020年');
    expect(await page.$$eval('[aria-sort=ascending]', (heads) => heads.map((head) => head.textContent))).toEqual(['时段']);
  });

  it('keeps few of many rows in the document, and gets to the last', async () => {
    await open('options-corpus-many', '3,000 / 3,000 份');
    await page.waitForSelector('.corpus-table tbody[data-index="0"]');
    expect((await rows()).length).toBeLessThan(60);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector('.corpus-table tbody[data-index="2999"]');
    expect((await rows()).length).toBeLessThan(60);
    expect(await page.$eval('.corpus-table', (table) => table.getAttribute('aria-rowcount'))).toBe('3001');
  });

  it('gives most room to the title, whatever columns are shown, under a form and in a long list too', async () => {
    const titleShare = () =>
      page.$eval('.corpus-table', (table) => (table.querySelector('th.col-title')?.clientWidth ?? 0) / table.clientWidth);
    await open('options-corpus-many', '3,000 / 3,000 份', 1000);
    expect(await titleShare()).toBeGreaterThan(0.3);
    await open('options-corpus', '我区历年', 420);
    await press('修改：江州市东桥区总工会2022年工作报告');
    await page.waitForSelector('.info-form');
    expect(await titleShare()).toBeGreaterThan(0.3);
    expect(await page.$eval('.info-form', (form) => form.clientWidth / (form.closest('.corpus-list')?.clientWidth ?? 0))).toBeGreaterThan(
      0.95,
    );
  });

  it('opens a report, finds words in it and goes there', async () => {
    await open('options-report', '慰问户外劳动者');
    expect(await page.$$eval('.own-report-text .line-figure', (marks) => marks.map((mark) => mark.textContent))).toContain('4.6万人次');
    await page.type('.own-report-find input', '劳动');
    await waitFor('3 处');
    await page.$eval('.kwic li:nth-child(3) button', (line) => (line as HTMLElement).click());
    await page.waitForFunction(() => document.activeElement?.localName === 'mark');
    expect(await page.$eval('mark', (mark) => mark.closest('p')?.textContent)).toContain('户外劳动者');
    expect(await violations(page)).toEqual([]);
  });

  it('hands the corpus over as a file', async () => {
    await open('options-corpus', '我区历年');
    await press('导出语料');
    const saved = await page.waitForFunction(() => (globalThis as unknown as { saved?: { name: string } }).saved);
    expect(await saved.jsonValue()).toMatchObject({ name: '工笺语料-2026-11-05.jsonl' });
  });

  it.each(['options-corpus', 'options-report', 'options-corpus-empty'])('%s is not wider than a narrow window', async (state) => {
    await open(state, '语料库', 400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });

  it.each([400, 600, 830, 1000, 1101, 1181, 1400])('leaves titles their room at %d px, in either language', async (width) => {
    await open('options-corpus', '我区历年', width);
    for (const language of ['zh-CN', 'en']) {
      await page.evaluate((lang) => {
        document.documentElement.lang = lang;
      }, language);
      expect(await page.$eval('.corpus-table thead .col-title', (head) => head.clientWidth), language).toBeGreaterThan(100);
    }
  });

  it('adds the page from the popup, takes it back, and replaces what has changed', async () => {
    await open('popup', '加入语料库', 420);
    await press('加入语料库');
    await waitFor('已加入语料库');
    await press('撤销');
    await page.waitForSelector(button('加入语料库'));
    await open('popup-changed-since', '加入以后，本页已改动', 420);
    await press('换成现在的');
    await waitFor('已加入语料库');
    expect(await violations(page)).toEqual([]);
    await press('撤销');
    await waitFor('加入以后，本页已改动');
  });

  it('raises no error', () => {
    expect(errors.join('\n')).toBe('');
  });
});
