import { browser } from 'wxt/browser';
import type { ReportDraft } from '../../lib/corpus/own-report.ts';
import type { Library } from '../../lib/library/library.ts';
import {
  classOf,
  countOf,
  fieldOf,
  pageOf,
  requireOwn,
  requireOwnPage,
  requireSameOrigin,
  type Sender,
  stringOf,
} from '../../lib/messages/check.ts';
import { onMessage, sendMessage, type ToBackground } from '../../lib/messages/protocol.ts';
import { type Result, success } from '../../lib/result.ts';
import { badgeText } from '../../lib/sites/badge-text.ts';
import { markTab, unmarkTab } from '../../lib/sites/mark-tab.ts';
import { createCorrectionsStore } from '../../lib/store/corrections.ts';
import { NotesDatabase } from '../../lib/store/database.ts';
import { createWordsStore } from '../../lib/store/words.ts';
import { noteAnswers } from './note-answers.ts';
import { isWholePageWanted, scoreOf } from './sites.ts';
import { syncOccasions } from './sync-occasions.ts';
import { markFrames, tabPort } from './tab-port.ts';

/** White on this is readable (7.6 : 1), and it is not the red of an alarm. */
const BADGE_COLOUR = '#3b4a6b';

type Answer<Type extends keyof ToBackground> = (data: unknown, sender: Sender) => Promise<Awaited<ReturnType<ToBackground[Type]>>>;
type Answers = { [Type in keyof ToBackground]: Answer<Type> };

/** Answers every message to the background. The database is opened with the first that needs it. */
export function answerMessages(): void {
  const answers = createAnswers();
  const answer = <Type extends keyof ToBackground>(type: Type) => {
    // The messenger's types take the protocol's data; it is checked as unknown, and the answer is the protocol's.
    onMessage(type, (({ data, sender }: { data: unknown; sender: Sender }) => {
      requireOwn(sender, browser.runtime.id);
      return answers[type](data, sender);
    }) as Parameters<typeof onMessage<Type>>[1]);
  };
  // The keys of an object literal of that type.
  for (const type of Object.keys(answers) as (keyof ToBackground)[]) answer(type);
}

/**
 * The background starts anew after each rest, so what few messages need (word lists, comparing) is imported when one comes: it is
 * in this script all the same, for a service worker loads no other, but not run before.
 */
function createAnswers(): Answers {
  const database = new NotesDatabase();
  const corrections = createCorrectionsStore(database);
  const words = createWordsStore(database);
  let library: Promise<Library> | undefined;
  const ownCorpus = () => {
    library ??= import('./own-corpus.ts').then(({ createBackgroundLibrary }) => createBackgroundLibrary(database));
    return library;
  };
  const ownAddress = browser.runtime.getURL('/');
  const now = () => new Date().toISOString();
  const sync = syncOccasions({ database, library: ownCorpus, tell: (event) => void tellOthers(event, {}) }, ownAddress);
  /** A change of the reader's: others are told, and in a moment the server. */
  const changedHere = (event: ChangeEvent, sender: Sender) => {
    sync.changed();
    return tellOthers(event, sender);
  };
  const telling =
    (event: ChangeEvent) =>
    async <Value, Failure>(result: Promise<Result<Value, Failure>>, sender: Sender): Promise<Result<Value, Failure>> => {
      const outcome = await result;
      if (outcome.ok) void changedHere(event, sender);
      return outcome;
    };
  const corrected = telling('correctionsChanged');
  return {
    async markTab(data, sender) {
      requireOwnPage(sender, ownAddress);
      return markTab(tabPort, countOf(data, 'tabId'));
    },
    async unmarkTab(data, sender) {
      requireOwnPage(sender, ownAddress);
      await unmarkTab(tabPort, countOf(data, 'tabId'));
    },
    ...noteAnswers({ database, ownAddress, now, tell: (sender) => changedHere('notesChanged', sender) }),
    async saveCorrection(data, sender) {
      // What is said of a place is said by its own page, or by one of ours.
      if (fieldOf(data, 'type') === 'not-here') requireSameOrigin(sender, ownAddress, stringOf(fieldOf(data, 'target'), 'source'));
      return corrected(corrections.save(data, crypto.randomUUID(), now()), sender);
    },
    changeCorrections: async (data, sender) => corrected(corrections.change(data), sender),
    async correctionsOfPage(data, sender) {
      const url = stringOf(data, 'url');
      requireSameOrigin(sender, ownAddress, url);
      const said = await corrections.listForPage(url, now());
      if (!said.ok) return said;
      const own = await words.listInUse(now());
      return own.ok ? success({ corrections: said.value, words: own.value }) : own;
    },
    async listCorrections(_, sender) {
      requireOwnPage(sender, ownAddress);
      return corrections.listAll(now());
    },
    async listWords(_, sender) {
      requireOwnPage(sender, ownAddress);
      return words.listAll(now());
    },
    async changeWords(data, sender) {
      requireOwnPage(sender, ownAddress);
      return corrected(words.change(data), sender);
    },
    async compareFigures(data, sender) {
      const page = pageOf(data);
      requireSameOrigin(sender, ownAddress, page.url);
      const { compareFigures } = await import('./figures.ts');
      return compareFigures(await ownCorpus(), page);
    },
    async addOwnReport(data, sender) {
      requireOwnPage(sender, ownAddress);
      // The library checks the draft field by field.
      return (await ownCorpus()).add(fieldOf(data, 'draft') as ReportDraft, { keepBoth: fieldOf(data, 'keepBoth') === true });
    },
    async findInCorpus(data) {
      const [className, name] = [classOf(data), stringOf(data, 'name')];
      return (await import('./corpus.ts')).findInCorpus(await ownCorpus(), className, name);
    },
    loadEnglish: (_, sender) => injectInto(sender, '/english.js'),
    loadInterface: (_, sender) => injectInto(sender, '/in-page.js'),
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
    async syncOpened(_, sender) {
      requireOwnPage(sender, ownAddress);
      sync.opened();
    },
    callSync: (data, sender) => sync.call(data, sender),
    async pageMarked(data, sender) {
      sync.opened();
      const tabId = sender.tab?.id;
      // Frames of other sites are counted by the popup, apart from the page.
      if (tabId === undefined || sender.frameId !== 0) return;
      // Both are the tab's own and go when it leaves the page.
      await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
      await browser.action.setBadgeText({ tabId, text: badgeText(countOf(data, 'count')) });
    },
  };
}

/** Adds a script of ours to the frame that asks; rejects where the browser no longer lets it in. */
async function injectInto({ tab, frameId = 0 }: Sender, file: '/english.js' | '/in-page.js'): Promise<void> {
  if (tab?.id !== undefined) await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
}

type ChangeEvent = 'notesChanged' | 'correctionsChanged';

/**
 * Tells all others what has changed. Which tabs are marked is not kept anywhere (this background may end at any
 * time, and addresses of tabs are not ours to see), so all are told; where nobody listens the message is dropped.
 */
async function tellOthers(event: ChangeEvent, sender: Sender): Promise<void> {
  const tabs = await browser.tabs.query({});
  const others = tabs.flatMap((tab) => (tab.id === undefined || tab.id === sender.tab?.id ? [] : [tab.id]));
  await Promise.allSettled([sendMessage(event), ...others.map((tabId) => sendMessage(event, undefined, { tabId }))]);
}
