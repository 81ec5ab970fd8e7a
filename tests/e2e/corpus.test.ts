/** A page taken into the reader's own corpus by the popup, found there, and compared with by the next year's page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../pages/documents/samples.ts';
import { docxOf } from '../unit/import/docx-files.ts';
import { dropFile } from './dropped-file.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage, say } from './reader.ts';

describe.each(BROWSERS)('own corpus in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
  });
  afterAll(() => world.close());

  const pressButton = (page: MarkedPage['popup'], words: string) =>
    until(`the button ${words}`, () =>
      page.evaluate((words) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
        button?.click();
        return button !== undefined;
      }, words),
    );
  const textOf = (page: MarkedPage['popup']) => page.evaluate(() => document.body.textContent ?? '');

  it('takes the page in although the popup is closed at once, and lists it', async () => {
    const page = await world.open('/report-2021.html');
    const marked = await MarkedPage.press(world, page, '/options.html');
    await pressButton(marked.popup, await say(marked, 'corpus.addPage'));
    await marked.popup.close();
    await marked.own.bringToFront();
    await marked.own.evaluate(() => {
      location.hash = '#corpus';
    });
    const row = await until('the page in the list', () =>
      marked.own.evaluate(() => document.querySelector('.corpus-table tbody[data-index] tr')?.textContent ?? undefined),
    );
    expect(row).toContain('2021年');
    // With the style sheets that the build gives this page: the bundled list scrolls in its box.
    await marked.own.setViewport({ width: 400, height: 800 });
    await until('the bundled list', () => marked.own.evaluate(() => document.querySelector('.table-scroll tbody tr') !== null));
    expect(await marked.own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
    await marked.close();
  });

  it('knows the page again', async () => {
    const page = await world.open('/report-2021.html');
    const marked = await MarkedPage.press(world, page);
    const there = await say(marked, 'corpus.therePage');
    await until('the word that it is there', async () => (await textOf(marked.popup)).includes(there));
    await marked.close();
  });

  it('compares the next year’s page with it', async () => {
    const page = await world.open('/report-2022.html');
    const marked = await MarkedPage.press(world, page);
    const column = await until('figures of the report that was added', () =>
      marked.popup.evaluate(() => document.querySelector('.figures')?.textContent ?? undefined),
    );
    // Of no other report: only the page of 2021 has 38 of them.
    expect(column).toContain('38场');
    await marked.close();
  });

  it('takes in a Word document that is dropped, with the extension’s own content policy in force', async () => {
    const own = await world.extension.openOwnPage('/options.html#corpus');
    await until('the way in', () => own.evaluate(() => document.querySelector('.corpus-add') !== null));
    await dropFile(own, '2020.docx', await docxOf('松岩县总工会2020年工作报告', '全年新建工会28家。'));
    await until('the document in the list', () =>
      own.evaluate(() => document.querySelector('.corpus-table')?.textContent?.includes('松岩县总工会2020年工作报告')),
    );
    await own.evaluate(() => document.querySelector<HTMLAnchorElement>('.corpus-table a')?.click());
    await until('its text', () => own.evaluate(() => document.querySelector('.own-report-text .line-figure')?.textContent === '28家'));
    await own.close();
  });

  it('takes in a PDF that is dropped, its lines joined', async () => {
    const own = await world.extension.openOwnPage('/options.html#corpus');
    await until('the way in', () => own.evaluate(() => document.querySelector('.corpus-add') !== null));
    await dropFile(own, '报告.pdf', reportPdf());
    // The newest stands first; the one before is of 2020.
    await until('the report in the list', () =>
      own.evaluate(() => document.querySelectorAll('.corpus-table tbody[data-index]').length === 3),
    );
    await own.evaluate(() => document.querySelector<HTMLAnchorElement>('.corpus-table a')?.click());
    await until('a figure that a page’s end had cut', () =>
      own.evaluate(() =>
        [...document.querySelectorAll('.own-report-text .line-figure')].some(({ textContent }) => textContent === '5200万元'),
      ),
    );
    await own.close();
  });

  it('gives the corpus out as a file, and takes it back', async () => {
    const own = await world.extension.openOwnPage('/options.html#corpus');
    const rows = () => own.evaluate(() => document.querySelectorAll('.corpus-table tbody[data-index]').length);
    await until('all reports', async () => (await rows()) === 3);
    await own.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { handedOver: blob });
        return make(blob);
      };
      document.querySelector<HTMLElement>('.corpus-actions button')?.click();
    });
    await until('the file', () => own.evaluate(() => 'handedOver' in globalThis));
    await own.evaluate(() => document.querySelector<HTMLElement>('.corpus-table thead input')?.click());
    await until('what to do with those selected', () => own.evaluate(() => document.querySelectorAll('.corpus-actions button').length > 1));
    // Behind what opens the form of many.
    await own.evaluate(() => document.querySelector<HTMLElement>('.corpus-actions button:not([aria-expanded])')?.click());
    await until('an empty corpus', async () => (await rows()) === 0);
    await own.evaluate(() => {
      // Put there above.
      const { handedOver } = globalThis as unknown as { handedOver: Blob };
      const transfer = new DataTransfer();
      transfer.items.add(new File([handedOver], 'corpus.jsonl'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await until('all reports again', async () => (await rows()) === 3);
    await own.close();
  });
});
