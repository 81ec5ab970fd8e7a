import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOfWording, findTerms, type Lexicon, leftmostLongest, markBeginnings } from '../../../lib/recognise/lexicon.ts';
import { findPlaces, PlaceMarks, SHORT, SLOGAN } from '../../../lib/recognise/places.ts';
import { packTerms } from '../../../lib/recognise/words/pack.ts';
import { openLexicon, type PackedTerms, termTexts } from '../../../lib/recognise/words/terms.ts';
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
type Named = { name: string; variants?: string[] };
const open = (entries: readonly Named[]): { lexicon: Lexicon; nameOf: (entry: number) => string | undefined; terms: PackedTerms } => {
  const { terms, order } = packTerms(entries);
  return { lexicon: openLexicon(terms), nameOf: (entry) => entries[order[entry] ?? -1]?.name, terms };
};
const { lexicon, nameOf, terms } = open(ENTRIES);
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
    expect(findTerms('高品质发展', lexicon).map((hit) => nameOf(hit.entry))).toEqual(['高质量发展']);
  });

  it('offers the next shorter term when one is refused', () => {
    const two = open([{ name: '劳动精神' }, { name: '劳动' }]);
    const hits = findTerms('劳动精神', two.lexicon, (entry) => two.nameOf(entry) !== '劳动精神');
    expect(hits.map(({ start, end, entry }) => [start, end, two.nameOf(entry)])).toEqual([[0, 2, '劳动']]);
  });

  it('finds every term of a list in a text made of them, whatever the terms', () => {
    const term = fc.array(fc.constantFrom(...'甲乙丙丁戊己庚'), { minLength: 1, maxLength: 6 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 40 }), (terms) => {
        const found = open(terms.map((name) => ({ name })));
        for (const name of terms) {
          const hit = findTerms(`子${name}丑`, found.lexicon)[0];
          expect(hit && found.nameOf(hit.entry)).toBe(name);
          expect(found.nameOf(entryOfWording(found.lexicon, name))).toBe(name);
          expect(entryOfWording(found.lexicon, `${name}子`)).toBe(-1);
        }
      }),
    );
  });

  it('agrees with plain search on any text', () => {
    const term = fc.array(fc.constantFrom(...'甲乙丙'), { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
    const text = fc.array(fc.constantFrom(...'甲乙丙丁。'), { maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 12 }), text, (terms, searched) => {
        const opened = open(terms.map((name) => ({ name })));
        const hits = findTerms(searched, opened.lexicon).map(({ start, end, entry }) => ({ start, end, name: opened.nameOf(entry) }));
        const plain = [...searched].flatMap((_, start) => {
          const longest = terms.filter((name) => searched.startsWith(name, start)).sort((a, b) => b.length - a.length)[0];
          return longest ? [{ start, end: start + longest.length, name: longest }] : [];
        });
        expect(hits).toEqual(plain);
      }),
    );
  });
});

describe('markBeginnings', () => {
  it('flags all that a wording of a term can begin with', () => {
    const marks = new PlaceMarks();
    const entries = [{ name: '爱、党爱国' }, { name: '爱国' }, { name: '重点' }, { name: '重点、工作' }];
    markBeginnings(open(entries).lexicon, marks, SLOGAN, SHORT);
    const separators = [...'、，,·“”‘’—- '];
    for (const word of ['爱国', '重点', ...separators.map((mark) => `爱${mark}`)]) expect(flagOf(word, marks)).toBe(SHORT);
    for (const word of ['爱党爱', '重点工', ...separators.map((mark) => `重点${mark}`)]) expect(flagOf(word, marks) & SLOGAN).toBe(SLOGAN);
    for (const word of ['爱党', '重工', '国爱', '重工作']) expect(flagOf(word, marks)).toBe(0);
  });
});

/** What the last unit of a text is flagged for. */
function flagOf(text: string, marks: PlaceMarks): number {
  const { at, flags, count } = findPlaces(text, marks);
  return at[count - 1] === text.length - 1 ? (flags[count - 1] ?? 0) : 0;
}

describe('packTerms', () => {
  it('is plain data: a copy through JSON finds the same', () => {
    const copy: PackedTerms = JSON.parse(JSON.stringify(terms));
    const text = '推动高质量发展，围绕中心，服务大局';
    expect(findTerms(text, openLexicon(copy))).toEqual(findTerms(text, lexicon));
    expect(findTerms(text, lexicon)).toHaveLength(3);
  });

  it('keeps every wording, sorted and without its punctuation', () => {
    expect(termTexts(open([{ name: '中国梦·劳动美' }, { name: '中国', variants: ['“国”'] }]).terms)).toEqual([
      '中国',
      '中国梦劳动美',
      '国',
    ]);
    expect(termTexts(open([]).terms)).toEqual([]);
  });

  it('leaves out wordings of punctuation alone and finds nothing in an empty list', () => {
    expect(findTerms('、·', open([{ name: '、·' }]).lexicon)).toEqual([]);
    expect(findTerms('高质量发展', open([]).lexicon)).toEqual([]);
  });

  it('gives a wording that two entries share to the first', () => {
    const shared = open([{ name: '甲乙' }, { name: '丙', variants: ['甲乙'] }]);
    expect(shared.nameOf(findTerms('甲乙', shared.lexicon)[0]?.entry ?? -1)).toBe('甲乙');
  });

  it('refuses what is too long for the break positions', () => {
    expect(() => packTerms([{ name: '长'.repeat(64) }])).toThrow(RangeError);
  });
});
