/** `node scripts/check-size.ts`: says how large the scripts are that a page loads; fails where one has grown beyond its limit. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { failure, type Result, success } from '../lib/result.ts';
import { buildFolder } from './builds.ts';
import { COMPILED_WHOLE } from './compiled-whole.ts';

/**
 * Kilobytes (1000 bytes) with gzip, just above what has been reached: a page waits for each of them. Lower one when something has become
 * smaller; raise one only for what readers gain, and say in the commit what that is.
 */
const MOST_KILOBYTES: Readonly<Record<string, number>> = {
  // Every page of a site that is switched on, report or not.
  'sniff.js': 4,
  // What every marked page loads. The recogniser and its lists are in the background.
  'marks.js': 19.3,
  // Where the reader points at a mark or selects, and on pages with notes.
  'in-page.js': 74.4,
  // On pages in English.
  'english.js': 212,
};
/** Scripts and style sheets that a page names: each is fetched by itself before anything is seen (modules/page-chunks.ts). */
const MOST_FILES: Readonly<Record<string, number>> = { 'popup.html': 7, 'sidepanel.html': 7 };

/** A line a script with its size, a page with its files; fails with what is wrong: no build, too large, too many, explanations of the lists in it, the hint to compile it whole gone. */
export function checkSize(): Result<string, string> {
  const folder = buildFolder('chrome');
  const lines: string[] = [];
  const wrong: string[] = [];
  for (const [name, most] of Object.entries(MOST_KILOBYTES)) {
    const checked = checkScript(join(folder, name), name, most);
    (checked.ok ? lines : wrong).push(checked.ok ? checked.value : checked.error);
  }
  for (const [name, most] of Object.entries(MOST_FILES)) {
    const checked = checkPage(join(folder, name), name, most);
    (checked.ok ? lines : wrong).push(checked.ok ? checked.value : checked.error);
  }
  return wrong.length === 0 ? success(lines.join('\n')) : failure([...lines, ...wrong].join('\n'));
}

function checkScript(file: string, name: string, most: number): Result<string, string> {
  if (!existsSync(file)) return failure(`${file} is not there: build first.`);
  const script = readFileSync(file);
  const kilobytes = gzipSync(script, { level: 9 }).length / 1000;
  const size = `${name}: ${kilobytes.toFixed(1)} KB gzip (${(script.length / 1000).toFixed(0)} KB), at most ${most}`;
  if (kilobytes > most) return failure(`${size}: too large`);
  if (name === 'marks.js' && !script.toString().startsWith(COMPILED_WHOLE))
    return failure(`${size}, but it does not begin with ${COMPILED_WHOLE}`);
  // The script for English pages needs the list whole: its official English forms stand there.
  const explained = name === 'english.js' ? undefined : explanationIn(script.toString());
  return explained === undefined ? success(size) : failure(`${size}, but it carries what cards load when asked for: ${explained}`);
}

function checkPage(file: string, name: string, most: number): Result<string, string> {
  if (!existsSync(file)) return failure(`${file} is not there: build first.`);
  const files = readFileSync(file, 'utf8').match(/<(?:script|link)\b/g)?.length ?? 0;
  const line = `${name}: ${files} scripts and style sheets, at most ${most}`;
  return files <= most ? success(line) : failure(`${line}: too many`);
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
