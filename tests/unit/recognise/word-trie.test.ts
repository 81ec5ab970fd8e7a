import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWordAt, longestWordBefore, WordTrie } from '../../../lib/recognise/word-trie.ts';
import { unitsOf } from '../../../lib/text/units.ts';

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙家次人'), minLength: 1, maxLength: 4 });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 30 });
const text = fc.string({ unit: fc.constantFrom(...'甲乙丙家次人 '), maxLength: 12 });
/** The place from 1 on of the longest of the words that `stands`; 0 for none. */
function longest(list: readonly string[], stands: (word: string) => boolean): number {
  const best = list.filter(stands).reduce((a, b) => (b.length > a.length ? b : a), '');
  return best === '' ? 0 : list.indexOf(best) + 1;
}

describe('WordTrie', () => {
  it('finds the longest word that begins at a place, added one by one or all at once', () => {
    fc.assert(
      fc.property(words, text, (list, searched) => {
        const [one, all] = [new WordTrie(120), new WordTrie(120)];
        list.forEach((added, index) => {
          one.add(added, index + 1);
        });
        all.addAll(` ${list.join('\n  ')}`);
        for (let at = 0; at < searched.length; at++) {
          const expected = longest(list, (each) => searched.startsWith(each, at));
          expect(longestWordAt(one, unitsOf(searched), at)).toBe(expected);
          expect(longestWordAt(all, unitsOf(searched), at)).toBe(expected);
        }
      }),
    );
  });

  it('finds the longest word that ends at a place; a list read backwards is numbered from its end', () => {
    fc.assert(
      fc.property(words, text, (list, searched) => {
        const [one, all] = [new WordTrie(120), new WordTrie(120)];
        list.forEach((added, index) => {
          one.addBackwards(added, index + 1);
        });
        all.addAllBackwards(`${list.join(' ')} `);
        for (let end = 0; end <= searched.length; end++) {
          const expected = longest(list, (each) => searched.slice(0, end).endsWith(each));
          expect(longestWordBefore(one, unitsOf(searched), end)).toBe(expected);
          expect(longestWordBefore(all, unitsOf(searched), end)).toBe(expected === 0 ? 0 : list.length + 1 - expected);
        }
      }),
    );
  });

  it('keeps the first value of a word, and finds nothing behind the end of a text', () => {
    const trie = new WordTrie(8);
    trie.add('人次', 3);
    trie.add('人次', 5);
    expect(longestWordAt(trie, unitsOf('人次'), 0)).toBe(3);
    expect(longestWordAt(trie, unitsOf('人'), 0)).toBe(0);
    expect(trie.step(0, 0)).toBe(0);
  });
});
