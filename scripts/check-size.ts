/** `node scripts/check-size.ts`: says how large the built content script is; fails where it has grown beyond its limit. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { failure, type Result, success } from '../lib/result.ts';
import { buildFolder } from './builds.ts';

/**
 * What every marked page loads, compressed as on the wire. The aim is 60; the recogniser alone is some 73 (its rules 45, the packed
 * word lists 28), the interface in the page the rest. Lower it when something has been moved out; never raise it for convenience.
 */
const MOST_KILOBYTES = 125;

/** A sentence with the size; fails with one that says what is wrong: no build, too large, explanations of the lists in it. */
export function checkSize(folder = buildFolder('chrome')): Result<string, string> {
  const file = join(folder, 'content-scripts', 'content.js');
  if (!existsSync(file)) return failure(`${file} is not there: build first.`);
  const script = readFileSync(file);
  const kilobytes = gzipSync(script, { level: 9 }).length / 1000;
  const size = `content script: ${kilobytes.toFixed(1)} KB gzip (${(script.length / 1000).toFixed(0)} KB), at most ${MOST_KILOBYTES}`;
  if (kilobytes > MOST_KILOBYTES) return failure(`${size}: too large`);
  const explained = explanationIn(script.toString());
  return explained === undefined ? success(size) : failure(`${size}, but it carries what cards load when asked for: ${explained}`);
}

/** What stands in seeds/slogans.json for the cards alone and has got into the script all the same. */
function explanationIn(script: string): string | undefined {
  const list: { source?: string }[] = JSON.parse(readFileSync(join(import.meta.dirname, '../seeds/slogans.json'), 'utf8'));
  return list.find(({ source }) => source !== undefined && script.includes(source))?.source;
}

if (import.meta.main) {
  const checked = checkSize();
  console.log(checked.ok ? checked.value : checked.error);
  process.exitCode = checked.ok ? 0 : 1;
}
