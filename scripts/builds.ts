/** The production builds: where they are, and making them. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Result, success } from '../lib/result.ts';

/** WXT's names: `chrome` is for Chrome, Edge and Chromium. */
export type BuildTarget = 'chrome' | 'firefox';

const root = join(import.meta.dirname, '..');
const SOURCES = '{entrypoints,components,lib,locales,modules,public,seeds}/**/*';

/** The folder that a build is in; it need not be there. */
export function buildFolder(target: BuildTarget): string {
  return join(root, '.output', `${target}-mv3`);
}

/** Builds, unless the build is newer than everything that goes into it; `onBuild` is told first. Fails with what WXT said. */
export function buildIfStale(target: BuildTarget, onBuild = () => {}): Result<string, string> {
  const made = join(buildFolder(target), 'manifest.json');
  if (existsSync(made) && statSync(made).mtimeMs > newestSource()) return success(buildFolder(target));
  onBuild();
  return build(target);
}

/** Makes the production build; the folder that it is in, or what WXT said. */
export function build(target: BuildTarget): Result<string, string> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', ...(target === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])];
  // Vitest says `test`, and libraries would come in with their developers' checks.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return status === 0 ? success(buildFolder(target)) : failure(`${stdout}${stderr}`);
}

function newestSource(): number {
  const files = globSync([SOURCES, 'wxt.config.ts', 'package-lock.json'], { cwd: root });
  return Math.max(0, ...files.map((file) => statSync(join(root, file)).mtimeMs));
}
