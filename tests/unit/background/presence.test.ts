import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/corpus/build.ts';
import { presenceOf } from '../../../lib/corpus/presence.ts';
import type { Report } from '../../../lib/corpus/report.ts';
import { recognise } from '../../../lib/recognise/index.ts';

function report(source: string, year: number | undefined, over: Partial<Report>): Report {
  const period = year === undefined ? undefined : { start: `${year}-01-01`, end: `${year}-12-31`, label: `${year}年` };
  return {
    formatName: 'gongjian-report',
    formatVersion: 1,
    source,
    info: { title: `${source}工作总结`, ...(period === undefined ? {} : { period }) },
    length: 100,
    outline: [],
    figures: [],
    slogans: [],
    programmes: [],
    fingerprints: [],
    ...over,
  };
}
const slogan = (name: string, count: number): Report['slogans'][number] => ({
  name,
  kind: 'numbered',
  places: Array.from({ length: count }, (_, i) => ({ start: i * 10, end: i * 10 + 4 })),
});

const REPORTS = [
  report('甲', 2023, { slogans: [slogan('两个维护', 2)] }),
  report('乙', undefined, { slogans: [slogan('两个维护', 1)] }),
  report('丙', 2025, { slogans: [slogan('两个维护', 5), slogan('四个意识', 1)] }),
];
const FACTS = [{ name: '四个意识', variants: ['“四个意识”'], items: ['政治意识', '大局意识', '核心意识', '看齐意识'] }];

describe('presenceOf', () => {
  it('lists reports newest first, those without a period last, with counts', () => {
    expect(presenceOf(REPORTS, FACTS, 'slogan', '两个维护')).toEqual({
      reports: [
        { source: '丙', info: REPORTS[2]?.info, count: 5, figures: [] },
        { source: '甲', info: REPORTS[0]?.info, count: 2, figures: [] },
        { source: '乙', info: REPORTS[1]?.info, count: 1, figures: [] },
      ],
      items: [],
      about: '',
    });
  });

  it('tells what the word list knows, by name or variant', () => {
    expect(presenceOf(REPORTS, FACTS, 'slogan', '四个意识').items).toEqual(['政治意识', '大局意识', '核心意识', '看齐意识']);
    expect(presenceOf([], FACTS, 'slogan', '“四个意识”').items).toHaveLength(4);
    expect(presenceOf([], [{ name: '职工书屋', about: '读书的地方。' }], 'programme', '职工书屋').about).toBe('读书的地方。');
  });

  it('finds a figure as printed, white space aside', () => {
    const indicator = REPORTS[0]?.figures[0]?.indicator;
    const figure = { start: 0, end: 6, text: '12.5 万元', kind: 'money', value: 125000, unit: '元', approx: 'exact', heading: -1 };
    // Of a figure only its text is looked at here; its indicator is another test's.
    const reports = [report('丁', 2024, { figures: [{ ...figure, indicator } as never] })];
    expect(presenceOf(reports, [], 'figure', '12.5万元').reports).toMatchObject([{ source: '丁', count: 1 }]);
    expect(presenceOf(reports, [], 'figure', '2.5万元').reports).toEqual([]);
  });

  it('tells the first figures of a programme, with what they measure', () => {
    const text = '云溪县总工会2024年工作总结\n实施“求学圆梦”行动，资助职工355人次。';
    const built = buildReport({ source: '戊', text, mentions: recognise(text, { lineBreaks: 'hard' }), title: '', lineBreaks: 'hard' });
    expect(presenceOf([built], [], 'programme', '求学圆梦').reports.map(({ figures }) => figures)).toEqual([['资助职工人次 355人次']]);
  });

  it('a name that is nowhere', () => {
    expect(presenceOf(REPORTS, FACTS, 'programme', '两个维护')).toEqual({ reports: [], items: [], about: '' });
  });
});
