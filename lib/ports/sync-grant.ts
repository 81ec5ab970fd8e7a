import { browser } from 'wxt/browser';

/** Under this name in `storage.local`: the origin of the reader's own server; there while sync is on. */
const KEY = 'syncPattern';

/** The origin that the browser was asked for to sync with; undefined where sync is off. */
export async function syncPattern(): Promise<string | undefined> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' ? stored : undefined;
}

/** Keeps it; undefined switches off. */
export function setSyncPattern(pattern: string | undefined): Promise<void> {
  return pattern === undefined ? browser.storage.local.remove(KEY) : browser.storage.local.set({ [KEY]: pattern });
}
