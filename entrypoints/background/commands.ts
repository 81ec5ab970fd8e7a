import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { createPageSettingsPort } from '../../lib/ports/page-settings-port.ts';
import { openReader } from '../../lib/ports/tabs.ts';
import { markTab } from '../../lib/sites/mark-tab.ts';
import { isOff } from '../../lib/sites/page-settings.ts';
import { tabPort } from './tab-port.ts';

const NOTE_ITEM = 'note-selection';
const HIGHLIGHT_ITEM = 'highlight-selection';
const MARK_ITEM = 'mark-selection';
const PAGE_ITEM = 'note-page';
const READER_ITEM = 'open-in-reader';
const PANEL_ITEM = 'open-panel';

/** Links to what the reader page opens, as far as the address says so; with and without parameters. */
const DOCUMENT_LINKS = ['pdf', 'PDF', 'docx', 'DOCX', 'txt', 'TXT'].flatMap((kind) => [`*://*/*.${kind}`, `*://*/*.${kind}?*`]);

interface Tab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}

/** What the manifest's commands and the menu do to a page that is marked. */
const COMMANDS: Record<string, (tabId: number) => Promise<unknown>> = {
  'next-mark': (tabId) => sendMessage('showNextMark', { direction: 1 }, { tabId }),
  'previous-mark': (tabId) => sendMessage('showNextMark', { direction: -1 }, { tabId }),
  'note-selection': (tabId) => sendMessage('noteSelection', undefined, { tabId }),
  [HIGHLIGHT_ITEM]: (tabId) => sendMessage('highlightSelection', undefined, { tabId }),
  [PAGE_ITEM]: (tabId) => sendMessage('notePage', undefined, { tabId }),
  // In the context menu only, where the keyboard reaches it too: browsers give an extension keys for four commands.
  [MARK_ITEM]: (tabId) => sendMessage('markSelection', undefined, { tabId }),
};

/** Keys and context menus. Both are the reader's own act and grant the tab, so a page that is not marked yet is marked first. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => void run(command, tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl: url }, tab) => {
    if (typeof menuItemId === 'string' && menuItemId in COMMANDS) void run(menuItemId, tab);
    // Within the click, without waiting for anything: else the browser does not count it as one.
    if (menuItemId === PANEL_ITEM) void openPanel(tab);
    // The press has opened the tab to us: the file is got there, with the page's own rights.
    if (menuItemId === READER_ITEM && tab?.id !== undefined && url !== undefined) void openReader({ tabId: tab.id, url });
  });
  browser.runtime.onInstalled.addListener(() => void createMenus());
  // Firefox forgets menus of a background that had ended when it was closed.
  browser.runtime.onStartup.addListener(() => void createMenus());
}

async function run(command: string, tab: Tab | undefined): Promise<void> {
  const act = COMMANDS[command];
  // The key or the menu has granted the tab: its address is seen.
  const { id: target, url } = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? {};
  if (act === undefined || target === undefined) return;
  // There the reader wants quiet; the toolbar button is pressed on purpose and works.
  if (url !== undefined && isOff(await createPageSettingsPort().read(), url)) return;
  const marked = await markTab(tabPort, target);
  // The page may be gone by then; there is nobody to tell.
  if (marked.ok) await act(target).catch(() => undefined);
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: NOTE_ITEM, contexts: ['selection'], title: i18n.t('background.noteSelection') });
  browser.contextMenus.create({ id: HIGHLIGHT_ITEM, contexts: ['selection'], title: i18n.t('background.highlightSelection') });
  browser.contextMenus.create({ id: MARK_ITEM, contexts: ['selection'], title: i18n.t('background.markSelection') });
  browser.contextMenus.create({
    id: READER_ITEM,
    contexts: ['link'],
    targetUrlPatterns: DOCUMENT_LINKS,
    title: i18n.t('background.openInReader'),
  });
  browser.contextMenus.create({ id: PAGE_ITEM, contexts: ['action'], title: i18n.t('background.notePage') });
  browser.contextMenus.create({ id: PANEL_ITEM, contexts: ['action'], title: i18n.t('background.openPanel') });
}

function openPanel(tab: Tab | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // Firefox's own API; the types are Chromium's.
    return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  }
  return tab?.windowId === undefined ? Promise.resolve() : browser.sidePanel.open({ windowId: tab.windowId });
}
