import { browser } from 'wxt/browser';
import type { ShortcutsPort } from '../state/ports.ts';

/** Where Chromium lets its shortcuts be changed; Firefox has a call instead (since 137). */
const CHROMIUM_SETTINGS = 'chrome://extensions/shortcuts';

/** In this order they are told; Chromium has them by the alphabet of their names. */
const ORDER = ['_execute_action', 'next-mark', 'previous-mark', 'note-selection', 'highlight-selection', 'note-page'];

/** The commands of the manifest with the keys that the browser has given them. */
export function createShortcutsPort(): ShortcutsPort {
  return {
    async list() {
      const commands = await browser.commands.getAll();
      const told = commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
      return told.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
    },
    async openSettings() {
      if (import.meta.env.FIREFOX) await openFirefoxSettings();
      else await browser.tabs.create({ url: CHROMIUM_SETTINGS });
    },
  };
}

async function openFirefoxSettings(): Promise<void> {
  // Not in the types, which are Chromium's.
  const { commands } = browser as unknown as { commands: { openShortcutSettings(): Promise<void> } };
  await commands.openShortcutSettings();
}
