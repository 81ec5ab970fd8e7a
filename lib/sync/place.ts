import { failure, type Result, success } from '../result.ts';

/** Where the reader's copy lies, as they type it. */
export interface SyncPlace {
  /** Of the folder that the server gives for WebDAV: `https://dav.jianguoyun.com/dav/`. */
  address: string;
  user: string;
  password: string;
  /** The folder of our own in it; made where it is not there. */
  folder: string;
}

/** The folder that is offered. */
export const USUAL_FOLDER = 'gongjian';

/** Where a copy lies, tidied up. */
export interface CheckedPlace extends SyncPlace {
  /** The origin as the browser is asked for it; a port cannot be named. */
  pattern: string;
}

/** Which field cannot be used. */
export type PlaceFault = 'address' | 'insecure' | 'user' | 'folder';

/**
 * Tidies up what was typed: names in the address, query and fragment go. Unencrypted addresses are for one's own network only: the
 * records are encrypted, but the password of the server would be seen on the way.
 */
export function checkPlace({ address, user, password, folder }: SyncPlace): Result<CheckedPlace, PlaceFault> {
  const typed = address.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return failure('address');
  if (url.protocol === 'http:' && !isOwnNetwork(url.hostname)) return failure('insecure');
  const name = folder.trim().replace(/^\/+|\/+$/g, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names that servers refuse.
  if (name === '' || name.length > 100 || /[\\/:*?"<>|\u0000-\u001f]/.test(name) || /^\.+$/.test(name)) return failure('folder');
  // Basic authentication ends a name at the first colon (RFC 7617, 2).
  if (user.trim() === '' || user.includes(':')) return failure('user');
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return success({
    address: url.origin + path,
    user: user.trim(),
    password,
    folder: name,
    pattern: `${url.protocol}//${url.hostname}/*`,
  });
}

/** Addresses that are seen in one's own network only (RFC 1918, 4193, 6762). */
function isOwnNetwork(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[f[cd][0-9a-f:]+\]|[^.]+\.local)$/i.test(
    host,
  );
}
