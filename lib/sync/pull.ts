import type { Bytes } from './bytes.ts';
import { type Entry, unpackEntries } from './entry.ts';
import { followsOn, hasPassed, type Manifest, readManifest } from './manifest.ts';
import type { Remote, RemoteManifest } from './remote.ts';
import { open, type SyncKey } from './seal.ts';
import { SyncFailure } from './sync-error.ts';
import type { Applied, SyncHead, SyncState, SyncStore } from './sync-store.ts';

/** What fetching needs. */
export interface PullNeeds {
  remote: Remote;
  store: SyncStore;
  /** ISO 8601, UTC. */
  now: () => string;
}

/** The server's state as taken in; `head` is undefined where there is no copy yet. */
export interface Pulled {
  head: SyncHead | undefined;
  applied: Applied;
}

const NOTHING: Applied = { written: 0, deleted: 0, merged: 0, reports: 0, overruled: 0 };
/** Files that are fetched at a time. */
const AT_ONCE = 4;

/**
 * Takes in what others have written since this machine last saw the server: one request where there is nothing. All is fetched and
 * checked before anything is written, and then written at once. Fails with `gone` or `rolled-back` where the server lacks what was there.
 */
export async function pull(needs: PullNeeds, state: SyncState): Promise<Pulled> {
  const { remote, store } = needs;
  const found = await remote.manifest(state.head?.tag);
  if (found === 'unchanged') return { head: state.head, applied: NOTHING };
  if (found === undefined) {
    if (state.head !== undefined) throw new SyncFailure('gone');
    return { head: undefined, applied: NOTHING };
  }
  const manifest = await openManifest(state.key, found);
  const seen = await seenOf(store, state, manifest);
  const entries = await fetchEntries(remote, state.key, { manifest, tag: found.tag }, seen?.generation ?? 0);
  const head = { manifest, tag: found.tag };
  if (entries.length === 0 && seen?.id === manifest.id) {
    await store.save({ ...((await store.state()) ?? state), head });
    return { head, applied: NOTHING };
  }
  return { head, applied: await store.apply(entries, head, needs.now()) };
}

/** What a manifest's file says. */
export async function openManifest(key: SyncKey, { name, bytes }: RemoteManifest): Promise<Manifest> {
  const read = readManifest(parsed(await open(key, name, bytes)));
  if (!read.ok) throw new SyncFailure(read.error);
  return read.value;
}

/** What this machine has seen of the server's history: nothing where that is another one, which is then merged as a whole. */
async function seenOf(store: SyncStore, state: SyncState, manifest: Manifest): Promise<Manifest | undefined> {
  let seen = state.head?.manifest;
  const pending = await store.pending();
  // It was not known whether it arrived: it did.
  if (pending !== undefined && pending.manifest.repository === manifest.repository && hasPassed(manifest, pending.manifest.id)) {
    await store.settle(pending);
    seen = pending.manifest;
  }
  if (seen === undefined) return undefined;
  const follows = seen.repository === manifest.repository ? followsOn(manifest, seen) : 'forked';
  if (follows === 'older') throw new SyncFailure('rolled-back');
  if (follows === 'yes') return seen;
  await store.forget();
  return undefined;
}

/** The entries of all files that may hold something written after a generation. */
async function fetchEntries(remote: Remote, key: SyncKey, { manifest, tag }: FoundHead, after: number): Promise<Entry[]> {
  const names = manifest.runs.filter(({ to }) => to > after).flatMap(({ files }) => files.map(({ name }) => name));
  const entries: Entry[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const parts = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => fetchFile(remote, key, name)));
    // Another machine has swapped the manifest and tidied up meanwhile; where none has, the file is lost.
    if (parts.includes(undefined)) throw new SyncFailure((await remote.manifest(tag)) === 'unchanged' ? 'damaged' : 'contended');
    for (const part of parts) for (const entry of part ?? []) if (entry.rev > after) entries.push(entry);
  }
  return entries;
}

interface FoundHead {
  manifest: Manifest;
  tag: string;
}

/** Undefined where it is not there. */
async function fetchFile(remote: Remote, key: SyncKey, name: string): Promise<Entry[] | undefined> {
  const bytes = await remote.read(name);
  return bytes === undefined ? undefined : unpackEntries(await open(key, name, bytes));
}

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
