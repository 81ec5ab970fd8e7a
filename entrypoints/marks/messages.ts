import { browser } from 'wxt/browser';
import { packContent } from '../../lib/messages/packed-content.ts';
import { onMessage, type ShownClasses } from '../../lib/messages/protocol.ts';
import type { PageInterface } from '../../lib/page/interface.ts';
import { MENTION_CLASSES } from '../../lib/recognise/mention.ts';
import type { Span } from '../../lib/text/span.ts';
import type { Session } from './session.ts';

/** Answers what the extension's other contexts ask of this page, until the signal ends it. */
export function listenToMessages(session: Session, signal: AbortSignal): void {
  const answer = <Type extends Parameters<typeof onMessage>[0]>(
    type: Type,
    isRight: (data: unknown) => boolean,
    // What `isRight` has checked is what the protocol says of the message.
    act: (data: never) => unknown,
  ) => {
    const listen = ({ sender, data }: { sender: { id?: string }; data: never }) => {
      // Only this extension's own contexts: a page cannot send here, another extension should not be able to.
      if (sender.id !== browser.runtime.id || !isRight(data)) throw new TypeError(`${type}: wrong sender or data`);
      return act(data);
    };
    // The messenger's types take the protocol's data; it is checked as unknown, and the answer is the protocol's.
    signal.addEventListener('abort', onMessage(type, listen as unknown as Parameters<typeof onMessage<Type>>[1]));
  };
  // Done by the interface, which is brought in for it; false where it does not come.
  const asked = async (act: (it: PageInterface) => unknown) => {
    const it = await session.interface.get();
    return it === undefined ? false : act(it);
  };
  answer('showClasses', isShownClasses, (shown: ShownClasses) => session.show(shown));
  answer('notesChanged', any, () => session.loadNotes());
  answer('correctionsChanged', any, () => session.loadCorrections());
  answer('switchOff', any, () => session.stop());
  // All else is meant for the page as a whole; a message goes to all of its frames.
  if (window !== window.top) return;
  answer(
    'readPage',
    (data) => data == null || (isObject(data) && typeof data.anew === 'boolean'),
    async (data: { anew: boolean } | undefined | null) => packContent(await session.read(data?.anew)),
  );
  answer('showSpan', isSpan, (span: Span) => asked((it) => it.reveal(span)));
  answer(
    'pointAtSpan',
    (data) => data === null || isSpan(data),
    (span: Span | null) => session.pointAt(span ?? undefined),
  );
  answer(
    'followPointer',
    (data) => isObject(data) && typeof data.follow === 'boolean',
    ({ follow }: { follow: boolean }) => session.follow(follow),
  );
  answer('showNextMark', isDirection, ({ direction }: { direction: 1 | -1 }) => asked((it) => it.step(direction)));
  answer('noteSelection', any, () => asked((it) => it.writeNote()));
  answer('highlightSelection', any, () => asked((it) => it.highlightSelection()));
  answer('notePage', any, () => asked((it) => it.writePageNote()));
  answer('reattachNote', any, () => asked((it) => it.describeSelection()));
  answer('markSelection', any, () => asked((it) => it.markSelection()));
}

/** Of messages whose data does not matter. */
const any = () => true;

const isDirection = (data: unknown) => isObject(data) && (data.direction === 1 || data.direction === -1);

function isSpan(data: unknown): data is Span {
  return isObject(data) && isOffset(data.start) && isOffset(data.end) && data.start < data.end;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isShownClasses(data: unknown): data is ShownClasses {
  return isObject(data) && MENTION_CLASSES.every((name) => typeof data[name] === 'boolean');
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
