import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests, parseLint } from '../../../scripts/test-outcome.ts';

const root = join(import.meta.dirname, '../../..');

type Test = { status: string; fullName: string; failureMessages: string[] };
const test = (status: string, ...failureMessages: string[]): Test => ({ status, fullName: 'it works', failureMessages });
const report = (...files: { status: string; tests: Test[] }[]) => {
  const tests = files.flatMap((file) => file.tests);
  return JSON.stringify({
    numPassedTests: tests.filter(({ status }) => status === 'passed').length,
    numTotalTests: tests.length,
    testResults: files.map(({ status, tests: assertionResults }) => ({
      name: '/x/a.test.ts',
      status,
      message: 'no such module',
      assertionResults,
    })),
  });
};
const good = test('passed');

describe('countTests', () => {
  it.each([
    ['all passed', report({ status: 'passed', tests: [good, good] }), true, { passed: 2, failed: 0, remarks: [] }],
    [
      'one failed, at both tries',
      report({ status: 'failed', tests: [good, test('failed', 'first\nat a', 'second\nat b')] }),
      false,
      { passed: 1, failed: 1, remarks: ['failed: a.test.ts: it works: first | second'] },
    ],
    [
      'one passed at its second try',
      report({ status: 'passed', tests: [good, test('passed', 'too late\nat a')] }),
      true,
      { passed: 2, failed: 0, remarks: ['passed at the second try: a.test.ts: it works: too late'] },
    ],
    [
      'a skipped test counts as failed',
      report({ status: 'passed', tests: [good, test('skipped')] }),
      true,
      { passed: 1, failed: 1, remarks: ['skipped: a.test.ts: it works: '] },
    ],
    [
      'a file that could not be loaded',
      report({ status: 'passed', tests: [good] }, { status: 'failed', tests: [] }),
      false,
      { passed: 1, failed: 1, remarks: ['not loaded: a.test.ts: no such module'] },
    ],
    [
      'an error outside of any test',
      report({ status: 'passed', tests: [good] }),
      false,
      { passed: 1, failed: 1, remarks: [expect.stringContaining('outside')] },
    ],
    ['nothing ran', report(), true, { passed: 0, failed: 1, remarks: [expect.stringContaining('no test ran')] }],
    ['no report', undefined, false, { passed: 0, failed: 1, remarks: [expect.stringContaining('no report')] }],
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
