import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportDraft } from '../corpus/own-report.ts';
import type { ImportError } from '../import/import-error.ts';
import type { Result } from '../result.ts';
import { type ImportItem, type ImportState, isPending, stateOf, withCancelled, withState } from './import-items.ts';
import type { CorpusFileError, CorpusFilesPort, ImportedCorpus, OwnCorpusPort } from './ports.ts';

/** Files on their way into the corpus. */
export interface ImportModel {
  /** Of this visit, newest batch last. */
  items: readonly ImportItem[];
  isRunning: boolean;
  /** Takes files in, one after the other; more may come while some are on their way. */
  addFiles(files: readonly File[], groups: readonly string[]): void;
  addPaste(text: string, groups: readonly string[]): void;
  /** Adds a near duplicate all the same. */
  addAnyway(key: number): void;
  cancel(): void;
  /** Forgets the items whose fate is known. */
  clear(): void;
}

/** Something to be taken in, and how it is read. */
interface Source {
  key: number;
  keepBoth: boolean;
  read(): Promise<Result<ReportDraft, ImportError>>;
  file?: File;
}

/** The model of importing. It works on while the reader looks at other parts of the page. */
export function useImport(corpus: OwnCorpusPort, files: CorpusFilesPort): ImportModel {
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const queue = useRef<Source[]>([]);
  const known = useRef(new Map<number, Source>());
  const stop = useRef<AbortController | undefined>(undefined);
  const nextKey = useRef(0);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => () => stop.current?.abort(), []);

  const tell = (key: number, now: ImportState) => setItems((all) => withState(all, key, now));
  const run = async () => {
    if (stop.current !== undefined) return;
    const stopper = new AbortController();
    const { signal } = stopper;
    stop.current = stopper;
    setRunning(true);
    for (let source = queue.current.shift(); source !== undefined && !signal.aborted; source = queue.current.shift())
      await takeIn(source, corpus, files, tell, signal);
    stop.current = undefined;
    setRunning(false);
    if (queue.current.length > 0) void run();
  };
  const enqueue = (name: string, source: Omit<Source, 'key' | 'keepBoth'>) => {
    const whole = { ...source, key: nextKey.current++, keepBoth: false };
    known.current.set(whole.key, whole);
    queue.current.push(whole);
    setItems((all) => [...all, { key: whole.key, name, now: { state: 'waiting' } }]);
  };
  return {
    items,
    isRunning,
    addFiles(chosen, groups) {
      for (const file of chosen) enqueue(file.name, { file, read: () => files.draftOfFile(file, groups) });
      void run();
    },
    addPaste(text, groups) {
      enqueue('', { read: () => files.draftOfPaste(text, groups) });
      void run();
    },
    addAnyway(key) {
      const source = known.current.get(key);
      if (source === undefined) return;
      queue.current.push({ ...source, keepBoth: true });
      tell(key, { state: 'waiting' });
      void run();
    },
    cancel() {
      queue.current = [];
      stop.current?.abort();
      setItems(withCancelled);
    },
    clear() {
      setItems((all) => all.filter(({ now }) => isPending(now)));
    },
  };
}

/** Reads one source and hands it to the store; every end is told. */
async function takeIn(
  { key, keepBoth, read, file }: Source,
  corpus: OwnCorpusPort,
  files: CorpusFilesPort,
  tell: (key: number, now: ImportState) => void,
  signal: AbortSignal,
): Promise<void> {
  tell(key, { state: 'reading' });
  if (file !== undefined && (await files.isCorpusFile(file))) {
    tell(key, { state: 'adding' });
    tell(key, afterCorpus(await corpus.importAll(file, { signal })));
    return;
  }
  const draft = await read();
  if (signal.aborted) return;
  if (!draft.ok) {
    tell(key, { state: 'unusable', error: draft.error });
    return;
  }
  tell(key, { state: 'adding' });
  tell(key, stateOf(await corpus.add(draft.value, { keepBoth })));
}

function afterCorpus(imported: Result<ImportedCorpus, CorpusFileError>): ImportState {
  if (!imported.ok) {
    const { error } = imported;
    return error.code === 'store' ? { state: 'refused', error: error.error } : { state: 'no-corpus', error: error.code };
  }
  const { outcomes, damagedLines } = imported.value;
  const count = (state: 'added' | 'duplicate') => outcomes.filter((one) => one.ok && one.value.state === state).length;
  const refused = outcomes.filter((one) => !one.ok).length;
  return { state: 'taken-in', added: count('added'), there: count('duplicate'), damaged: damagedLines.length, refused };
}
