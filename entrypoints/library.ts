import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answer, type Call } from '../lib/library/calls.ts';
import { LIBRARY_CHANNEL } from '../lib/library/channel.ts';
import { createLibrary } from '../lib/library/library.ts';
import { createCorpusPort } from '../lib/ports/corpus-port.ts';
import { NotesDatabase } from '../lib/store/database.ts';
import { openLocalImports } from '../lib/store/local-imports.ts';

/** A worker of the extension's own pages: the reader's own corpus, comparing with it, import and backup. It ends with the page that opened it. */
export default defineUnlistedScript(() => {
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  const database = new NotesDatabase();
  const library = createLibrary({
    database,
    bundled: createCorpusPort().load,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    changed: () => channel.postMessage(null),
  });
  const held = { ...library, ...openLocalImports(database) };
  addEventListener('message', ({ data }: MessageEvent<Call>) => void answer(held, data).then((reply) => postMessage(reply)));
});
