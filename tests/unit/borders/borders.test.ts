import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, CYCLE } from './cases.ts';

const root = join(import.meta.dirname, '../../..');
const BORDERS = /noRestrictedImports|noRestrictedGlobals|noImportCycles|^plugin$/;

/** What biome's JSON reporter says of one finding, as far as it is read here. */
interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

let folder: string;
/** The rules that fired, by `file:line`. */
const fired = new Map<string, string[]>();

beforeAll(() => {
  // A project of offending files with our configuration; all the cases of a file stand in it, a line each.
  folder = mkdtempSync(join(tmpdir(), 'gongjian-borders-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  const files = Map.groupBy(CASES, ({ file }) => file);
  for (const [file, cases] of files) write(file, cases.map(({ code }, i) => code.replace('NAME', `name${i}`)).join('\n'));
  for (const [file, code] of Object.entries(CYCLE)) write(file, code);
  for (const { category, location } of lint()) {
    const rule = category.split('/').at(-1) ?? '';
    if (!BORDERS.test(rule)) continue;
    const place = `${location.path}:${location.start.line}`;
    fired.set(place, [...(fired.get(place) ?? []), rule]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, code: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${code}\n`);
}

function lint(): Diagnostic[] {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', 'lib', 'components', 'entrypoints'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics; // the shape of biome's own reporter
}

/** The line that a case stands on in its file, from 1. */
const lineOf = (at: number) => CASES.slice(0, at + 1).filter(({ file }) => file === CASES[at]?.file).length;

describe('module borders', () => {
  it.each(CASES.map((one, i) => [`${one.file}: ${one.code} → ${one.rule ?? 'allowed'}`, one, i] as const))('%s', (_, one, i) => {
    expect(fired.get(`${one.file}:${lineOf(i)}`) ?? []).toEqual(one.rule ? [one.rule] : []);
  });

  it.each(Object.keys(CYCLE))('%s imports in a circle', (file) => {
    expect(fired.get(`${file}:1`)).toEqual(['noImportCycles']);
  });
});
