/** The sample pages, marked by the built extension in real Chromium and real Firefox. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMentions, expectedPages } from '../pages/expected.ts';
import { longPage } from '../pages/generated.ts';
import { BROWSERS, startWorld, until, type World } from './harness.ts';
import { MarkedPage, markup, painted } from './reader.ts';

const LONG = longPage();

describe.each(BROWSERS)('the sample pages in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(name);
    world.server.pages.set('/long.html', LONG.html);
  });
  afterAll(() => world?.close());

  it.each(
    [...expectedPages(), { page: 'long.html', mentions: LONG.mentions }].map((one) => [one.page, one.mentions] as const),
  )('%s', async (file, mentions) => {
    const page = await world.open(`/${file}`);
    const before = await markup(page);
    const marked = await MarkedPage.press(world, page);
    const reading = await marked.read();
    const { found, expected } = compareMentions(reading.mentions, mentions);
    expect(found).toEqual(expected);
    for (const mention of reading.mentions) expect(reading.text.slice(mention.start, mention.end)).toBe(mention.text);
    const words = await until('something painted', async () => {
      const ours = Object.values(await painted(page)).flat();
      return ours.length > 0 && ours;
    });
    const known = new Set(reading.mentions.map((mention) => mention.text.replace(/\s/g, '')));
    expect(words.filter((one) => !known.has(one))).toEqual([]);
    expect(await markup(page)).toBe(before);
    await marked.close();
  });
});
