/** PDFs shown by pdf.js on a site's own page, as many official sites have it: marked and noted over the picture of the page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../pages/documents/samples.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { clickButton, focused, wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, markup, painted, say, select, untilPainted } from './reader.ts';

/** Of the release that the reader page is made with. */
const PARTS = {
  '/pdf.js': 'build/pdf.mjs',
  '/pdf.worker.js': 'build/pdf.worker.mjs',
  '/viewer.js': 'web/pdf_viewer.mjs',
  '/viewer.css': 'web/pdf_viewer.css',
  '/cmaps/UniGB-UCS2-H.bcmap': 'cmaps/UniGB-UCS2-H.bcmap',
  '/cmaps/Adobe-GB1-UCS2.bcmap': 'cmaps/Adobe-GB1-UCS2.bcmap',
};
const VIEWER = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>附件</title><link rel="stylesheet" href="/viewer.css">
<style>#container { position: absolute; inset: 60px 0 0; overflow: auto }</style>
<body><h1>松岩县总工会文件</h1><div id="container"><div class="pdfViewer"></div></div>
<script type="module">
  import * as pdf from '/pdf.js';
  globalThis.pdfjsLib = pdf;
  const { EventBus, PDFLinkService, PDFViewer } = await import('/viewer.js');
  pdf.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  const eventBus = new EventBus();
  const viewer = new PDFViewer({ container: document.getElementById('container'), eventBus, linkService: new PDFLinkService({ eventBus }) });
  const report = await pdf.getDocument({ url: '/report.pdf', cMapUrl: '/cmaps/', cMapPacked: true }).promise;
  eventBus.on('pagesinit', () => { viewer.currentScaleValue = '1' });
  eventBus.on('textlayerrendered', ({ pageNumber }) => { document.body.dataset['page' + pageNumber] = 'shown' });
  viewer.setDocument(report);
</script>`;

describe.each(BROWSERS)('a PDF viewer on a page in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
    for (const [path, file] of Object.entries(PARTS))
      world.server.pages.set(path, readFileSync(fileURLToPath(import.meta.resolve(`pdfjs-dist/${file}`))));
    world.server.pages.set('/report.pdf', reportPdf());
    world.server.pages.set('/viewer.html', VIEWER);
  });
  afterAll(() => world?.close());

  const openViewer = async (): Promise<Page> => {
    const page = await world.open('/viewer.html');
    await until('its pages', () => page.evaluate(() => document.body.dataset.page1 === 'shown' && document.body.dataset.page2 === 'shown'));
    return page;
  };

  it('figures over the end of a line are one, and a note is back', async () => {
    const page = await openViewer();
    const before = await markup(page);
    const marked = await MarkedPage.press(world, page);
    await page.bringToFront();
    await until('the marks', async () => (await painted(page)).figure?.includes('13.65万人次'));
    const { slogan, programme, figure } = await painted(page);
    expect(slogan).toContain('两个维护');
    expect(programme).toContain('“求学圆梦”行动');
    expect(figure).toEqual(expect.arrayContaining(['13.65万人次', '128家', '736名', '862户']));
    expect(await markup(page)).toBe(before);
    await select(page, '开展岗位练兵');
    await clickButton(page, await say(marked, 'page.writeNote'));
    await until('the editor', async () => (await focused(page)) === 'textarea');
    await page.keyboard.type('记');
    await clickButton(page, await say(marked, 'page.save'));
    await untilPainted(page, 'note', '开展岗位练兵');
    const { left, top, bottom } = await boxOf(page, '万人次');
    await page.mouse.move(left + 4, (top + bottom) / 2);
    await until('the card', async () => (await wordsOnPage(page)).includes('136,500'));
    await marked.close();
    const again = await openViewer();
    const markedAgain = await MarkedPage.press(world, again);
    await untilPainted(again, 'note', '开展岗位练兵');
    await markedAgain.close();
  });
});
