import { useRef, useState } from 'preact/hooks';
import type { ImportMode, ImportSummary } from '../import/import-summary.ts';
import type { NotesFile, NotesFileError } from '../import/notes-file.ts';
import { taggedContent } from '../import/tagged.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import type { NotesImportPort, SavedBackup, TakenIn } from './notes-import-port.ts';
import { parseTags } from './tags.ts';

/** Where an import stands; `name` is the file's. */
export type ImportStage =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; error: NotesFileError }
  /** What would happen is told, in either way. */
  | Ready
  /** `of` is 0 while notes are written; then it is the number of reports. */
  | { state: 'working'; name: string; done: number; of: number }
  | { state: 'failed'; name: string; error: StoreError }
  | { state: 'done'; name: string; taken: TakenIn; refused?: StoreError }
  | { state: 'undone'; name: string };

interface Ready {
  state: 'ready';
  name: string;
  file: NotesFile;
  mode: ImportMode;
  /** Tags for all notes of the file, as typed. */
  tags: string;
  /** Of the file with these tags. */
  summaries: Record<ImportMode, ImportSummary>;
  refused?: StoreError;
}

/** Typing rests for so long before it is told anew what would happen. */
const REST_MS = 250;

/** A backup that the reader asked for. */
export type BackupStage =
  | { state: 'idle' }
  | { state: 'working' }
  | { state: 'saved'; saved: SavedBackup }
  | { state: 'failed'; error: StoreError };

/** Importing files one after the other, each in steps, and saving a backup. */
export interface NotesImportModel {
  stage: ImportStage;
  /** Files that wait for their turn. */
  waiting: number;
  /** The first is read at once, the rest wait; all of them where another is just being taken in. */
  choose(files: readonly File[]): Promise<void>;
  /** Goes on to the file that waits first. */
  next(): Promise<void>;
  setMode(mode: ImportMode): void;
  setTags(typed: string): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Drops the file, or what is told of it, and those that wait. */
  close(): void;
  backup: BackupStage;
  saveBackup(packed: boolean): Promise<void>;
}

/** The model of importing; nothing is written before `apply`. */
export function useNotesImport(port: NotesImportPort): NotesImportModel {
  const [stage, setStage] = useState<ImportStage>({ state: 'idle' });
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [backup, setBackup] = useState<BackupStage>({ state: 'idle' });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const begin = async ([file, ...others]: readonly File[]) => {
    if (file === undefined) return;
    const { name } = file;
    setWaiting(others);
    setStage({ state: 'reading', name });
    const read = await port.read(file);
    if (!read.ok) return setStage({ state: 'refused', name, error: read.error });
    const summaries = await both(port, read.value, '');
    if (!summaries.ok) return setStage({ state: 'failed', name, error: summaries.error });
    setStage({ state: 'ready', name, file: read.value, mode: 'merge', tags: '', summaries: summaries.value });
  };
  const tellAnew = async ({ file, tags }: Ready) => {
    const summaries = await both(port, file, tags);
    // The reader may have typed on, or be at another file.
    if (summaries.ok)
      setStage((now) => (now.state === 'ready' && now.file === file && now.tags === tags ? { ...now, summaries: summaries.value } : now));
  };

  return {
    stage,
    waiting: waiting.length,
    async choose(files) {
      const isBusy = stage.state === 'reading' || stage.state === 'working';
      if (isBusy) setWaiting([...waiting, ...files]);
      else await begin([...files, ...waiting]);
    },
    next: () => begin(waiting),
    setMode(mode) {
      if (stage.state === 'ready') setStage({ ...stage, mode });
    },
    setTags(tags) {
      if (stage.state !== 'ready') return;
      const now = { ...stage, tags };
      setStage(now);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void tellAnew(now), REST_MS);
    },
    async apply() {
      if (stage.state !== 'ready') return;
      const { name, file, mode, tags } = stage;
      setStage({ state: 'working', name, done: 0, of: 0 });
      const taken = await port.apply(taggedContent(file.content, parseTags(tags)), mode, (done, of) =>
        setStage({ state: 'working', name, done, of }),
      );
      // The file is still there to be tried again.
      setStage(taken.ok ? { state: 'done', name, taken: taken.value } : { ...stage, refused: taken.error });
    },
    async undo() {
      if (stage.state !== 'done') return;
      setStage({ state: 'working', name: stage.name, done: 0, of: 0 });
      const undone = await port.undo(stage.taken);
      setStage(undone.ok ? { state: 'undone', name: stage.name } : { ...stage, refused: undone.error });
    },
    close() {
      setWaiting([]);
      setStage({ state: 'idle' });
    },
    backup,
    async saveBackup(packed) {
      setBackup({ state: 'working' });
      const saved = await port.saveBackup(packed);
      setBackup(saved.ok ? { state: 'saved', saved: saved.value } : { state: 'failed', error: saved.error });
    },
  };
}

async function both(port: NotesImportPort, file: NotesFile, tags: string): Promise<Result<Record<ImportMode, ImportSummary>, StoreError>> {
  const content = taggedContent(file.content, parseTags(tags));
  const merge = await port.preview(content, 'merge');
  if (!merge.ok) return merge;
  const replace = await port.preview(content, 'replace');
  return replace.ok ? { ok: true, value: { merge: merge.value, replace: replace.value } } : replace;
}
