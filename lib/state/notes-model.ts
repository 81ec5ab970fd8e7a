import { useMemo, useState } from 'preact/hooks';
import type { BulkEdit } from '../note/edit.ts';
import type { Note, NoteBody, NoteSelectors, StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { type NoteEdits, useNoteEdits } from './note-edits.ts';
import { facetsOf } from './notes-filter.ts';
import type { Before, NotesPort } from './notes-ports.ts';
import { type StoredNotes, useStoredNotes } from './stored-notes.ts';

/** What was done last and can be undone. */
export interface Undoable {
  type: 'deleted' | 'edited';
  /** How many notes. */
  count: number;
  before: Before;
}

/** The reader's notes and what can be done with them. */
export interface NotesModel extends Pick<StoredNotes, 'all' | 'ofPage' | 'tagColours' | 'damaged' | 'want'> {
  /** Tags in use, most used first, for completion; none until all notes are known. */
  tags: readonly string[];
  /** What is being written in the lists. */
  edits: NoteEdits;
  undoable: Undoable | undefined;
  /** Why the last change was refused; until the next succeeds. */
  refused: StoreError | undefined;
  retry(): Promise<void>;
  /** Undefined where the change was saved; otherwise why not, and the draft is to be kept. `base`: `modified` when editing began. */
  update(id: string, body: NoteBody, base?: string): Promise<StoreError | undefined>;
  resolve(id: string, body: NoteBody): Promise<StoreError | undefined>;
  place(id: string, selector: NoteSelectors): Promise<StoreError | undefined>;
  remove(ids: string | readonly string[]): Promise<StoreError | undefined>;
  edit(ids: readonly string[], edit: BulkEdit): Promise<StoreError | undefined>;
  undo(): Promise<void>;
}

/** The model of all notes. Lists change only by what the store has confirmed; `url` is the page in view. */
export function useNotes(port: NotesPort, url?: string): NotesModel {
  const { reload, reloadOfPage, changeAll, changeOfPage, ...stored } = useStoredNotes(port, url);
  const { all } = stored;
  const edits = useNoteEdits(port, all.state === 'ready');
  const [undoable, setUndoable] = useState<Undoable>();
  const [refused, setRefused] = useState<StoreError>();
  const tags = useMemo(() => (all.state === 'ready' && all.isWhole ? facetsOf(all.notes).tags.map(([tag]) => tag) : []), [all]);

  const change = (edit: (notes: readonly Note[]) => readonly Note[]) => {
    changeAll(edit);
    changeOfPage(edit);
  };
  /** One note was changed, or not. */
  const settled = async (answer: ReturnType<NotesPort['update']>): Promise<StoreError | undefined> => {
    const result = await answer;
    if (!result.ok) return result.error;
    change((notes) => notes.map((note) => (note.id === result.value.id ? result.value : note)));
    return undefined;
  };
  /** A change of many notes; where it is refused, the reader is told. */
  const told = async <Value>(answer: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> => {
    const result = await answer;
    setRefused(result.ok ? undefined : result.error);
    return result;
  };

  return {
    ...stored,
    tags,
    edits,
    undoable,
    refused,
    retry: reload,
    update: (id, body, base) => settled(port.update(id, body, base)),
    resolve: (id, body) => settled(port.resolve(id, body)),
    place: (id, selector) => settled(port.place(id, selector)),
    async remove(asked) {
      const ids = typeof asked === 'string' ? [asked] : asked;
      const result = await told(port.remove(ids));
      if (!result.ok) return result.error;
      setUndoable({ type: 'deleted', count: result.value.length, before: { notes: result.value, tags: [], plainTags: [] } });
      const gone = new Set(ids);
      change((notes) => notes.filter((note) => !gone.has(note.id)));
      return undefined;
    },
    async edit(ids, edit) {
      const result = await told(port.edit(ids, edit));
      if (!result.ok) return result.error;
      setUndoable({ type: 'edited', count: result.value.notes.length, before: result.value });
      await reload();
      return undefined;
    },
    async undo() {
      if (undoable === undefined || !(await told(port.putBack(undoable.before))).ok) return;
      setUndoable(undefined);
      // Of notes that were written on since, the store knows what became.
      if (undoable.before.edit !== undefined) return reload();
      const back = new Map(undoable.before.notes.map((note) => [note.id, note]));
      changeAll((notes) => [...notes.filter(({ id }) => !back.has(id)), ...back.values()]);
      await reloadOfPage();
    },
  };
}
