import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../browsers.ts';
import { buildIfStale } from '../builds.ts';
import { startChromium } from '../extension-browser/chromium.ts';
import type { ExtensionBrowser } from '../extension-browser/extension-browser.ts';
import { startFirefox } from '../extension-browser/firefox.ts';
import type * as Probe from './page-probe.ts';
import type { Scene } from './page-scenes.ts';
import { median, number, row, type Setting } from './page-table.ts';

declare const probe: typeof Probe;

const STARTERS = { chromium: startChromium, firefox: startFirefox };
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;
/** In this long a page has come to rest: marks near the window are painted, and what was only needed for reading is let go. */
const REST_MS = 3000;
const PATIENCE_MS = 60_000;

/**
 * Megabytes that the process of a page holds for itself (its DOM and layout among them), bare and marked, in new tabs of a browser with the built extension: a background
 * has a process of its own. Both are scrolled through first, for a page that is painted a second time needs another frame's room. Only Linux tells.
 */
export async function measureMemory(found: FoundBrowser, scenes: readonly Scene[], { origin, rounds, name }: Setting): Promise<void> {
  const build = buildIfStale(TARGETS[name]);
  if (!build.ok || process.platform !== 'linux') {
    console.log(`\nmemory was not measured: ${build.ok ? 'only Linux tells of it' : build.error}`);
    return;
  }
  const extension = await STARTERS[name]({ executable: found.path, extension: build.value, headless: true });
  try {
    console.log(`\nmemory of a page's process in ${name}, MB: medians of the page bare and marked`);
    console.log(row('', ['bare', 'marked', 'x']));
    for (const [index, scene] of scenes.entries()) {
      const all = { bare: [] as number[], marked: [] as number[] };
      for (let round = 0; round < Math.max(1, rounds >> 1); round++) {
        for (const kind of ['bare', 'marked'] as const) all[kind].push(await memoryOf(extension, `${origin}/${index}`, kind === 'marked'));
      }
      const [bare, marked] = [median(all.bare), median(all.marked)];
      console.log(`${row('', [number(bare), number(marked), (marked / bare).toFixed(2)])}  ${scene.name}`);
    }
  } finally {
    await extension.browser.close();
  }
}

async function memoryOf(extension: ExtensionBrowser, url: string, isMarked: boolean): Promise<number> {
  const before = memoryByProcess(extension);
  const page = await extension.browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(url);
  await rest();
  const grown = (pid: number) => (memoryByProcess(extension).get(pid) ?? 0) - (before.get(pid) ?? 0);
  // Browsers keep an empty process ready, which takes the page in; the most is added where the page is.
  const [pid] = [...memoryByProcess(extension).keys()].toSorted((a, b) => grown(b) - grown(a));
  let popup: Page | undefined;
  if (isMarked) {
    await extension.pressButton(page);
    popup = await extension.popup(page);
    await popup.waitForSelector('.switch-count', { timeout: PATIENCE_MS });
    await page.bringToFront();
  }
  await page.evaluate(() => probe.scroll());
  await rest();
  if (extension.name === 'chromium') await (await page.createCDPSession()).send('HeapProfiler.collectGarbage');
  await rest();
  const memory = memoryByProcess(extension).get(pid ?? 0) ?? Number.NaN;
  for (const one of [popup, page]) if (one !== undefined && !one.isClosed()) await one.close();
  return memory;
}

const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Megabytes of each of a browser's page processes. */
function memoryByProcess({ browser }: ExtensionBrowser): Map<number, number> {
  const root = browser.process()?.pid;
  const family =
    root === undefined ? [] : descendants(root).filter((pid) => /--type=renderer|-contentproc.*tab\b/s.test(read(pid, 'cmdline')));
  return new Map(family.map((pid) => [pid, Number(/Private_Dirty: +(\d+) kB/.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000]));
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
