import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { anchor, anchorAll } from '../../../lib/note/anchor.ts';
import { describe } from '../../../lib/note/describe.ts';
import { type AnchorCase, cases } from './anchor-cases.ts';

function find(text: string, quotation: string, occurrence = 0) {
  let start = text.indexOf(quotation);
  for (let i = 0; i < occurrence; i++) start = text.indexOf(quotation, start + 1);
  if (start < 0) throw new Error(`the case has no ${quotation}`);
  return { start, end: start + quotation.length };
}

group('anchor', () => {
  it.each(cases)('$name', ({ before, quotation, occurrence, after, found }: AnchorCase) => {
    const place = anchor(after, describe(before, find(before, quotation, occurrence)));
    if (found === undefined) expect(place).toEqual({ state: 'orphan' });
    else {
      const span = find(after, found.quotation, found.occurrence);
      expect(place).toEqual({ state: 'anchored', ...span, ...(found.changed ? { changed: true } : {}) });
    }
  });

  it('gives the same span on an unchanged text, for any text and span', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
        const start = a % content.length;
        const end = start + 1 + (b % (content.length - start));
        const [quote, position] = describe(content, { start, end });
        expect(position.start).toBeLessThanOrEqual(start);
        expect(position.end).toBeGreaterThanOrEqual(end);
        expect(content.slice(position.start, position.end)).toBe(quote.exact);
        expect(anchor(content, [quote, position])).toEqual({ state: 'anchored', start: position.start, end: position.end });
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('never throws and never leaves the text, whatever the selectors are', () => {
    const part = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        fc.integer({ min: -5, max: 80 }),
        fc.integer({ min: -5, max: 80 }),
        (text, exact, prefix, suffix, start, end) => {
          const place = anchor(text, [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end },
          ]);
          if (place.state === 'anchored') {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThan(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });

  // 展开全文, or the first of several pages: what stood before the passage is the last that is there.
  it('comes to an end wherever a page is cut, before, in and behind the passage', () => {
    const page = '全县各级工会坚持以职工为中心，石桥镇工会帮扶困难职工家庭86户，坚决做到“两个维护”，把工作抓细抓实。下半年继续办好夜校。';
    const span = find(page, '坚决做到“两个维护”，把工作抓细抓实');
    const selectors = describe(page, span);
    for (let end = 0; end <= page.length; end++) {
      const place = anchor(page.slice(0, end), selectors);
      if (end < span.start) expect(place).toEqual({ state: 'orphan' });
      else if (end >= span.end) expect(place).toEqual({ state: 'anchored', ...span });
    }
  });

  it('finds a quotation of thirty thousand units whose inside was edited, by its two ends', () => {
    const sentences = Array.from(
      { length: 1500 },
      (_, i) => `第${i}户职工家庭收到慰问品${(i * 7919) % 1000}份，共${(i * 104729) % 997}元。`,
    );
    const text = sentences.join('');
    const span = { start: text.indexOf('第40户'), end: text.indexOf('第1400户') };
    const edited = `页首新加的通知。${text.replace('第700户职工家庭', '第700户一线职工家庭')}`;
    const start = edited.indexOf('第40户');
    expect(anchor(edited, describe(text, span))).toEqual({ state: 'anchored', start, end: edited.indexOf('第1400户'), changed: true });
  });
});

group('anchorAll', () => {
  const row = '镇工会慰问一线职工并赠送防暑用品。';
  const page = Array.from({ length: 30 }, () => row).join('');

  it('answers in the order asked, none for none', () => {
    expect(anchorAll(page, [])).toEqual([]);
    const text = `甲镇办赛三场，乙镇建家五个。${page}`;
    const list = ['建家五个', '办赛三场'].map((quotation) => describe(text, find(text, quotation)));
    expect(anchorAll(text, list)).toEqual([
      { state: 'anchored', start: 9, end: 13 },
      { state: 'anchored', start: 2, end: 6 },
    ]);
  });

  it('takes of identical rows the one that moved as its neighbours did', () => {
    const text = `本县工会年度数据如下。${page}以上由办公室汇总核对。`;
    const at = text.indexOf(row) + 12 * row.length;
    const notes = [
      describe(text, find(text, '本县工会年度数据')),
      describe(text, { start: at, end: at + row.length }),
      describe(text, find(text, '由办公室汇总核对')),
    ];
    const notice = '通知：本页数据已由统计部门复核，请以此为准。';
    expect(anchorAll(notice + text, notes)[1]).toEqual({
      state: 'anchored',
      start: at + notice.length,
      end: at + notice.length + row.length,
    });
    // Alone it cannot know by how much the rows have moved: no guess.
    const alone = anchor(notice + text, notes[1] ?? fail());
    expect(alone).toEqual({ state: 'orphan' });
  });
});

function fail(): never {
  throw new Error('the case is broken');
}
