import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIGIT,
  emptyPlaces,
  findPlaces,
  findPlacesIn,
  HEAD,
  markEndings,
  NUMERAL,
  PlaceMarks,
  SHORT,
  SLOGAN,
} from '../../../lib/recognise/places.ts';
import { unitsOf } from '../../../lib/text/units.ts';

const marks = new PlaceMarks();
marks.addUnits('0123456789一', NUMERAL);
marks.addUnits('0123456789', DIGIT);
markEndings(marks, ['竞赛', '行动'], HEAD);
markEndings(marks, ['七有'], SHORT);
markEndings(marks, ['高质量'], SLOGAN);

/** Flags by offset. */
function flagsOf(text: string): Map<number, number> {
  const { at, flags, count } = findPlaces(text, marks);
  return new Map(Array.from({ length: count }, (_, i) => [at[i] ?? -1, flags[i] ?? 0]));
}

/** Offsets where figures can begin. */
function figuresOf(text: string): number[] {
  const { figures, figureCount } = findPlaces(text, marks);
  return [...figures.subarray(0, figureCount)];
}

describe('findPlaces', () => {
  it('flags where a head ends and where a term begins', () => {
    expect(flagsOf('高质量竞赛3七有')).toEqual(
      new Map([
        [2, SLOGAN],
        [4, HEAD],
        [7, SHORT],
      ]),
    );
  });

  it('lists numerals for figures, of a row of digits the first', () => {
    expect(figuresOf('12人3一一45')).toEqual([0, 3, 4, 5, 6]);
  });

  it('finds nothing in nothing, and a numeral that begins the text', () => {
    expect([flagsOf(''), figuresOf('')]).toEqual([new Map(), []]);
    expect(figuresOf('1')).toEqual([0]);
  });

  it('passes over nothing that is marked, in any text', () => {
    const pieces = fc.array(fc.constantFrom('高质量', '竞赛', '行动', '七有', '7', '甲', '\ud83d', '高', '质'), { maxLength: 40 });
    fc.assert(
      fc.property(
        pieces.map((some) => some.join('')),
        (text) => {
          const flags = flagsOf(text);
          for (const [word, flag] of [
            ['高质量', SLOGAN],
            ['竞赛', HEAD],
            ['行动', HEAD],
            ['七有', SHORT],
          ] as const) {
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
              expect((flags.get(at + word.length - 1) ?? 0) & flag).toBe(flag);
          }
        },
      ),
    );
  });

  it('reads on over the ends of what is read at a time', () => {
    for (let front = 2040; front < 2060; front++) {
      const text = `${'甲'.repeat(front)}高质量竞赛12`.repeat(2);
      const starts = [0, front + 7];
      expect([...flagsOf(text)]).toEqual(
        starts.flatMap((start) => [
          [start + front + 2, SLOGAN],
          [start + front + 4, HEAD],
        ]),
      );
      expect(figuresOf(text)).toEqual(starts.map((start) => start + front + 5));
    }
  });

  it('uses a buffer again', () => {
    const buffer = emptyPlaces();
    findPlacesIn(unitsOf('竞赛竞赛竞赛'), 6, marks, buffer);
    const { at } = buffer;
    findPlacesIn(unitsOf('1'), 1, marks, buffer);
    expect([buffer.count, buffer.figureCount, buffer.at === at]).toEqual([0, 1, true]);
  });
});
