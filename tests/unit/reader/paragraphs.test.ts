import { describe, expect, it } from 'vitest';
import { hasUnreadable } from '../../../lib/reader/letters.ts';
import { paragraphsOf, textOf } from '../../../lib/reader/paragraphs.ts';
import type { PageRuns } from '../../../lib/reader/text-run.ts';
import { EDGES, full, LEFT, line, page, RIGHT, run, SIZE, text } from './pages.ts';

const read = (...pages: PageRuns[]) => paragraphsOf(pages).map(textOf);
/** What stands behind the two paragraphs that tell where the edges are. */
const behindEdges = (lines: readonly string[]) => read(page(...text([...EDGES, ...lines]))).slice(2);

const foot = (number: number) => run(`— ${number} —`, 280, 800, 10);
const head = run('松岩县总工会文件汇编', LEFT, 50, 9);

describe('lines of one paragraph are joined', () => {
  const cases: Record<string, { lines: string[]; expected: string[] }> = {
    'a figure cut between number and unit': { lines: [full('共13.65'), '万人次。'], expected: [`${full('共13.65')}万人次。`] },
    'a number that had no room': { lines: ['职'.repeat(25), '1234567.89万元。'], expected: [`${'职'.repeat(25)}1234567.89万元。`] },
    'a mark that may not begin a line': { lines: ['职'.repeat(28), '家，慰问。'], expected: [`${'职'.repeat(28)}家，慰问。`] },
    'an opening mark that may not end one': { lines: ['职'.repeat(28), '“送温暖”。'], expected: [`${'职'.repeat(28)}“送温暖”。`] },
    'room for the next letter': { lines: ['职'.repeat(28), '家庭和睦。'], expected: ['职'.repeat(28), '家庭和睦。'] },
    'a short line ends a paragraph': { lines: ['慰问职工860', '人次。'], expected: ['慰问职工860', '人次。'] },
    'an indent begins one': { lines: [full('职工860'), '＿＿人次不明。'], expected: [full('职工860'), '人次不明。'] },
    'a sentence may end at the edge': { lines: [full('完成。'), '建会9家。'], expected: [`${full('完成。')}建会9家。`] },
    'an entry begins one': { lines: [full('职工860'), '（二）送温暖'], expected: [full('职工860'), '（二）送温暖'] },
    'a decimal is no entry': { lines: [full('筹集资金'), '1.2亿元。'], expected: [`${full('筹集资金')}1.2亿元。`] },
    'a table of contents': { lines: [full('......12'), '工作回顾'], expected: [full('......12'), '工作回顾'] },
    'a number cut in two': { lines: [full('金额12'), '34万元。'], expected: [`${full('金额12')}34万元。`] },
  };
  it.each(Object.entries(cases))('%s', (_, { lines, expected }) => {
    expect(behindEdges(lines)).toEqual(expected);
  });

  it('without indents a sentence that ends at the edge may be the last', () => {
    const lines = ['会'.repeat(30), '会'.repeat(30), full('完成。'), full('建会共9'), '家。'];
    expect(read(page(...text(lines)))).toEqual([`${'会'.repeat(60)}${full('完成。')}`, `${full('建会共9')}家。`]);
  });

  it('punctuation may hang over the edge', () => {
    const hanging = text([...EDGES, `${'职'.repeat(30)}，`, `${'职'.repeat(30)}，`, full('共13.65'), '万人次。']);
    expect(read(page(...hanging)).slice(2)).toEqual([`${'职'.repeat(30)}，${'职'.repeat(30)}，${full('共13.65')}万人次。`]);
  });

  it('larger distances part paragraphs', () => {
    const lines = text([...EDGES, full('职工860')]);
    expect(read(page(...lines, run('人次。', LEFT, line(8)))).slice(2)).toEqual([full('职工860'), '人次。']);
  });

  it('a title of two lines is one', () => {
    const title = (words: string, top: number) => run(words, 300 - (words.length * 22) / 2, top, 22);
    const found = read(page(title('松岩县总工会', 80), title('二〇二四年工作报告', 114), ...text(EDGES, 2)));
    expect(found[0]).toBe('松岩县总工会二〇二四年工作报告');
  });
});

describe('over page breaks', () => {
  const first = [...EDGES, full('资金合计5200')];
  it('without what stands at the pages’ heads and feet', () => {
    const found = read(page(head, ...text(first), foot(1)), page(head, ...text(['万元。', ...EDGES]), foot(2)));
    expect(found[2]).toBe(`${full('资金合计5200')}万元。`);
    expect(found.join('')).not.toMatch(/文件汇编|—/);
  });

  it('not where a sentence ends', () => {
    const found = read(page(...text([...EDGES, full('资金。')])), page(...text(['会员9人', ...EDGES])));
    expect(found.slice(2, 4)).toEqual([full('资金。'), '会员9人']);
  });

  it('notes at the foot come after the paragraph that they interrupt', () => {
    const note = run('1 数据截至年底。', LEFT, 700, 9);
    const found = read(page(...text(first), note), page(...text(['万元。', ...EDGES])));
    expect(found.slice(2, 4)).toEqual([`${full('资金合计5200')}万元。`, '1 数据截至年底。']);
  });

  it('a head on one page only is text', () => {
    expect(read(page(head, ...text(EDGES)), page(...text(EDGES)))[0]).toBe('松岩县总工会文件汇编');
  });
});

describe('what stands side by side is not joined', () => {
  const row = (n: number, cells: string[]) => cells.map((words, i) => run(words, LEFT + i * 140, line(n)));

  it('cells of a row are parted by tabs', () => {
    const cells = [...row(6, ['单位', '建会12', '34家']), ...row(7, ['云溪区', '13', '5600'])];
    expect(read(page(...text(EDGES), ...cells)).slice(2)).toEqual(['单位\t建会12\t34家', '云溪区\t13\t5600']);
  });

  it('thousands of cells in a row are read too, though no page has so many', () => {
    const cells = Array.from({ length: 20_000 }, (_, i) => run('12', LEFT + 40 * i, line(0)));
    expect(
      read(page(...cells))
        .join('\t')
        .split('\t').length,
    ).toBe(20_000);
  });

  it('cells drawn column by column stay as they were drawn', () => {
    const cells = [...row(6, ['单位', '建会12', '34家']), ...row(7, ['云溪区', '13', '5600'])];
    const byColumn = [0, 3, 1, 4, 2, 5].flatMap((i) => cells[i] ?? []);
    expect(read(page(...text(EDGES), ...byColumn)).slice(2)).toEqual(['单位', '云溪区', '建会12', '13', '34家', '5600']);
  });

  it('numbers of two narrow cells are no number', () => {
    const cells = [run('云溪区', LEFT, line(6)), run('13', LEFT + 80, line(6)), run('560人', LEFT + 80 + 14 + 8, line(6))];
    expect(read(page(...text(EDGES), ...cells)).slice(2)).toEqual(['云溪区\t13\t560人']);
    const figures = [run('13家', LEFT, line(6)), run('560人', LEFT + 28 + 12, line(6))];
    expect(read(page(...text(EDGES), ...figures)).slice(2)).toEqual(['13家\t560人']);
    expect(read(page(...text(EDGES), run('共5', LEFT, line(6)), run('400人', LEFT + 21 + 4, line(6)))).slice(2)).toEqual(['共5 400人']);
  });

  const CELLS: Record<string, { cells: [words: string, column: number, height: number][]; expected: string[] }> = {
    'a head of two lines, the others in its middle': {
      cells: [
        ['项目', 0, 9],
        ['新建基层', 1, 0],
        ['工会', 1, 18],
        ['2024年', 2, 9],
      ],
      expected: ['项目\t新建基层工会\t2024年'],
    },
    'a name of two lines, the others at its top': {
      cells: [
        ['云溪区机关', 0, 0],
        ['工会', 0, 18],
        ['13', 1, 0],
        ['家', 2, 0],
      ],
      expected: ['云溪区机关工会\t13\t家'],
    },
    'a last cell of two lines about the middle': {
      cells: [
        ['备注', 0, 9],
        ['数据截至', 1, 0],
        ['年底', 1, 18],
      ],
      expected: ['备注\t数据截至年底'],
    },
    'a last cell whose further line may be the next row': {
      cells: [
        ['合计', 0, 0],
        ['优秀', 1, 0],
        ['合格', 1, 18],
      ],
      expected: ['合计\t优秀', '合格'],
    },
    'numbers below one another are two': {
      cells: [
        ['合计', 0, 9],
        ['128', 1, 0],
        ['34', 1, 18],
        ['家', 2, 9],
      ],
      expected: ['合计', '128', '34', '家'],
    },
    'a longer line below a short one is another': {
      cells: [
        ['工会', 0, 0],
        ['云溪区机关', 0, 18],
        ['13', 1, 0],
        ['家', 2, 0],
      ],
      expected: ['工会', '云溪区机关', '13\t家'],
    },
  };
  it.each(Object.entries(CELLS))('%s', (_, { cells, expected }) => {
    const runs = cells.map(([words, column, height]) => run(words, LEFT + column * 140, line(6) + height));
    expect(read(page(...text(EDGES), ...runs)).slice(2)).toEqual(expected);
  });

  it('two columns, each read to its end', () => {
    const wide = 14;
    const column = (left: number, end: string) =>
      [...Array.from({ length: 9 }, () => '会'.repeat(wide)), '会'.repeat(wide - end.length) + end].map((words, i) =>
        run(words, left, line(i)),
      );
    const right = [run('万人次。', 320, line(0)), ...Array.from({ length: 8 }, (_, i) => run('家'.repeat(wide), 320, line(i + 1)))];
    const [first = ''] = read(page(...column(LEFT, '共十五'), ...right));
    expect(first).toMatch(/共十五万人次。$/);
    const rows = column(LEFT, '共十五').flatMap((left, i) => [left, right[i] ?? []].flat());
    expect(read(page(...rows)).every((words) => !words.includes('共十五万'))).toBe(true);
  });
});

describe('letters of a line', () => {
  const behind = (...runs: ReturnType<typeof run>[]) => read(page(...text(EDGES), ...runs)).slice(2);
  const at = line(6);

  it('digits of another font join the words around', () => {
    expect(behind(run('建会', LEFT, at), run('128', LEFT + 30, at), run('家', LEFT + 53, at))).toEqual(['建会128家']);
  });

  it('English words keep their spaces, and lose a hyphen at the edge', () => {
    const words = (n: number, ...list: string[]) => {
      const each = (RIGHT - LEFT) / list.join(' ').length;
      let left = LEFT;
      return list.map((word) => {
        const one = { text: word, left, baseline: line(n), width: word.length * each, size: SIZE };
        left += (word.length + 1) * each;
        return one;
      });
    };
    const lines = [...words(6, 'trade', 'unions', 'across', 'the', 'whole', 'of', 'the', 'coun-'), run('try', LEFT, line(7))];
    expect(behind(...lines)).toEqual(['trade unions across the whole of the country']);
  });

  it('a footnote’s sign is no digit of a number', () => {
    const sign = (left: number, digit: string) => run(digit, left, at - 5, 7);
    expect(behind(run('建会1234', LEFT, at), sign(LEFT + 56, '1'), run('家', LEFT + 60, at))).toEqual(['建会1234家']);
    expect(behind(run('用电10', LEFT, at), sign(LEFT + 42, '4'), run('度', LEFT + 46, at))).toEqual(['用电10⁴度']);
    expect(behind(run('建房860m', LEFT, at), sign(LEFT + 56, '2'))).toEqual(['建房860m²']);
    expect(behind(run('两个', LEFT, at), sign(LEFT + 28, '1'), run('维护', LEFT + 32, at))).toEqual(['两个维护']);
    expect(behind(sign(LEFT, '1'), run('1200人', LEFT + 4, at))).toEqual(['¹1200人']);
  });

  it('radicals are the letters that they look like', () => {
    expect(behind(run('⼯会⽂件', LEFT, at))).toEqual(['工会文件']);
    // As Chromium prints them, and not 862戶.
    expect(behind(run('帮扶862⼾、网约⻋司机，增⻓', LEFT, at))).toEqual(['帮扶862户、网约车司机，增长']);
  });

  it('some that no table of a font tells are unreadable', () => {
    // Firefox prints these for letters that a font has in several forms, other programs control characters for digits.
    expect(hasUnreadable('新建基层工\ufffd486家')).toBe(true);
    expect(hasUnreadable('廎䄃\u0013\u0011\u0013\u0015')).toBe(true);
    expect(hasUnreadable(['\uf06c 云溪区\t13家', '\uf0b7 ⼯会'].join(''))).toBe(false);
    expect(hasUnreadable('')).toBe(false);
  });

  it('spaces in Chinese go, those between numbers stay', () => {
    expect(behind(run('职 工 之 家 12 34', LEFT, at))).toEqual(['职工之家 12 34']);
  });

  it('quotation marks of a narrow font stand close', () => {
    const words = [run('打造“', LEFT, at), run('会、站、家', LEFT + 53, at), run('”', LEFT + 125, at), run('一体化', LEFT + 150, at)];
    expect(behind(...words)).toEqual(['打造“会、站、家”一体化']);
  });

  it('those moved apart to fill a paragraph’s last line are one line, cells of a table are not', () => {
    const spread = (...words: string[]) => {
      let left = LEFT;
      return words.map((one) => {
        const placed = run(one, left, line(7));
        left += placed.width + 3 * SIZE;
        return placed;
      });
    };
    const cut = run(full('发放助学金'), LEFT, at);
    expect(behind(cut, ...spread('322.4', '万', '元', '。'))).toEqual([`${full('发放助学金')}322.4万元。`]);
    expect(behind(cut, ...spread('322.4', '万', '元')).slice(1)).toEqual(['322.4\t万\t元']);
  });

  it('an indent of wide spaces is one', () => {
    expect(behind(run(`　　${full('职工860').slice(2)}`, LEFT, at), run('　　人次', LEFT, line(7))).length).toBe(2);
  });
});
