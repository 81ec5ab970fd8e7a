import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const file = readFileSync(join(import.meta.dirname, '../../../seeds/programmes.json'), 'utf8');
const entries: unknown = JSON.parse(file);
const KINDS = ['campaign', 'contest', 'award', 'service', 'platform'];
const FIELDS = ['name', 'variants', 'kind', 'heads', 'only', 'about', 'source', 'from'];
/** As the matcher does: wordings that differ in this only are one. */
const bare = (wording: string) => wording.replace(/[、，,·“”‘’—\- ]/g, '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWordings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && word.trim() === word && word !== '');
const list = Array.isArray(entries) ? entries.filter(isRecord) : [];

describe('seeds/programmes.json', () => {
  it('has at least 400 entries that are not there for one source text alone', () => {
    expect(list.filter((entry) => isWordings(entry.from) && entry.from.includes('general')).length).toBeGreaterThanOrEqual(400);
  });

  it('is one entry a line', () => {
    expect(file.trimEnd().split('\n')).toHaveLength(list.length + 2);
  });

  it.each(list.map((entry) => [String(entry.name), entry] as const))('%s has valid fields', (_name, entry) => {
    expect(typeof entry.name === 'string' && bare(entry.name).length >= 2).toBe(true);
    expect(Object.keys(entry).filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(KINDS).toContain(entry.kind);
    expect(isWordings(entry.from)).toBe(true);
    for (const field of ['variants', 'heads'] as const) if (field in entry) expect(isWordings(entry[field])).toBe(true);
    for (const field of ['about', 'source'] as const) if (field in entry) expect(String(entry[field])).not.toBe('');
    if ('about' in entry) expect(String(entry.about).endsWith('。')).toBe(true);
    // A reader sees it on the card: no comma of half width.
    if ('about' in entry) expect(String(entry.about)).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
    if ('only' in entry) expect(entry.only).toBe('marked');
  });

  it('gives every wording to one entry', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const entry of list) {
      const name = String(entry.name);
      const wordings = new Set([name, ...(isWordings(entry.variants) ? entry.variants : [])].map(bare));
      for (const wording of wordings) {
        if (owner.has(wording)) shared.push(`${wording}: ${owner.get(wording)}, ${name}`);
        owner.set(wording, name);
      }
    }
    expect(shared).toEqual([]);
  });
});
