import { callLibrary, type WorkerEnd } from '../library/calls.ts';
import type { Library } from '../library/library.ts';
import type { LocalImports } from '../state/notes-import-port.ts';

/** What WXT builds of entrypoints/library.ts. */
const SCRIPT = '/library.js';

let library: (Library & LocalImports) | undefined;

/** The library in its worker, and beside it import and backup, one per document; opened with the first call. */
export function libraryOfDocument(): Library & LocalImports {
  // A worker is what the caller needs of one.
  library ??= callLibrary<Library & LocalImports>(() => new Worker(SCRIPT) as WorkerEnd);
  return library;
}
