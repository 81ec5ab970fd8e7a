import { callLibrary, type WorkerEnd } from '../library/calls.ts';
import type { Library } from '../library/library.ts';

/** What WXT builds of entrypoints/library.ts. */
const SCRIPT = '/library.js';

let library: Library | undefined;

/** The library in its worker, one per document; opened with the first call. */
export function libraryOfDocument(): Library {
  // A worker is what the caller needs of one.
  library ??= callLibrary(() => new Worker(SCRIPT) as WorkerEnd);
  return library;
}
