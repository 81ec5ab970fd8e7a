import type { Bytes } from './bytes.ts';
import { packLines } from './entry.ts';
import { filesOf, nextManifest, type RecordFile, startOfRun } from './manifest.ts';
import { newFileName, type Remote } from './remote.ts';
import { type SyncKey, seal } from './seal.ts';
import { SyncFailure } from './sync-error.ts';
import type { SyncHead, SyncRow, SyncState, SyncStore } from './sync-store.ts';

/** What sending needs. */
export interface PushNeeds {
  remote: Remote;
  store: SyncStore;
  newId: () => string;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
}

/** Characters of JSON in one file, before packing; a larger record has a file of its own. */
const FILE_SIZE = 4_000_000;
/** Records that are read at a time. */
const PORTION = 100;
/** Packed, a record is about so much smaller. */
const PACKING = 3;

/** Records to be sent, and of which size they are as JSON. */
export interface Outgoing {
  keys: readonly string[];
  size: number;
}

/**
 * Sends records: first the files, which nothing refers to yet, then the manifest. True where that was swapped; false where another machine
 * was quicker, and then the server's state is as that has left it. With `key`, all is written anew under another passphrase.
 */
export async function push(needs: PushNeeds, head: SyncHead | undefined, { keys, size }: Outgoing, key?: SyncKey): Promise<boolean> {
  const { remote, store, newId } = needs;
  const state = await requireState(store);
  const before = head?.manifest;
  const generation = before?.generation ?? 0;
  const from = key === undefined ? startOfRun(before?.runs ?? [], size / PACKING) : 0;
  const sent =
    (await sendFiles(needs, state, key ?? state.key, { keys, from, generation })) ??
    (await sendAlone(needs, state, { keys, generation, key }));
  const manifest = nextManifest(before, { id: newId(), repository: newId() }, sent.from, sent.files);
  await store.hold({ manifest, rows: sent.rows });
  const name = remote.nameOf(manifest.generation);
  const bytes = await seal(key ?? state.key, name, new TextEncoder().encode(JSON.stringify(manifest)));
  if (!(await swapped(needs, manifest.generation, bytes, head?.tag))) return false;
  await store.settle({ manifest, rows: sent.rows });
  // What was written under another passphrase goes at once.
  await tidyUp(
    needs,
    [...(before?.garbage ?? []), ...(key === undefined ? [] : manifest.garbage)],
    key === undefined ? manifest.garbage : [],
  );
  return true;
}

/** How often it is tried to swap a manifest that is still there as it was. */
const TRIES = 3;
/** Apache takes no condition on a file in the second in which it was written. */
const SECOND_MS = 1200;

async function swapped({ remote, wait }: PushNeeds, generation: number, bytes: Bytes, before: string | undefined): Promise<boolean> {
  for (let left = TRIES; ; left--) {
    if (await remote.swap(generation, bytes, before)) return true;
    if (left === 1 || before === undefined || (await remote.manifest(before)) !== 'unchanged') return false;
    await wait(SECOND_MS);
  }
}

interface Sent {
  from: number;
  files: RecordFile[];
  rows: SyncRow[];
}

interface Range {
  keys: readonly string[];
  from: number;
  generation: number;
}

/** Where a record that would be written again cannot be read here, its run is left as it is. */
async function sendAlone(
  needs: PushNeeds,
  state: SyncState,
  { keys, generation, key }: Omit<Range, 'from'> & { key: SyncKey | undefined },
): Promise<Sent> {
  const sent = key === undefined ? await sendFiles(needs, state, state.key, { keys, from: generation, generation }) : undefined;
  if (sent === undefined) throw new SyncFailure('store', { store: 'damaged' });
  return sent;
}

/** Writes the files of a run; undefined where one of its records cannot be read. */
async function sendFiles(
  { remote, store }: PushNeeds,
  state: SyncState,
  key: SyncKey,
  { keys, from, generation }: Range,
): Promise<Sent | undefined> {
  const all = [...new Set([...keys, ...(await store.keysAfter(from))])];
  const sent: Sent = { from, files: [], rows: [] };
  let [lines, size]: [string[], number] = [[], 0];
  const write = async () => {
    const name = newFileName();
    await noteDown(store, state, name, generation);
    const bytes = await seal(key, name, await packLines(lines));
    await remote.write(name, bytes);
    sent.files.push({ name, bytes: bytes.length });
    [lines, size] = [[], 0];
  };
  for (let at = 0; at < all.length; at += PORTION) {
    const entries = await store.outgoing(all.slice(at, at + PORTION), generation + 1);
    if (entries === undefined) return undefined;
    for (const { line, row } of entries) {
      if (size > 0 && size + line.length > FILE_SIZE) await write();
      lines.push(line);
      size += line.length;
      sent.rows.push(row);
    }
  }
  if (lines.length > 0) await write();
  return sent;
}

/** Before a file is begun it is noted down, so that what a cut line leaves behind is found again. */
async function noteDown(store: SyncStore, state: SyncState, name: string, generation: number): Promise<void> {
  const now = (await store.state()) ?? state;
  const last = now.leftover.at(-1);
  const leftover =
    last?.generation === generation
      ? [...now.leftover.slice(0, -1), { generation, names: [...last.names, name] }]
      : [...now.leftover, { generation, names: [name] }];
  await store.save({ ...now, leftover });
}

/**
 * Deletes what nothing needs any more, and what interrupted syncs of this machine left behind. Those only of generations that have passed: as long as
 * a manifest may still be on its way that refers to them, they stay. What cannot be deleted now is tried again with the next change.
 */
async function tidyUp({ remote, store }: PushNeeds, garbage: readonly string[], spared: readonly string[]): Promise<void> {
  const state = await requireState(store);
  const { manifest } = state.head ?? {};
  if (manifest === undefined) return;
  const inUse = new Set([...filesOf(manifest), ...spared]);
  const passed = state.leftover.filter(({ generation }) => generation < manifest.generation).flatMap(({ names }) => names);
  const names = [...new Set([...garbage, ...passed])].filter((name) => !inUse.has(name));
  const gone = await Promise.all(
    names.map((name) =>
      remote.remove(name).then(
        () => true,
        () => false,
      ),
    ),
  );
  const left = names.filter((_, i) => !gone[i]);
  const ahead = state.leftover.filter(({ generation }) => generation >= manifest.generation);
  await store.save({ ...state, leftover: left.length === 0 ? ahead : [{ names: left, generation: 0 }, ...ahead] });
}

async function requireState(store: SyncStore): Promise<SyncState> {
  const state = await store.state();
  if (state === undefined) throw new Error('sync is off');
  return state;
}
