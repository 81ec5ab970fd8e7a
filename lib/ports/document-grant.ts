import { browser } from 'wxt/browser';
import { hostOf, patternOf } from '../sites/site-choices.ts';

/** Under this name in `storage.local`: the site that a document is being got from; there until the grant is given back. */
const KEY = 'documentPattern';

/** The pattern that was granted for one document only; undefined where none is being got. */
export async function documentPattern(): Promise<string | undefined> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' ? stored : undefined;
}

/** True where the extension may get files from an address: its site is switched on. */
export async function isGranted(url: string): Promise<boolean> {
  const host = hostOf(url);
  return host !== undefined && browser.permissions.contains({ origins: [patternOf(host)] });
}

/**
 * Asks the browser for the site of a document, and gives the grant back once `use` has ended, or the page goes: reading one document
 * switches no site on. To be called within a click, before anything is waited for. Undefined where the reader declines.
 */
export async function withSiteOf<Value>(url: string, use: () => Promise<Value>): Promise<Value | undefined> {
  const origins = [patternOf(hostOf(url) ?? '')];
  // Begun before the question, so that they are done before its answer: whether the site is on already, and that it is not now being switched on.
  const before = browser.permissions.contains({ origins });
  const kept = browser.storage.local.set({ [KEY]: origins[0] });
  const giveBack = async () => {
    if (!(await before)) await browser.permissions.remove({ origins });
    await browser.storage.local.remove(KEY);
  };
  addEventListener('pagehide', giveBack);
  try {
    const granted = await browser.permissions.request({ origins });
    await kept;
    return granted ? await use() : undefined;
  } finally {
    removeEventListener('pagehide', giveBack);
    await giveBack();
  }
}

/** Gives back what a browser that was killed meanwhile has left. */
export async function giveBackLeftGrant(): Promise<void> {
  const pattern = await documentPattern();
  if (pattern === undefined) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => undefined);
  await browser.storage.local.remove(KEY);
}
