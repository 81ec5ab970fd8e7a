import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPageWithText } from './page-with-text.ts';
import { Sniffer } from './sniffer.ts';

const world: typeof globalThis & { gongjianSniffer?: Sniffer } = globalThis;

/** Smaller than this no frame holds an article. */
const isSmallFrame = () => window !== window.top && (innerWidth < 300 || innerHeight < 200);

/**
 * The first script, on sites that the reader has switched on: decides whether the page is a report, and asks for the marks where
 * it is one. Injected a second time it only says how it judges the page, which the first time nobody may want to know; one that an
 * update of the extension cut off steps aside. Not one of WXT's content scripts: their `matches` would become permissions asked for at installation.
 */
export default defineUnlistedScript(() => {
  if (!isPageWithText(document) || isSmallFrame()) return undefined;
  const before = world.gongjianSniffer;
  if (before?.isAlive()) return before.score();
  before?.stop();
  const sniffer = new Sniffer(() => browser.runtime?.id !== undefined);
  world.gongjianSniffer = sniffer;
  const start = () => sniffer.start();
  // A page that the browser makes ready in advance has no tab of its own yet: what it asks for would be done to the one that is seen.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start); // Chromium's.
  else start();
  return undefined;
});
