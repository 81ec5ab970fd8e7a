import type Dexie from 'dexie';

/**
 * Schema 3: the reader's own corpus. Of a report: what lists show (`body`: its organisation's folded name backwards), the text,
 * its facts, its fingerprints, each in a table of its own, so that nothing is read that is not wanted; groups; the index, in
 * segments that are written once and never changed; what was removed and may be asked for again. Nothing before changes.
 */
export function applyVersion3(database: Dexie): void {
  database.version(3).stores({
    reports: 'id, textFingerprint, body, *groups',
    reportTexts: 'id',
    reportFacts: 'id',
    reportPrints: 'id',
    reportGroups: 'id, &name',
    reportSegments: '++key, *ids, size',
    removedReports: 'token, removed',
  });
}
