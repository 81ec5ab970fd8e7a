/** Takes the place of `#i18n` where components run outside of the extension. */
import './browser-stub.ts';
import { createI18n } from '@wxt-dev/i18n';

export const i18n = createI18n();
