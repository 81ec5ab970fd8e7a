import { describe, expect, it } from 'vitest';
import type { ProgrammeEntry, SloganEntry } from '../../../../lib/recognise/words/entry.ts';
import { programmeList, sloganList } from '../../../../lib/recognise/words/lists.ts';
import { packProgrammes, packSlogans } from '../../../../lib/recognise/words/pack.ts';
import { Names, type PackedList } from '../../../../lib/recognise/words/packed.ts';
import { openLexicon } from '../../../../lib/recognise/words/terms.ts';
import programmes from '../../../../seeds/programmes.json' with { type: 'json' };
import slogans from '../../../../seeds/slogans.json' with { type: 'json' };

const from = ['general'];
const namesOf = (list: PackedList): string[] => {
  const names = new Names(openLexicon(list.terms), list);
  return list.marks.split('\n').map((_, entry) => names.of(entry));
};

describe('packed lists', () => {
  it('keep every canonical form, punctuation included', () => {
    expect(namesOf(sloganList).sort()).toEqual(slogans.map(({ name }) => name).sort());
    expect(namesOf(programmeList).sort()).toEqual(programmes.map(({ name }) => name).sort());
  });

  it('carry nothing that recognising does not read', () => {
    const packed = JSON.stringify([sloganList, programmeList]);
    for (const field of ['items', 'english', 'first', 'source', 'about', 'general']) expect(packed).not.toContain(field);
    const [longest] = programmes.map((entry) => ('about' in entry ? (entry.about ?? '') : '')).sort((a, b) => b.length - a.length);
    expect(longest).not.toBe('');
    expect(packed).not.toContain(longest);
  });
});

describe('packSlogans', () => {
  it('finds the name of an entry whose variant stands before it in the alphabet', () => {
    const list: SloganEntry[] = [
      { name: '乙', variants: ['丁', '一'], kind: 'goal', from },
      { name: '“丙”、甲', kind: 'numbered', quoted: true, from },
    ];
    const packed = packSlogans(list);
    expect(namesOf(packed)).toEqual(['“丙”、甲', '乙']);
    expect(packed.kinds).toBe('Ad');
  });

  it('carries the company that an entry may stand in, by its number', () => {
    const list: SloganEntry[] = [
      { name: '四史', kind: 'numbered', notAfter: ['二十'], from: ['001'] },
      { name: '一', kind: 'goal', from: ['001', '002'] },
    ];
    const { notAfter, notBefore, onlyFrom } = packSlogans(list);
    expect({ notAfter, notBefore, onlyFrom }).toEqual({ notAfter: { 1: ['二十'] }, notBefore: {}, onlyFrom: { 1: '001' } });
  });

  it('refuses a name that is another entry’s wording', () => {
    expect(() =>
      packSlogans([
        { name: '甲', variants: ['乙'], kind: 'goal', from },
        { name: '乙', kind: 'goal', from },
      ]),
    ).toThrow('乙');
  });
});

describe('packProgrammes', () => {
  it('tells sets of head nouns once', () => {
    const entry = (name: string, heads?: string[]): ProgrammeEntry => ({ name, kind: 'campaign', from, ...(heads ? { heads } : {}) });
    const { headSets, heads } = packProgrammes([entry('甲', ['活动', '行动']), entry('乙'), entry('丙', ['活动', '行动'])]);
    expect([headSets, heads]).toEqual(['活动 行动\n', '!"!']);
  });
});
