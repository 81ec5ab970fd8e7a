import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTables, findTerms, isKept, type LexiconTables, leftmostLongest, openLexicon } from '../../../lib/recognise/lexicon.ts';
import { HARD_BREAK } from '../../../lib/text/prepare.ts';

const ENTRIES = [
  { name: '围绕中心、服务大局' },
  { name: '中国梦·劳动美' },
  { name: '改革创新' },
  { name: '建功“十四五”、奋进新征程' },
  { name: '质量' },
  { name: '高质量发展', variants: ['高品质发展'] },
  { name: '尊重劳动、尊重知识、尊重人才、尊重创造' },
];
const lexicon = openLexicon(buildTables(ENTRIES));
const wordings = (text: string) => leftmostLongest(findTerms(text, lexicon)).map((hit) => text.slice(hit.start, hit.end));

const CASES: readonly (readonly [why: string, text: string, found: readonly string[]])[] = [
  ['as written', '要围绕中心、服务大局做事', ['围绕中心、服务大局']],
  ['punctuation left out', '要围绕中心服务大局做事', ['围绕中心服务大局']],
  ['other punctuation', '围绕中心，服务大局', ['围绕中心，服务大局']],
  ['several marks in a row', '建功‘十四五’，奋进新征程', ['建功‘十四五’，奋进新征程']],
  ['marks dropped', '建功十四五、奋进新征程', ['建功十四五、奋进新征程']],
  ['middle dot dropped', '“中国梦劳动美”', ['中国梦劳动美']],
  ['no punctuation where the name has none', '改革、创新', []],
  ['longest from a place', '高质量发展和质量', ['高质量发展', '质量']],
  ['falls back to the shorter', '质量发展', ['质量']],
  ['a variant', '高品质发展', ['高品质发展']],
  ['never over the end of a sentence', '围绕中心。服务大局', []],
  ['never over ；', '围绕中心；服务大局', []],
  ['never over a hard break', `围绕中心${HARD_BREAK}服务大局`, []],
  ['punctuation here and none there', '尊重劳动，尊重知识尊重人才、尊重创造', ['尊重劳动，尊重知识尊重人才、尊重创造']],
  ['too many marks', '围绕中心、、、、、、服务大局', []],
];

describe('findTerms', () => {
  it.each(CASES)('%s: %s', (_why, text, found) => {
    expect(wordings(text)).toEqual(found);
  });

  it('names the entry that a wording belongs to', () => {
    expect(findTerms('高品质发展', lexicon).map((hit) => ENTRIES[hit.entry]?.name)).toEqual(['高质量发展']);
  });

  it('offers the next shorter term when one is refused', () => {
    const two = openLexicon(buildTables([{ name: '劳动' }, { name: '劳动精神' }]));
    const hits = findTerms('劳动精神', two, (entry) => entry !== 1);
    expect(hits).toEqual([{ start: 0, end: 2, entry: 0 }]);
  });

  it('finds every term of a list in a text made of them, whatever the terms', () => {
    const term = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚'), { minLength: 1, maxLength: 6 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 40 }), (terms) => {
        const found = openLexicon(buildTables(terms.map((name) => ({ name }))));
        for (const name of terms) {
          const hit = findTerms(`子${name}丑`, found)[0];
          expect(hit && terms[hit.entry]).toBe(name);
        }
      }),
    );
  });

  it('agrees with plain search on any text', () => {
    const term = fc.array(fc.constantFrom(...'甲乙丙'), { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
    const text = fc.array(fc.constantFrom(...'甲乙丙丁。'), { maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 12 }), text, (terms, searched) => {
        const hits = findTerms(searched, openLexicon(buildTables(terms.map((name) => ({ name })))));
        const plain = [...searched].flatMap((_, start) => {
          const longest = terms.filter((name) => searched.startsWith(name, start)).sort((a, b) => b.length - a.length)[0];
          return longest ? [{ start, end: start + longest.length, entry: terms.indexOf(longest) }] : [];
        });
        expect(hits).toEqual(plain);
      }),
    );
  });
});

describe('buildTables', () => {
  it('is plain data: a copy through JSON finds the same', () => {
    const tables = buildTables(ENTRIES);
    const raw: Record<string, unknown> = JSON.parse(
      JSON.stringify(tables, (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value)),
    );
    // The cast is checked by what follows: a copy that is not whole finds nothing.
    const copy = {
      ...tables,
      base: Int32Array.from(raw.base as number[]),
      check: Int32Array.from(raw.check as number[]),
    } satisfies LexiconTables;
    const text = '推动高质量发展，围绕中心，服务大局';
    expect(findTerms(text, openLexicon(copy))).toEqual(findTerms(text, lexicon));
  });

  it('leaves out wordings of punctuation alone and finds nothing in an empty list', () => {
    expect(findTerms('、·', openLexicon(buildTables([{ name: '、·' }])))).toEqual([]);
    expect(findTerms('高质量发展', openLexicon(buildTables([])))).toEqual([]);
  });

  it('gives a wording that two entries share to the first', () => {
    const shared = openLexicon(buildTables([{ name: '甲乙' }, { name: '丙', variants: ['甲乙'] }]));
    expect(findTerms('甲乙', shared)[0]?.entry).toBe(0);
  });
});

describe('isKept', () => {
  it.each([
    [['general'], '001', true],
    [['001'], '001', false],
    [['001', '002'], '001', true],
    [['general', '001'], '001', true],
    [['001'], undefined, true],
  ] as const)('from %s without %s: %s', (from, leaveOut, kept) => {
    expect(isKept({ from }, leaveOut)).toBe(kept);
  });
});
