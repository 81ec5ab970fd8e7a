/**
 * `node scripts/bootstrap.mjs COMMAND [ARGUMENT…]`: what every npm script goes through. Plain JavaScript without
 * dependencies, because it has to run on Node 20 before anything is installed: it installs what is missing, then runs
 * the command with the project's own Node 24 first on the PATH. What it says goes to standard error, so that
 * `npm run -s recognise` prints nothing but its JSON on standard output.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const PREPARED = join(root, '.wxt', 'tsconfig.json');
/** Running TypeScript without a build step needs this Node; WXT and Vitest need 22.12. */
const NODE_MAJOR = 24;

/**
 * The commands: each a list of steps, each step a program of node_modules and its arguments, or a script of ours. What
 * the caller adds goes to the last step. `wxt: true` where the step reads what `wxt prepare` makes.
 */
const COMMANDS = {
  start: { steps: [['scripts/start.ts']], wxt: true },
  test: { steps: [['scripts/test.ts']], wxt: true },
  recognise: { steps: [['scripts/recognise.ts']] },
  score: { steps: [['scripts/score.ts']] },
  corpus: { steps: [['scripts/corpus.ts']] },
  compare: { steps: [['scripts/compare.ts']] },
  learn: { steps: [['scripts/learn-likeness.ts']] },
  bench: { steps: [['scripts/bench.ts']] },
  dev: { steps: [['wxt']] },
  build: { steps: [['wxt', 'build']] },
  'build:firefox': { steps: [['wxt', 'build', '-b', 'firefox', '--mv3']] },
  zip: {
    steps: [
      ['wxt', 'zip'],
      ['wxt', 'zip', '-b', 'firefox', '--mv3'],
    ],
  },
  format: { steps: [['biome', 'check', '--write']] },
  lint: { steps: [['biome', 'check']] },
  typecheck: { steps: [['tsc', '-p', '.']], wxt: true },
  'test:unit': { steps: [['vitest', 'run', '--project', 'unit']], wxt: true },
  'test:dom': { steps: [['vitest', 'run', '--project', 'dom']], wxt: true },
  'test:e2e': { steps: [['vitest', 'run', '--project', 'e2e']], wxt: true },
  check: {
    steps: [
      ['tsc', '-p', '.'],
      ['biome', 'check'],
      ['vitest', 'run', '--project', 'unit', '--project', 'dom'],
    ],
    wxt: true,
  },
};

/** Ends with a sentence instead of a stack trace. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True where node_modules holds every package of the lock in its version; packages of other platforms may be absent. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '' || version === undefined) return true;
    if (present[path] === undefined) return optional === true || devOptional === true || peer === true;
    return present[path].version === version;
  });
}

/** Runs the npm that called us (npm.cmd cannot be spawned on Windows), with all its output on standard error. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  const own = cli !== undefined && /\.c?js$/.test(cli);
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !own && process.platform === 'win32' };
  return spawnSync(own ? process.execPath : 'npm', own ? [cli, ...args] : args, options).status === 0;
}

function install() {
  if (isInstalled()) return;
  console.error('Installing the dependencies (npm ci) …');
  if (npm('ci', '--no-audit', '--no-fund') || isInstalled()) return;
  console.error('npm ci failed; trying npm install instead …');
  if (npm('install', '--no-audit', '--no-fund')) return;
  stop('The dependencies could not be installed. Is the npm registry reachable? npm’s own message stands above.');
}

/** The Node to run everything with: this one where it is new enough, else the one of the `node` package. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const folder = join(modules, 'node');
  const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) {
    // npm ran no install scripts (`ignore-scripts`, or a newer npm that wants them approved): run this one ourselves.
    console.error(`Installing Node ${NODE_MAJOR} …`);
    spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: folder, stdio: ['ignore', 2, 2] });
  }
  if (existsSync(file)) return file;
  return stop(
    `Node ${NODE_MAJOR} could not be installed through the package "node". Install Node ${NODE_MAJOR} or newer from https://nodejs.org and try again.`,
  );
}

/** The newest time of change of a file, or of the files in a folder. */
function changed(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name)))) : stat.mtimeMs;
}

/** True where `wxt prepare` has to run: the types it makes are missing, or older than what they are made from. */
function isUnprepared() {
  if (!existsSync(PREPARED)) return true;
  const sources = ['wxt.config.ts', 'package-lock.json', 'locales'];
  return sources.some((name) => changed(join(root, name)) > changed(PREPARED));
}

/** The file behind a program of node_modules, so that it can be run with the Node of our choice on every platform. */
function programFile(name) {
  const packageName = { tsc: 'typescript', biome: '@biomejs/biome' }[name] ?? name;
  const folder = join(modules, packageName);
  const { bin } = readJson(join(folder, 'package.json')) ?? {};
  const file = typeof bin === 'string' ? bin : bin?.[name];
  if (file === undefined) stop(`The package "${packageName}" has no program "${name}". Delete node_modules and try again.`);
  return join(folder, file);
}

/** `npm run` starts in the project's folder; a file named on the command line is meant from where the caller stands. */
function callersFolder() {
  const calledByNpm = process.env.npm_package_json === join(root, 'package.json') && process.cwd() === root;
  return (calledByNpm && process.env.INIT_CWD) || process.cwd();
}

function run(node, [program, ...args], stdio) {
  const file = program.startsWith('scripts/') ? join(root, program) : programFile(program);
  if (!existsSync(file)) stop(`There is no ${program} here.`);
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter);
  const cwd = program.startsWith('scripts/') ? callersFolder() : root;
  const { status, signal } = spawnSync(node, [file, ...args], { cwd, stdio, env: { ...process.env, PATH: path } });
  return status ?? 128 + (constants.signals[signal] ?? 0);
}

function main([name, ...args]) {
  const command = COMMANDS[name];
  if (command === undefined) stop(`usage: node scripts/bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [ARGUMENT…]`);
  install();
  const node = findNode();
  if (command.wxt && isUnprepared()) {
    if (run(node, ['wxt', 'prepare'], ['ignore', 'ignore', 2]) !== 0) stop('wxt prepare failed; its message stands above.');
    // WXT leaves a file alone that would come out the same.
    utimesSync(PREPARED, new Date(), new Date());
  }
  const last = command.steps.length - 1;
  for (const [i, step] of command.steps.entries()) {
    const status = run(node, i === last ? [...step, ...args] : step, 'inherit');
    if (status !== 0) process.exit(status);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
