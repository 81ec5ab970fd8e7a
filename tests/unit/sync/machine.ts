/** A machine of the reader's for the tests: a database of its own, and the control over it. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { NotesDatabase } from '../../../lib/store/database.ts';
import { createNotesStore } from '../../../lib/store/notes.ts';
import { readEverything } from '../../../lib/store/read-everything.ts';
import { createSyncStore } from '../../../lib/store/sync.ts';
import { type ControlNeeds, createSyncControl } from '../../../lib/sync/control.ts';
import { createDav } from '../../../lib/sync/dav.ts';
import { checkPlace, type SyncPlace } from '../../../lib/sync/place.ts';
import type { SwapMode } from '../../../lib/sync/remote.ts';
import { type SyncKey, seal } from '../../../lib/sync/seal.ts';

export const PASSPHRASE = '东风 夜放 花千树';

/** `clock` in milliseconds off the true time. */
export function createMachine(
  name: string,
  { fetch = globalThis.fetch, clock = 0, ...over }: { clock?: number } & Partial<ControlNeeds> = {},
) {
  const database = new NotesDatabase({ name, indexedDB: new IDBFactory(), IDBKeyRange });
  const notes = createNotesStore(database);
  let ids = 0;
  const newId = () => `${name}-${++ids}`;
  const now = () => new Date(Date.now() + clock).toISOString();
  const store = createSyncStore(database, newId);
  let requests = 0;
  const control = createSyncControl({
    store,
    fetch: (...args: Parameters<typeof globalThis.fetch>) => {
      requests++;
      return fetch(...args);
    },
    isGranted: async () => true,
    now,
    newId: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    changed: () => {},
    ...over,
  });
  return {
    name,
    database,
    notes,
    store,
    control,
    newId,
    now,
    /** Requests since it was last asked. */
    takeRequests: () => {
      const count = requests;
      requests = 0;
      return count;
    },
  };
}
export type Machine = ReturnType<typeof createMachine>;

/** All that is synced of a machine, in an order that does not depend on it. */
export async function contentOf({ database }: Machine) {
  const all = await readEverything(database);
  if (!all.ok) throw new Error(all.error);
  const { notes, tags = [], documents = [], corrections = [], words, corpus } = all.value;
  const byKey = <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const names = new Map(corpus?.groups.map(({ id, name }) => [id, name]));
  return {
    notes: byKey(notes, ({ id }) => id),
    tags: byKey(tags, ({ name }) => name),
    documents: byKey(documents, ({ source }) => source),
    corrections: byKey(corrections, ({ id }) => id),
    lists: byKey(words?.lists ?? [], ({ id }) => id),
    words: byKey(words?.entries ?? [], ({ id }) => id),
    groups: [...names.values()].sort(),
    reports: byKey(corpus?.reports ?? [], ({ draft }) => draft.text).map(({ added, draft }) => ({
      added,
      ...draft,
      groups: draft.groups.map((id) => names.get(id)).sort(),
    })),
  };
}

/** Switches sync on as setting up does, with a key that is derived once for many machines; the folder is made. */
export async function joinCopy({ store }: Machine, typed: SyncPlace, key: SyncKey, mode: SwapMode): Promise<void> {
  const checked = checkPlace(typed);
  if (!checked.ok) throw new Error(checked.error);
  const { password, ...place } = checked.value;
  await createDav({ base: `${place.address}${place.folder}/`, user: place.user, password, fetch }).makeFolder();
  const sealed = await seal(key, 'password', new TextEncoder().encode(password));
  await store.save({ place, password: sealed, key, mode, leftover: [], last: { overruled: 0 } });
}
