import puppeteer, { type Target } from 'puppeteer-core';
import { type ExtensionBrowser, isNewReader, type StartOptions, WELCOME } from './extension-browser.ts';

/** Starts Chromium, Chrome or Edge with the extension. Throws what the browser says where it does not start. */
export async function startChromium(options: StartOptions): Promise<ExtensionBrowser> {
  const isNew = isNewReader(options.profile);
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    args: ['--enable-unsafe-extension-debugging', '--no-first-run', ...(asRoot ? ['--no-sandbox'] : [])],
  });
  let id: string;
  try {
    id = await browser.installExtension(options.extension);
    if (isNew) {
      const welcome = await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}${WELCOME}`);
      await (await welcome.page())?.close();
    }
  } catch (error) {
    await browser.close();
    throw error;
  }
  const origin = `chrome-extension://${id}`;
  const isPopup = (target: Target) => target.url() === `${origin}/popup.html`;
  let earlier: ReadonlySet<Target> = new Set();
  return {
    name: 'chromium',
    browser,
    origin,
    async pressButton(page) {
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not in the browser any more');
      await page.bringToFront();
      // One that is still on its way out is not the one that the press opens.
      earlier = new Set(browser.targets().filter(isPopup));
      await page.triggerExtensionAction(extension);
    },
    async popup() {
      const target = await browser.waitForTarget((one) => isPopup(one) && !earlier.has(one), { timeout: 20_000 });
      return await target.asPage();
    },
    async openOwnPage(path) {
      const page = await browser.newPage({ background: true });
      await page.goto(`${origin}${path}`);
      return page;
    },
  };
}
