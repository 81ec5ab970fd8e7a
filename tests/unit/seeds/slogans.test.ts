import { describe, expect, it } from 'vitest';
import { findSlogans } from '../../../lib/recognise/slogan.ts';
import type { SloganEntry } from '../../../lib/recognise/words/entry.ts';
import list from '../../../seeds/slogans.json' with { type: 'json' };

// JSON's types are wider than the list's; every field is checked below.
const entries = list as readonly SloganEntry[];
const KINDS = ['numbered', 'thought', 'rallying', 'goal'];
const FIELDS: Record<keyof SloganEntry, true> = {
  name: true,
  variants: true,
  kind: true,
  items: true,
  english: true,
  first: true,
  source: true,
  optional: true,
  quoted: true,
  notAfter: true,
  notBefore: true,
  from: true,
};
const wordingOf = (text: string) => text.replace(/[、，,·“”‘’—\- ]/g, '');
const NUMERALS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** The numbers that a formula names: 三严三实 → 3, 3 and their sum; 十四个坚持 → 14. */
function numbersIn(name: string): number[] {
  const numbers = [...name.matchAll(/十?[一二两双三四五六七八九十]/g)].map(([numeral]) =>
    [...numeral].reduce((sum, digit) => sum + (NUMERALS[digit] ?? 0), 0),
  );
  return [...numbers, numbers.reduce((sum, number) => sum + number, 0)];
}

describe('seeds/slogans.json', () => {
  it('has at least 800 formulas', () => {
    expect(entries.length).toBeGreaterThanOrEqual(800);
  });

  it('has only the fields that seeds/README.md tells of, none of them empty', () => {
    for (const entry of entries) {
      for (const [field, value] of Object.entries(entry)) {
        expect(FIELDS, `${entry.name}: ${field}`).toHaveProperty(field);
        expect(value === '' || (Array.isArray(value) && value.length === 0) || value === false, `${entry.name}: ${field} is empty`).toBe(
          false,
        );
      }
      expect(KINDS, entry.name).toContain(entry.kind);
      expect(entry.from.length, entry.name).toBeGreaterThan(0);
      for (const source of entry.from) expect(source, entry.name).toMatch(/^(?:general|\d{3})$/);
    }
  });

  it('gives no wording to two entries', () => {
    const owners = new Map<string, string>();
    for (const entry of entries) {
      for (const wording of new Set([entry.name, ...(entry.variants ?? [])].map(wordingOf))) {
        expect(owners.get(wording), `${wording} of ${entry.name}`).toBeUndefined();
        owners.set(wording, entry.name);
      }
    }
  });

  it('has no variant twice', () => {
    for (const entry of entries) {
      const wordings = [entry.name, ...(entry.variants ?? [])];
      expect(new Set(wordings).size, entry.name).toBe(wordings.length);
    }
  });

  it('stands for as many items as a numbered formula says', () => {
    for (const entry of entries) {
      if (!entry.items || numbersIn(entry.name).length === 1) continue;
      expect(numbersIn(entry.name), `${entry.name}: ${entry.items.join('；')}`).toContain(entry.items.length);
      expect(new Set(entry.items).size, entry.name).toBe(entry.items.length);
    }
  });

  it('dates a first appearance by year or month and says where, unless the source does', () => {
    for (const { name, first, source } of entries) {
      if (first === undefined) continue;
      expect(first, name).toMatch(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?: .+)?$/);
      if (source?.includes('报告') && first.includes(' ')) expect(first, name).toMatch(/大|人大|人民代表大会/);
    }
  });

  it('is in order: by kind, then by code units of the name', () => {
    const order = entries.map((entry) => [KINDS.indexOf(entry.kind), entry.name] as const);
    const sorted = [...order].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    expect(order).toEqual(sorted);
  });

  it('finds every formula by its name and by every variant, in quotation marks', () => {
    for (const entry of entries) {
      for (const wording of [entry.name, ...(entry.variants ?? [])]) {
        const found = findSlogans(`要牢记“${wording}”，做好工作`);
        expect(
          found.map((mention) => mention.name),
          wording,
        ).toEqual([entry.name]);
      }
    }
  });
});
