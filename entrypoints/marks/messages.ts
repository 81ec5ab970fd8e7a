import { browser } from 'wxt/browser';
import { onMessage, type ShownClasses } from '../../lib/messages/protocol.ts';
import { MENTION_CLASSES } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Session } from './session.ts';

/** Answers what the extension's other contexts ask of this page, until the signal ends it. */
export function listenToMessages(session: Session, signal: AbortSignal): void {
  const removers = [
    onMessage('readPage', ({ sender }) => {
      check(isOurs(sender), 'readPage');
      return session.read();
    }),
    onMessage('showSpan', ({ sender, data }) => {
      check(isOurs(sender) && isSpan(data), 'showSpan');
      return session.reveal(data);
    }),
    onMessage('pointAtSpan', ({ sender, data }) => {
      check(isOurs(sender) && (data === null || isSpan(data)), 'pointAtSpan');
      session.pointAt(data ?? undefined);
    }),
    onMessage('followPointer', ({ sender, data }) => {
      check(isOurs(sender) && typeof data?.follow === 'boolean', 'followPointer');
      session.follow(data.follow);
    }),
    onMessage('showClasses', ({ sender, data }) => {
      check(isOurs(sender) && isShownClasses(data), 'showClasses');
      session.show(data);
    }),
    onMessage('showNextMark', ({ sender, data }) => {
      check(isOurs(sender) && (data?.direction === 1 || data?.direction === -1), 'showNextMark');
      return session.step(data.direction);
    }),
    onMessage('noteSelection', ({ sender }) => {
      check(isOurs(sender), 'noteSelection');
      return session.writeNote();
    }),
    onMessage('highlightSelection', ({ sender }) => {
      check(isOurs(sender), 'highlightSelection');
      return session.highlightSelection();
    }),
    onMessage('notePage', ({ sender }) => {
      check(isOurs(sender), 'notePage');
      return session.notePage();
    }),
    onMessage('reattachNote', ({ sender }) => {
      check(isOurs(sender), 'reattachNote');
      return session.describeSelection();
    }),
    onMessage('notesChanged', ({ sender }) => {
      check(isOurs(sender), 'notesChanged');
      return session.loadNotes();
    }),
    onMessage('correctionsChanged', ({ sender }) => {
      check(isOurs(sender), 'correctionsChanged');
      return session.loadCorrections();
    }),
    onMessage('markSelection', ({ sender }) => {
      check(isOurs(sender), 'markSelection');
      return session.markSelection();
    }),
    onMessage('switchOff', ({ sender }) => {
      check(isOurs(sender), 'switchOff');
      session.stop();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}

function check(isRight: boolean, type: string): void {
  if (!isRight) throw new TypeError(`${type}: wrong sender or data`);
}

/** Only this extension's own contexts; a page cannot send here, another extension should not be able to. */
function isOurs(sender: { id?: string | undefined }): boolean {
  return sender.id === browser.runtime.id;
}

function isSpan(data: unknown): data is Span {
  return isObject(data) && isOffset(data.start) && isOffset(data.end) && data.start < data.end;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isShownClasses(data: unknown): data is ShownClasses {
  return isObject(data) && MENTION_CLASSES.every((name) => typeof data[name] === 'boolean');
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
