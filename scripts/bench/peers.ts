import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { failure, type Result, success } from '../../lib/result.ts';
import type { Task } from './recognise-tasks.ts';

const PACKAGE = '@microsoft/recognizers-text-number-with-unit';
const VERSION = '1.3.1';
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/gongjian/bench-peers');

interface Model {
  parse(text: string): unknown[];
}

/**
 * Microsoft's recognisers of Chinese numbers with units, all four, paragraph by paragraph (they are superlinear in the length). No
 * dependency of the project: installed into a folder of the bench's own. Fails with a sentence where npm cannot.
 */
export function recognizers(): Result<Task, string> {
  const installed = install(PACKAGE, VERSION);
  if (!installed.ok) return installed;
  const home = installed.value;
  // The package has no types that say more than this.
  const { NumberWithUnitRecognizer } = createRequire(home)(PACKAGE) as {
    NumberWithUnitRecognizer: new (culture: string) => Record<string, () => Model>;
  };
  const recognizer = new NumberWithUnitRecognizer('zh-cn');
  const models = ['getCurrencyModel', 'getTemperatureModel', 'getDimensionModel', 'getAgeModel'].map((name) => recognizer[name]?.());
  return success((text) => {
    let found = 0;
    for (const line of text.split('\n')) for (const model of models) found += model?.parse(line).length ?? 0;
    return found;
  });
}

/** A peer that runs in a page. */
export interface PagePeer {
  name: string;
  version: string;
  /** Of the package: a script that sets a global. */
  file: string;
}

/** The peer's script, no dependency of the project either. */
export function peerScript({ name, version, file }: PagePeer): Result<string, string> {
  const installed = install(name, version);
  return installed.ok ? success(readFileSync(join(FOLDER, 'node_modules', name, file), 'utf8')) : installed;
}

/** Puts a package into the bench's folder unless it is there; the path of the folder's package.json. */
function install(name: string, version: string): Result<string, string> {
  const home = join(FOLDER, 'package.json');
  if (existsSync(join(FOLDER, 'node_modules', name))) return success(home);
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(home)) writeFileSync(home, '{"private": true}\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', `${name}@${version}`], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0 ? success(home) : failure(`${name} could not be installed; it is left out.`);
}
