/** What a sync asks of this machine's database. All writes are all or nothing; failures are thrown as `SyncFailure`s. */
import type { WordList } from '../corrections/correction.ts';
import type { Bytes } from './bytes.ts';
import type { Entry } from './entry.ts';
import type { Manifest } from './manifest.ts';
import type { CheckedPlace } from './place.ts';
import type { SwapMode } from './remote.ts';
import type { SyncKey } from './seal.ts';
import type { SyncError } from './sync-error.ts';

/** What a record was when this machine and the server last agreed on it. */
export interface SyncRow {
  key: string;
  /** The generation in which it was last written. */
  rev: number;
  /** Empty where it is deleted. */
  hash: string;
  /** Of a deleted one: what it was. */
  was?: string;
  /** Of a word list the list itself, for a word that another machine has put into it while it was deleted. */
  kept?: WordList;
}

/** The state of the server that this machine has seen last. */
export interface SyncHead {
  manifest: Manifest;
  /** Undefined where this machine wrote it: what the server calls it is seen when it is next read. */
  tag: string | undefined;
}

/** How the last sync ended. */
export interface LastSync {
  /** When one last went through; ISO 8601, UTC. */
  done?: string;
  /** What kept the last one from going through, and when that was. */
  error?: SyncError;
  failed?: string;
  /** What was set by another machine over this one's word in the last sync that went through (never words of a note). */
  overruled: number;
}

/** All that this machine keeps of a sync that is switched on. */
export interface SyncState {
  place: Omit<CheckedPlace, 'password'>;
  /** Sealed with the key: it stands nowhere in plain. */
  password: Bytes;
  key: SyncKey;
  mode: SwapMode;
  head?: SyncHead;
  /** Files that were begun on the manifest of a generation and may be part of none. */
  leftover: { names: string[]; generation: number }[];
  last: LastSync;
}

/** A manifest that was sent to the server, and what becomes of this machine's rows if it has arrived. */
export interface Pending {
  manifest: Manifest;
  rows: SyncRow[];
}

/** What differs from what was last agreed on. */
export interface LocalChanges {
  keys: string[];
  /** Of all of them as JSON, roughly. */
  size: number;
  /** Notes that have more than one version. */
  conflicts: number;
}

/** A record as it goes to the server. */
export interface OutgoingEntry {
  line: string;
  row: SyncRow;
}

/** What taking in entries has done. */
export interface Applied {
  /** Records written and deleted here. */
  written: number;
  deleted: number;
  /** Notes that have got another version. */
  merged: number;
  /** Reports of the own corpus among what was written or deleted. */
  reports: number;
  overruled: number;
}

/** This machine's end of a sync. */
export interface SyncStore {
  /** Undefined where sync is off. */
  state(): Promise<SyncState | undefined>;
  save(state: SyncState): Promise<void>;
  changes(): Promise<LocalChanges>;
  /** Keys of what was written, or deleted, after a generation. */
  keysAfter(generation: number): Promise<string[]>;
  /**
   * The records of some keys as they are now; those that are not as last agreed on get the generation `rev`. Undefined where one
   * cannot be read: then nothing may take the place of what the server has of it.
   */
  outgoing(keys: readonly string[], rev: number): Promise<OutgoingEntry[] | undefined>;
  /** Takes in what the server has of after the last head, and sets the head. */
  apply(entries: readonly Entry[], head: SyncHead, now: string): Promise<Applied>;
  pending(): Promise<Pending | undefined>;
  hold(pending: Pending): Promise<void>;
  /** The pending manifest has arrived: its rows are what is agreed on, and it is the head. */
  settle(pending: Pending): Promise<void>;
  /** Forgets what was agreed on, so that the next sync merges all with all. */
  forget(): Promise<void>;
  /** Switches sync off. */
  clear(): Promise<void>;
}
