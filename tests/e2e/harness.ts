/** What every e2e test starts from: a browser with the production build, a server of pages, and ways to wait. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../scripts/browsers.ts';
import { type BuildTarget, buildFolder } from '../../scripts/builds.ts';
import { startChromium } from '../../scripts/extension-browser/chromium.ts';
import type { ExtensionBrowser } from '../../scripts/extension-browser/extension-browser.ts';
import { startFirefox } from '../../scripts/extension-browser/firefox.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';

/** Both browsers; what a test asks of the extension it asks in each. */
export const BROWSERS = ['chromium', 'firefox'] as const satisfies BrowserName[];

const STARTERS = { chromium: startChromium, firefox: startFirefox };
const TARGETS: Record<BrowserName, BuildTarget> = { chromium: 'chrome', firefox: 'firefox' };
const PATIENCE_MS = 20_000;

/** A browser and a server that live as long as a group of tests. */
export interface World {
  extension: ExtensionBrowser;
  server: PageServer;
  /** Opens a page of the server in a new tab. */
  open(path: string): Promise<Page>;
  /** Installs the extension again over itself, as an update does. */
  update(): Promise<void>;
  /** Closes the browser and starts it again with the same profile; `meanwhile` is given the profile's folder. */
  restart(meanwhile?: (profile: string) => void): Promise<void>;
  /** Kills the browser, as a power cut would, and starts it again with the same profile. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the browser with the production build, or with a copy of it that `change` has changed. Throws where the browser
 * is not installed: a test that cannot run has failed.
 */
export async function startWorld(name: BrowserName, change?: (folder: string) => void): Promise<World> {
  const found = findBrowser(name);
  if (found === undefined) throw new Error(`no ${name} on this machine; npm test installs one`);
  const profile = mkdtempSync(join(tmpdir(), `gongjian-${name}-`));
  const build = buildFolder(TARGETS[name]);
  const extension = change === undefined ? build : `${profile}-extension`;
  if (change !== undefined) {
    cpSync(build, extension, { recursive: true });
    change(extension);
  }
  const start = () => STARTERS[name]({ executable: found.path, extension, profile, headless: true });
  // On a busy machine a browser may fail to come up in time: once more, with nothing left of the first.
  const startAnew = () =>
    start().catch((error: unknown) => {
      console.warn(`${name} is started once more: ${error}`);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      return start();
    });
  const server = await servePages();
  const world: World = {
    extension: await startAnew(),
    server,
    async open(path) {
      const page = await world.extension.browser.newPage();
      await page.goto(server.origin + path);
      return page;
    },
    async update() {
      await world.extension.browser.installExtension(extension);
    },
    async restart(meanwhile) {
      await world.extension.browser.close();
      meanwhile?.(profile);
      world.extension = await start();
    },
    async crash() {
      const { browser } = world.extension;
      const gone = browser.process();
      if (gone === null) throw new Error('the browser was not started here');
      const ended = new Promise((resolve) => gone.once('exit', resolve));
      gone.kill('SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
      // Puppeteer may still be tidying up the profile's preferences, and a file that it looks for goes meanwhile.
      world.extension = await until('a browser on the profile of the killed one', () => start().catch(() => undefined));
    },
    async close() {
      await world.extension.browser.close();
      await server.close();
      for (const folder of [profile, `${profile}-extension`]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}

/** The pattern of all pages and servers of the tests. */
export const LOOPBACK = '*://127.0.0.1/*';

/** Changes a copy of the build: host permission for the loopback stands for a grant, whose question no test can answer in Chromium. */
export function grantLoopback(folder: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), host_permissions: [LOOPBACK] }));
}

/** Asks again until the answer is neither `undefined` nor `false`; throws, saying what was waited for, after 20 seconds. */
export async function until<Value>(what: string, ask: () => Promise<Value | undefined | false>, patience = PATIENCE_MS): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
