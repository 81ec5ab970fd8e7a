import type Dexie from 'dexie';

/**
 * Schema 1: notes by page, tag and time; a bin; rows that could not be read.
 * A later schema gets a file of its own (`v1-to-v2.ts`) that calls `database.version(2).stores(…).upgrade(…)` with what
 * has changed only, is called by `NotesDatabase` after this, and is never edited once released.
 */
export function applyVersion1(database: Dexie): void {
  database.version(1).stores({
    notes: 'id, target.source, *body.tags, created, modified',
    bin: 'id, deleted',
    damaged: '++key',
  });
}
