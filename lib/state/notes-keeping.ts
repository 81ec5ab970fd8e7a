import { useCallback, useMemo, useState } from 'preact/hooks';
import type { NoteColour, StoreError } from '../note/note.ts';
import type { TagInUse } from '../note/tags.ts';
import type { Result } from '../result.ts';
import { useListed } from './listed.ts';
import type { Backup, BackupPreview, Before, Binned, KeepingPort } from './notes-ports.ts';

/** A list that is read from the store. */
export type Kept<Item> = { state: 'loading' } | { state: 'failed'; error: StoreError } | { state: 'ready'; items: readonly Item[] };

interface KeptList<Item> {
  list: Kept<Item>;
  /** Why the last change was refused; until the next succeeds. */
  refused: StoreError | undefined;
  reload(): Promise<void>;
  /** Does something and reads the list again; undefined where it was refused. */
  act<Value>(work: () => Promise<Result<Value, StoreError>>): Promise<Value | undefined>;
}

const ready = <Item>(items: readonly Item[]) => ({ state: 'ready' as const, items });

/** The list as it is now, read again whenever notes have changed. */
function useKept<Item>(port: KeepingPort, read: () => Promise<Result<Item[], StoreError>>): KeptList<Item> {
  const listing = useMemo(() => ({ list: read, watch: (changed: () => void) => port.watch(changed) }), [port, read]);
  const [list, reload] = useListed(listing, ready<Item>);
  const [refused, setRefused] = useState<StoreError>();
  return {
    list,
    refused,
    reload,
    async act(work) {
      const result = await work();
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return undefined;
      await reload();
      return result.value;
    },
  };
}

/** What was done to a tag and can be undone. */
export interface TagUndo {
  type: 'renamed' | 'merged' | 'deleted';
  tag: string;
  /** The new name, of one that was renamed or merged. */
  to: string;
  count: number;
  before: Before;
}

/** The reader's tags and what can be done with them. */
export interface TagsModel extends Omit<KeptList<TagInUse>, 'act'> {
  undoable: TagUndo | undefined;
  /** Gives a tag another name; where it is in use, the two become one. */
  rename(from: string, to: string): Promise<void>;
  remove(tag: string): Promise<void>;
  colour(tag: string, colour: NoteColour | null): Promise<void>;
  undo(): Promise<void>;
}

/** The model of the tags. */
export function useTags(port: KeepingPort): TagsModel {
  const { act, ...kept } = useKept(
    port,
    useCallback(() => port.tags(), [port]),
  );
  const [undoable, setUndoable] = useState<TagUndo>();
  const isUsed = (name: string) => kept.list.state === 'ready' && kept.list.items.some((tag) => tag.name === name);
  return {
    ...kept,
    undoable,
    async rename(from, to) {
      if (from === to) return;
      const type = isUsed(to) ? 'merged' : 'renamed';
      const before = await act(() => port.renameTag(from, to));
      if (before !== undefined) setUndoable({ type, tag: from, to, count: before.notes.length, before });
    },
    async remove(tag) {
      const before = await act(() => port.deleteTag(tag));
      if (before !== undefined) setUndoable({ type: 'deleted', tag, to: '', count: before.notes.length, before });
    },
    async colour(tag, colour) {
      await act(() => port.colourTag(tag, colour));
    },
    async undo() {
      if (undoable === undefined) return;
      if ((await act(() => port.putBack(undoable.before))) !== undefined) setUndoable(undefined);
    },
  };
}

/** What was deleted in the last 30 days. */
export interface BinModel extends Omit<KeptList<Binned>, 'act'> {
  restore(ids: readonly string[]): Promise<void>;
  empty(): Promise<void>;
}

/** The model of the bin. */
export function useBin(port: KeepingPort): BinModel {
  const { act, ...kept } = useKept(
    port,
    useCallback(() => port.binned(), [port]),
  );
  return {
    ...kept,
    async restore(ids) {
      await act(() => port.restore(ids));
    },
    async empty() {
      await act(() => port.emptyBin());
    },
  };
}

/** Snapshots by day; `asked` is the one that the reader looks at, `restored` what was restored last. */
export interface BackupsModel extends Omit<KeptList<Backup>, 'act'> {
  asked: { day: string; preview: BackupPreview } | undefined;
  restored: { day: string; notes: number } | undefined;
  /** Tells what restoring would do; without a day, the question is dropped. */
  ask(day?: string): Promise<void>;
  restore(day: string): Promise<void>;
}

/** The model of the snapshots. */
export function useBackups(port: KeepingPort): BackupsModel {
  const { act, ...kept } = useKept(
    port,
    useCallback(() => port.backups(), [port]),
  );
  const [asked, setAsked] = useState<BackupsModel['asked']>();
  const [restored, setRestored] = useState<BackupsModel['restored']>();
  return {
    ...kept,
    asked,
    restored,
    async ask(day) {
      if (day === undefined) return setAsked(undefined);
      const preview = await act(() => port.preview(day));
      setAsked(preview === undefined ? undefined : { day, preview });
    },
    async restore(day) {
      const counts = await act(() => port.restoreBackup(day));
      setAsked(undefined);
      if (counts !== undefined) setRestored({ day, notes: counts.notes });
    },
  };
}
