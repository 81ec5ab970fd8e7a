/**
 * `npm test`: installs the browsers where they are missing, then runs every check there is, each in turn and none left
 * out after a failure. The last line is `N passed, N failed` over all: a test counts as one, and so does each other step.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, ensureBrowser, ensureFonts, ensureOffice } from './browsers.ts';
import { type BuildTarget, build, buildFolder } from './builds.ts';
import { checkSize } from './check-size.ts';
import { countTests, type Outcome, parseLint } from './test-outcome.ts';
import { ensureWebdavServers } from './webdav-servers.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'gongjian-test-'));

/** A step that is no test runner counts as one. */
const one = (ok: boolean): Outcome => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function run(file: string, args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

function browserStep(name: BrowserName): Outcome {
  const found = ensureBrowser(name);
  console.log(found.ok ? `${found.value.version || found.value.path} (${found.value.path})` : found.error);
  return one(found.ok);
}

function buildStep(target: BuildTarget): Outcome {
  const built = build(target);
  console.log(built.ok ? built.value : built.error);
  return one(built.ok);
}

function sizeStep(): Outcome {
  const size = checkSize();
  console.log(size.ok ? size.value : size.error);
  return one(size.ok);
}

function testStep(project: string): Outcome {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ok = run('vitest/vitest.mjs', args);
  return countTests(readIfThere(report), ok);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Mozilla's own checks of the Firefox build; errors fail, and so do warnings that we have not looked at. */
function webExtStep(): Outcome {
  const args = ['lint', '--source-dir', buildFolder('firefox'), '--output', 'json', '--no-config-discovery'];
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/web-ext/bin/web-ext.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const { lines, ok } = parseLint(stdout);
  for (const line of lines) console.log(line);
  return one(ok);
}

const STEPS: readonly (readonly [name: string, step: () => Outcome])[] = [
  ['Chromium', () => browserStep('chromium')],
  ['Firefox', () => browserStep('firefox')],
  ['type check', () => one(run('typescript/bin/tsc', ['-p', '.']))],
  ['lint', () => one(run('@biomejs/biome/bin/biome', ['check']))],
  ['build for Chromium', () => buildStep('chrome')],
  ['build for Firefox', () => buildStep('firefox')],
  ['size of the scripts in a page', sizeStep],
  ['web-ext lint', webExtStep],
  ['unit tests', () => testStep('unit')],
  ['tests in pages of both browsers', () => testStep('dom')],
  ['the extension in both browsers', () => testStep('e2e')],
];

const total: Outcome = { passed: 0, failed: 0 };
const summary: string[] = [];
ensureFonts();
ensureOffice();
ensureWebdavServers();
for (const [name, step] of STEPS) {
  console.log(`\n== ${name}`);
  const from = performance.now();
  const { passed, failed, remarks = [] } = step();
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${Math.round((performance.now() - from) / 1000)} s)`,
    ...remarks.map((remark) => `       ${remark}`),
  );
}
rmSync(reports, { recursive: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
