import puppeteer, { type Page } from 'puppeteer-core';
import type { ExtensionBrowser, StartOptions } from './extension-browser.ts';

/** Starts Chromium, Chrome or Edge with the extension. Throws what the browser says where it does not start. */
export async function startChromium(options: StartOptions): Promise<ExtensionBrowser> {
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    args: ['--enable-unsafe-extension-debugging', '--no-first-run', '--lang=zh-CN', ...(asRoot ? ['--no-sandbox'] : [])],
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
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`);
      return page;
    },
  };
}

/** The popup closes as soon as something else is touched; waits until it has. */
export async function closePopup(popup: Page): Promise<void> {
  if (!popup.isClosed()) await popup.close();
}
