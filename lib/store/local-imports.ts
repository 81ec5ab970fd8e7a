import { writeHead } from '../corpus/corpus-file.ts';
import { type BackupContent, type BackupFiles, type BackupSettings, backupParts } from '../export/backup.ts';
import type { Imported, ImportMode } from '../import/import-summary.ts';
import { MOST_NOTES_BYTES } from '../import/notes-file.ts';
import { localDay } from '../local-day.ts';
import type { StoreError } from '../note/note.ts';
import { type Result, success } from '../result.ts';
import { NotesDatabase } from './database.ts';
import { createImportStore } from './import-notes.ts';
import { readEverything } from './read-everything.ts';

/**
 * Import and backup as one of the extension's own pages uses them, straight and with the clock of its own. `most` is how many bytes of a
 * backup are read back.
 */
export function openLocalImports(database = new NotesDatabase(), clock = () => new Date(), most = MOST_NOTES_BYTES) {
  const store = createImportStore(database);
  const now = () => clock().toISOString();
  const today = () => localDay(clock());
  return {
    preview: (content: BackupContent, mode: ImportMode) => store.preview(content, mode),
    apply: (content: BackupContent, mode: ImportMode) => store.apply(content, mode, today(), now()),
    undo: (imported: Imported) => store.undo(imported, `import ${now()}`, today(), now()),
    async backup(settings: BackupSettings): Promise<Result<BackupFiles, StoreError>> {
      const everything = await readEverything(database);
      return everything.ok ? success(filesOf({ ...everything.value, settings }, now(), most)) : everything;
    },
  };
}

/** A backup that is never larger than what is read back: a corpus for which there is no room goes into its own file. */
function filesOf(content: BackupContent, now: string, most: number): BackupFiles {
  const type = 'application/json';
  const whole = new Blob([...backupParts(content, now)], { type });
  const { corpus, ...rest } = content;
  if (whole.size <= most || corpus === undefined) return { backup: whole };
  const lines = corpus.reports.map(({ counts: _, ...line }) => new Blob([`${JSON.stringify(line)}\n`]));
  return {
    backup: new Blob([...backupParts(rest, now)], { type }),
    corpus: new Blob([writeHead(corpus.groups, corpus.reports.length), ...lines], { type: 'application/jsonl' }),
  };
}
