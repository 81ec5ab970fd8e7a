import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlogans } from '../../../lib/recognise/slogan.ts';
import { HARD_BREAK, prepare } from '../../../lib/text/prepare.ts';
import { bestTime } from './best-time.ts';
import { SLOGAN_CASES } from './slogan-cases.ts';

/** The case without its brackets, and what they say. */
function readCase(marked: string): { text: string; expected: { text: string; name: string }[] } {
  const expected: { text: string; name: string }[] = [];
  const text = marked.replace(/\[([^\]|]*)(?:\|([^\]]*))?\]/g, (_all, found: string, name?: string) => {
    expected.push({ text: prepare(found).text, name: name ?? found });
    return found;
  });
  return { text: prepare(text).text, expected };
}

describe('findSlogans', () => {
  it.each(SLOGAN_CASES)('%s: %s', (_why, marked) => {
    const { text, expected } = readCase(marked);
    const found = findSlogans(text);
    expect(found.map((mention) => ({ text: mention.text, name: mention.name }))).toEqual(expected);
    for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it.each([
    ['两个维护', 'numbered'],
    ['劳模精神', 'thought'],
    ['听党话、跟党走', 'rallying'],
    ['高质量发展', 'goal'],
  ])('%s is %s', (text, kind) => {
    expect(findSlogans(text).map((mention) => mention.kind)).toEqual([kind]);
  });

  it('folds variants into one canonical form', () => {
    const names = ['围绕中心、服务大局', '围绕中心，服务大局', '围绕中心服务大局'].map((text) => findSlogans(text)[0]?.name);
    expect(new Set(names)).toEqual(new Set(['围绕中心、服务大局']));
  });

  it('switches off what is in the list only because of one text', () => {
    const text = '以二次创业的劲头推动高质量发展';
    expect(findSlogans(text).map((mention) => mention.name)).toEqual(['二次创业', '高质量发展']);
    expect(findSlogans(text, '000').map((mention) => mention.name)).toEqual(['高质量发展']);
    expect(findSlogans(text, '001').map((mention) => mention.name)).toEqual(['二次创业', '高质量发展']);
  });

  const PIECES = [
    '习近平总书记',
    '关于',
    '对',
    '重要讲话',
    '和',
    '重要指示',
    '精神',
    '党的',
    '二十大',
    '二十届',
    '三中',
    '全会',
    '、',
    '，',
    '。',
    '“',
    '”',
    '‘',
    '’',
    '《',
    '》',
    '两个',
    '维护',
    '六大',
    '行动',
    '弘扬',
    '听党话',
    '跟党走',
    HARD_BREAK,
    '一',
    '十',
    '主题',
    '的理念',
  ];
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((parts) => parts.join(''));

  it('never throws, and gives spans in order that do not overlap and cross no hard break', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        let end = 0;
        for (const mention of findSlogans(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.text).not.toContain(HARD_BREAK);
          expect(mention.name).not.toBe('');
          end = mention.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing in a single character, whatever it is', () => {
    for (const text of ['\u{4F400}', '\u8FD1', '一', '“']) expect(findSlogans(text)).toEqual([]);
  });

  it('finds the same in a text cut at its paragraphs', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const clean = paragraphs.map((paragraph) => paragraph.replaceAll(HARD_BREAK, ''));
        const whole = findSlogans(clean.join(HARD_BREAK)).map((mention) => mention.name);
        expect(whole).toEqual(clean.flatMap((paragraph) => findSlogans(paragraph).map((mention) => mention.name)));
      }),
    );
  });

  it.each([
    '一',
    '十',
    '“',
    '“”',
    '‘',
    '习近平总书记',
    '习近平总书记关于',
    '重要讲话、',
    '二十大和',
    '一中、',
    '精神、',
    '弘扬',
    '“两个、',
    '中国梦·劳动美——',
    '《',
    '、',
  ])('takes time in proportion to the length of %s repeated', (unit) => {
    const timeOf = (length: number, enough = 0) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return bestTime(() => findSlogans(text), { floor: 60, rounds: 2, enough });
    };
    // Quadratic would be sixteen times; the floor keeps timer noise out.
    const most = 8 * timeOf(250_000);
    expect(timeOf(1_000_000, most)).toBeLessThan(most);
  });
});
