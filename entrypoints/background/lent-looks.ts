import { runInTab } from '../../lib/ports/run-in-tab.ts';
import css from '../marks/style.css?inline';

/** What of ours lies in a tab beside the page's own world, to which Firefox's `wrappedJSObject` leads. */
interface OurWorld {
  wrappedJSObject: Pick<typeof globalThis, 'CSSStyleSheet' | 'document'>;
  gongjianTakeBack: (() => void) | undefined;
}

/**
 * Gives the marks their looks in a Firefox tab of which a script never comes: `insertCSS` waits for it, and knows no "at once". The sheet
 * is one of the page's own then, which the page may see, though no node of it is touched; gone when the page has loaded, and long before
 * that the other is there.
 */
export async function lendLooks(tabId: number): Promise<void> {
  await runInTab({ target: { tabId, allFrames: true }, func: lend, args: [css] });
}

/** Takes them back before the page has loaded; nothing where none were lent. */
export async function takeLooksBack(tabId: number): Promise<void> {
  await runInTab({ target: { tabId, allFrames: true }, func: takeBack });
}

/** Runs in each frame; one that has come so far has the browser's sheet. */
function lend(css: string): void {
  const ours = globalThis as unknown as OurWorld;
  if (document.readyState !== 'loading' || ours.gongjianTakeBack !== undefined) return;
  const { document: theirs, CSSStyleSheet } = ours.wrappedJSObject;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  theirs.adoptedStyleSheets.push(sheet);
  const end = new AbortController();
  ours.gongjianTakeBack = () => {
    end.abort();
    ours.gongjianTakeBack = undefined;
    const at = theirs.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) theirs.adoptedStyleSheets.splice(at, 1);
  };
  addEventListener('load', ours.gongjianTakeBack, { signal: end.signal });
}

/** Runs in each frame. */
function takeBack(): void {
  (globalThis as unknown as OurWorld).gongjianTakeBack?.();
}
