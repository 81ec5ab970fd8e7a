import puppeteer from 'puppeteer-core';
import type { ExtensionBrowser, StartOptions } from './extension-browser.ts';

/** Starts Chromium, Chrome or Edge with the extension. Throws what the browser says where it does not start. */
export async function startChromium(options: StartOptions): Promise<ExtensionBrowser> {
  const asRoot = process.getuid?.() === 0;
  const { language } = options;
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    // Windows and macOS go by the argument, Linux by the variable.
    env: { ...process.env, ...(language ? { LANGUAGE: language.replace('-', '_') } : {}) },
    args: [
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      ...(language ? [`--lang=${language}`] : []),
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
  });
  const id = await browser.installExtension(options.extension);
  const origin = `chrome-extension://${id}`;
  const isPopup = (url: string) => url === `${origin}/popup.html`;
  return {
    name: 'chromium',
    browser,
    origin,
    async pressButton(page) {
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not in the browser any more');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    async popup() {
      const target = await browser.waitForTarget((one) => isPopup(one.url()), { timeout: 20_000 });
      return await target.asPage();
    },
    async openOwnPage(path) {
      const page = await browser.newPage({ background: true });
      await page.goto(`${origin}${path}`);
      return page;
    },
  };
}
