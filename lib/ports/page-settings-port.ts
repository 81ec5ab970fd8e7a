import { browser } from 'wxt/browser';
import { type PageSettingsPort, readPageSettings } from '../sites/page-settings.ts';

const KEY = 'pageSettings';

/** The settings in `storage.local`; without a library, for scripts in pages have it too. */
export function createPageSettingsPort(): PageSettingsPort {
  const area = browser.storage.local;
  return {
    read: async () => readPageSettings((await area.get(KEY))[KEY]),
    write: (settings) => area.set({ [KEY]: settings }),
    watch(changed) {
      const listen = (changes: Record<string, { newValue?: unknown }>) => {
        if (KEY in changes) changed(readPageSettings(changes[KEY]?.newValue));
      };
      area.onChanged.addListener(listen);
      return () => area.onChanged.removeListener(listen);
    },
  };
}
