/** The browsers on this machine, and LibreOffice for the tests: finds them, and installs what is not there. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { failure, type Result, success } from '../lib/result.ts';

/** Chromium stands for Chrome and Edge too. */
export type BrowserName = 'chromium' | 'firefox';

/** A browser that starts. */
export interface FoundBrowser {
  name: BrowserName;
  /** The program's file. */
  path: string;
  /** What it calls itself: `Chromium 156.0.8078.79`; empty where it was not asked. */
  version: string;
}

const root = join(import.meta.dirname, '..');
/** Firefox is put here where the system has no package of it; Playwright keeps its Chromium in a place of its own. */
const DOWNLOADS = join(root, 'node_modules', '.cache', 'gongjian', 'browsers');

/** Names on the PATH and usual places, best first. Each may be overridden by GONGJIAN_CHROMIUM and GONGJIAN_FIREFOX. */
const PLACES: Record<BrowserName, { variable: string; commands: string[]; mac: string[]; windows: string[] }> = {
  chromium: {
    variable: 'GONGJIAN_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
    mac: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    variable: 'GONGJIAN_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** The installed browser of that name; undefined where there is none that starts. */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  for (const path of candidates(name)) {
    const version = versionOf(path);
    if (version !== undefined) return { name, path, version };
  }
  return undefined;
}

function* candidates(name: BrowserName): Generator<string> {
  const { variable, commands, mac, windows } = PLACES[name];
  const own = process.env[variable];
  if (own) yield own;
  if (process.platform === 'darwin') yield* mac.flatMap((path) => [path, join(homedir(), path)]);
  else if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    for (const folder of folders) if (folder) yield* windows.map((path) => join(folder, path));
  } else for (const command of commands) yield* onPath(command);
  yield* downloaded(name);
}

function onPath(command: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
}

/** Browsers that an earlier run has downloaded. */
function downloaded(name: BrowserName): string[] {
  if (name === 'firefox')
    return globSync(join(DOWNLOADS, 'firefox', '*', '{firefox/firefox,core/firefox.exe,*.app/Contents/MacOS/firefox}'));
  try {
    const { chromium } = createRequire(import.meta.url)('playwright') as typeof import('playwright');
    return [chromium.executablePath()];
  } catch {
    // Playwright throws where it knows no build for this platform; then there is none to be found.
    return [];
  }
}

/**
 * What the program answers to `--version`; undefined where it is not there or does not start (on Ubuntu
 * `chromium-browser` may be a script that only says to install a snap). Windows opens a window instead of answering,
 * so there the file's being there is enough.
 */
function versionOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (process.platform === 'win32') return '';
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /[\w ]+ \d+\.\d+\S*/.exec(stdout ?? '')?.[0].trim();
  return status === 0 ? version : undefined;
}

/** Finds the browser, or installs it; fails with a sentence (in Chinese) that says what to install. */
export function ensureBrowser(name: BrowserName): Result<FoundBrowser, string> {
  for (const install of [() => {}, installWithApt, installDownload]) {
    install(name);
    const found = findBrowser(name);
    if (found) return success(found);
  }
  return failure(
    name === 'chromium'
      ? '没有找到浏览器，也没能自动安装。请安装 Chrome、Edge 或 Chromium（Debian/Ubuntu：apt-get install chromium），再运行一次；装在别处时，用环境变量 GONGJIAN_CHROMIUM 指明程序路径。'
      : '没有找到 Firefox，也没能自动安装。请安装 Firefox（Debian：apt-get install firefox-esr），再运行一次；装在别处时，用环境变量 GONGJIAN_FIREFOX 指明程序路径。',
  );
}

/** Debian's own packages, where we are root and apt is there. */
function installWithApt(name: BrowserName): void {
  if (process.getuid?.() !== 0 || !['/usr/bin/apt-get', '/bin/apt-get'].some((path) => existsSync(path))) return;
  const packages = name === 'chromium' ? ['chromium'] : ['firefox-esr'];
  console.error(`正在用 apt-get 安装 ${packages.join('、')} …`);
  aptGet('update');
  for (const one of packages) aptGet('install', '-y', '--no-install-recommends', one);
}

/** Fonts for screenshots, only where there are no Chinese ones and we may install them; without them text shows as boxes. */
export function ensureFonts(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (stdout?.trim() || !existsSync('/usr/bin/apt-get')) return;
  console.error('正在用 apt-get 安装中文字体 fonts-noto-cjk …');
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'fontconfig', 'fonts-noto-cjk');
}

/** Debian's package manager, asking nothing. */
export function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 2, 2], env, timeout: 600_000 }).status === 0;
}

/** Playwright's Chromium, or Mozilla's Firefox (Playwright's is patched and takes no extensions over WebDriver BiDi). */
function installDownload(name: BrowserName): void {
  console.error(name === 'chromium' ? '正在下载 Playwright 的 Chromium …' : '正在下载 Firefox …');
  const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  const [file, ...args] =
    name === 'chromium'
      ? ['playwright/cli.js', 'install', ...withLibraries, 'chromium']
      : ['@puppeteer/browsers/lib/main-cli.js', 'install', 'firefox@stable', '--path', DOWNLOADS];
  spawnSync(process.execPath, [join(root, 'node_modules', file as string), ...args], { stdio: ['ignore', 2, 2], timeout: 900_000 });
}

/** LibreOffice, which opens the files that the tests have exported; undefined where it is not there. GONGJIAN_SOFFICE names another. */
export function findOffice(): string | undefined {
  const own = process.env.GONGJIAN_SOFFICE;
  const usual = process.platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice'] : onPath('soffice');
  return [...(own ? [own] : []), ...usual].find((path) => existsSync(path));
}

/** Installs LibreOffice without its windows where we are root on Debian (some 110 MB, half a minute); elsewhere its tests say that they were not run. */
export function ensureOffice(): void {
  if (findOffice() !== undefined || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('正在用 apt-get 安装 LibreOffice（测试用）…');
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'libreoffice-writer-nogui', 'libreoffice-calc-nogui');
}
