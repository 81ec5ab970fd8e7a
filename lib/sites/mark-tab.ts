import type { Packed } from '../messages/packed-content.ts';
import type { MarkError, PageContent } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';

/** What can be done to a tab; each rejects with the browser's own error where it refuses. */
export interface TabPort {
  /** Asks the content script; rejects where none is there. */
  read(tabId: number): Promise<Packed<PageContent>>;
  /** The MIME type of the page; rejects where the extension may not look. */
  contentType(tabId: number): Promise<string>;
  /** Puts highlight styles and content script in. */
  inject(tabId: number): Promise<void>;
  /** Takes the highlight styles out. */
  removeStyles(tabId: number): Promise<void>;
  /** Tells the content script to take everything back; rejects where none is there. */
  switchOff(tabId: number): Promise<void>;
  /** True while the tab is open, and its page is there. */
  exists(tabId: number): Promise<boolean>;
  clearBadge(tabId: number): Promise<void>;
}

/**
 * The browser's words for a tab that cannot be reached just now, in Chromium and Firefox. Whatever else it refuses it
 * forbids: browser pages, stores, other extensions' pages, view-source, files without the reader's leave.
 */
const UNREACHABLE = /showing error page|no tab with id|invalid tab id|tab was closed|no frame with id|frame.*removed|actor.*destroyed/i;

/** Injects where needed, and gives what the content script found once marking is complete. */
export async function markTab(port: TabPort, tabId: number): Promise<Result<Packed<PageContent>, MarkError>> {
  const present = await port.read(tabId).catch(() => undefined);
  if (present !== undefined) return success(present);
  try {
    // The PDF viewer lets a script in, and has no text for it.
    if ((await port.contentType(tabId)) === 'application/pdf') return failure('pdf');
    await port.inject(tabId);
  } catch (error) {
    const isUnreachable = UNREACHABLE.test(messageOf(error)) || !(await port.exists(tabId));
    return failure(isUnreachable ? 'unreachable' : 'forbidden');
  }
  try {
    return success(await port.read(tabId));
  } catch {
    // The page was left or reloaded while it was being marked.
    return failure('unreachable');
  }
}

/** Takes every trace out of the tab; one that has gone or was never marked has none. */
export async function unmarkTab(port: TabPort, tabId: number): Promise<void> {
  await Promise.allSettled([port.switchOff(tabId), port.removeStyles(tabId), port.clearBadge(tabId)]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
