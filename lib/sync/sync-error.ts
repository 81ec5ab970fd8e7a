import type { StoreError } from '../note/note.ts';

/** Why a sync or a test of the connection came to nothing; what it had not finished is as it was, here and on the server. */
export type SyncErrorCode =
  /** The address is none, or unencrypted and not in one's own network. */
  | 'address'
  /** The reader has not granted, or has withdrawn, the server's origin. */
  | 'permission'
  /** The server refuses name or password. */
  | 'password'
  /** The server knows the reader, but lets them do nothing there. */
  | 'forbidden'
  | 'no-folder'
  | 'not-webdav'
  /** The server wants another address. */
  | 'redirected'
  /** The machine has no network. */
  | 'offline'
  | 'unreachable'
  /** The server is there, but the browser does not trust its certificate. */
  | 'certificate'
  /** No answer in time. */
  | 'slow'
  /** 423. */
  | 'locked'
  /** 429 and 503. */
  | 'busy'
  /** 507. */
  | 'full'
  /** 413. */
  | 'too-large'
  /** Any other answer; `status` says which. */
  | 'server'
  /** The server can keep two machines from writing at once neither by ETags nor by moving. */
  | 'unsafe-server'
  /** Another machine was quicker each time. */
  | 'contended'
  | 'passphrase'
  /** What lies on the server was not written by this extension. */
  | 'foreign'
  /** What lies on the server has been cut off or tampered with. */
  | 'damaged'
  /** The server shows an older state than this machine has seen. */
  | 'rolled-back'
  /** What this machine has synced with is not on the server any more. */
  | 'gone'
  /** A newer release of the extension has written it. */
  | 'newer-version'
  /** This machine's own database; `store` says what. */
  | 'store';

/** A failure with what is known of it. */
export interface SyncError {
  code: SyncErrorCode;
  /** The HTTP status, where there was one. */
  status?: number;
  store?: StoreError;
}

/** Thrown within `lib/sync` and by stores in a sync; `attempted` makes it a `Result` again. */
export class SyncFailure extends Error {
  readonly error: SyncError;
  constructor(code: SyncErrorCode, more: Omit<SyncError, 'code'> = {}) {
    super([code, ...Object.values(more)].join(' '));
    this.error = { code, ...more };
  }
}
