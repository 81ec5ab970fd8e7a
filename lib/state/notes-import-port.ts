import type { BackupContent, BackupFiles, BackupSettings } from '../export/backup.ts';
import type { Imported, ImportMode, ImportSummary } from '../import/import-summary.ts';
import type { NotesFile, NotesFileError } from '../import/notes-file.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';

type Answer<Value> = Promise<Result<Value, StoreError>>;

/** An import that was done, with the settings of before. */
export interface TakenIn extends Imported {
  settingsBefore?: BackupSettings;
}

/** Files with notes into the reader's store, and a backup of everything out of it. */
export interface NotesImportPort {
  /** Never rejects. */
  read(file: File): Promise<Result<NotesFile, NotesFileError>>;
  /** What importing would do; nothing is written. */
  preview(content: BackupContent, mode: ImportMode): Answer<ImportSummary>;
  /** All or nothing. `progress` tells of the reports that are put into the index afterwards. */
  apply(content: BackupContent, mode: ImportMode, progress: (done: number, of: number) => void): Answer<TakenIn>;
  undo(taken: TakenIn): Answer<null>;
  /** Hands the reader a file with everything; `packed` as gzip. */
  saveBackup(packed: boolean): Answer<SavedBackup>;
}

/** The names of the files that a backup was saved as. */
export interface SavedBackup {
  name: string;
  /** Where the corpus is too large to be read back with all else: its own file. */
  corpus?: string;
}

/** What one of the extension's own pages asks of the store itself, off its main thread; `lib/store/local-imports` is one. */
export interface LocalImports {
  preview(content: BackupContent, mode: ImportMode): Answer<ImportSummary>;
  apply(content: BackupContent, mode: ImportMode): Answer<Imported>;
  undo(imported: Imported): Answer<null>;
  backup(settings: BackupSettings): Answer<BackupFiles>;
}
