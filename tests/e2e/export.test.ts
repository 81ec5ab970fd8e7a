/** Files that the built extension has handed to the browser's downloads, opened by others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NoteDraft } from '../../lib/note/note.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage } from './reader.ts';

const QUOTE = '走累了能坐下喝口热水';
const WORDS = '=驿站的好处 👩‍👩‍👧\n第二行';

/** Lets the browser put downloads into a folder without asking. */
async function downloadTo(browser: Browser, folder: string, isFirefox: boolean): Promise<void> {
  if (!isFirefox) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  // Puppeteer's BiDi browser has this, but does not say so in its types.
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<unknown> } };
  await connection.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: folder } });
}

describe.each(BROWSERS)('exported files in %s', (name) => {
  let world: World;
  let marked: MarkedPage;
  let panel: Page;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-downloads-'));

  beforeAll(async () => {
    world = await startWorld(name);
    await downloadTo(world.extension.browser, folder, name === 'firefox');
    world.server.pages.set('/article.html', readFileSync(join(import.meta.dirname, '../pages/note.html'), 'utf8'));
    const page = await world.open('/article.html');
    marked = await MarkedPage.press(world, page);
    const { url, title, text } = await marked.read();
    const start = text.indexOf(QUOTE);
    const draft: NoteDraft = {
      target: {
        source: url,
        title,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: QUOTE,
            prefix: text.slice(start - 8, start),
            suffix: text.slice(start + QUOTE.length, start + QUOTE.length + 8),
          },
          { type: 'TextPositionSelector', start, end: start + QUOTE.length },
        ],
      },
      body: { text: WORDS, tags: ['驿站'] },
    };
    await marked.own.evaluate(async (data) => {
      // Runs in the extension's page, where both browsers have `chrome`; the form is @webext-core/messaging's.
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };
      await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'saveNote', data });
    }, draft);
    panel = await world.extension.openOwnPage('/options.html');
    await panel.waitForSelector('.notes-list tr[aria-rowindex="1"]');
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Chooses a format in the dialog and saves it; gives the file's name and bytes once the browser has it whole. */
  async function saved(format: string, extension: string): Promise<{ file: string; bytes: Buffer }> {
    await panel.bringToFront();
    if ((await panel.$('dialog[open]')) === null) await panel.click('.notes-view .list-head button[aria-haspopup="dialog"]');
    await panel.waitForSelector('dialog[open]');
    await panel.select('.export-choices select', format);
    await panel.click('.export-acts button');
    return await until(`a file .${extension}`, async () => {
      const file = readdirSync(folder).find((one) => one.endsWith(`.${extension}`));
      const bytes = file === undefined ? undefined : readFileSync(join(folder, file));
      return file !== undefined && bytes !== undefined && bytes.length > 0 && { file, bytes };
    });
  }

  it('a Word document that mammoth reads', async () => {
    const { file, bytes } = await saved('word', 'docx');
    expect(file).toMatch(/-\d{4}-\d\d-\d\d\.docx$/);
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    for (const part of [QUOTE, '驿站的好处 👩‍👩‍👧', '第二行', '#驿站']) expect(value).toContain(part);
  });

  it('a table that a spreadsheet takes: byte order mark, CRLF, no formula', async () => {
    const { bytes } = await saved('csv', 'csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [, row] = bytes.toString('utf8').split('\r\n');
    expect(row).toContain(`"${QUOTE}","'${WORDS}","驿站"`);
  });

  it('an Excel workbook made by the extension itself', async () => {
    const { bytes } = await saved('excel', 'xlsx');
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });
});
