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
import { NotesDatabase } from '../../lib/store/database.ts';
import type { AnswersTo } from './answer.ts';
import { correctionAnswers } from './correction-answers.ts';
import { freshCopies } from './fresh-copies.ts';
import { lostNotesAnswers } from './lost-notes-answers.ts';
import { noteAnswers } from './note-answers.ts';
import { syncOccasions } from './sync-occasions.ts';
import { hideLoss, showCount, showLoss, tabAnswers } from './tab-answers.ts';

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
function createAnswers(): AnswersTo<keyof ToBackground> {
  const database = new NotesDatabase();
  let library: Promise<Library> | undefined;
  const ownCorpus = () => {
    library ??= import('./own-corpus.ts').then(({ createBackgroundLibrary }) => createBackgroundLibrary(database));
    return library;
  };
  const ownAddress = browser.runtime.getURL('/');
  const now = () => new Date().toISOString();
  const sync = syncOccasions({ database, library: ownCorpus, tell: (event) => void tellOthers(event, {}) }, ownAddress);
  const copies = freshCopies(database);
  /** A change of the reader's: others are told, and in a moment the server; the copy outside of the database is made anew. */
  const changedHere = (event: ChangeEvent, sender: Sender) => {
    sync.changed();
    copies.changed();
    return tellOthers(event, sender);
  };
  /** A surface was opened, or a page marked: what was owed to the server and to the copy is seen to. */
  const opened = () => {
    sync.opened();
    copies.opened();
  };
  const lost = lostNotesAnswers({
    database,
    ownAddress,
    tell: async (sender) => void (await Promise.all([changedHere('notesChanged', sender), changedHere('correctionsChanged', sender)])),
    answered: hideLoss,
  });
  return {
    ...tabAnswers(ownAddress),
    ...noteAnswers({ database, ownAddress, now, tell: (sender) => changedHere('notesChanged', sender) }),
    ...correctionAnswers({ database, ownAddress, now, tell: (sender) => changedHere('correctionsChanged', sender) }),
    ...lost.answers,
    async recogniseText(data) {
      const text = stringOf(data, 'text');
      return (await import('./recogniser.ts')).recogniseText(text);
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
    async syncOpened(_, sender) {
      requireOwnPage(sender, ownAddress);
      opened();
    },
    callSync: (data, sender) => sync.call(data, sender),
    async pageMarked(data, sender) {
      opened();
      await showCount(countOf(data, 'count'), sender);
      if (await lost.areLost()) await showLoss(sender);
    },
  };
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
