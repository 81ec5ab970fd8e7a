/**
 * `npm test`: installs the browsers where they are missing, then runs every check there is, each in turn and none left
 * out after a failure. The last line is `N passed, N failed` over all: a test counts as one, and so does each other step.
 */
import { execFile, spawnSync } from 'node:child_process';
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

/** How a program in the background ended, and what it printed. */
interface Ended {
  ok: boolean;
  stdout: string;
  stderr: string;
}

function runBeside(file: string, args: string[]): Promise<Ended> {
  const whole = [join(root, 'node_modules', file), ...args];
  return new Promise((resolve) =>
    execFile(process.execPath, whole, { cwd: root, maxBuffer: Number.POSITIVE_INFINITY }, (error, stdout, stderr) =>
      resolve({ ok: error === null, stdout, stderr }),
    ),
  );
}

function printed({ ok, stdout, stderr }: Ended): Outcome {
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return one(ok);
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
function webExtOutcome({ stdout }: Ended): Outcome {
  const { lines, ok } = parseLint(stdout);
  for (const line of lines) console.log(line);
  return one(ok);
}

type Step = readonly [name: string, step: () => Outcome | Promise<Outcome>];

/**
 * Programs that need nothing of each other, nor of the step that they run beside: all begin with it, and what each has printed is told when it
 * is its turn, behind.
 */
function sideBySide(
  [besideName, beside]: Step,
  programs: readonly [name: string, file: string, args: string[], told: (ended: Ended) => Outcome][],
): Step[] {
  let running: Promise<Ended>[] = [];
  const begin = () => {
    running = programs.map(([, file, args]) => runBeside(file, args));
    return beside();
  };
  // One for each program.
  return [[besideName, begin], ...programs.map(([name, , , told], i): Step => [name, async () => told((await running[i]) as Ended)])];
}

const WEB_EXT = ['lint', '--source-dir', buildFolder('firefox'), '--output', 'json', '--no-config-discovery'];
const STEPS: readonly Step[] = [
  ['Chromium', () => browserStep('chromium')],
  ['Firefox', () => browserStep('firefox')],
  ['build for Chromium', () => buildStep('chrome')],
  ['build for Firefox', () => buildStep('firefox')],
  ['size of the scripts in a page', sizeStep],
  ...sideBySide(
    ['unit tests', () => testStep('unit')],
    [
      ['type check', 'typescript/bin/tsc', ['-p', '.', '--checkers', '2'], printed],
      ['lint', '@biomejs/biome/bin/biome', ['check'], printed],
      ['web-ext lint', 'web-ext/bin/web-ext.js', WEB_EXT, webExtOutcome],
    ],
  ),
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
  const { passed, failed, remarks = [] } = await step();
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
