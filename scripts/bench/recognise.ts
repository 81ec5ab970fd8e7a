import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type FoundBrowser, findBrowser } from '../browsers.ts';
import { bundleAsShipped } from '../bundle.ts';
import { recognizers } from './peers.ts';
import { limit, measure, TASKS } from './recognise-tasks.ts';
import { serveIsolated } from './serve-isolated.ts';
import { benchText } from './texts.ts';

const SIZES = [100_000, 1_000_000, 5_000_000];
const WARM_MS = 1500;
const COLD_CHARACTERS = 10_000;
const COLD_TABS = 9;
/** So many pages has a background recognised that is in use. */
const EARLIER_PAGES = 20;
const PEER_CHARACTERS = 4_000;

/** A task's nanoseconds a character and its ratio to the limit, medians over the rounds of one run. */
interface Row {
  name: string;
  nsPerCharacter: number;
  timesLimit: number;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const roundsOf = (size: number) => (size > 1_000_000 ? 5 : 9);

/** `times`: for each task those of its rounds; the first is the limit. The ratio is taken within each round. */
function rowsOf(names: readonly string[], times: readonly number[][]): Row[] {
  return names.map((name, i) => ({
    name,
    nsPerCharacter: median(times[i] ?? []),
    timesLimit: median((times[i] ?? []).map((time, round) => time / (times[0]?.[round] ?? Number.NaN))),
  }));
}

/** Measures the recogniser against the limit and other ways of reading a text, in Node and in Chromium, warm and cold. */
export async function run(args: string[]): Promise<void> {
  const sizes = args.includes('--quick') ? SIZES.slice(0, 1) : SIZES;
  const texts = await Promise.all(sizes.map(async (size) => [size, await benchText(size)] as const));
  for (const [size, text] of texts) print(`Node ${process.versions.node}, ${size.toLocaleString('en')} characters`, await inNode(text));
  const found = findBrowser('chromium');
  if (found === undefined) return console.log('\nChromium is not here; nothing measured in it.');
  const text = texts[0]?.[1] ?? '';
  await inBrowser(found, (browser) => cold(browser, text.slice(0, COLD_CHARACTERS), text.slice(-COLD_CHARACTERS)));
  await inBrowser(found, (browser) => warm(browser, found.version, texts));
}

/** A browser of its own for each kind of measuring: a tab after others' heavy work is not as cold, nor as quick, as a new one. */
async function inBrowser({ path }: FoundBrowser, measureIn: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    protocolTimeout: 600_000,
  });
  try {
    await measureIn(browser);
  } finally {
    await browser.close();
  }
}

async function warm(browser: Browser, version: string, texts: readonly (readonly [size: number, text: string])[]): Promise<void> {
  const code = await script('recognise-tasks.ts', 'bench');
  const names = TASKS.map(({ name }) => name);
  for (const [size, text] of texts) {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const call = `bench.measureAll(${JSON.stringify(text)}, ${roundsOf(size)}, ${WARM_MS})`;
    // The bundle's own function, so its type.
    const times = (await page.evaluate(call)) as number[][];
    await page.close();
    print(`${version}, ${size.toLocaleString('en')} characters`, rowsOf(names, times));
  }
}

/** Our tasks and, in this process, the peer: beside a pass of its own, for it is no script that can be bundled. */
async function inNode(text: string): Promise<Row[]> {
  const rows = rowsOf(
    TASKS.map(({ name }) => name),
    await asShipped(text),
  );
  const peers = recognizers();
  if (!peers.ok) {
    console.log(peers.error);
    return rows;
  }
  const all = Number.POSITIVE_INFINITY;
  const tasks = [
    { task: limit, most: all },
    { task: peers.value, most: PEER_CHARACTERS },
  ];
  const beside = rowsOf(['', 'recognizers-text zh, four models'], measure(text, tasks, roundsOf(text.length), WARM_MS));
  return [...rows, ...beside.slice(1)];
}

/**
 * The times of our tasks, bundled and in an isolate of their own: Node reads TypeScript by WebAssembly, which detaches a buffer, and V8 asks from
 * then on at each look at a typed array whether it still has its own. No browser spends that tenth of the time.
 */
async function asShipped(text: string): Promise<number[][]> {
  const code = await script('recognise-tasks.ts', 'bench');
  const answer =
    "const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(bench.measureAll(...workerData));";
  return new Promise((resolve, reject) => {
    const worker = new Worker(`${code}\n${answer}`, { eval: true, workerData: [text, roundsOf(text.length), WARM_MS] });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** A module of this folder as one script that sets a global. */
const script = (entry: string, name: string) => bundleAsShipped(join(import.meta.dirname, entry), name);

/**
 * The first scan in a new tab, from asking the background to having the mentions: a background that has just begun (and opened its lists while
 * it injected), and one in use.
 */
async function cold(browser: Browser, text: string, earlier: string): Promise<void> {
  const [background, engine] = await Promise.all([script('page-background.ts', 'background'), script('cold.ts', 'engine')]);
  const server = await serveIsolated((path) =>
    path === '/background.js' ? { type: 'text/javascript', body: background } : { type: 'text/html', body: `<script>${engine}</script>` },
  );
  const open = async () => {
    const page = await browser.newPage();
    await page.goto(server.origin);
    return page;
  };
  const scans = async (page: Page, text: string, count: number) =>
    (await page.evaluate(`engine.scans(${JSON.stringify(text)}, ${count})`)) as number[]; // The bundle's own function.
  const inNewTabs = async () => {
    const times: number[] = [];
    for (let tab = 0; tab < COLD_TABS; tab++) {
      const page = await open();
      // The background is there before the page asks; so is the way to it.
      await scans(page, '', 1);
      times.push(...(await scans(page, text, 1)));
      await page.close();
    }
    return times;
  };
  // Without a page the worker ends.
  const first = await inNewTabs();
  const reader = await open();
  await scans(reader, earlier, EARLIER_PAGES);
  const later = await inNewTabs();
  console.log(`\nFirst scan of ${text.length.toLocaleString('en')} characters in a new tab, medians of ${COLD_TABS} (least), ms`);
  for (const [name, times] of [
    ['the background has just begun', first],
    ['it is in use', later],
  ] as const)
    console.log(`  ${median(times).toFixed(1).padStart(12)} (${Math.min(...times).toFixed(1)})  ${name}`);
  server.close();
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  console.log(`  ${'ns/char'.padStart(12)} ${'x limit'.padStart(10)}`);
  for (const { name, nsPerCharacter, timesLimit } of rows)
    console.log(`  ${nsPerCharacter.toFixed(2).padStart(12)} ${timesLimit.toFixed(1).padStart(10)}  ${name}`);
}
