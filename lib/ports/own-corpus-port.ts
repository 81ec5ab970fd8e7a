import type { AddOutcome, ReportDraft } from '../corpus/own-report.ts';
import { LIBRARY_CHANNEL } from '../library/channel.ts';
import type { Library } from '../library/library.ts';
import { linesOf } from '../library/lines-of.ts';
import type { StoreError } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import type { AddedMany, CorpusFileError, ImportedCorpus, OwnCorpusPort, Progress } from '../state/ports.ts';
import { asked } from './asked.ts';

/** Changes that come one upon another (an import) are told of together. */
const TOLD_EVERY_MS = 400;

/** The reader's own corpus, in the worker; a worker that gives no answer is a store that cannot be had. */
export function createOwnCorpusPort(library: Library): OwnCorpusPort {
  return {
    list: () => asked(library.list()),
    find: (url, textFingerprint) => asked(library.find(url, textFingerprint)),
    add: (draft, options) => asked(library.add(draft, options)),
    addMany: (drafts, options) => addMany(library, drafts, options),
    text: (id) => asked(library.text(id)),
    report: (id) => asked(library.report(id)),
    updateInfo: (changes) => asked(library.updateInfo(changes)),
    setGroups: (ids, { join = [], leave = [] }) => asked(library.setGroups(ids, join, leave)),
    createGroup: (name) => asked(library.createGroup(name)),
    renameGroup: (id, name) => asked(library.renameGroup(id, name)),
    removeGroup: (id) => asked(library.removeGroup(id)),
    remove: (ids) => asked(library.remove(ids)),
    restore: (token) => asked(library.restore(token)),
    exportOf: (ids) => asked(library.exportOf(ids)),
    importAll: (file, options) => importAll(library, file, options),
    watch: watchLibrary,
  };
}

async function addMany(
  library: Library,
  drafts: Iterable<ReportDraft> | AsyncIterable<ReportDraft>,
  { progress, signal }: Progress = {},
): Promise<AddedMany> {
  const outcomes: Result<AddOutcome, StoreError>[] = [];
  if (signal?.aborted) return { outcomes, cancelled: true };
  for await (const draft of drafts) {
    // Cancelled while the draft was being read: it is not in.
    if (signal?.aborted) return { outcomes, cancelled: true };
    const outcome = await asked(library.add(draft));
    outcomes.push(outcome);
    progress?.(outcomes.length, outcome);
    if (signal?.aborted) return { outcomes, cancelled: true };
  }
  return { outcomes, cancelled: false };
}

async function importAll(
  library: Library,
  file: Blob,
  { progress, signal }: Progress = {},
): Promise<Result<ImportedCorpus, CorpusFileError>> {
  const imported: ImportedCorpus = { outcomes: [], damagedLines: [], cancelled: false };
  let groups: Record<string, string> | undefined;
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (signal?.aborted) return success({ ...imported, cancelled: true });
    if (groups === undefined) {
      const head = await library
        .importHead(line)
        .catch((): Result<never, CorpusFileError> => failure({ code: 'store', error: 'unavailable' }));
      if (!head.ok) return head;
      groups = head.value;
      continue;
    }
    if (line.trim() === '') continue;
    const outcome = await library.importLine(line, groups).catch(() => failure('unavailable' as const));
    if (!outcome.ok && outcome.error === 'damaged-line') imported.damagedLines.push(number);
    else {
      // What is left of the errors is the store's.
      const told = outcome as Result<AddOutcome, StoreError>;
      imported.outcomes.push(told);
      progress?.(imported.outcomes.length, told);
    }
  }
  return groups === undefined ? failure({ code: 'not-a-corpus' }) : success(imported);
}

/** Calls back when the reader's own corpus was changed, here or elsewhere, a few times a second at most; gives the function that ends it. */
export function watchLibrary(changed: () => void): () => void {
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  let telling: ReturnType<typeof setTimeout> | undefined;
  channel.addEventListener('message', () => {
    telling ??= setTimeout(() => {
      telling = undefined;
      changed();
    }, TOLD_EVERY_MS);
  });
  return () => {
    clearTimeout(telling);
    channel.close();
  };
}
