import { describe, expect, it } from 'vitest';
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
  it('cells of a table, in whatever order they are drawn', () => {
    const row = (n: number, cells: string[]) => cells.map((words, i) => run(words, LEFT + i * 140, line(n)));
    const cells = [...row(6, ['单位', '建会12', '34家']), ...row(7, ['云溪区', '13', '5600'])];
    const expected = ['单位', '建会12', '34家', '云溪区', '13', '5600'];
    expect(read(page(...text(EDGES), ...cells)).slice(2)).toEqual(expected);
    const byColumn = [0, 3, 1, 4, 2, 5].flatMap((i) => cells[i] ?? []);
    expect(read(page(...text(EDGES), ...byColumn)).slice(2)).toEqual([0, 3, 1, 4, 2, 5].map((i) => expected[i]));
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
    expect(behind(run('建会1234', LEFT, at), sign(LEFT + 56, '1'), run('家', LEFT + 60, at))).toEqual(['建会1234¹家']);
    expect(behind(run('建房860m', LEFT, at), sign(LEFT + 56, '2'))).toEqual(['建房860m²']);
    expect(behind(run('两个', LEFT, at), sign(LEFT + 28, '1'), run('维护', LEFT + 32, at))).toEqual(['两个维护']);
    expect(behind(sign(LEFT, '1'), run('1200人', LEFT + 4, at))).toEqual(['¹1200人']);
  });

  it('Kangxi radicals are the letters that they look like', () => {
    expect(behind(run('⼯会⽂件', LEFT, at))).toEqual(['工会文件']);
  });

  it('spaces in Chinese go, those between numbers stay', () => {
    expect(behind(run('职 工 之 家 12 34', LEFT, at))).toEqual(['职工之家 12 34']);
  });

  it('an indent of wide spaces is one', () => {
    expect(behind(run(`　　${full('职工860').slice(2)}`, LEFT, at), run('　　人次', LEFT, line(7))).length).toBe(2);
  });
});
