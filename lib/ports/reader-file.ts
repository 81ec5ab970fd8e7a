import type { DocumentError } from '../reader/document-error.ts';
import { MOST_PDF_BYTES } from '../reader/open-document.ts';
import { failure, type Result, success } from '../result.ts';
import { runInTab } from './run-in-tab.ts';

/** What a script in a tab says of a file that it has got. */
interface Got {
  status: number;
  size: number;
}

/** Bytes handed over at once; three quarters of the text that carries them. */
const PIECE = 3 * 1024 * 1024;

/**
 * The bytes of a file at an address, got by a tab that the reader's click has opened to the extension, with the rights of the page there and
 * no others: our own pages have no network. `out-of-reach` where the browser lets no script into the tab (Firefox's PDF viewer) or the
 * page may not have the file (another site).
 */
export async function fileThroughTab(tabId: number, url: string): Promise<Result<Uint8Array, DocumentError>> {
  if (/^file:/i.test(url)) return failure({ code: 'on-disk' });
  try {
    const got = await inTab(tabId, getFile, [url]);
    if (got === null) return failure({ code: 'out-of-reach' });
    if (got.status !== 200) return failure({ code: 'not-given', status: got.status });
    if (got.size > MOST_PDF_BYTES) return failure({ code: 'file-too-large', limit: MOST_PDF_BYTES });
    const bytes = new Uint8Array(got.size);
    for (let at = 0; at < got.size; at += PIECE) {
      const piece = await inTab(tabId, pieceOfFile, [at, Math.min(at + PIECE, got.size)]);
      bytes.set(
        Uint8Array.from(atob(piece), (letter) => letter.charCodeAt(0)),
        at,
      );
    }
    await inTab(tabId, dropFile, []);
    return success(bytes);
  } catch {
    // The browser's own words: no right to the tab, or the tab has gone.
    return failure({ code: 'out-of-reach' });
  }
}

async function inTab<Args extends unknown[], Value>(tabId: number, func: (...args: Args) => Promise<Value>, args: Args): Promise<Value> {
  const [frame] = await runInTab({ target: { tabId }, func, args });
  return frame?.result as Value; // what the function returned, as the browser hands it over
}

/** Runs in the tab, in a world of our own: gets the file and keeps it there; null where it may not. */
async function getFile(url: string): Promise<Got | null> {
  try {
    const response = await fetch(url, { credentials: 'include' });
    const blob = response.ok ? await response.blob() : new Blob();
    Object.assign(globalThis, { gongjianFile: blob });
    return { status: response.ok ? 200 : response.status, size: blob.size };
  } catch {
    return null;
  }
}

/** Runs in the tab: a piece of the file as base64. */
function pieceOfFile(start: number, end: number): Promise<string> {
  const { gongjianFile } = globalThis as unknown as { gongjianFile: Blob }; // left there by `getFile`
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(gongjianFile.slice(start, end));
  });
}

/** Runs in the tab. */
async function dropFile(): Promise<void> {
  Reflect.deleteProperty(globalThis, 'gongjianFile');
}
