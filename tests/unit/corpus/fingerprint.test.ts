import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../lib/corpus/fingerprint.ts';

const chinese = (length: { minLength: number; maxLength: number }) =>
  fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), length).map((codes) => String.fromCharCode(...codes));

describe('winnowing', () => {
  it('two texts that share twenty characters share a fingerprint, wherever they stand', () => {
    fc.assert(
      fc.property(
        chinese({ minLength: 20, maxLength: 40 }),
        chinese({ minLength: 0, maxLength: 60 }),
        chinese({ minLength: 0, maxLength: 60 }),
        (shared, before, behind) => {
          const one = new Set(fingerprint(before + shared).map(([hash]) => hash));
          expect(fingerprint(shared + behind).some(([hash]) => one.has(hash))).toBe(true);
        },
      ),
    );
  });

  it('punctuation and white space change nothing but the places', () => {
    const hashes = (text: string) => fingerprint(text).map(([hash]) => hash);
    expect(hashes('广泛动员女职工参与引领性、示范性劳动竞赛活动')).toEqual(hashes('广泛动员 女职工，参与引领性示范性\n劳动竞赛活动'));
  });

  it('places are those of the original text', () => {
    const text = '　　各级工会要把服务职工作为根本任务，扎实推进各项工作落地见效。';
    const places = fingerprint(text).map(([, start]) => text[start]);
    expect(places).not.toEqual([]);
    for (const character of places) expect(character).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a short text has none', () => {
    expect(fingerprint('工会工作')).toEqual([]);
    expect(fingerprint('')).toEqual([]);
  });
});
