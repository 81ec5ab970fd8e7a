import { browser } from 'wxt/browser';
import { describeReport } from '../../lib/corpus/metadata.ts';
import { linkSameText } from '../../lib/ports/reader-notes.ts';
import { createSettingsPort } from '../../lib/ports/settings-port.ts';
import { findAll } from '../../lib/reader/find.ts';
import { sourceOf } from '../../lib/reader/identity.ts';
import type { MarkedDocument } from '../../lib/state/reader-document.ts';
import { Session } from '../marks/session.ts';

interface About {
  /** What the file is called. */
  name: string;
  /** What the file says of itself; may be empty. */
  title: string;
  address: string | undefined;
}

/**
 * Has the text in an element marked as any page's is, by the same session, until the signal ends it: another document has a session of its
 * own, and there is one at a time. Undefined where the text has no words, or the signal came first.
 */
export async function markText(
  element: HTMLElement,
  { name, title: said, address }: About,
  signal: AbortSignal,
): Promise<MarkedDocument | undefined> {
  // Line ends matter to nothing here but the title; marking reads the text as any page's.
  const lines = [...element.children].map(({ textContent }) => textContent ?? '').join('\n');
  const source = sourceOf(address, lines);
  if (source === undefined) return undefined;
  const title = said || describeReport(lines).title || name;
  document.title = title;
  const [shown] = await Promise.all([createSettingsPort().shownClasses(), linkSameText(source, title, lines)]);
  if (signal.aborted) return undefined;
  const session: Session = new Session(() => browser.runtime?.id !== undefined, {
    address: () => source,
    async loadEnglish() {
      const [{ recogniseEnglish: recognise }, { withoutOverlaps }] = await Promise.all([
        import('../../lib/recognise/english.ts'),
        import('../../lib/recognise/overlap.ts'),
      ]);
      session.slot.english = { recognise, withoutOverlaps };
    },
    async loadInterface() {
      session.slot.openInterface = (await import('../in-page/page-interface.ts')).openInterface;
    },
  });
  signal.addEventListener('abort', () => session.stop());
  session.start();
  session.show(shown);
  const { text } = await session.read();
  if (signal.aborted) return undefined;
  return {
    title,
    find: (query) => findAll(text, query),
    async show(span) {
      session.pointAt(span);
      if (span !== undefined) (await session.interface.get())?.reveal(span);
    },
  };
}
