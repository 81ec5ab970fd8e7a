import { LIBRARY_CHANNEL } from '../../lib/library/channel.ts';
import { createLibrary, type Library } from '../../lib/library/library.ts';
import { createCorpusPort } from '../../lib/ports/corpus-port.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';

/**
 * The own corpus in the background, for adding a page from the popup: a popup's worker ends with the popup, and what it
 * was adding with it. A service worker has no workers of its own; one page takes it some tenths of a second.
 */
export function createBackgroundLibrary(database: NotesDatabase): Library {
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  return createLibrary({
    database,
    bundled: createCorpusPort().load,
    newId: () => crypto.randomUUID(),
    now: () => new Date().toISOString(),
    changed: () => channel.postMessage(null),
  });
}
