import type Dexie from 'dexie';

/**
 * Schema 2: the reader's corrections (for one page by its address, else for everywhere), and own word lists with their
 * entries. Nothing of schema 1 changes.
 */
export function applyVersion2(database: Dexie): void {
  database.version(2).stores({
    corrections: 'id, type, target.source, created',
    wordLists: 'id, created',
    wordEntries: 'id, list',
  });
}
