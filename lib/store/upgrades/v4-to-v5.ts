import type Dexie from 'dexie';

/**
 * Schema 5: what this machine and the reader's copy on a server last agreed on, record by record, and where that copy lies. Both are
 * empty where sync is off. Nothing of schema 4 changes.
 */
export function applyVersion5(database: Dexie): void {
  database.version(5).stores({
    syncRows: 'key, rev',
    syncState: 'name',
  });
}
