import type { BackupContent } from '../export/backup.ts';
import type { Imported, ImportMode } from '../import/import-summary.ts';
import { localDay } from '../local-day.ts';
import { NotesDatabase } from './database.ts';
import { createImportStore } from './import-notes.ts';
import { readEverything } from './read-everything.ts';

/** Import and backup as one of the extension's own pages uses them, straight and with the clock of its own. */
export function openLocalImports(database = new NotesDatabase(), clock = () => new Date()) {
  const store = createImportStore(database);
  const now = () => clock().toISOString();
  const today = () => localDay(clock());
  return {
    preview: (content: BackupContent, mode: ImportMode) => store.preview(content, mode),
    apply: (content: BackupContent, mode: ImportMode) => store.apply(content, mode, today(), now()),
    undo: (imported: Imported) => store.undo(imported, `import ${now()}`, today(), now()),
    everything: () => readEverything(database),
  };
}
