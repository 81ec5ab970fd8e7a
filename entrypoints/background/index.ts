import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from './answers.ts';
import { listenToCommands } from './commands.ts';
import { followGrants } from './sites.ts';
import { welcomeOnce } from './welcome.ts';

/**
 * The background: notes, marking of tabs, corpus look-ups, keys and menus. It ends when idle and is started by the next
 * event (service worker in Chromium, event page in Firefox), so all listeners are set at once, and nothing is kept in memory
 * that cannot be read again.
 */
export default defineBackground({
  main() {
    answerMessages();
    listenToCommands();
    followGrants();
    welcomeOnce();
  },
});
