import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type ExtensionBrowser, isNewReader, type StartOptions, WELCOME } from './extension-browser.ts';

/** Firefox gives each installed extension an id of its own; fixed here, so that its pages have a known address. */
const UUID = '6c1f7c1e-5a1b-4c7e-9d57-0f6a7e3b2d10';

/** The part of WebDriver BiDi that puppeteer has no method for: scripts in the browser's own window. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Starts Firefox with the extension as a temporary add-on. Throws what the browser says where it does not start. */
export async function startFirefox(options: StartOptions): Promise<ExtensionBrowser> {
  const id = addonId(options.extension);
  const isNew = isNewReader(options.profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: { width: 1280, height: 900 },
    ...(options.profile ? { userDataDir: options.profile } : {}),
    // Lets a test run scripts in the browser's own window, where the toolbar is.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      // A temporary add-on leaves when the browser closes; what it has stored is to stay, as for one that was installed.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // No one is there to press the browser's own question; a request is still granted within a click only.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  const origin = `moz-extension://${UUID}`;
  try {
    await browser.installExtension(options.extension);
    if (isNew) await passWelcome(browser, origin + WELCOME);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const openOwnPage = (path: string) => openTab(browser, origin + path);
  return {
    name: 'firefox',
    browser,
    origin,
    async pressButton(page) {
      await page.bringToFront();
      await inWindow(browser, CLOSING);
      await inWindow(browser, pressing(id));
    },
    async popup(page) {
      await page.bringToFront();
      const popup = await openOwnPage(`/popup.html?tab=${await inWindow(browser, SELECTED_TAB)}`);
      await popup.bringToFront();
      return popup;
    },
    openOwnPage,
  };
}

async function passWelcome(browser: Browser, url: string): Promise<void> {
  const welcome = await appearingPage(browser, new Set(), url, ATTEMPTS * ATTEMPT_MS);
  if (welcome === undefined) throw new Error('Firefox did not open the page for new readers');
  await welcome.close();
}

function addonId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } }).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} is no build for Firefox: its manifest has no gecko id`);
  return id;
}

/** A popup that is still open from before would be closed by the press, and no new one opened. */
const CLOSING = `
    const panel = document.getElementById('customizationui-widget-panel');
    if (panel && panel.state !== 'closed') {
      const closed = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
      panel.hidePopup();
      await closed;
    }`;

/** What the browser itself runs when the toolbar button is clicked. */
function pressing(id: string): string {
  return `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;
}

/** The number of the tab at the front in the extensions' own counting. */
const SELECTED_TAB = `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);`;

/** Runs a script in the browser's own window; gives what it returns, where that is a number or words. */
async function inWindow(browser: Browser, script: string): Promise<unknown> {
  // Puppeteer's BiDi browser has this, but does not say so in its types.
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] }; // WebDriver BiDi, 7.3.3.4
  const context = contexts.find(({ url }) => url.startsWith('chrome://browser/content/browser.xhtml'))?.context;
  if (context === undefined) throw new Error('Firefox has no window');
  const params = { expression: `(async () => { ${script}; })()`, target: { context }, awaitPromise: true };
  const { result } = await connection.send('script.evaluate', params);
  const answer = result as { type: string; exceptionDetails?: { text: string }; result?: { value?: unknown } }; // WebDriver BiDi, 7.6.1
  if (answer.type === 'exception') throw new Error(`Firefox’s window: ${answer.exceptionDetails?.text}`);
  return answer.result?.value;
}

/** How often, and for how long each, a tab is waited for. */
const ATTEMPTS = 5;
const ATTEMPT_MS = 8_000;

/**
 * Opens a page of the extension in a tab behind the others. Firefox lets no driver go there by itself, so its own window
 * is asked. Now and then the tab's change of process is lost on the way to puppeteer; then it is tried again.
 */
async function openTab(browser: Browser, url: string): Promise<Page> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const known = new Set(await browser.pages());
    const principal = 'triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal()';
    await inWindow(browser, `gBrowser.addTab(${JSON.stringify(url)}, { ${principal} });`);
    const page = await appearingPage(browser, known, url);
    if (page !== undefined) return page;
    await inWindow(browser, 'gBrowser.removeTab(gBrowser.tabs[gBrowser.tabs.length - 1]);');
  }
  throw new Error(`Firefox did not open ${url}`);
}

/** The page that was not there before; Firefox reports one of an extension as about:blank, so it is asked itself. */
async function appearingPage(browser: Browser, known: ReadonlySet<Page>, url: string, patience = ATTEMPT_MS): Promise<Page | undefined> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      if (known.has(page)) continue;
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === url) {
        await page.waitForFunction(() => document.readyState === 'complete', { timeout: 60_000, polling: 50 });
        return page;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}
