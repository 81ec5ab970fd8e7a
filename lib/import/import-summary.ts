/** What an import does with what was read of a file; told before and after it is done. */

/** merge: what is here stays, and the file's comes to it. replace: what the file holds takes the place of what is here. */
export type ImportMode = 'merge' | 'replace';

/** How many records of one kind become what. */
export interface ImportCounts {
  added: number;
  same: number;
  /** The file's in the place of the one here. */
  changed: number;
  /** The one here stays, though the file's is another. */
  kept: number;
  /** Both versions stand beside each other. */
  conflicts: number;
  /** Goes: notes into the bin, the rest into the snapshot alone. */
  removed: number;
}

/** What an import does, told before and after. Absent is what the file does not hold. */
export interface ImportSummary {
  notes: ImportCounts;
  corrections?: ImportCounts;
  words?: ImportCounts;
  reports?: ImportCounts;
}

/** What an import did, and what undoing it needs. */
export interface Imported {
  summary: ImportSummary;
  /** The snapshot from just before. */
  snapshot: string;
  /** Ids of reports that were added; their facts are still to be made. */
  reports: string[];
  /** By which reports that were removed come back. */
  removedReports?: string;
}

/** No record at all. */
export const NO_COUNTS: ImportCounts = { added: 0, same: 0, changed: 0, kept: 0, conflicts: 0, removed: 0 };
