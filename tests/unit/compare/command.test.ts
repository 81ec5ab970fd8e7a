import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const [PAGE, BEFORE, ELSEWHERE] = ['donghu-2023.txt', 'donghu-2022.txt', 'xiling-2023.txt'].map((name) =>
  join(import.meta.dirname, 'reports', name),
) as [string, string, string]; // Three in, three out.
const compare = (...args: string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [join(ROOT, 'scripts/compare.ts'), ...args], { encoding: 'utf8' }));

/** What every part of the output must be, by issue C; a function says what a value may be. */
type Shape = ((value: unknown) => boolean) | Shape[] | { [key: string]: Shape };
const [text, number] = [(value: unknown) => typeof value === 'string', (value: unknown) => typeof value === 'number'];
const oneOf =
  (...values: string[]) =>
  (value: unknown) =>
    values.includes(String(value));
const NAME: Shape = {
  name: text,
  page: number,
  reports: (value) => typeof value === 'object' && value !== null && Object.values(value).every(number),
  state: oneOf('new', 'kept', 'gone'),
};
const SHAPE: Shape = {
  source: text,
  figures: [
    {
      start: number,
      end: number,
      text,
      value: number,
      unit: text,
      indicator: text,
      counterparts: [
        {
          source: text,
          start: number,
          end: number,
          text,
          value: number,
          verdict: oneOf('yes', 'caution'),
          reasons: [oneOf('scope', 'definition', 'unit', 'district', 'period', 'plausibility', 'repeated')],
        },
      ],
    },
  ],
  slogans: [NAME],
  programmes: [{ ...NAME, mentions: [{ source: text, start: number, end: number, text }] }],
  reuse: [{ start: number, end: number, source: text, sourceStart: number, sourceEnd: number, similarity: number }],
};

/** The paths at which a value has not the shape; keys that the shape does not name are such paths too. */
function misfits(value: unknown, shape: Shape, path = ''): string[] {
  if (typeof shape === 'function') return shape(value) ? [] : [path];
  if (Array.isArray(shape)) {
    const [item] = shape;
    if (!Array.isArray(value) || item === undefined) return [path];
    return value.flatMap((one, i) => misfits(one, item, `${path}[${i}]`));
  }
  if (typeof value !== 'object' || value === null) return [path];
  const fields = new Map<string, unknown>(Object.entries(value));
  const extra = [...fields.keys()].filter((key) => !(key in shape)).map((key) => `${path}.${key} is not asked for`);
  return [...extra, ...Object.entries(shape).flatMap(([key, inner]) => misfits(fields.get(key), inner, `${path}.${key}`))];
}

describe('npm run -s compare', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongjian-compare-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints what issue C says, for a text and several others', () => {
    const output = compare(PAGE, '--with', BEFORE, ELSEWHERE);
    expect(misfits(output, SHAPE)).toEqual([]);
    const { source, figures, slogans, programmes } = output as {
      source: string;
      figures: { start: number; end: number; text: string; counterparts: { source: string }[] }[];
      slogans: unknown[];
      programmes: unknown[];
    }; // Checked above.
    expect(source).toBe(PAGE);
    const page = readFileSync(PAGE, 'utf8');
    for (const { start, end, text } of figures) expect(page.slice(start, end)).toBe(text);
    expect(new Set(figures.flatMap(({ counterparts }) => counterparts.map(({ source }) => basename(source))))).toEqual(
      new Set(['donghu-2022.txt', 'xiling-2023.txt']),
    );
    expect(slogans.length).toBeGreaterThan(0);
    expect(programmes.length).toBeGreaterThan(0);
  });

  it('reads HTML pages, and gives the text that offsets refer to along', () => {
    const file = join(folder, 'page.html');
    const paragraphs = readFileSync(PAGE, 'utf8')
      .split('\n')
      .map((line) => `<p>${line}</p>`);
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8"><title>东湖区总工会2023年工作总结_东湖工会网</title><body>${paragraphs.join('')}</body>`,
    );
    const output = compare(file, '--with', BEFORE) as {
      text: string;
      figures: { start: number; end: number; text: string; counterparts: unknown[] }[];
    }; // Checked by the shape.
    expect(misfits(output, { ...SHAPE, text })).toEqual([]);
    for (const { start, end, text } of output.figures) expect(output.text.slice(start, end)).toBe(text);
    expect(output.figures.filter(({ counterparts }) => counterparts.length > 0).length).toBeGreaterThan(10);
  });

  it('without --with takes the bundled corpus', () => {
    const output = compare(PAGE) as { slogans: { reports: Record<string, number> }[] }; // Checked by the shape.
    expect(misfits(output, SHAPE)).toEqual([]);
    expect(Object.keys(Object.assign({}, ...output.slogans.map(({ reports }) => reports))).length).toBeGreaterThan(0);
  });

  it('says what is wrong and stops', () => {
    const run =
      (...args: string[]) =>
      () =>
        execFileSync(process.execPath, [join(ROOT, 'scripts/compare.ts'), ...args], { stdio: 'pipe' });
    expect(run()).toThrow(/usage/);
    expect(run(PAGE, '--with')).toThrow(/at least one file/);
    expect(run(PAGE, '--with', join(folder, 'none.txt'))).toThrow(/没有这个文件/);
  });
});
