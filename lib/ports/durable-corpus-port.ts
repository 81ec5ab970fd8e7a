import type { Library } from '../library/library.ts';
import { sendMessage } from '../messages/protocol.ts';
import type { OwnCorpusPort } from '../state/ports.ts';
import { asked } from './asked.ts';
import { createOwnCorpusPort } from './own-corpus-port.ts';

/** The own corpus for a page that may be closed at any moment (the popup): adding is the background's, which goes on. */
export function createDurableCorpusPort(library: Library): OwnCorpusPort {
  return {
    ...createOwnCorpusPort(library),
    add: (draft, { keepBoth = false } = {}) => asked(sendMessage('addOwnReport', { draft, keepBoth })),
  };
}
