/**
 * Injected by `npm run bench -- page`: reads and marks as entrypoints/marks does, without the extension around it. A worker of the page stands for
 * the background; as there, what goes between them goes as JSON.
 */
import { PageRecogniser } from '../../entrypoints/marks/page-recogniser.ts';
import { PageMarker } from '../../lib/page/marker.ts';

/** Marks the page; resolves when every mark is known. */
export async function mark(background: Worker): Promise<PageMarker> {
  const waiting = new Map<number, (packed: unknown) => void>();
  let asked = 0;
  background.onmessage = ({ data }: MessageEvent<string>) => {
    const { id, packed } = JSON.parse(data);
    waiting.get(id)?.(packed);
    waiting.delete(id);
  };
  const ask = (text: string) =>
    new Promise((resolve) => {
      waiting.set(++asked, resolve);
      background.postMessage(JSON.stringify({ id: asked, text }));
    });
  const { signal } = new AbortController();
  const slot = { session: { isAlive: () => true, stop: () => {}, count: 0 } };
  const recogniser = new PageRecogniser(slot, { recognise: ask, loadEnglish: async () => {} }, signal);
  const marker = new PageMarker(
    document,
    {
      recognise: (text) => recogniser.recognise(text),
      prepare: (text) => recogniser.prepare(text),
      anchorSteps: () => undefined,
      onMarked: () => {},
      onRestless: () => {},
    },
    signal,
  );
  await marker.start();
  return marker;
}
