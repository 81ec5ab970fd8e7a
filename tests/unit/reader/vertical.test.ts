import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../lib/reader/page-places.ts';
import { paragraphsOf, textOf } from '../../../lib/reader/paragraphs.ts';
import { textElements } from '../../../lib/reader/pdf-text.ts';
import { type Piece, runsOfPage } from '../../../lib/reader/vertical.ts';
import { EDGES, run, SIZE, text } from './pages.ts';

const WIDTH = 595;
const HEIGHT = 842;
const TOP = 100;
const across = (words: string, left: number, baseline: number): Piece => ({ ...run(words, left, baseline), angle: 0 });
/** Letters drawn one by one below one another. */
const stacked = (words: string, left: number, top = TOP) => [...words].map((letter, i) => across(letter, left, top + i * SIZE));
/** By a vertical font: one piece, its place the middle of the first letter's upper edge. */
const dropped = (words: string, left: number, top = TOP): Piece => ({
  ...run(words, left + SIZE / 2, top),
  angle: 0,
  drop: words.length * SIZE,
});
/** On its side. */
const lying = (words: string, left: number, top: number): Piece => ({ ...run(words, left + 2, top), angle: 90 });

const pageOf = (pieces: readonly Piece[]) => ({ width: WIDTH, height: HEIGHT, ...runsOfPage(pieces, WIDTH) });
const read = (pieces: readonly Piece[]) => paragraphsOf([pageOf(pieces)]).map(textOf);

describe('text from top to bottom', () => {
  const full = '会'.repeat(30);
  const begun = ['　　', '家'.repeat(26), '共走'].join('');
  const expected = [`${'家'.repeat(26)}共走访慰问职工八百六十户。`, `${'职'.repeat(28)}${full}完成。`];
  const columns = [begun, '访慰问职工八百六十户。', `　　${'职'.repeat(28)}`, full, '完成。'];

  it.each(Object.entries({ stacked, dropped: (words: string, left: number) => [dropped(words, left)] }))('%s', (_, column) => {
    expect(read(columns.flatMap((words, i) => column(words, 500 - i * 24)))).toEqual(expected);
  });

  it('has its marks as they are elsewhere', () => {
    expect(read(stacked('做到﹃两个维护﹄︐建会︵含分会︶九家︒', 500))).toEqual(['做到“两个维护”，建会（含分会）九家。']);
  });

  it('numbers on their side or side by side are those of their column, a page’s number is not', () => {
    const side = [
      ...stacked('全年共筹集送温暖资金', 500),
      lying('1863.5', 500, TOP + 9.2 * SIZE),
      ...stacked('万元，走访慰问职工。', 500, TOP + 13.2 * SIZE),
    ];
    expect(read([...side, across('12', 290, 800), across('— 12 —', 290, 30)])).toEqual(['全年共筹集送温暖资金1863.5万元，走访慰问职工。']);
    const beside = [...stacked('截至二〇二四年', 500), across('12', 500, TOP + 7 * SIZE), ...stacked('月底。', 500, TOP + 8 * SIZE)];
    expect(read(beside)).toEqual(['截至二〇二四年12月底。']);
  });

  it('lies over the letters of the page', () => {
    const { document } = parseHTML('<html><body></body></html>');
    const places = placesOf([{ width: WIDTH, height: HEIGHT }]);
    for (const pieces of [stacked('全年走访', 500, 111), [dropped('全年走访', 500, 111 - 0.88 * SIZE)]]) {
      const [paragraph] = textElements(document, paragraphsOf([pageOf(pieces)]), places, (words, size) => words.length * size);
      const { left, top, width, height } = paragraph?.style ?? {};
      const place = [left, top, width, height].map((length) => Number.parseFloat(length ?? ''));
      [500, 111 - 0.88 * SIZE, SIZE, 4 * SIZE].forEach((length, i) => {
        expect(place[i]).toBeCloseTo(length, 1);
      });
      const run = paragraph?.firstElementChild as HTMLElement; // An element in a span.
      expect([run.style.writingMode, run.style.left, run.style.top]).toEqual(['vertical-rl', '0px', '0px']);
    }
  });
});

describe('text in rows', () => {
  const rows = text(EDGES).map((one) => ({ ...one, angle: 0 }));
  it('stays what it is beside letters below one another: 填表说明 down the side of a form', () => {
    const { runs, isVertical } = runsOfPage([...stacked('填表说明', 40), ...rows], WIDTH);
    expect(isVertical).toBeUndefined();
    expect(runs.slice(4)).toEqual(text(EDGES));
  });
  it('is read without what is turned or set by a vertical font', () => {
    expect(runsOfPage([...rows, { ...run('草稿', 200, 400), angle: 45 }, dropped('装订线', 20)], WIDTH).runs).toEqual(text(EDGES));
  });
  it('may be none', () => {
    expect(runsOfPage([], WIDTH).runs).toEqual([]);
  });
});
