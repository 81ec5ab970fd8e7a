import type { AddOutcome, OwnReportSummary } from '../corpus/own-report.ts';
import type { ImportError } from '../import/import-error.ts';
import type { StoreError } from '../messages/protocol.ts';
import type { Result } from '../result.ts';
import type { CorpusFileError } from './ports.ts';

/** Where the taking in of one file stands. */
export type ImportState =
  | { state: 'waiting' }
  | { state: 'reading' }
  | { state: 'adding' }
  | { state: 'added'; report: OwnReportSummary }
  | { state: 'duplicate'; of: OwnReportSummary; likeness: 'same' | 'near' }
  /** Nothing could be made of the file. */
  | { state: 'unusable'; error: ImportError }
  /** The store did not take it. */
  | { state: 'refused'; error: StoreError }
  /** An export of a corpus: how many of its reports are in now, were there already, and could not be read. */
  | { state: 'taken-in'; added: number; there: number; damaged: number; refused: number }
  | { state: 'no-corpus'; error: Exclude<CorpusFileError, { code: 'store' }>['code'] }
  | { state: 'cancelled' };

/** One file (or a pasted text) on its way in. */
export interface ImportItem {
  key: number;
  /** The file's name; empty for a pasted text. */
  name: string;
  now: ImportState;
}

/** How far an import is, all files together. */
export interface FilesSummary {
  /** Files whose fate is known. */
  done: number;
  total: number;
  added: number;
  duplicates: number;
  /** Unusable, refused, or no corpus. */
  failed: number;
  cancelled: number;
}

/** The state after the store's answer. */
export function stateOf(outcome: Result<AddOutcome, StoreError>): ImportState {
  return outcome.ok ? outcome.value : { state: 'refused', error: outcome.error };
}

/** Counts an import's items by their fate. */
export function summarise(items: readonly ImportItem[]): FilesSummary {
  const summary: FilesSummary = { done: 0, total: items.length, added: 0, duplicates: 0, failed: 0, cancelled: 0 };
  for (const { now } of items) {
    if (isPending(now)) continue;
    summary.done++;
    if (now.state === 'added') summary.added++;
    else if (now.state === 'duplicate') summary.duplicates++;
    else if (now.state === 'cancelled') summary.cancelled++;
    else if (now.state === 'taken-in') {
      summary.added += now.added;
      summary.duplicates += now.there;
      summary.failed += now.damaged + now.refused;
    } else summary.failed++;
  }
  return summary;
}

/** True for an item that the import has still to do. */
export function isPending({ state }: ImportState): boolean {
  return state === 'waiting' || state === 'reading' || state === 'adding';
}

/** Items with one of them in another state. */
export function withState(items: readonly ImportItem[], key: number, now: ImportState): ImportItem[] {
  return items.map((item) => (item.key === key ? { ...item, now } : item));
}

/** Items after the reader has cancelled: what was not begun is not done. What is being stored is stored. */
export function withCancelled(items: readonly ImportItem[]): ImportItem[] {
  return items.map((item) => (isPending(item.now) ? { ...item, now: { state: 'cancelled' } } : item));
}
