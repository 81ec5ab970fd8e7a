import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProgrammes } from '../../../lib/recognise/programme.ts';
import { HARD_BREAK } from '../../../lib/text/prepare.ts';
import { bestTime } from './best-time.ts';

const PIECES = [
  '“',
  '”',
  '《',
  '》',
  '，',
  '。',
  '、',
  '的',
  '等',
  '开展',
  '举办',
  '实施',
  '行动',
  '工程',
  '计划',
  '活动',
  '竞赛',
  '劳模',
  '全国',
  '省',
  '市',
  '第三届',
  '职工',
  '之家',
  '驿站',
  '五一劳动奖章',
  '安康杯',
  '送温暖',
  '称号',
  '红柳',
  '一',
  '12351',
  '热线',
  HARD_BREAK,
  'A',
  '\ud83d',
  ' ',
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('on any text', () => {
  it('never throws, and its mentions are in order, apart, and as printed', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let end = 0;
        for (const mention of findProgrammes(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.name).not.toBe('');
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same in a text as in its paragraphs apart', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [a, b] = [first.replaceAll(HARD_BREAK, ''), second.replaceAll(HARD_BREAK, '')];
        const apart = [...findProgrammes(a), ...findProgrammes(b)].map((mention) => mention.text);
        expect(findProgrammes(a + HARD_BREAK + b).map((mention) => mention.text)).toEqual(apart);
      }),
      { numRuns: 400, examples: [['“行动开展”等', '竞赛']] },
    );
  });
});

/** A quadratic pass over these would take minutes; half a second is what it takes. Of this thread's own time: the machine may be busy. */
const LIMIT_MS = 8000;

describe('a megabyte of one thing', () => {
  it.each(['“', '”', '“”', '“一”', '《', '行动', '工程', '竞赛', '劳模', '一', '市', '全国', '活动月', '“安康杯', '之家'])('%s', (unit) => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    expect(bestTime(() => findProgrammes(text), { rounds: 1 })).toBeLessThan(LIMIT_MS);
  }, 60_000);
});
