import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
  const home = join(FOLDER, 'package.json');
  if (!existsSync(join(FOLDER, 'node_modules', PACKAGE))) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(home, '{"private": true}\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`], {
      cwd: FOLDER,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) return failure(`${PACKAGE} could not be installed; it is left out.`);
  }
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
