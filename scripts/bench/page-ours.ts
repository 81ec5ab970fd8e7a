/** Injected by `npm run bench -- page`: reads and marks as entrypoints/marks does, without the extension around it. */
import { EnglishPages } from '../../entrypoints/marks/english-pages.ts';
import { PageMarker } from '../../lib/page/marker.ts';
import { recogniseBlocks } from '../../lib/recognise/pieces.ts';

/** Marks the page; resolves when every mark is known. */
export async function mark(): Promise<PageMarker> {
  const english = new EnglishPages({ session: { isAlive: () => true, stop: () => {}, count: 0 } }, async () => {});
  const marker = new PageMarker(
    document,
    {
      recognise: (text) => english.withEnglish(text, recogniseBlocks(text)),
      prepare: (text) => english.prepare(text),
      anchorSteps: () => undefined,
      onMarked: () => {},
      onRestless: () => {},
    },
    new AbortController().signal,
  );
  await marker.start();
  return marker;
}
