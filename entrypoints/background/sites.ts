import { browser } from 'wxt/browser';
import type { Sender } from '../../lib/messages/check.ts';
import { cleanAddress } from '../../lib/page/address.ts';
import { giveBackLeftGrant } from '../../lib/ports/document-grant.ts';
import { runInTab } from '../../lib/ports/run-in-tab.ts';
import { onlySites } from '../../lib/ports/site-grants.ts';
import { oneByOne, type RegistrationPort, syncRegistration } from '../../lib/sites/registration.ts';
import type { Score } from '../../lib/sites/report-score.ts';
import { CHOICES_KEY, isFreeOfRefusal, readChoices, siteOfPattern } from '../../lib/sites/site-choices.ts';

/** What WXT builds of entrypoints/sniff. */
const SCRIPT = '/sniff.js';
const ID = 'sniff';

const scriptFor = (matches: string[]) => ({
  id: ID,
  matches,
  js: [SCRIPT],
  runAt: 'document_idle' as const,
  // Old sites have their articles in frames.
  allFrames: true,
  persistAcrossSessions: true,
});

const port: RegistrationPort = {
  granted: async () => onlySites((await browser.permissions.getAll()).origins ?? []),
  registered: async () => (await browser.scripting.getRegisteredContentScripts({ ids: [ID] }))[0]?.matches,
  register: (matches) => browser.scripting.registerContentScripts([scriptFor(matches)]),
  update: (matches) => browser.scripting.updateContentScripts([scriptFor(matches)]),
  unregister: () => browser.scripting.unregisterContentScripts({ ids: [ID] }),
};

/**
 * Keeps the first script registered where the reader has granted a site, and nowhere else: at every start of the browser, after
 * installation and update (Chromium forgets registrations then), and whenever a grant comes or goes, by us or in the browser's settings.
 */
export function followGrants(): void {
  const sync = oneByOne(() => syncRegistration(port));
  const begin = () => giveBackLeftGrant().then(sync);
  browser.runtime.onStartup.addListener(() => void begin());
  // Pages that were open before hold a script that is cut off: it is replaced.
  browser.runtime.onInstalled.addListener(() => void begin().then(async () => lookAtOpenTabs(await port.granted())));
  browser.permissions.onAdded.addListener(({ origins = [] }) => void sync().then(() => lookAtOpenTabs(origins)));
  browser.permissions.onRemoved.addListener(() => void sync());
}

/** Registered scripts come with the next load; pages that are open get theirs now. */
async function lookAtOpenTabs(origins: readonly string[]): Promise<void> {
  const patterns = (await onlySites(origins)).filter((pattern) => siteOfPattern(pattern) !== undefined);
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  // One that refuses (a store, an error page) has nothing to be marked.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

/** How much the page in a tab looks like a report; undefined where it is none that can be looked at. */
export async function scoreOf(tabId: number): Promise<Score | undefined> {
  try {
    // Where no script was before, the first only begins.
    return (await scoreByScript(tabId)) ?? (await scoreByScript(tabId));
  } catch {
    // The tab has gone, or the grant has.
    return undefined;
  }
}

/** False for a frame on a page of which the reader has said that it is not to be marked by itself. */
export async function isWholePageWanted({ frameId, tab }: Sender): Promise<boolean> {
  if (frameId === 0 || tab?.url === undefined) return true;
  const stored = await browser.storage.local.get(CHOICES_KEY);
  return isFreeOfRefusal(readChoices(stored[CHOICES_KEY]), tab.url, cleanAddress(tab.url));
}

const inject = (tabId: number) => runInTab({ target: { tabId }, files: [SCRIPT] });

/** What entrypoints/sniff gives; no page can stand in for it, for its world is our own. */
async function scoreByScript(tabId: number): Promise<Score | undefined> {
  const [frame] = await inject(tabId);
  return (frame?.result as Score | null | undefined) ?? undefined;
}
