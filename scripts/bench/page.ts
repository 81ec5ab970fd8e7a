import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { type BrowserName, type FoundBrowser, findBrowser } from '../browsers.ts';
import { COMPILED_WHOLE } from '../compiled-whole.ts';
import { measureAfterwards } from './page-afterwards.ts';
import { measureIdle } from './page-idle.ts';
import { measureMemory } from './page-memory.ts';
import type * as Probe from './page-probe.ts';
import type { TaskName, Times } from './page-probe.ts';
import { makeScene, SCENES, type Scene, type SceneName } from './page-scenes.ts';
import { bundleForPage, serveScenes } from './page-server.ts';
import type { Setting } from './page-table.ts';
import { median, number, row, WINDOW } from './page-table.ts';
import { traced, type Work } from './page-trace.ts';
import { peerScript } from './peers.ts';

declare const probe: typeof Probe;

const MARK_JS = { name: 'mark.js', version: '8.11.1', file: 'dist/mark.min.js' };
/** mark.js and wrapping take seconds to minutes on longer pages. */
const SLOW_UP_TO: Partial<Record<TaskName, number>> = { 'mark.js': 100_000, wrap: 100_000 };
const MS_A_PROTOCOL_CALL = 600_000;

interface Outcome extends Times {
  /** Chromium only. */
  work?: Work;
}

/**
 * `npm run bench -- page [chromium|firefox] [SCENE…] [rounds=N]`: marking pages, and marked pages afterwards, beside the limit (the
 * text nodes collected and given ranges registered), wrapping in elements, and mark.js. Tasks take turns, each on a page of its
 * own; ratios are taken within a round.
 */
export async function run(args: string[]): Promise<void> {
  const names = (Object.keys(SCENES) as SceneName[]).filter((name) => args.length === 0 || args.some((arg) => name.includes(arg)));
  const chosen = names.length > 0 ? names : (Object.keys(SCENES) as SceneName[]);
  const rounds = Number(args.find((arg) => arg.startsWith('rounds='))?.slice('rounds='.length) ?? 7);
  const browsers = (['chromium', 'firefox'] as const).filter((name) => !args.some((arg) => isBrowser(arg)) || args.includes(name));
  const scenes: Scene[] = [];
  for (const name of chosen) scenes.push(await makeScene(name));
  const sources = await sourcesOf();
  const server = await serveScenes(scenes, await bundleForPage('page-probe.ts', 'probe'));
  try {
    for (const name of browsers) {
      const found = findBrowser(name);
      if (found === undefined) console.log(`\n${name} is not here; nothing measured in it.`);
      else {
        await inBrowser(found, (browser) => measureMarking(browser, scenes, sources, { origin: server.origin, rounds, name }));
        await inBrowser(found, (browser) =>
          measureAfterwards(browser, scenes, sources.ours ?? '', { origin: server.origin, rounds, name }),
        );
        await measureMemory(found, scenes, { origin: server.origin, rounds, name });
        await inBrowser(found, (browser) => measureIdle(browser, name));
      }
    }
  } finally {
    server.close();
  }
}

const isBrowser = (word: string): word is BrowserName => word === 'chromium' || word === 'firefox';

/** The scripts that are injected; a task without one is in the page already. */
async function sourcesOf(): Promise<Partial<Record<TaskName, string>>> {
  const mark = peerScript(MARK_JS);
  if (!mark.ok) console.log(mark.error);
  const ours = COMPILED_WHOLE + (await bundleForPage('page-ours.ts', 'ours'));
  return { ours, 'ours, first': ours, limit: '', 'one mark': '', wrap: '', ...(mark.ok ? { 'mark.js': mark.value } : {}) };
}

/** In Chromium frames come as soon as they can: waiting for the screen is the same for all. */
async function inBrowser({ name, path, version }: FoundBrowser, act: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    protocolTimeout: MS_A_PROTOCOL_CALL,
    ...(name === 'firefox'
      ? { extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false } }
      : { args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'] }),
  });
  console.log(`\n${version || name}`);
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

async function measureMarking(
  browser: Browser,
  scenes: readonly Scene[],
  sources: Partial<Record<TaskName, string>>,
  { origin, rounds, name }: Setting,
): Promise<void> {
  const names = Object.keys(sources) as TaskName[];
  for (const [index, scene] of scenes.entries()) {
    const size = SCENES[scene.name as SceneName].size;
    const tasks = names.filter((task) => size <= (SLOW_UP_TO[task] ?? Number.POSITIVE_INFINITY));
    const outcomes = new Map<TaskName, Outcome[]>(tasks.map((task) => [task, []]));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < tasks.length; i++) {
        const task = tasks[(i + round) % tasks.length] as TaskName;
        if (task === 'mark.js' && round > 0) continue;
        outcomes.get(task)?.push(await measure(browser, `${origin}/${index}`, task, sources[task] ?? '', name));
      }
    }
    console.log(
      `\n${scene.name}: ${scene.offsets.length / 2} marks of the limit; ms, medians of ${rounds} rounds; x: of the limit in the same round`,
    );
    console.log(row('', HEADS[name]));
    const limit = outcomes.get('limit') ?? [];
    for (const [task, own] of outcomes) console.log(row(task, cellsOf(own, limit, name)));
  }
}

const HEADS: Record<BrowserName, string[]> = {
  chromium: ['first', 'x', 'all', 'x', 'longest', '|cpu', 'first', 'x', 'all', 'x', 'longest', 'script'],
  firefox: ['first', 'x', 'all', 'x', 'longest'],
};

function cellsOf(own: readonly Outcome[], limit: readonly Outcome[], name: BrowserName): string[] {
  const ratios = (of: (one: Outcome) => number, all: (one: Outcome) => number) => both(own.map(of), limit.map(all));
  const longest = (of: (one: Outcome) => number) => number(median(own.map(of)));
  const clock = [
    ...ratios(
      (one) => one.first,
      (one) => one.all,
    ),
    ...ratios(
      (one) => one.all,
      (one) => one.all,
    ),
    longest((one) => one.longest),
  ];
  if (name === 'firefox') return clock;
  const work = (one: Outcome): Work => one.work ?? { first: Number.NaN, all: Number.NaN, longest: Number.NaN, script: Number.NaN };
  return [
    ...clock,
    '|',
    ...ratios(
      (one) => work(one).first,
      (one) => work(one).all,
    ),
    ...ratios(
      (one) => work(one).all,
      (one) => work(one).all,
    ),
    longest((one) => work(one).longest),
    longest((one) => work(one).script),
  ];
}

async function measure(browser: Browser, url: string, task: TaskName, source: string, name: BrowserName): Promise<Outcome> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(MS_A_PROTOCOL_CALL);
    await page.setViewport(WINDOW);
    await page.goto(url);
    let times: Times | undefined;
    const act = async () => {
      times = await page.evaluate((task, source) => probe.run(task, source), task, source);
    };
    const work = name === 'chromium' ? await traced(page, act) : await act();
    if (times === undefined) throw new Error('the probe gave no times');
    return { ...times, ...(work === undefined ? {} : { work }) };
  } finally {
    await page.close();
  }
}

/** The median, and that of the ratios to the limit within the rounds. */
function both(own: readonly number[], limit: readonly number[]): [string, string] {
  const ratio = median(own.map((value, round) => value / (limit[round] ?? Number.NaN)));
  return [number(median(own)), Number.isNaN(ratio) ? '–' : ratio.toFixed(2)];
}
