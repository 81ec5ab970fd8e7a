import { useEffect, useState } from 'preact/hooks';
import type { PageReading } from '../messages/protocol.ts';
import { anchorAll } from '../note/anchor.ts';
import { isWholePage, type Note } from '../note/note.ts';
import { sketchOf } from '../note/sketch.ts';
import type { NotesPort } from './notes-ports.ts';

/** Another page with notes that is the same article. */
export interface RepostOffer {
  source: string;
  title: string;
  /** How many notes it has, and how many of them are found in this page's text. */
  notes: number;
  found: number;
}

/** The same article elsewhere, as far as the reader has notes there. */
export interface RepostsModel {
  offer: RepostOffer | undefined;
  /** How many notes of other addresses are shown on this page already. */
  linked: number;
  show(offer: RepostOffer): Promise<void>;
  dismiss(): void;
  unlink(): Promise<void>;
}

/** A shorter quotation stands in every report. */
const TELLING = 8;

/** How many of a page's notes are found in a text; none where only short or whole-page ones are. */
function foundIn(text: string, notes: readonly Note[]): number {
  const quoted = notes.filter(({ target }) => !isWholePage(target.selector));
  const places = anchorAll(
    text,
    quoted.map(({ target }) => target.selector),
  );
  const found = quoted.filter((_, i) => places[i]?.state === 'anchored');
  return found.some(({ target }) => target.selector[0].exact.length >= TELLING) ? found.length : 0;
}

/** The model of the same article elsewhere; it asks once for each page, after what is shown first. `ofPage`: the notes shown on it. */
export function useReposts(port: NotesPort, reading: PageReading | undefined, ofPage: readonly Note[] | undefined): RepostsModel {
  const [offer, setOffer] = useState<RepostOffer>();
  const url = reading?.url;
  const linked = ofPage === undefined || url === undefined ? 0 : ofPage.filter(({ target }) => target.source !== url).length;
  useEffect(() => {
    setOffer(undefined);
    if (reading === undefined) return;
    let isWanted = true;
    void offerFor(port, reading).then((found) => isWanted && setOffer(found));
    return () => {
      isWanted = false;
    };
    // A page that is read again, marked anew, is the same article; but once its notes of elsewhere are parted they may be offered again.
  }, [port, url, linked]);
  return {
    offer,
    linked,
    async show(chosen) {
      if (reading === undefined) return;
      const document = { source: reading.url, title: reading.title, sketch: sketchOf(reading.text) };
      const done = await port.link(document, chosen.source);
      if (done.ok) setOffer(undefined);
    },
    dismiss: () => setOffer(undefined),
    async unlink() {
      if (url !== undefined) await port.unlink(url);
    },
  };
}

async function offerFor(port: NotesPort, { url, text }: PageReading): Promise<RepostOffer | undefined> {
  const sketch = sketchOf(text);
  if (sketch.length === 0) return undefined;
  const reposts = await port.reposts(url, sketch);
  if (!reposts.ok) return undefined;
  for (const { source, title, notes } of reposts.value) {
    const found = foundIn(text, notes);
    if (found > 0) return { source, title, notes: notes.length, found };
  }
  return undefined;
}
