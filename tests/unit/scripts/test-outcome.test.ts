import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests, parseLint } from '../../../scripts/test-outcome.ts';

const root = join(import.meta.dirname, '../../..');
const report = (numPassedTests: number, numTotalTests: number, files: [status: string, tests: number][]) =>
  JSON.stringify({
    numPassedTests,
    numTotalTests,
    testResults: files.map(([status, tests]) => ({ status, assertionResults: Array(tests) })),
  });

describe('countTests', () => {
  it.each([
    ['all passed', report(3, 3, [['passed', 3]]), true, { passed: 3, failed: 0 }],
    ['one failed', report(2, 3, [['failed', 3]]), false, { passed: 2, failed: 1 }],
    ['a skipped test counts as failed', report(2, 3, [['passed', 3]]), true, { passed: 2, failed: 1 }],
    [
      'a file that could not be loaded',
      report(3, 3, [
        ['passed', 3],
        ['failed', 0],
      ]),
      false,
      { passed: 3, failed: 1 },
    ],
    ['an error outside of any test', report(3, 3, [['passed', 3]]), false, { passed: 3, failed: 1 }],
    ['nothing ran', report(0, 0, []), true, { passed: 0, failed: 1 }],
    ['no report', undefined, false, { passed: 0, failed: 1 }],
  ])('%s', (_, text, ok, outcome) => {
    expect(countTests(text, ok)).toEqual(outcome);
  });
});

describe('parseLint', () => {
  it('passes a clean report', () => {
    expect(parseLint('{"errors":[],"warnings":[]}')).toEqual({ lines: [], ok: true });
  });
  it.each(['errors', 'warnings'])('fails on %s and shows them', (kind) => {
    const found = { errors: [], warnings: [], [kind]: [{ code: 'X', message: 'no', file: 'a.js', line: 3 }] };
    const { lines, ok } = parseLint(JSON.stringify(found));
    expect(lines).toEqual([`${kind.slice(0, -1)} X in a.js:3: no`]);
    expect(ok).toBe(false);
  });
  it('fails without a report', () => {
    expect(parseLint('').ok).toBe(false);
  });
  it('accepts what was looked at, and still shows it', () => {
    const { lines, ok } = parseLint('{"errors":[],"warnings":[{"code":"UNSAFE_VAR_ASSIGNMENT","message":"innerHTML"}]}');
    expect(ok).toBe(true);
    expect(lines).toEqual([expect.stringContaining('accepted')]);
  });
  it('accepts eval in the libraries for Word files only', () => {
    const warned = (file: string) =>
      parseLint(JSON.stringify({ errors: [], warnings: [{ code: 'DANGEROUS_EVAL', message: 'eval', file }] }));
    expect(warned('chunks/lib-BPfZmfsh.js').ok).toBe(true);
    expect(warned('background.js').ok).toBe(false);
  });
  it('and what it accepts of Preact’s code, ours does not do', () => {
    const sources = globSync(['{components,entrypoints,lib}/**/*.{ts,tsx}'], { cwd: root });
    expect(sources.length).toBeGreaterThan(50);
    const unsafe = sources.filter((file) =>
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(unsafe).toEqual([]);
  });
});
