import { storage } from '@wxt-dev/storage';
import type { ShownClasses } from '../messages/protocol.ts';
import type { SettingsPort } from '../state/ports.ts';

const shownClasses = storage.defineItem<ShownClasses>('local:shownClasses', {
  fallback: { figure: true, slogan: true, programme: true },
  version: 1,
});

/** What the reader has chosen to see, in `storage.local`. */
export function createSettingsPort(): SettingsPort {
  return {
    shownClasses: () => shownClasses.getValue(),
    setShownClasses: (shown) => shownClasses.setValue(shown),
  };
}
