import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/corpus/build.ts';
import { recognise } from '../../../lib/recognise/index.ts';
import { findInText, paragraphsOf } from '../../../lib/state/report-text.ts';

const TEXT = '松岩县总工会2021年工作报告\n\n一、组织建设\n新建工会32家，做到“两个维护”，开展“送清凉”活动。\n　\n发展会员1,200人。';
const FACTS = buildReport({ source: 'a', text: TEXT, mentions: recognise(TEXT, { lineBreaks: 'hard' }), lineBreaks: 'hard' });

describe('paragraphsOf', () => {
  const paragraphs = paragraphsOf(TEXT, FACTS);

  it('gives the lines that hold words, whole', () => {
    expect(paragraphs.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.split('\n').filter((line) => line.trim() !== ''));
    for (const { stretches, start, end } of paragraphs) {
      expect(stretches.map(({ text }) => text).join('')).toBe(TEXT.slice(start, end));
      for (const one of stretches) expect(TEXT.slice(one.start, one.end)).toBe(one.text);
    }
  });

  it('tells marks and headings', () => {
    const marked = paragraphs.flatMap(({ stretches }) =>
      stretches.flatMap((one) => (one.class === undefined ? [] : [`${one.class} ${one.text}`])),
    );
    expect(marked).toContain('figure 32家');
    expect(marked).toContain('slogan 两个维护');
    expect(marked).toContain('figure 1,200人');
    expect(paragraphs.filter(({ level }) => level > 0)).toMatchObject([{ stretches: [{ text: '一、组织建设' }] }]);
  });

  it('cuts marks that overlap or run over a line’s end', () => {
    const place = (start: number, end: number) => ({ start, end, text: '' });
    const programmes = [{ name: 'x', kind: 'campaign' as const, places: [place(1, 4), place(2, 7)], figures: [] }];
    const cut = paragraphsOf('甲乙丙丁\n戊己庚辛', { outline: [], figures: [], slogans: [], programmes });
    expect(cut.map(({ stretches }) => stretches.map((one) => (one.class === undefined ? one.text : `[${one.text}]`)).join(''))).toEqual([
      '甲[乙丙丁]',
      '[戊己]庚辛',
    ]);
  });
});

describe('findInText', () => {
  it.each([
    ['工会', '工会办公会', [0]],
    ['会', '工会办公会', [1, 4]],
    ['２０２１', '在2021年', [1]],
    ['wps', '用ＷＰＳ写', [1]],
    ['aa', 'aaa', [0]],
    [' ', '工 会', []],
    ['没有', '工会', []],
  ] as const)('%s in %s', (query, text, starts) => {
    expect(findInText(text, query).map(({ start }) => start)).toEqual(starts);
  });

  it('finds words over the end of a line that was cut to a width, and at their places behind it', () => {
    const wording = '产业工人队伍建设改革';
    const text = `二、改革\n　　各级工会围绕中心、服务大局，深入推进产业工人队伍建\n设改革，新建工会28家。\n　　${wording}有了新的进展。\n\n三、${wording}`;
    expect(findInText(text, wording).map(({ start, end }) => text.slice(start, end))).toEqual(['产业工人队伍建\n设改革', wording, wording]);
    expect(findInText(text, '改革各级')).toEqual([]);
    expect(findInText('各级工会围绕中心、服务大局，深入推进改革和trade\nunion的工作。', 'trade union')).toHaveLength(1);
  });
});
