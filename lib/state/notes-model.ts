import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoreError } from '../messages/protocol.ts';
import type { Note } from '../note/note.ts';
import type { NotesPort } from './ports.ts';

/** All notes, as far as they are known. */
export type NotesState = { state: 'loading' } | { state: 'failed'; error: StoreError } | { state: 'ready'; notes: Note[] };

/** The reader's notes and what can be done with them. */
export interface NotesModel {
  all: NotesState;
  /** Tags in use, for completion. */
  tags: string[];
  /** How many stored notes cannot be read. */
  damaged: number;
  /** The note that was deleted last and can be put back. */
  deleted: Note | undefined;
  /** Why the last deletion or its undoing was refused; until the next succeeds. */
  refused: StoreError | undefined;
  /** Undefined where the change was saved; otherwise why not, and the draft is to be kept. */
  update(id: string, body: Note['body']): Promise<StoreError | undefined>;
  remove(id: string): Promise<StoreError | undefined>;
  undo(): Promise<void>;
  retry(): Promise<void>;
}

/** The model of all notes. Lists change only by what the store has confirmed. */
export function useNotes(port: NotesPort): NotesModel {
  const [all, setAll] = useState<NotesState>({ state: 'loading' });
  const [tags, setTags] = useState<string[]>([]);
  const [damaged, setDamaged] = useState(0);
  const [deleted, setDeleted] = useState<Note>();
  const [refused, setRefused] = useState<StoreError>();

  const load = useCallback(async () => {
    const [result, used] = await Promise.all([port.list(), port.tags()]);
    // Listing sorts rows that are no notes out: they are counted after it.
    const unreadable = await port.countDamaged();
    setAll(result.ok ? { state: 'ready', notes: result.value } : { state: 'failed', error: result.error });
    setTags(used);
    setDamaged(unreadable);
  }, [port]);

  useEffect(() => {
    void load();
    return port.watch(() => void load());
  }, [port, load]);

  const change = (edit: (notes: Note[]) => Note[]) =>
    setAll((now) => (now.state === 'ready' ? { state: 'ready', notes: edit(now.notes) } : now));

  return {
    all,
    tags,
    damaged,
    deleted,
    refused,
    retry: load,
    async update(id, body) {
      const result = await port.update(id, body);
      if (!result.ok) return result.error;
      change((notes) => notes.map((note) => (note.id === id ? result.value : note)));
      setTags(await port.tags());
      return undefined;
    },
    async remove(id) {
      const result = await port.remove(id);
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return result.error;
      setDeleted(result.value);
      change((notes) => notes.filter((note) => note.id !== id));
      return undefined;
    },
    async undo() {
      if (deleted === undefined) return;
      const result = await port.restore(deleted);
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return;
      setDeleted(undefined);
      change((notes) => [...notes.filter((note) => note.id !== result.value.id), result.value]);
    },
  };
}
