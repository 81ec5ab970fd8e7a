/** The background may be ending, or answer nonsense: a page then has the marks that it had, never half of them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recogniseText } from '../../../entrypoints/background/recogniser.ts';
import { PageRecogniser } from '../../../entrypoints/marks/page-recogniser.ts';
import type { Slot } from '../../../lib/page/slot.ts';
import { recogniseEnglish } from '../../../lib/recognise/english.ts';
import { withoutOverlaps } from '../../../lib/recognise/overlap.ts';
import { recogniseBlocks } from '../../../lib/recognise/pieces.ts';

const SENTENCE = '落实两个维护，走访企业12家，深化“求学圆梦”行动，培训4.8万人次。';
const REPORT = Array.from({ length: 250 }, (_, i) => `${i}号楼：${SENTENCE}`).join('\n');
const ENGLISH = Array.from(
  { length: 60 },
  (_, i) => `In ${i + 30} days unions helped ${i + 12} million workers and followed the Two Upholds.`,
);

const slot = (): Slot => ({ session: { isAlive: () => true, stop() {}, count: 0 } });
const noEnglish = async () => {};
const { signal } = new AbortController();

/** The background, which answers the first so many messages otherwise. */
function background(...first: (() => unknown)[]) {
  const asked: string[] = [];
  return {
    asked,
    async recognise(text: string): Promise<unknown> {
      const other = first[asked.length];
      asked.push(text);
      return other === undefined ? recogniseText(text) : other();
    },
  };
}

describe('a page recognised in the background', () => {
  afterEach(() => vi.useRealTimers());

  it('has the mentions of its text', async () => {
    const { asked, recognise } = background();
    const recogniser = new PageRecogniser(slot(), { recognise, loadEnglish: noEnglish }, signal);
    expect(await recogniser.recognise(REPORT)).toEqual(recogniseBlocks(REPORT));
    expect(asked).toEqual([REPORT]);
  });

  it.each([
    ['does not answer', () => undefined],
    ['answers with what is none', () => ({ words: [], fields: [1, 2] })],
    ['answers to another text', () => recogniseText(`${'　'.repeat(90)}${SENTENCE}`)],
  ])('asks again where the background %s', async (_, wrong) => {
    const { asked, recognise } = background(wrong);
    const recogniser = new PageRecogniser(slot(), { recognise, loadEnglish: noEnglish }, signal);
    expect(await recogniser.recognise(SENTENCE)).toEqual(recogniseBlocks(SENTENCE));
    expect(asked).toEqual([SENTENCE, SENTENCE]);
  });

  it('waits ever longer, and takes the answer that comes to the last question', async () => {
    vi.useFakeTimers();
    const never = () => undefined;
    const { asked, recognise } = background(never, never, never);
    const recogniser = new PageRecogniser(slot(), { recognise, loadEnglish: noEnglish }, signal);
    const found = recogniser.recognise(SENTENCE);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await found).toEqual(recogniseBlocks(SENTENCE));
    expect(asked).toHaveLength(4);
  });

  it('asks no more once it is over', async () => {
    const controller = new AbortController();
    const { asked, recognise } = background(() => controller.abort());
    const recogniser = new PageRecogniser(slot(), { recognise, loadEnglish: noEnglish }, controller.signal);
    expect(await recogniser.recognise(SENTENCE)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('says when the page has come to another language, and finds what English says too', async () => {
    const own = slot();
    const loadEnglish = async () => {
      own.english = { recognise: recogniseEnglish, withoutOverlaps };
    };
    const recogniser = new PageRecogniser(own, { recognise: background().recognise, loadEnglish }, signal);
    expect(await recogniser.prepare(REPORT)).toBe(false);
    expect(own.english).toBeUndefined();
    const text = [...ENGLISH, SENTENCE].join('\n');
    expect(await recogniser.prepare(text)).toBe(true);
    const names = (await recogniser.recognise(text))?.map((mention) => mention.text) ?? [];
    expect(names).toContain('12 million');
    expect(names).toContain('Two Upholds');
    expect(names).toContain('两个维护');
    expect(await recogniser.prepare(REPORT)).toBe(true);
    expect(await recogniser.recognise(SENTENCE)).toEqual(recogniseBlocks(SENTENCE));
  });

  it('finds English once what it needs has come, where it did not at first', async () => {
    const own = slot();
    let asked = 0;
    const loadEnglish = async () => {
      if (++asked > 1) own.english = { recognise: recogniseEnglish, withoutOverlaps };
    };
    const recogniser = new PageRecogniser(own, { recognise: background().recognise, loadEnglish }, signal);
    const text = ENGLISH.join('\n');
    expect(await recogniser.prepare(text)).toBe(false);
    expect(await recogniser.prepare(text)).toBe(true);
    expect((await recogniser.recognise(text))?.map((mention) => mention.text)).toContain('12 million');
  });
});
