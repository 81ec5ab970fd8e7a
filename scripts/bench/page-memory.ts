import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/**
 * Megabytes that the largest of a browser's page processes holds for itself, the page's DOM and layout among them; undefined where the
 * system does not tell (only Linux does).
 */
export function pageMemory(browser: Browser): number | undefined {
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return undefined;
  const family = descendants(root).filter((pid) => /--type=renderer|-contentproc.*tab\b/s.test(read(pid, 'cmdline')));
  return Math.max(...family.map((pid) => Number(/Private_Dirty: +(\d+) kB/.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000));
}

function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), Number(/^PPid:\t(\d+)/m.exec(read(Number(name), 'status'))?.[1] ?? 0));
  }
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}

/** A file of a process; empty where it has ended. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
