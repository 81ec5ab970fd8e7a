import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gated, hasOneOf } from '../../../lib/recognise/gated.ts';
import '../../../lib/recognise/programme.ts';
import '../../../lib/recognise/slogan.ts';
import { unitSet } from '../../../lib/recognise/unit-set.ts';

/** The stretches of characters that a pattern is made of, and its characters one by one: what matches is put together from these. */
function piecesOf({ source }: RegExp): string[] {
  const words = source.match(/[\u4e00-\u9fff]+|[0-9A-Za-z+·×-]/g) ?? [];
  return [...new Set([...words, ...words.join(''), ...'一三十百0591，、。+ 工会职市区'])];
}

describe('Gated', () => {
  it('is made of every pattern that has a gate', () => expect(Gated.all.length).toBeGreaterThan(15));

  it.each(Gated.all.map((gated) => [gated.pattern.source.slice(0, 40), gated] as const))('lets all through that matches %s', (_, gated) => {
    const wording = fc.array(fc.constantFrom(...piecesOf(gated.pattern)), { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(wording, (text) => {
        expect(gated.test(text)).toBe(gated.pattern.test(text));
        if (gated.last === undefined) expect(gated.testAt(`甲${text}`, 1, 5)).toBe(gated.pattern.test(text.slice(0, 5)));
        if (gated.some === undefined) expect(gated.testBefore(`甲${text}`, text.length + 1, text.length)).toBe(gated.pattern.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hasOneOf', () => {
  it('looks at every unit', () => {
    const set = unitSet('、，');
    expect([hasOneOf(set, '送温暖，送清凉'), hasOneOf(set, '送温暖'), hasOneOf(set, '')]).toEqual([true, false, false]);
  });
});
