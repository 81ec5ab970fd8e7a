/** The card of a figure says what the same indicator was in earlier reports: asked of the background, which compares. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../lib/corpus/build.ts';
import { writeReport } from '../../lib/corpus/write.ts';
import { recognise } from '../../lib/recognise/index.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { wordsOnPage } from './in-page.ts';
import { boxOf, MarkedPage, say, untilPainted } from './reader.ts';

const PATH = '/figure-card.html';
const titleOf = (year: number) => `石桥县总工会${year}年工作总结`;
const linesOf = (year: number, households: string, besides: string) => [
  titleOf(year),
  '一、做实帮扶',
  `${year}年，石桥县总工会走访慰问困难职工${households}户。`,
  `新建职工书屋16家，${besides}。`,
];
const pageOf = ([title, ...lines]: string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;

/** Makes the report of the year before the only one of the corpus. */
function putIntoCorpus(folder: string): void {
  const text = linesOf(2022, '1,150', '服务职工').join('\n');
  const mentions = recognise(text, { lineBreaks: 'hard' });
  const report = buildReport({ source: '2022', text, mentions, title: titleOf(2022), lineBreaks: 'hard' });
  writeFileSync(join(folder, 'corpus/2022.json'), writeReport(report));
  writeFileSync(join(folder, 'corpus/index.json'), '["2022.json"]');
}

describe.each(BROWSERS)('the card of a figure in %s', (name) => {
  let world: World;
  let page: Page;
  let marked: MarkedPage;
  beforeAll(async () => {
    world = await startWorld(name, putIntoCorpus);
    world.server.pages.set(PATH, pageOf(linesOf(2023, '1,260', '举办书法展1场')));
    page = await world.open(PATH);
    marked = await MarkedPage.press(world, page);
    await untilPainted(page, 'figure', '1,260户');
    await page.bringToFront();
  });
  afterAll(() => world?.close());

  const cardOf = async (words: string) => {
    const { left, right, top, bottom } = await boxOf(page, words);
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    const loading = await say(marked, 'page.corpusLoading');
    return until(`the card of ${words}`, async () => {
      const found = await wordsOnPage(page);
      return found.includes(words) && !found.includes(loading) && found;
    });
  };

  it('has the number of the year before, and how it has changed', async () => {
    const words = await cardOf('1,260户');
    for (const part of [await say(marked, 'page.earlier'), '2022年', '1,150户', '110户']) expect(words).toContain(part);
  });

  it('says where there is none', async () => {
    expect(await cardOf('1场')).toContain(await say(marked, 'figures.noCounterpart'));
  });

  it('comes where the pointer rests, though the card that it left goes at that very time', async () => {
    await page.keyboard.press('Escape');
    await until('no card', async () => (await wordsOnPage(page)) === '');
    const pointAt = async (words: string, steps: number) => {
      const { left, right, top, bottom } = await boxOf(page, words);
      await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps });
      await until(`the card of ${words}`, async () => (await wordsOnPage(page)).includes(words));
    };
    await pointAt('1,260户', 2);
    // Long enough over bare words for the first card to be about to go, not so long that it has gone.
    await pointAt('16家', 14);
  });
});
