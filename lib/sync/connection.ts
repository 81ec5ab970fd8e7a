import { createDav, type Dav, type DavNeeds } from './dav.ts';
import { type CheckedPlace, checkPlace, type SyncPlace } from './place.ts';
import { openManifest } from './pull.ts';
import { createRemote, type SwapMode } from './remote.ts';
import { deriveKey, isKeyOf, open, readHead, type SyncKey, seal } from './seal.ts';
import { SyncFailure } from './sync-error.ts';
import type { SyncState } from './sync-store.ts';

/** What asking a server needs of the world. */
export interface ConnectionNeeds extends Pick<DavNeeds, 'fetch' | 'isOnline' | 'patience'> {
  /** Whether the browser lets us ask the server. */
  isGranted: (pattern: string) => Promise<boolean>;
}

/** The password is kept sealed under this name. */
const PASSWORD = 'password';

/** The place that was typed, tidied up; fails with `address`. */
export function placed(typed: SyncPlace): CheckedPlace {
  const place = checkPlace(typed);
  if (!place.ok) throw new SyncFailure('address');
  return place.value;
}

/** Our folder, made where it is not there, and what is in it; fails with what is wrong with place or password. */
export async function reached(needs: ConnectionNeeds, place: CheckedPlace): Promise<{ dav: Dav; names: string[] }> {
  const dav = davAt(needs, place, place.password);
  const there = await dav.list();
  if (there !== undefined) return { dav, names: there.map(({ name }) => name) };
  // Is it ours alone that is missing?
  if ((await davAt(needs, { ...place, folder: '' }, place.password).list()) === undefined) throw new SyncFailure('no-folder');
  await dav.makeFolder();
  return { dav, names: [] };
}

/** The folder that was set up; fails with `permission` where the browser does not let us ask any more. */
export async function davOf(needs: ConnectionNeeds, state: SyncState): Promise<Dav> {
  await requireGrant(needs, state.place.pattern);
  return davAt(needs, state.place, new TextDecoder().decode(await open(state.key, PASSWORD, state.password)));
}

/** Fails with `permission` where the browser does not let us ask the server. */
export async function requireGrant({ isGranted }: ConnectionNeeds, pattern: string): Promise<void> {
  if (!(await isGranted(pattern))) throw new SyncFailure('permission');
}

/** The key that a passphrase makes of what lies there, none where nothing does; fails with `passphrase` where it is another one. */
export async function keyOfCopy(dav: Dav, mode: SwapMode, passphrase: string): Promise<SyncKey | undefined> {
  const manifest = await createRemote(dav, mode).manifest(undefined);
  if (manifest === undefined || manifest === 'unchanged') return undefined;
  const head = readHead(manifest.bytes);
  const key = await deriveKey(passphrase, head.salt, head.iterations);
  if (!isKeyOf(key, head)) throw new SyncFailure('passphrase');
  await openManifest(key, manifest);
  return key;
}

/** The password of the server as it is kept. */
export const sealPassword = (key: SyncKey, password: string) => seal(key, PASSWORD, new TextEncoder().encode(password));

/** The same connection under another key. */
export async function withKey(state: SyncState, key: SyncKey): Promise<SyncState> {
  const password = await open(state.key, PASSWORD, state.password);
  return { ...state, key, password: await seal(key, PASSWORD, password) };
}

function davAt(needs: ConnectionNeeds, { address, user, folder }: SyncState['place'], password: string): Dav {
  return createDav({ ...needs, base: `${address}${folder === '' ? '' : `${encodeURIComponent(folder)}/`}`, user, password });
}
