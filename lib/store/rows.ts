/** Rows of schemas 4 and 5 that are no notes. */
import type { KeptDraft } from '../note/draft.ts';
import type { NoteColour } from '../note/note.ts';
import type { Pending, SyncState } from '../sync/sync-store.ts';

/** A draft with the address that it is found by. */
export interface DraftRow extends KeptDraft {
  source: string;
}

/** How a tag looks; only tags that were given a colour have a row. */
export interface TagRow {
  name: string;
  colour: NoteColour;
}

/** A page that has notes, known by its address and by its text. */
export interface NotedDocument {
  source: string;
  title: string;
  /** As `sketchOf` makes it. */
  sketch: number[];
  /** Addresses whose notes the reader has asked to see here too: the same article elsewhere. */
  linked: string[];
}

/** A snapshot as it lies in the database: all of the reader's own data but the bin, the drafts, the corpus and the snapshots. */
export interface BackupRow {
  /** The reader's own day, `2026-11-21`; a snapshot from just before a restore has a time behind it. */
  day: string;
  /** ISO 8601, UTC. */
  made: string;
  counts: BackupCounts;
  /** JSON, compressed. */
  bytes: Uint8Array<ArrayBuffer>;
  /** It was found outside after the database had been lost. */
  isFound?: true;
}

/** The day alone of what a snapshot is asked for by, without the time behind it. */
export const dayOf = (key: string): string => key.slice(0, '2026-11-21'.length);

/**
 * Of days in any order the last so many, as they were lived and not as they are dated: one that is later than `today` was written before the clock
 * was set back, so it is older than all others and goes first. Otherwise what is made on such a clock would be the first to go.
 */
export function lastDays(days: Iterable<string>, today: string, most: number): string[] {
  const sorted = [...new Set(days)].sort();
  return [...sorted.filter((day) => day > today), ...sorted.filter((day) => day <= today)].slice(-most);
}

/** How much a snapshot holds. */
export interface BackupCounts {
  notes: number;
  corrections: number;
  words: number;
}

/** The one row of a sync that is switched on, and the one of a manifest whose arrival is not known yet. */
export type SyncStateRow = ({ name: 'state' } & SyncState) | ({ name: 'pending' } & Pending);
