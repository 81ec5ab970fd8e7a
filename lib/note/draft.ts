import type { Result } from '../result.ts';
import { Checker, type Fault, LIMITS, outcome, readBody, readMention, readTarget } from './check.ts';
import type { NoteDraft } from './note.ts';

/** What is being written and not saved yet, kept after every pause so that a crash loses nothing. */
export interface KeptDraft extends NoteDraft {
  /** Of all drafts this one; the editor's choice: the id of the note that is edited, `new 120–128` on a new one's passage. */
  key: string;
  /** The note that is being edited; absent where it is a new one. */
  note?: string;
  /** The note's `modified` when editing began. */
  base?: string;
  /** ISO 8601, UTC; given when it is kept. */
  modified: string;
}

/** A draft as the editor hands it over. */
export type DraftToKeep = Omit<KeptDraft, 'modified'>;

/** A draft from outside, to be kept at `now`; the first fault where it is none. */
export function checkDraftToKeep(value: unknown, now: string): Result<KeptDraft, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  return outcome(check, readKept(check, row, now));
}

/** A kept draft from the database; the first fault where it is none. */
export function checkKeptDraft(value: unknown): Result<KeptDraft, Fault> {
  const check = new Checker();
  const row = check.object(value, '');
  return outcome(check, readKept(check, row, check.time(row.modified, 'modified')));
}

function readKept(check: Checker, row: Record<string, unknown>, modified: string): KeptDraft {
  return {
    key: check.string(row.key, 'key', LIMITS.id, 1),
    target: readTarget(check, row.target, true),
    body: readBody(check, row.body, 'body'),
    ...(row.mention === undefined ? {} : { mention: readMention(check, row.mention, 'mention') }),
    ...(row.note === undefined ? {} : { note: check.string(row.note, 'note', LIMITS.id, 1) }),
    ...(row.base === undefined ? {} : { base: check.time(row.base, 'base') }),
    modified,
  };
}
