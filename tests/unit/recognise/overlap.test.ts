import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureMention, Mention, ProgrammeMention, SloganMention } from '../../../lib/recognise/mention.ts';
import { withoutOverlaps } from '../../../lib/recognise/overlap.ts';

const at = (sentence: string, text: string) => {
  const start = sentence.indexOf(text);
  if (start < 0) throw new Error(`no ${text} in ${sentence}`);
  return { start, end: start + text.length, text };
};
const figure = (sentence: string, text: string): FigureMention => ({
  class: 'figure',
  kind: 'count',
  value: 1,
  unit: '',
  approx: 'exact',
  ...at(sentence, text),
});
const slogan = (sentence: string, text: string, kind: SloganMention['kind'] = 'rallying'): SloganMention => ({
  class: 'slogan',
  kind,
  name: text,
  ...at(sentence, text),
});
const programme = (sentence: string, text: string): ProgrammeMention => ({
  class: 'programme',
  kind: 'campaign',
  name: text,
  ...at(sentence, text),
});

interface OverlapCase {
  sentence: string;
  figures?: string[];
  slogans?: [text: string, kind?: SloganMention['kind']][];
  programmes?: string[];
  kept: string[];
}

const CASES: OverlapCase[] = [
  { sentence: '实施“百村千店工程”', figures: ['百村'], programmes: ['“百村千店工程”'], kept: ['“百村千店工程”'] },
  { sentence: '做到三个到位', figures: ['三个'], slogans: [['三个到位', 'numbered']], kept: ['三个到位'] },
  {
    sentence: '实施乡村振兴劳模出彩行动',
    slogans: [['乡村振兴', 'goal']],
    programmes: ['乡村振兴劳模出彩行动'],
    kept: ['乡村振兴劳模出彩行动'],
  },
  {
    sentence: '深化“中国梦·劳动美”主题读书活动',
    slogans: [['中国梦·劳动美']],
    programmes: ['“中国梦·劳动美”主题读书活动'],
    kept: ['中国梦·劳动美'],
  },
  {
    sentence: '举办“中国梦·劳动美”书法比赛',
    slogans: [['中国梦·劳动美']],
    programmes: ['“中国梦·劳动美”书法比赛'],
    kept: ['中国梦·劳动美'],
  },
  {
    sentence: '举办“中国梦·劳动美”职工趣味运动会',
    slogans: [['中国梦·劳动美']],
    programmes: ['“中国梦·劳动美”职工趣味运动会'],
    kept: ['中国梦·劳动美'],
  },
  {
    sentence: '举办“中国梦·劳动美”诗歌朗诵会',
    slogans: [['中国梦·劳动美']],
    programmes: ['“中国梦·劳动美”诗歌朗诵会'],
    kept: ['中国梦·劳动美'],
  },
  {
    sentence: '开展“当一天矿工、懂一线职工”活动',
    slogans: [['当一天矿工、懂一线职工']],
    programmes: ['“当一天矿工、懂一线职工”活动'],
    kept: ['“当一天矿工、懂一线职工”活动'],
  },
  {
    sentence: '举办“安全回家路”主题演讲比赛',
    slogans: [['安全回家路']],
    programmes: ['“安全回家路”主题演讲比赛'],
    kept: ['“安全回家路”主题演讲比赛'],
  },
  {
    sentence: '开展“迎百年矿庆、建平安班组”主题劳动竞赛',
    slogans: [['迎百年矿庆、建平安班组']],
    programmes: ['“迎百年矿庆、建平安班组”主题劳动竞赛'],
    kept: ['迎百年矿庆、建平安班组'],
  },
  {
    sentence: '举办“绘彩色矿山·颂火红年代”文艺演出',
    slogans: [['绘彩色矿山·颂火红年代']],
    programmes: ['“绘彩色矿山·颂火红年代”文艺演出'],
    kept: ['“绘彩色矿山·颂火红年代”文艺演出'],
  },
  {
    sentence: '开展“四史”宣讲活动',
    slogans: [['四史', 'numbered']],
    programmes: ['“四史”宣讲活动'],
    kept: ['四史'],
  },
  {
    sentence: '举办“中国梦·劳动美——矿山新篇”主题征文活动',
    slogans: [['中国梦·劳动美']],
    programmes: ['“中国梦·劳动美——矿山新篇”主题征文活动'],
    kept: ['中国梦·劳动美'],
  },
  {
    sentence: '实施“五位一体”素质提升工程',
    slogans: [['五位一体', 'numbered']],
    programmes: ['“五位一体”素质提升工程'],
    kept: ['“五位一体”素质提升工程'],
  },
  { sentence: '落实“六送”活动', slogans: [['六送', 'numbered']], programmes: ['“六送”活动'], kept: ['“六送”活动'] },
  {
    sentence: '推进产业工人队伍建设改革向前',
    slogans: [['产业工人队伍建设改革', 'goal']],
    programmes: ['队伍建设改革'],
    kept: ['产业工人队伍建设改革'],
  },
  { sentence: '共产党员先锋岗20个', figures: ['20个'], programmes: ['党员先锋岗'], kept: ['党员先锋岗', '20个'] },
  { sentence: '开展“劳动创造幸福”，', slogans: [['劳动创造幸福']], programmes: ['“劳动创造幸福”'], kept: ['劳动创造幸福'] },
];

describe('withoutOverlaps', () => {
  it.each(CASES)('$sentence', ({ sentence, figures = [], slogans = [], programmes = [], kept }) => {
    const mentions: Mention[] = [
      ...figures.map((text) => figure(sentence, text)),
      ...slogans.map(([text, kind]) => slogan(sentence, text, kind)),
      ...programmes.map((text) => programme(sentence, text)),
    ];
    expect(withoutOverlaps(mentions).map((mention) => mention.text)).toEqual(kept);
  });

  it('leaves nothing overlapping and drops nothing that stands alone', () => {
    const spans = fc.array(
      fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 90 }), which: fc.constantFrom('figure', 'slogan', 'programme') }),
      { maxLength: 40 },
    );
    const sentence = '一'.repeat(400);
    fc.assert(
      fc.property(spans, (rows) => {
        const mentions = rows.map(({ start, length, which }): Mention => {
          const text = sentence.slice(start, start + length);
          const make =
            which === 'figure' ? figure(sentence, text) : which === 'slogan' ? slogan(sentence, text) : programme(sentence, text);
          return { ...make, start, end: start + length };
        });
        const kept = withoutOverlaps(mentions);
        kept.forEach((mention, index) => {
          expect(mention.start).toBeGreaterThanOrEqual(kept[index - 1]?.end ?? 0);
        });
        for (const mention of mentions) expect(kept.some((other) => other.start < mention.end && mention.start < other.end)).toBe(true);
      }),
    );
  });

  it('takes time in proportion to the number of mentions', () => {
    const mentions: Mention[] = Array.from({ length: 200_000 }, (_, index) => ({
      ...figure('十人', '十人'),
      start: index * 3,
      end: index * 3 + 2,
    }));
    const before = performance.now();
    expect(withoutOverlaps(mentions)).toHaveLength(mentions.length);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
