import type Dexie from 'dexie';

/**
 * Schema 4: drafts that are being written (by page), the looks of tags, documents by address and by what their text is made of,
 * and snapshots of the reader's data by day. Rows of schema 3 stay as they are: what notes gained may be absent.
 */
export function applyVersion4(database: Dexie): void {
  database.version(4).stores({
    drafts: '[source+key], source, modified',
    tags: 'name',
    documents: 'source, *sketch',
    backups: 'day',
  });
}
