import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../lib/recognise/figure.ts';
import { recognise } from '../../../../lib/recognise/index.ts';
import { HARD_BREAK, prepare } from '../../../../lib/text/prepare.ts';
import { bestTime } from '../best-time.ts';

const parts =
  '一 二 三 五 十 百 千 万 亿 两 几 数 多 余 半 点 来 百分之 分之 第 至 到 - ~ — + : / 2 20 2023 1,234 3.5 0 % ￥ $ 家 名 元 万元 年 个月 小时 人次 （次） “ ” 《 》 、 ， 。 约 近 以上 连续 会议 的'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...parts, HARD_BREAK, ' ', '\ud800')).map((some) => some.join('')),
);

/** Another program may take the processor in the middle of a measurement; what is quadratic is so each time. */
const TIMED = { retry: 3 };

describe('findFigures', () => {
  it('gives figures in order, apart, inside of the text and with sound values, on any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let behind = 0;
        for (const { start, end, value, valueMax, text: said } of findFigures(text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(said).toBe(text.slice(start, end));
          expect(said).not.toContain(HARD_BREAK);
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          if (valueMax !== undefined) expect(valueMax).toBeGreaterThan(value);
          behind = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds in paragraphs alone what it finds in them together', () => {
    const paragraph = fc.array(fc.constantFrom(...parts)).map((some) => `${some.join('')}。`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const together = findFigures(paragraphs.join(HARD_BREAK)).map(({ text, value, unit, approx }) => ({ text, value, unit, approx }));
        const alone = paragraphs
          .flatMap((text) => findFigures(text))
          .map(({ text, value, unit, approx }) => ({ text, value, unit, approx }));
        expect(together).toEqual(alone);
      }),
    );
  });

  it('leads back to the text as it is, white space and all', () => {
    const text = '救助 60\u00a0户次，发放\n\n２.５ 万 元。';
    expect(recognise(text).map((mention) => mention.text)).toEqual(['60\u00a0户次', '２.５ 万 元']);
    expect(prepare(text).text).toContain('60户次');
  });

  it.each([
    '一',
    '十',
    '9',
    '“',
    '《',
    '1-',
    '第一、',
    '百分之',
    '1,234',
    '万',
    '数',
    '几',
    '伍',
    '三分之',
    '1/',
    '12万',
    '1.',
    '5元',
    '3个半',
    '10家-',
    '千多',
    '￥',
    '第1、',
    '234 ',
    '，1 234',
  ])('is linear in a text of nothing but %s', TIMED, (unit) => {
    const time = (length: number, enough = 0) => {
      const text = unit.repeat(length / unit.length);
      return bestTime(() => findFigures(text), { enough });
    };
    // Quadratic time would be 64 times as long.
    const most = 30 * time(60_000);
    expect(time(480_000, most)).toBeLessThan(most);
  });
});
