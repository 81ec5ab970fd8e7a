/** Importing without a store, for the surfaces: files are really read, what they would do is made up. */

import type { BackupContent } from '../../lib/export/backup.ts';
import { type ImportMode, type ImportSummary, NO_COUNTS } from '../../lib/import/import-summary.ts';
import { readNotesFile } from '../../lib/import/read-notes.ts';
import { failure, success } from '../../lib/result.ts';
import type { NotesImportPort } from '../../lib/state/notes-import-port.ts';

function summaryOf({ notes, corrections, words, corpus }: BackupContent, mode: ImportMode): ImportSummary {
  const all = { ...NO_COUNTS, added: notes.length, same: 118, conflicts: 2, kept: 1 };
  return {
    notes: mode === 'merge' ? all : { ...NO_COUNTS, added: notes.length, changed: 3, removed: 41 },
    ...(corrections === undefined ? {} : { corrections: { ...NO_COUNTS, added: corrections.length } }),
    ...(words === undefined ? {} : { words: { ...NO_COUNTS, same: words.entries.length } }),
    ...(corpus === undefined ? {} : { reports: { ...NO_COUNTS, added: corpus.reports.length } }),
  };
}

/** Takes in whatever can be read; a file called `full…` finds the disk full. */
export function importsInMemory(): NotesImportPort {
  let isFull = false;
  return {
    async read(file) {
      isFull = file.name.startsWith('full');
      return readNotesFile(new Uint8Array(await file.arrayBuffer()), '2026-11-22T00:00:00.000Z');
    },
    preview: async (content, mode) => success(summaryOf(content, mode)),
    apply: async (content, mode) =>
      isFull ? failure('quota') : success({ summary: summaryOf(content, mode), snapshot: 's', reports: [] }),
    undo: async () => success(null),
    saveBackup: async (packed) => success({ name: `工笺全部备份-2026-11-22.json${packed ? '.gz' : ''}` }),
  };
}
