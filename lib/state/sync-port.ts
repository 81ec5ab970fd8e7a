import type { SyncControl } from '../sync/control.ts';
import type { SyncError } from '../sync/sync-error.ts';

/** Syncing as the options show it. */
export interface SyncPort extends SyncControl {
  /** Asks for the server's origin; to be called in the click itself. False where the reader declines. */
  request(pattern: string): Promise<boolean>;
  /** Calls back when a sync has begun or ended; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** What the popup and the side panel know of it. */
export interface SyncNoticePort {
  /** Why the last sync did not go through, where the reader must do something; undefined where nothing is to be done. */
  trouble(): Promise<SyncError | undefined>;
  watch(changed: () => void): () => void;
  /** Opens the section of the options. */
  open(): Promise<void>;
}
