import { browser } from 'wxt/browser';
import { describeReport } from '../../lib/corpus/metadata.ts';
import { browserStyles } from '../../lib/page/browser-styles.ts';
import { collectText } from '../../lib/page/page-text.ts';
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
  const { text } = collectText(element, browserStyles(window));
  const source = sourceOf(address, text);
  if (source === undefined) return undefined;
  const title = said || describeReport(text).title || name;
  document.title = title;
  await linkSameText(source, title, text);
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
  await session.read();
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
