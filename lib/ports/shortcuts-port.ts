import { browser } from 'wxt/browser';
import type { ShortcutsPort } from '../state/ports.ts';

/** Where Chromium lets its shortcuts be changed; Firefox has a call instead (since 137). */
const CHROMIUM_SETTINGS = 'chrome://extensions/shortcuts';

/** The commands of the manifest with the keys that the browser has given them. */
export function createShortcutsPort(): ShortcutsPort {
  return {
    async list() {
      const commands = await browser.commands.getAll();
      return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
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
