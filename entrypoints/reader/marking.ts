import { browser } from 'wxt/browser';
import { describeReport } from '../../lib/corpus/metadata.ts';
import { linkSameText } from '../../lib/ports/reader-notes.ts';
import { createSettingsPort } from '../../lib/ports/settings-port.ts';
import { findAll } from '../../lib/reader/find.ts';
import { sourceOf } from '../../lib/reader/identity.ts';
import type { MarkedDocument } from '../../lib/state/reader-document.ts';
import { Session } from '../marks/session.ts';

/** A document that is being marked. */
export interface Marking {
  marked: MarkedDocument;
  stop(): void;
}

interface About {
  /** What the file is called. */
  name: string;
  /** What the file says of itself; may be empty. */
  title: string;
  address: string | undefined;
}

/** Has the text in an element marked as any page's is, by the same session; undefined where it has no words. */
export async function markText(element: HTMLElement, { name, title: said, address }: About): Promise<Marking | undefined> {
  // Line ends matter to nothing here but the title; marking reads the text as any page's.
  const lines = [...element.children].map(({ textContent }) => textContent ?? '').join('\n');
  const source = sourceOf(address, lines);
  if (source === undefined) return undefined;
  const title = said || describeReport(lines).title || name;
  document.title = title;
  await linkSameText(source, title, lines);
  const session: Session = new Session(() => browser.runtime?.id !== undefined, {
    address: () => source,
    async loadEnglish() {
      session.slot.findEnglish = (await import('../../lib/recognise/english.ts')).recogniseEnglish;
    },
    async loadInterface() {
      session.slot.openInterface = (await import('../in-page/page-interface.ts')).openInterface;
    },
  });
  session.start();
  session.show(await createSettingsPort().shownClasses());
  const { text } = await session.read();
  return {
    marked: {
      title,
      find: (query) => findAll(text, query),
      async show(span) {
        session.pointAt(span);
        if (span !== undefined) (await session.interface.get())?.reveal(span);
      },
    },
    stop: () => session.stop(),
  };
}
