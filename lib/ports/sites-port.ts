import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/protocol.ts';
import { CHOICES_KEY, readChoices } from '../sites/site-choices.ts';
import type { SitesPort } from '../sites/sites-port.ts';
import { onlySites } from './site-grants.ts';

/** The browser's grants, and the reader's choices in `storage.local`. */
export function createSitesPort(): SitesPort {
  const area = browser.storage.local;
  const choices = async () => readChoices((await area.get(CHOICES_KEY))[CHOICES_KEY]);
  return {
    async read() {
      const [all, chosen] = await Promise.all([browser.permissions.getAll(), choices()]);
      return { origins: await onlySites(all.origins ?? []), choices: chosen };
    },
    // Called as it is: after any wait the browser no longer counts it to the click.
    request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
    remove: (patterns) => browser.permissions.remove({ origins: [...patterns] }).catch(() => false),
    async choose(change) {
      await area.set({ [CHOICES_KEY]: change(await choices()) });
    },
    score: (tabId) => sendMessage('scorePage', { tabId }).catch(() => undefined),
    watch(changed) {
      const stored = (changes: object) => {
        if (CHOICES_KEY in changes) changed();
      };
      area.onChanged.addListener(stored);
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
      return () => {
        area.onChanged.removeListener(stored);
        browser.permissions.onAdded.removeListener(changed);
        browser.permissions.onRemoved.removeListener(changed);
      };
    },
  };
}
