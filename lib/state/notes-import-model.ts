import { useState } from 'preact/hooks';
import type { ImportMode, ImportSummary } from '../import/import-summary.ts';
import type { NotesFile, NotesFileError } from '../import/notes-file.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import type { NotesImportPort, SavedBackup, TakenIn } from './notes-import-port.ts';

/** Where an import stands; `name` is the file's. */
export type ImportStage =
  | { state: 'idle' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; error: NotesFileError }
  /** What would happen is told, in either way. */
  | { state: 'ready'; name: string; file: NotesFile; mode: ImportMode; summaries: Record<ImportMode, ImportSummary>; refused?: StoreError }
  /** `of` is 0 while notes are written; then it is the number of reports. */
  | { state: 'working'; name: string; done: number; of: number }
  | { state: 'failed'; name: string; error: StoreError }
  | { state: 'done'; name: string; taken: TakenIn; refused?: StoreError }
  | { state: 'undone'; name: string };

/** A backup that the reader asked for. */
export type BackupStage =
  | { state: 'idle' }
  | { state: 'working' }
  | { state: 'saved'; saved: SavedBackup }
  | { state: 'failed'; error: StoreError };

/** Importing a file in steps, and saving a backup. */
export interface NotesImportModel {
  stage: ImportStage;
  choose(file: File): Promise<void>;
  setMode(mode: ImportMode): void;
  apply(): Promise<void>;
  undo(): Promise<void>;
  /** Drops the file, or what is told of it. */
  close(): void;
  backup: BackupStage;
  saveBackup(packed: boolean): Promise<void>;
}

/** The model of importing; nothing is written before `apply`. */
export function useNotesImport(port: NotesImportPort): NotesImportModel {
  const [stage, setStage] = useState<ImportStage>({ state: 'idle' });
  const [backup, setBackup] = useState<BackupStage>({ state: 'idle' });
  return {
    stage,
    async choose(file) {
      const { name } = file;
      setStage({ state: 'reading', name });
      const read = await port.read(file);
      if (!read.ok) return setStage({ state: 'refused', name, error: read.error });
      const summaries = await both(port, read.value);
      if (!summaries.ok) return setStage({ state: 'failed', name, error: summaries.error });
      setStage({ state: 'ready', name, file: read.value, mode: 'merge', summaries: summaries.value });
    },
    setMode(mode) {
      if (stage.state === 'ready') setStage({ ...stage, mode });
    },
    async apply() {
      if (stage.state !== 'ready') return;
      const { name, file, mode } = stage;
      setStage({ state: 'working', name, done: 0, of: 0 });
      const taken = await port.apply(file.content, mode, (done, of) => setStage({ state: 'working', name, done, of }));
      // The file is still there to be tried again.
      setStage(taken.ok ? { state: 'done', name, taken: taken.value } : { ...stage, refused: taken.error });
    },
    async undo() {
      if (stage.state !== 'done') return;
      setStage({ state: 'working', name: stage.name, done: 0, of: 0 });
      const undone = await port.undo(stage.taken);
      setStage(undone.ok ? { state: 'undone', name: stage.name } : { ...stage, refused: undone.error });
    },
    close: () => setStage({ state: 'idle' }),
    backup,
    async saveBackup(packed) {
      setBackup({ state: 'working' });
      const saved = await port.saveBackup(packed);
      setBackup(saved.ok ? { state: 'saved', saved: saved.value } : { state: 'failed', error: saved.error });
    },
  };
}

async function both(port: NotesImportPort, { content }: NotesFile): Promise<Result<Record<ImportMode, ImportSummary>, StoreError>> {
  const merge = await port.preview(content, 'merge');
  if (!merge.ok) return merge;
  const replace = await port.preview(content, 'replace');
  return replace.ok ? { ok: true, value: { merge: merge.value, replace: replace.value } } : replace;
}
