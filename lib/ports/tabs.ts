import { browser } from 'wxt/browser';
import { reportHash } from '../state/options-route.ts';

/** The tab that the reader looks at in this window; `null` where there is none. `?tab=ID` in the address names another. */
export async function tabOfSurface(address: string): Promise<number | null> {
  const named = Number(new URL(address).searchParams.get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back whenever another tab of this window comes to the front. */
export async function watchActiveTab(changed: (tabId: number) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) changed(active.tabId);
  });
}

/** Opens the side panel or the sidebar; to be called within a click. */
export async function openSidePanel(tabId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // Not in the types, which are Chromium's.
    const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
    await sidebarAction.open();
  } else await browser.sidePanel.open({ tabId });
}

/** Opens a report of the own corpus in a tab of its own. */
export async function openReport(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html') + reportHash(id) });
}

/** Opens the options at the sites, in a tab of their own. */
export async function openSites(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#sites') });
}

/** Opens the options at syncing, in a tab of their own. */
export async function openSync(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#sync') });
}

/** Opens the reader page; with what lies at an address, which the tab is to get. */
export async function openReader(of?: { tabId: number; url: string }): Promise<void> {
  const asked = of === undefined ? '' : `?${new URLSearchParams({ tab: String(of.tabId), url: of.url })}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/reader.html') + asked });
}

/** Opens the reader page with the document that a tab shows, where its address is known: the press of the button has shown it. */
export async function openTabInReader(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  await openReader(url === undefined ? undefined : { tabId, url });
}

/** Opens the options in a tab of their own. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
