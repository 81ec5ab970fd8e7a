import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../lib/text/line-breaks.ts';
import { HARD_BREAK, prepare, toOriginal } from '../../../lib/text/prepare.ts';
import { bestTime } from '../recognise/best-time.ts';
import { folded, hard, soft } from './prepare-cases.ts';

const shown = (text: string) => text.replaceAll(HARD_BREAK, '¶');
/** Any string of code units, lone surrogates too, rich in what `prepare` treats. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '工',
        '会',
        '４',
        '8',
        '万',
        ' ',
        '\n',
        '\r\n',
        '\n\n',
        '\t',
        '\u3000',
        '"',
        "'",
        '“',
        '”',
        '。',
        '，',
        '（',
        '\ud800',
        '\udc00',
        '\u200b',
        '\u2029',
        'a',
        '.',
        '\u0000',
        '\u0007',
      ),
    )
    .map((units) => units.join('')),
);
const lineBreaks = fc.constantFrom('hard' as const, 'soft' as const);

describe('prepare', () => {
  it.each(folded)('folds %s', (_name, text, expected) => {
    expect(shown(prepare(text, breaksOf('soft')).text)).toBe(expected);
  });
  it.each(soft)('reads the breaks of a text file: %s', (_name, text, expected) => {
    expect(shown(prepare(text, breaksOf('soft')).text)).toBe(expected);
  });
  it.each(hard)('reads the breaks of a page: %s', (_name, text, expected) => {
    expect(shown(prepare(text).text)).toBe(expected);
  });

  it('leads back: a span covers the white space inside, and never a character too many', () => {
    const text = '救助 ４.８\u00a0万 人次。';
    const prepared = prepare(text);
    const start = prepared.text.indexOf('4.8');
    const span = toOriginal(prepared, { start, end: start + '4.8万人次'.length });
    expect(text.slice(span.start, span.end)).toBe('４.８\u00a0万 人次');
    expect(() => toOriginal(prepared, { start: 0, end: prepared.text.length + 2 })).toThrow(RangeError);
  });

  it('keeps the way back ever rising and inside of the text, on any string', () => {
    fc.assert(
      fc.property(anyText, lineBreaks, (text, breaks) => {
        const { text: prepared, origin } = prepare(text, breaksOf(breaks));
        expect(origin.length).toBe(prepared.length + 1);
        expect(origin[prepared.length]).toBe(text.length);
        for (let i = 0; i < prepared.length; i++) expect(origin[i]).toBeLessThan(origin[i + 1] as number);
      }),
    );
  });

  it('leads from every character back to one that folds to it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const prepared = prepare(text);
        for (let i = 0; i < prepared.text.length; i++) {
          const ch = prepared.text[i] as string;
          // Quotation marks are paired by what stands before them, and half a surrogate pair is none.
          if (ch === HARD_BREAK || '“”‘’'.includes(ch) || /[\ud800-\udfff]/.test(ch)) continue;
          const { start, end } = toOriginal(prepared, { start: i, end: i + 1 });
          expect(prepare(`a${text.slice(start, end)}a`).text).toBe(`a${ch}a`);
        }
      }),
    );
  });

  it('prepares paragraphs alone as it does together', () => {
    const paragraph = fc
      .array(fc.constantFrom('工会', '20万人次', '，', '“春风行动”', ' ', '服务', '10-20家'))
      .map((parts) => `职工${parts.join('')}。`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const alone = paragraphs.map((text) => prepare(text, breaksOf('soft')).text).join(HARD_BREAK);
        expect(prepare(paragraphs.join('\n'), breaksOf('soft')).text).toBe(alone);
      }),
    );
  });

  it('is linear: eight times the text takes some eight times as long, where quadratic would be 64', () => {
    for (const unit of ['\n', ' ', '工会\n\n', '"', '工会开展活动，\n', 'a \n\t']) {
      const [small, large] = [60_000, 480_000].map((length) => unit.repeat(length / unit.length)) as [string, string]; // Two in, two out.
      const most = 30 * bestTime(() => prepare(small, breaksOf('soft')));
      expect(bestTime(() => prepare(large, breaksOf('soft')), { enough: most })).toBeLessThan(most);
    }
  });
});
