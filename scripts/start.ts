/**
 * `npm start [-- URL or FILE…]`: builds the extension, opens a browser with it on a page, presses its toolbar button,
 * and prints what was recognised and how it compares. With a display the window stays open; without one it runs
 * headless and leaves screenshots.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { compareReports } from '../lib/compare/index.ts';
import { isSameText } from '../lib/compare/same-text.ts';
import { buildReport } from '../lib/corpus/build.ts';
import type { Report } from '../lib/corpus/report.ts';
import type { PageContent } from '../lib/messages/protocol.ts';
import { ensureBrowser, ensureFonts } from './browsers.ts';
import { buildIfStale } from './builds.ts';
import { readTab } from './extension-browser/ask.ts';
import { startChromium } from './extension-browser/chromium.ts';
import { type ExtensionBrowser, tabIdOf } from './extension-browser/extension-browser.ts';
import { comparisonLines, recognisedLines } from './start/summary.ts';
import { findTargets, type Target } from './start/targets.ts';

const root = join(import.meta.dirname, '..');
const SCREENSHOTS = join(root, '.output/screenshots');
const PROFILE = join(root, 'node_modules/.cache/gongjian/profile');
const PATIENCE_MS = 60_000;
const USAGE = `用法：npm start [-- 网址或文件…] [--headless]

  不带参数时打开样页；也可给出网址、HTML 文件或文本文件，可以给多个。
  --headless   有显示器时也不开窗口，只打印结果、保存截图`;

/** Something that may happen on anyone's machine, told in a sentence. */
class StartError extends Error {}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * A copy of the build without its English words. A browser without a window is seen by nobody but in our pictures, and
 * Debian's Chromium speaks English only unless more is installed.
 */
function inChinese(build: string): string {
  const copy = join(root, '.output/start');
  rmSync(copy, { recursive: true, force: true });
  cpSync(build, copy, { recursive: true });
  rmSync(join(copy, '_locales/en'), { recursive: true });
  return copy;
}

/** The browser with the extension; headless where a window cannot be opened after all. */
async function openBrowser(executable: string, extension: string, headless: boolean): Promise<ExtensionBrowser & { headless: boolean }> {
  try {
    // With a window, notes are kept from one start to the next.
    const started = await startChromium({ executable, extension, headless, ...(headless ? {} : { profile: PROFILE }) });
    return { ...started, headless };
  } catch (error) {
    if (!headless) {
      console.error('打不开窗口，改为不开窗口运行。（若上次的窗口还开着，请先关闭它。）');
      return openBrowser(executable, extension, true);
    }
    throw new StartError(
      `浏览器 ${executable} 没有启动：${sentenceOf(error)}\n可用环境变量 GONGJIAN_CHROMIUM 指定另一个 Chrome、Edge 或 Chromium。`,
    );
  }
}

/** Opens the page and presses the button; gives the page, the popup and what the content script found. */
async function mark(extension: ExtensionBrowser, { url, name }: Target): Promise<{ page: Page; popup: Page; reading: PageContent }> {
  const page = await extension.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE_MS });
  } catch (error) {
    throw new StartError(`打不开 ${name}：${sentenceOf(error)}`);
  }
  await extension.pressButton(page);
  const popup = await extension.popup(page);
  const words = await popup
    .waitForSelector('h1, [role=alert]', { timeout: PATIENCE_MS })
    .then((element) => element?.evaluate((one) => [one.localName, one.textContent]));
  if (words?.[0] !== 'h1') throw new StartError(`不能标注 ${name}：${words?.[1]}`);
  const reading = await readTab(popup, await tabIdOf(popup, page.url()));
  return { page, popup, reading };
}

function bundledReports(): Report[] {
  const folder = join(root, 'seeds/reports');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report); // made and tested by this project
}

function print({ url, title, text, mentions }: PageContent): void {
  const report = buildReport({ source: url, text, mentions, title, lineBreaks: 'hard' });
  const comparison = compareReports(
    report,
    bundledReports().filter((other) => !isSameText(report, other)),
  );
  console.log(['', ...recognisedLines(report.info, mentions), '', ...comparisonLines(comparison), ''].join('\n'));
}

/** Takes pictures of the page with its marks and of the popup; prints where they are. */
async function takePictures(page: Page, popup: Page, nth: number): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const suffix = nth === 0 ? '' : `-${nth + 1}`;
  const pictures = [
    ['popup', popup, '弹窗'],
    ['page', page, '网页'],
  ] as const;
  for (const [name, shown, words] of pictures) {
    const path = join(SCREENSHOTS, `${name}${suffix}.png`) as `${string}.png`; // ends so, one line up
    await shown.screenshot({ path });
    console.log(`${words}截图：${path}`);
  }
}

async function start(names: readonly string[], headless: boolean): Promise<void> {
  const found = ensureBrowser('chromium');
  if (!found.ok) throw new StartError(found.error);
  if (headless) ensureFonts();
  const built = buildIfStale('chrome', () => console.error('正在构建扩展 …'));
  if (!built.ok) throw new StartError(`构建扩展时出错：\n${built.error}`);
  const served = await findTargets(names);
  if (!served.ok) throw new StartError(served.error);
  const { server, targets } = served.value;
  const extension = await openBrowser(found.value.path, headless ? inChinese(built.value) : built.value, headless);
  try {
    for (const [nth, target] of targets.entries()) {
      const { page, popup, reading } = await mark(extension, target);
      print(reading);
      if (extension.headless) await takePictures(page, popup, nth);
    }
    if (!extension.headless) await untilClosed(extension, server.origin);
  } finally {
    await extension.browser.close();
    await server.close();
  }
}

function untilClosed({ browser }: ExtensionBrowser, origin: string): Promise<void> {
  console.log(`浏览器已打开，可以随意试用；更多样页：${origin}/\n关闭浏览器窗口（或按 Ctrl+C）即结束。`);
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** The first line of what went wrong, without the trace. */
function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

const args = process.argv.slice(2);
const options = args.filter((argument) => argument.startsWith('--'));
const unknown = options.find((option) => option !== '--headless' && option !== '--help');
if (options.includes('--help') || unknown !== undefined) {
  console.log(unknown === undefined ? USAGE : `不认识的选项 ${unknown}\n\n${USAGE}`);
  process.exitCode = unknown === undefined ? 0 : 2;
} else {
  const names = args.filter((argument) => !argument.startsWith('--'));
  await start(names, options.includes('--headless') || !hasDisplay()).catch((error: unknown) => {
    console.error(error instanceof StartError ? error.message : `出错了：${sentenceOf(error)}`);
    if (process.env.GONGJIAN_DEBUG) console.error(error);
    process.exitCode = 1;
  });
}
