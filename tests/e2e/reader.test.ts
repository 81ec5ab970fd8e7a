/** Documents that are no web pages, in the reader page: marked, noted, found again, and told what they are where nothing can be done. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTab, readTab } from '../../scripts/extension-browser/ask.ts';
import { tabIdOf } from '../../scripts/extension-browser/extension-browser.ts';
import { violations } from '../dom/axe.ts';
import { REPORT, REPORT_TITLE, reportPdf, scannedPdf, TABLE, tablePdf, verticalPdf } from '../pages/documents/samples.ts';
import { docxOf } from '../unit/import/docx-files.ts';
import { dropFile } from './dropped-file.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { wordsOnPage } from './in-page.ts';
import { boxOf, painted, select, untilPageKept, untilPainted } from './reader.ts';

const PASSWORD = 'gonghui';

type Updated = (tabId: number, change: { status?: string }) => void;

describe.each(BROWSERS)('reader page in %s', (name) => {
  let world: World;
  let own: Page;
  beforeAll(async () => {
    world = await startWorld(name);
    own = await world.extension.openOwnPage('/options.html');
  });
  afterAll(() => world.close());

  const openOwn = async (path = '/reader.html') => {
    const page = await world.extension.openOwnPage(path);
    await page.bringToFront();
    return page;
  };
  /** Drops a file on the page, as a reader does. */
  const drop = async (page: Page, file: string, bytes: Uint8Array) => {
    await until('the page', () => page.evaluate(() => document.querySelector('.document-reader') !== null));
    await dropFile(page, file, bytes);
  };
  const wordsOf = (page: Page, key: string) =>
    page.evaluate(
      (key) => {
        // Runs in the extension's page, where both browsers have `chrome`.
        const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } };
        return chrome.i18n.getMessage(key);
      },
      key.replaceAll('.', '_'),
    );
  const saying = async (page: Page, key: string) => {
    const words = await wordsOf(page, key);
    await until(`the words of ${key}`, () => page.evaluate((words) => document.body.textContent?.includes(words), words));
  };
  /** What a popup said while something was done to its tab, until that had been loaded. */
  const titlesWhile = async (popup: Page, act: () => Promise<unknown>) => {
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: { onUpdated: { addListener(on: Updated): void } } } }; // The same.
      document.body.dataset.titles = '';
      new MutationObserver(() => {
        document.body.dataset.titles += `${document.querySelector('h1')?.textContent}\n`;
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      chrome.tabs.onUpdated.addListener((_, { status }) => {
        if (status === 'complete') document.body.dataset.loaded = 'yes';
      });
    });
    await act();
    await until('the page', () => popup.evaluate(() => document.body.dataset.loaded === 'yes'));
    return popup.evaluate(() => document.body.dataset.titles?.split('\n') ?? []);
  };
  const tabOf = (page: Page) =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<{ id: number }> } } }; // The same.
      return (await chrome.tabs.getCurrent()).id;
    });
  const grants = (page: Page) =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } } }; // The same.
      return (await chrome.permissions.getAll()).origins;
    });
  const read = async (page: Page) => readTab(own, await tabOf(page));

  it('shows a PDF and marks it; a figure that the end of a line or of a page cuts is one', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await untilPainted(page, 'figure', '13.65万人次');
    await untilPainted(page, 'figure', '5200万元');
    await untilPainted(page, 'slogan', '两个维护');
    const { text, title, url } = await read(page);
    expect(text.split('\n')).toEqual([REPORT_TITLE, ...REPORT]);
    expect(title).toBe(REPORT_TITLE);
    expect(url).toMatch(/^urn:gongjian:text:/);
    await until('a page with ink on it', () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas');
        const ink = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height / 3).data;
        return ink?.some((value, i) => i % 4 < 3 && value < 90);
      }),
    );
    await page.close();
  });

  it('reads the rows of a table as rows, and numbers of two cells as two', async () => {
    const page = await openOwn();
    await drop(page, '附表.pdf', tablePdf());
    await until('the figures', async () => (await painted(page)).figure?.join() === '13家,560人,9家,86人');
    expect((await read(page)).text.split('\n').slice(1)).toEqual(TABLE.map((row) => row.join('\t')));
    await page.close();
  });

  it('reads text from top to bottom, its marks over its letters', async () => {
    const page = await openOwn();
    await drop(page, '竖排.pdf', verticalPdf());
    await until('the figures', async () => (await painted(page)).figure?.join() === '四百八十六家,三万二千七百人次,九百万元');
    await untilPainted(page, 'slogan', '两个维护');
    const { left, right, top, bottom } = await boxOf(page, '四百八十六家');
    // On the sheet it lies where it does on the paper, but for the zoom; how wide its box is depends on the font.
    const sheet = await page.evaluate(() => {
      const { left, top, width } = document.querySelector('.reader-page')?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, zoom: width / 595 };
    });
    const place = [(left + right) / 2 - sheet.left, top - sheet.top, bottom - top].map((length) => length / sheet.zoom);
    [480 + 14 / 2, 100 - 0.88 * 14 + 10 * 14, 6 * 14].forEach((length, i) => {
      // A quarter of a letter: Firefox rounds how far letters stand below one another to whole pixels.
      expect(Math.abs((place[i] ?? 0) - length)).toBeLessThan(14 / 4);
    });
    await page.close();
  });

  it('opens a card at the pointer, over the letters of the page', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await untilPainted(page, 'figure', '862户');
    await until('the card', async () => {
      const { left, right, top, bottom } = await boxOf(page, '深入实施困难职工帮扶，走访慰问困难职工家庭862户，全年');
      // 862户 ends 3 letters before the line's end, which is 26.5 letters long.
      const x = left + ((right - left) * 22.6) / 26.5;
      await page.mouse.move(x - 2, (top + bottom) / 2);
      await page.mouse.move(x, (top + bottom) / 2);
      return (await wordsOnPage(page)).includes('862户');
    });
    await page.close();
  });

  it('finds a note again when the file is dropped again, and when it lies at an address', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await untilPainted(page, 'figure', '128家');
    await select(page, '升学历。');
    await askTab(own, await tabOf(page), 'highlightSelection');
    await untilPainted(page, 'note', '升学历。');
    await untilPageKept(own, (await read(page)).url);
    await page.close();
    const again = await openOwn();
    await drop(again, '报告（终稿）.pdf', reportPdf());
    await untilPainted(again, 'note', '升学历。');
    await again.close();

    world.server.pages.set('/files/report.pdf', reportPdf());
    world.server.pages.set('/list', '<p>附件：<a href="/files/report.pdf">工作报告</a></p>');
    const list = await world.open('/list');
    // What the press on a link in the menu gives: the tab.
    await world.extension.pressButton(list);
    const url = `${world.server.origin}/files/report.pdf`;
    const tab = await until('the tab', () => tabIdOf(own, list.url()).catch(() => undefined));
    const opened = await openOwn(`/reader.html?${new URLSearchParams({ tab: String(tab), url })}`);
    await untilPainted(opened, 'note', '升学历。');
    expect((await read(opened)).url).toBe(url);
    await opened.close();
    await list.close();
  });

  it('is offered by the popup over the browser’s own PDF viewer', async () => {
    world.server.pages.set('/viewer.pdf', reportPdf());
    const viewer = await world.open('/viewer.pdf');
    const press = async () => {
      await world.extension.pressButton(viewer);
      const popup = await world.extension.popup(viewer);
      await saying(popup, 'state.pdfTitle');
      return popup;
    };
    const first = await press();
    // Loaded again, it is no page that merely was not marked. (Firefox takes the grant of the press back then.)
    const titles = await titlesWhile(first, () => viewer.reload());
    expect(titles).not.toContain(await wordsOf(first, 'state.unmarkedTitle'));
    await first.close();
    const popup = await press();
    const known = new Set(await world.extension.browser.pages());
    await popup.evaluate(() => document.querySelector<HTMLElement>('.message button')?.click());
    const reader = await until('the reader page', async () => {
      for (const page of await world.extension.browser.pages()) {
        if (!known.has(page) && (await page.evaluate(() => location.pathname).catch(() => '')) === '/reader.html') return page;
      }
      return undefined;
    });
    await reader.bringToFront();
    // Firefox lets nobody into its viewer: there the page asks for the site, and gives it back when it has the file.
    if (name === 'firefox') await (await reader.waitForSelector('.message button.main'))?.click();
    await untilPainted(reader, 'figure', '13.65万人次');
    await until('no grant', async () => (await grants(own)).length === 0);
    for (const page of [reader, viewer]) await page.close();
  });

  it('reads Word, HTML and text, also while another file is being marked; nothing of a file runs or is loaded', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await page.waitForSelector('.reader-text p');
    await drop(page, '报告.docx', await docxOf('松岩县总工会2020年工作报告', '全年新建工会28家。'));
    await untilPainted(page, 'figure', '28家');
    let asked = false;
    world.server.pages.set('/seen.png', '');
    page.on('request', (request) => {
      asked ||= request.url().includes('seen.png');
    });
    const html = `<h1>总结</h1><img src="${world.server.origin}/seen.png" onerror="document.title='x'"><p>建会<b>1</b>36家<script>document.title='x'</script></p>`;
    await drop(page, '总结.html', new TextEncoder().encode(html));
    await untilPainted(page, 'figure', '136家');
    expect(asked).toBe(false);
    expect(await page.evaluate(() => document.querySelector('.reader-text')?.innerHTML)).toBe('<h1>总结</h1><p>建会<b>1</b>36家</p>');
    // 建会59家 in GB18030.
    await drop(page, '说明.txt', Uint8Array.from([0xbd, 0xa8, 0xbb, 0xe1, 0x35, 0x39, 0xbc, 0xd2]));
    await untilPainted(page, 'figure', '59家');
    expect((await painted(page)).figure).toEqual(['59家']);
    await page.close();
  });

  it('asks for a password, turns what lies on its side, says what a scan is, and what is broken', async () => {
    const page = await openOwn();
    await drop(page, '加密.pdf', reportPdf({ password: PASSWORD, rotate: 90 }));
    for (const password of ['错', PASSWORD]) {
      await until('the field', () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'password'));
      await page.keyboard.type(password);
      await page.keyboard.press('Enter');
      if (password !== PASSWORD) await saying(page, 'reader.passwordWrong');
    }
    await untilPainted(page, 'figure', '13.65万人次');
    await drop(page, '扫描.pdf', scannedPdf());
    await saying(page, 'reader.scanned');
    await drop(page, '坏.pdf', reportPdf().subarray(0, 300));
    await saying(page, 'reader.damagedPdf');
    await page.close();
    const onDisk = await openOwn(`/reader.html?${new URLSearchParams({ tab: '1', url: 'file:///C:/a.pdf' })}`);
    await saying(onDisk, 'reader.onDisk');
    await onDisk.close();
  });

  it('is compared by the popup, and taken into the own corpus from there, as a page is', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await untilPainted(page, 'figure', '128家');
    const popup = await openOwn(`/popup.html?tab=${await tabOf(page)}`);
    await until('the comparison', () => popup.evaluate(() => document.querySelector('.figures')?.textContent?.includes('128家')));
    await saying(popup, 'corpus.addPage');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.add-page button')?.click());
    await saying(popup, 'corpus.addedPage');
    for (const one of [popup, page]) await one.close();
  });

  it('searches, by keyboard alone', async () => {
    const page = await openOwn();
    await drop(page, '报告.pdf', reportPdf());
    await until('the field', () => page.evaluate(() => document.querySelector('.reader-search input') !== null));
    await page.focus('.reader-search input');
    await page.keyboard.type('职工');
    const hits = () => page.evaluate(() => document.querySelector('.reader-hits')?.textContent?.replace(/\D+/g, ' ').trim());
    await until('all places', async () => (await hits()) === '0 5');
    await page.keyboard.press('Enter');
    await until('the first place', async () => (await hits()) === '1 5');
    await untilPainted(page, 'pointed', '职工');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    await until('the last place', async () => (await hits()) === '5 5');
    await page.close();
  });

  it('has nothing that axe finds', async () => {
    const page = await openOwn();
    await until('the start', () => page.evaluate(() => document.querySelector('.reader-start') !== null));
    expect(await violations(page)).toEqual([]);
    await drop(page, '报告.pdf', reportPdf());
    await untilPainted(page, 'figure', '13.65万人次');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
