import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { countOf, requireOwnPage, type Sender } from '../../lib/messages/check.ts';
import { runInTab } from '../../lib/ports/run-in-tab.ts';
import { badgeText } from '../../lib/sites/badge-text.ts';
import { markTab, unmarkTab } from '../../lib/sites/mark-tab.ts';
import type { AnswersTo } from './answer.ts';
import { isWholePageWanted, scoreOf } from './sites.ts';
import { markFrames, tabPort } from './tab-port.ts';

type TabMessage = 'markTab' | 'unmarkTab' | 'loadEnglish' | 'loadInterface' | 'frameAddress' | 'markFrames' | 'reportFound' | 'scorePage';

/** White on this is readable (7.6 : 1), and it is not the red of an alarm. */
const BADGE_COLOUR = '#3b4a6b';
/** White on this too (7.4 : 1). */
const ALARM_COLOUR = '#a3231b';
const ALARM = '!';

/** Answers to what is asked of a tab: its marks, and the scripts that are put into it. */
export function tabAnswers(ownAddress: string): AnswersTo<TabMessage> {
  return {
    async markTab(data, sender) {
      requireOwnPage(sender, ownAddress);
      return markTab(tabPort, countOf(data, 'tabId'));
    },
    async unmarkTab(data, sender) {
      requireOwnPage(sender, ownAddress);
      await unmarkTab(tabPort, countOf(data, 'tabId'));
    },
    loadEnglish: (_, sender) => injectInto(sender, '/english.js'),
    loadInterface: (_, sender) => injectInto(sender, '/in-page.js'),
    frameAddress: async () => (import.meta.env.FIREFOX ? emptyDocument() : undefined),
    async markFrames(_, sender) {
      if (sender.tab?.id !== undefined) await markFrames(sender.tab.id);
    },
    async reportFound(_, sender) {
      // The tab that asks, and no other.
      const tabId = sender.tab?.id;
      if (tabId === undefined || !(await isWholePageWanted(sender))) return;
      await markTab(tabPort, tabId);
      // The page around the frame may have been marked before the frame came.
      if (sender.frameId !== 0) await markFrames(tabId);
    },
    async scorePage(data, sender) {
      requireOwnPage(sender, ownAddress);
      return scoreOf(countOf(data, 'tabId'));
    },
  };
}

/** Shows how many marks a page has. Frames of other sites are counted by the popup, apart from the page. */
export async function showCount(count: number, { tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  // Both are the tab's own and go when it leaves the page.
  await browser.action.setBadgeBackgroundColor({ tabId: tab.id, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId: tab.id, text: badgeText(count) });
}

/** Where notes were lost the button of a marked page says so in the place of its number, for a site that is switched on opens no popup. */
export async function showLoss({ tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined || frameId !== 0) return;
  const tabId = tab.id;
  await browser.action.setTitle({ tabId, title: i18n.t('lost.onButton') });
  await browser.action.setBadgeBackgroundColor({ tabId, color: ALARM_COLOUR });
  await browser.action.setBadgeText({ tabId, text: ALARM });
}

/** The reader has answered. The numbers come again with the pages. */
export async function hideLoss(): Promise<void> {
  for (const { id: tabId } of await browser.tabs.query({})) {
    if (tabId === undefined || (await browser.action.getBadgeText({ tabId })) !== ALARM) continue;
    await browser.action.setBadgeText({ tabId, text: '' });
    // Empty, the button has its own words again.
    await browser.action.setTitle({ tabId, title: '' });
  }
}

let emptyAddress: string | undefined;

/** Only who runs with our rights may load it, and look into it: no page may, though it may be told of the frame (lib/page/private-frame.ts). */
function emptyDocument(): string {
  emptyAddress ??= URL.createObjectURL(new Blob(['<!doctype html><html><head></head><body></body></html>'], { type: 'text/html' }));
  return emptyAddress;
}

/** Adds a script of ours to the frame that asks; rejects where the browser no longer lets it in. */
async function injectInto({ tab, frameId = 0 }: Sender, file: '/english.js' | '/in-page.js'): Promise<void> {
  if (tab?.id !== undefined) await runInTab({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
}
