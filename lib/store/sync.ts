import { checkCorrection } from '../corrections/check.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { type Entry, isDeleted } from '../sync/entry.ts';
import { type Decision, decide, mergedRecord } from '../sync/merge.ts';
import { hashOf, hashOfJson, keyOf, partsOf, RECORD_KINDS, type RecordKind, type RecordValues } from '../sync/record.ts';
import { SyncFailure } from '../sync/sync-error.ts';
import type { Applied, LocalChanges, OutgoingEntry, SyncRow, SyncState, SyncStore } from '../sync/sync-store.ts';
import { attempt } from './attempt.ts';
import type { NotesDatabase } from './database.ts';
import { olderRivals } from './import-notes-rest.ts';
import { soundRows } from './note-rows.ts';
import { idsApart, type Local, type RecordTable, type Surroundings, syncTables, tablesOfSync } from './sync-tables.ts';

/** Records that are merged at a time. */
const PORTION = 500;

/** This machine's end of a sync, over a database that is opened where it is not. */
export function createSyncStore(database: NotesDatabase, newId: () => string): SyncStore {
  const { syncRows, syncState } = database;
  const tables = syncTables(database);
  const all = tablesOfSync(database);
  const reading = <Value>(work: () => Promise<Value>) => thrown(attempt(database, () => database.transaction('r', all, work)));
  const writing = <Value>(work: () => Promise<Value>) => thrown(attempt(database, () => database.transaction('rw', all, work)));
  const saved = async (state: SyncState) => void (await syncState.put({ name: 'state', ...state }));
  const read = async (): Promise<SyncState | undefined> => {
    const row = await syncState.get('state');
    return row?.name === 'state' ? row : undefined;
  };

  return {
    state: () => thrown(attempt(database, read)),
    save: (state) => thrown(attempt(database, () => saved(state))),
    // Part by part and not in one transaction, which would keep the reader's writing waiting; each record is read again when it is sent.
    changes: () => thrown(attempt(database, () => changesOf(database))),
    keysAfter: (generation) => thrown(attempt(database, () => syncRows.where('rev').above(generation).primaryKeys())),
    outgoing: (keys, rev) => reading(() => outgoing(database, keys, rev)),

    apply: (entries, head, now) =>
      writing(async () => {
        const applied: Applied = { written: 0, deleted: 0, merged: 0, reports: 0, overruled: 0 };
        const latest = latestOf(entries);
        for (const kind of RECORD_KINDS) {
          const ofKind = latest.filter(({ key }) => key.startsWith(`${kind}:`));
          for (let at = 0; at < ofKind.length; at += PORTION) {
            await applyPart(database, kind, tables[kind], ofKind.slice(at, at + PORTION), { now, newId }, applied);
          }
        }
        if (latest.length > 0) await mend(database);
        const state = await read();
        if (state !== undefined) await saved({ ...state, head });
        return applied;
      }),

    pending: () =>
      thrown(
        attempt(database, async () => {
          const row = await syncState.get('pending');
          return row?.name === 'pending' ? row : undefined;
        }),
      ),
    hold: (pending) => thrown(attempt(database, async () => void (await syncState.put({ name: 'pending', ...pending })))),

    settle: ({ manifest, rows }) =>
      writing(async () => {
        await syncRows.bulkPut(rows);
        await syncState.delete('pending');
        const state = await read();
        if (state !== undefined) await saved({ ...state, head: { manifest, tag: undefined } });
      }),

    forget: () =>
      writing(async () => {
        await syncRows.clear();
        await syncState.delete('pending');
        const { head: _, ...state } = (await read()) ?? {};
        if ('place' in state) await saved(state as SyncState); // all of it but what is optional
      }),

    clear: () =>
      writing(async () => {
        await syncRows.clear();
        await syncState.clear();
      }),
  };
}

async function thrown<Value>(work: Promise<Result<Value, StoreError>>): Promise<Value> {
  const result = await work;
  if (result.ok) return result.value;
  throw new SyncFailure('store', { store: result.error });
}

/** Of each key the entry that was written last: older runs hold older states too. */
function latestOf(entries: readonly Entry[]): Entry[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) if (entry.rev > (latest.get(entry.key)?.rev ?? 0)) latest.set(entry.key, entry);
  return [...latest.values()];
}

/** All records against what was last agreed on. */
async function changesOf(database: NotesDatabase): Promise<LocalChanges> {
  const tables = syncTables(database);
  const agreed = new Map((await database.syncRows.toArray()).map(({ key, hash }) => [key, hash]));
  const apart = await idsApart(database);
  const changes: LocalChanges = { keys: [], size: 0, conflicts: 0 };
  for (const kind of RECORD_KINDS) {
    await tables[kind].scan((id, json) => {
      const key = keyOf(kind, id);
      const base = agreed.get(key);
      agreed.delete(key);
      if (json === undefined) return;
      if (kind === 'note' && json.includes('"conflicts":[')) changes.conflicts++;
      if (base === hashOfJson(json)) return;
      changes.keys.push(key);
      changes.size += json.length;
    });
  }
  for (const [key, hash] of agreed) if (hash !== '' && !apart.has(partsOf(key)?.id ?? '')) changes.keys.push(key);
  return changes;
}

/** Keys by kind, their ids in order. */
function byKind(keys: readonly string[]): [RecordKind, string[]][] {
  const groups = Map.groupBy(
    keys.flatMap((key) => partsOf(key) ?? []),
    ({ kind }) => kind,
  );
  return [...groups].map(([kind, parts]) => [kind, parts.map(({ id }) => id)]);
}

async function outgoing(database: NotesDatabase, keys: readonly string[], rev: number): Promise<OutgoingEntry[] | undefined> {
  const tables = syncTables(database);
  const apart = await idsApart(database);
  const entries: OutgoingEntry[] = [];
  for (const [kind, ids] of byKind(keys)) {
    const locals = await tables[kind].many(ids);
    const rows = await database.syncRows.bulkGet(ids.map((id) => keyOf(kind, id)));
    for (const [i, id] of ids.entries()) {
      const local = locals[i];
      if (local === undefined || local.state === 'damaged' || (local.state === 'missing' && apart.has(id))) return undefined;
      const entry = entryOf(kind, keyOf(kind, id), local, rows[i], rev);
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries;
}

/** A record as it goes out; undefined for one that came and went between two syncs. */
function entryOf(
  kind: RecordKind,
  key: string,
  local: Local<RecordValues[RecordKind]>,
  row: SyncRow | undefined,
  rev: number,
): OutgoingEntry | undefined {
  if (local.state !== 'there') {
    if (row === undefined) return undefined;
    const gone: SyncRow = row.hash === '' ? row : { ...row, rev, hash: '', was: row.hash };
    return { line: JSON.stringify({ key, rev: gone.rev, was: gone.was ?? '' }), row: gone };
  }
  const hash = hashOf(kind, local.value);
  const sent = { key, rev: row?.hash === hash ? row.rev : rev, hash };
  return { line: JSON.stringify({ key, rev: sent.rev, value: local.value }), row: { ...sent, ...kept(kind, local.value, row) } };
}

function kept(kind: RecordKind, value: RecordValues[RecordKind] | undefined, row: SyncRow | undefined): Pick<SyncRow, 'kept'> {
  if (kind !== 'list') return {};
  const list = (value as RecordValues['list'] | undefined) ?? row?.kept; // of that kind
  return list === undefined ? {} : { kept: list };
}

/** Decides on some records of one kind, and writes them. */
async function applyPart<Kind extends RecordKind>(
  database: NotesDatabase,
  kind: Kind,
  table: RecordTable<RecordValues[Kind]>,
  entries: readonly Entry[],
  surroundings: Surroundings,
  applied: Applied,
): Promise<void> {
  const keys = entries.map(({ key }) => key);
  const locals = await table.many(keys.map((key) => key.slice(kind.length + 1)));
  const rows = await database.syncRows.bulkGet(keys);
  const [put, removed, agreed]: [RecordValues[Kind][], string[], SyncRow[]] = [[], [], []];
  const also: RecordValues['note'][] = [];
  const act: Record<Decision, (entry: Entry, local: Local<RecordValues[Kind]>) => void> = {
    agreed: () => {},
    keep: () => {},
    take(entry) {
      if (isDeleted(entry)) removed.push(entry.key.slice(kind.length + 1));
      else put.push(entry.value as RecordValues[Kind]); // of the kind that the key says, as it was checked
    },
    merge(entry, local) {
      if (isDeleted(entry) || local.state !== 'there') return;
      const merged = mergedRecord(kind, local.value, entry.value as RecordValues[Kind]); // as above
      put.push(merged.value);
      if (merged.also !== undefined) also.push(merged.also);
      if (kind === 'note') applied.merged++;
      if (merged.isOverruled) applied.overruled++;
    },
  };
  for (const [i, entry] of entries.entries()) {
    const local: Local<RecordValues[Kind]> = locals[i] ?? { state: 'missing' };
    const row = rows[i];
    // What cannot be read is kept apart, and what the server has takes its place.
    if (local.state === 'damaged') await database.damaged.add({ found: surroundings.now, row: local.row });
    const hash = isDeleted(entry) ? '' : hashOf(kind, entry.value as RecordValues[Kind]); // as above
    const standing = { base: row?.hash, local: local.state === 'there' ? hashOf(kind, local.value) : '', remote: hash };
    if (local.state === 'damaged') standing.local = row?.hash ?? '';
    act[decide({ ...standing, ...(isDeleted(entry) ? { was: entry.was } : {}) })](entry, local);
    agreed.push({
      key: entry.key,
      rev: entry.rev,
      hash,
      ...(isDeleted(entry) ? { was: entry.was } : {}),
      ...kept(kind, isDeleted(entry) ? undefined : entry.value, row),
    });
  }
  await table.remove(removed, surroundings);
  await table.put(put, surroundings);
  await database.notes.bulkPut(also);
  await database.syncRows.bulkPut(agreed);
  applied.written += put.length + also.length;
  applied.deleted += removed.length;
  if (kind === 'report') applied.reports += put.length + removed.length;
}

/** What records mean together: a word has its list, and of two words of the reader on one thing the later one counts. */
async function mend({ wordLists, wordEntries, corrections, syncRows }: NotesDatabase): Promise<void> {
  const [used, there] = [await wordEntries.orderBy('list').uniqueKeys(), new Set(await wordLists.toCollection().primaryKeys())];
  const missing = used.map(String).filter((id) => !there.has(id));
  const rows = missing.length === 0 ? [] : await syncRows.bulkGet(missing.map((id) => keyOf('list', id)));
  await wordLists.bulkPut(rows.flatMap((row) => row?.kept ?? []));
  await corrections.bulkDelete(olderRivals(soundRows(await corrections.toArray(), checkCorrection)));
}
