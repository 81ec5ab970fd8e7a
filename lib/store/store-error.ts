import type { StoreError } from '../note/note.ts';
import { NewerVersionError } from './database.ts';

/** Which of the store's failures an error of IndexedDB or Dexie is; by name, as the messages differ by browser. */
const BY_NAME: Record<string, StoreError> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  NewerVersionError: 'newer-version',
  BlockedError: 'blocked',
  // Chromium's LevelDB is corrupt; Firefox cannot read its SQLite file.
  UnknownError: 'damaged',
  // It was, and the browser has thrown it away.
  EmptiedError: 'damaged',
  NotReadableError: 'damaged',
  DataError: 'damaged',
  // The stores or indexes that the schema promises are not there.
  NotFoundError: 'damaged',
  SchemaError: 'damaged',
  UpgradeError: 'damaged',
  // That id is taken.
  ConstraintError: 'invalid',
  // No IndexedDB, forbidden by a setting (Firefox throws InvalidStateError or SecurityError), closed under our hands.
  MissingAPIError: 'unavailable',
  MissingApiError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  TransactionInactiveError: 'unavailable',
  TimeoutError: 'unavailable',
};

/**
 * The failure that an error stands for, looked up from the innermost cause outwards (Dexie wraps: AbortError around
 * QuotaExceededError). Undefined for an error that is none of the database's: a bug, to be thrown on.
 */
export function storeErrorOf(error: unknown): StoreError | undefined {
  if (error instanceof NewerVersionError) return 'newer-version';
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = storeErrorOf(causeOf(error));
  if (inner !== undefined) return inner;
  const name = 'name' in error ? error.name : undefined;
  if (typeof name !== 'string') return undefined;
  // Where the disk itself is full, and not what the browser allows us of it, Chromium says so in the message alone.
  if ('message' in error && /NO_SPACE/.test(String(error.message))) return 'quota';
  // A transaction that was aborted or an opening that failed for a reason not told.
  if (name === 'AbortError' || name === 'OpenFailedError') return 'unavailable';
  return Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
}

/** What Dexie has put an error of its own around; of many rows that were refused, why the first was. */
function causeOf(error: object): unknown {
  if ('inner' in error && error.inner) return error.inner;
  return 'failures' in error && Array.isArray(error.failures) ? error.failures[0] : undefined;
}
