import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BulkEdit } from '../note/edit.ts';
import type { Note, NoteBody, NoteSelectors, StoreError } from '../note/note.ts';
import type { TagColours } from '../note/tags.ts';
import { facetsOf } from './notes-filter.ts';
import type { Before, NotesPort } from './notes-ports.ts';
import { foldedText } from './notes-search.ts';

/** All notes, as far as they are known. */
export type NotesState =
  /** Nobody has asked to see them. */
  | { state: 'unasked' }
  | { state: 'loading' }
  | { state: 'failed'; error: StoreError }
  /** `isWhole` is false while the rest is still being read: then `notes` are those changed last. */
  | { state: 'ready'; notes: readonly Note[]; isWhole: boolean };

/** What was done last and can be undone. */
export interface Undoable {
  type: 'deleted' | 'edited';
  /** How many notes. */
  count: number;
  before: Before;
}

/** The reader's notes and what can be done with them. */
export interface NotesModel {
  all: NotesState;
  /** The notes of the page in view, as the store has them; undefined until known, and where no page is in view. */
  ofPage: readonly Note[] | undefined;
  /** Tags in use, most used first, for completion; none until all notes are known. */
  tags: readonly string[];
  /** The colours that the reader has given to tags. */
  tagColours: TagColours;
  /** How many stored notes cannot be read. */
  damaged: number;
  undoable: Undoable | undefined;
  /** Why the last change was refused; until the next succeeds. */
  refused: StoreError | undefined;
  /** Reads all notes; to be called by whoever shows them. Called again it does nothing. */
  want(): void;
  retry(): Promise<void>;
  /** Undefined where the change was saved; otherwise why not, and the draft is to be kept. `base`: `modified` when editing began. */
  update(id: string, body: NoteBody, base?: string): Promise<StoreError | undefined>;
  resolve(id: string, body: NoteBody): Promise<StoreError | undefined>;
  place(id: string, selector: NoteSelectors): Promise<StoreError | undefined>;
  remove(ids: string | readonly string[]): Promise<StoreError | undefined>;
  edit(ids: readonly string[], edit: BulkEdit): Promise<StoreError | undefined>;
  undo(): Promise<void>;
}

/** After the last change elsewhere so long, in ms; a long list takes a second or two to read. */
const RELOAD_AFTER = 300;
const RELOAD_LONG_AFTER = 2000;
const LONG = 5000;

/** The model of all notes. Lists change only by what the store has confirmed; `url` is the page in view. */
export function useNotes(port: NotesPort, url?: string): NotesModel {
  const [all, setAll] = useState<NotesState>({ state: 'unasked' });
  const [ofPage, setOfPage] = useState<readonly Note[]>();
  const [tagColours, setTagColours] = useState<TagColours>(new Map());
  const [damaged, setDamaged] = useState(0);
  const [undoable, setUndoable] = useState<Undoable>();
  const [refused, setRefused] = useState<StoreError>();
  const isWanted = useRef(false);
  const size = useRef(0);
  // Only the reading that was begun last may show what it found.
  const reading = useRef(0);

  const loadAll = useCallback(async () => {
    const mine = ++reading.current;
    const show = (state: NotesState) => mine === reading.current && setAll(state);
    // Nothing is taken from view that the reader may be working on.
    if (size.current === 0) {
      setAll((now) => (now.state === 'ready' ? now : { state: 'loading' }));
      const newest = await port.newest();
      if (newest.ok && newest.value.length > 0) show({ state: 'ready', notes: newest.value, isWhole: false });
    }
    const colours = await port.tagColours();
    if (colours.ok) setTagColours(colours.value);
    const notes: Note[] = [];
    for (let next: string | undefined = ''; next !== undefined && mine === reading.current; ) {
      const part: Awaited<ReturnType<NotesPort['part']>> = await port.part(next);
      if (!part.ok) return void show({ state: 'failed', error: part.error });
      // Made ready for searching part by part: all at once would keep the list from being scrolled.
      for (const note of part.value.notes) {
        foldedText(note);
        notes.push(note);
      }
      next = part.value.next;
    }
    if (mine !== reading.current) return;
    size.current = notes.length;
    show({ state: 'ready', notes, isWhole: true });
    // Reading sorts rows that are no notes out: they are counted after it.
    setDamaged(await port.countDamaged());
  }, [port]);

  const loadOther = useCallback(async () => {
    if (url === undefined) return setOfPage(undefined);
    const found = await port.ofPage(url);
    if (found.ok) setOfPage(found.value);
    setDamaged(await port.countDamaged());
  }, [port, url]);

  useEffect(() => {
    void loadOther();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = port.watch(() => {
      void loadOther();
      if (!isWanted.current) return;
      clearTimeout(timer);
      timer = setTimeout(() => void loadAll(), size.current > LONG ? RELOAD_LONG_AFTER : RELOAD_AFTER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [port, loadOther, loadAll]);

  const change = (edit: (notes: readonly Note[]) => readonly Note[]) => {
    setAll((now) => (now.state === 'ready' ? { ...now, notes: edit(now.notes) } : now));
    setOfPage((now) => (now === undefined ? now : edit(now)));
  };
  const replace = (changed: readonly Note[]) => {
    const byId = new Map(changed.map((note) => [note.id, note]));
    change((notes) => notes.map((note) => byId.get(note.id) ?? note));
  };
  /** One note was changed, or not. */
  const settled = async (answer: ReturnType<NotesPort['update']>): Promise<StoreError | undefined> => {
    const result = await answer;
    if (!result.ok) return result.error;
    replace([result.value]);
    return undefined;
  };
  const tags = useMemo(() => (all.state === 'ready' && all.isWhole ? facetsOf(all.notes).tags.map(([tag]) => tag) : []), [all]);
  const again = async () => {
    if (isWanted.current) await loadAll();
    await loadOther();
  };

  return {
    all,
    ofPage,
    tags,
    tagColours,
    damaged,
    undoable,
    refused,
    want: useCallback(() => {
      if (isWanted.current) return;
      isWanted.current = true;
      void loadAll();
    }, [loadAll]),
    retry: again,
    update: (id, body, base) => settled(port.update(id, body, base)),
    resolve: (id, body) => settled(port.resolve(id, body)),
    place: (id, selector) => settled(port.place(id, selector)),
    async remove(asked) {
      const ids = typeof asked === 'string' ? [asked] : asked;
      const result = await port.remove(ids);
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return result.error;
      setUndoable({ type: 'deleted', count: result.value.length, before: { notes: result.value, tags: [], plainTags: [] } });
      const gone = new Set(ids);
      change((notes) => notes.filter((note) => !gone.has(note.id)));
      return undefined;
    },
    async edit(ids, edit) {
      const result = await port.edit(ids, edit);
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return result.error;
      setUndoable({ type: 'edited', count: result.value.notes.length, before: result.value });
      await again();
      return undefined;
    },
    async undo() {
      if (undoable === undefined) return;
      const result = await port.putBack(undoable.before);
      setRefused(result.ok ? undefined : result.error);
      if (!result.ok) return;
      setUndoable(undefined);
      // Of notes that were written on since, the store knows what became.
      if (undoable.before.edit !== undefined) return again();
      const back = new Map(undoable.before.notes.map((note) => [note.id, note]));
      const withBack = (notes: readonly Note[]) => [...notes.filter(({ id }) => !back.has(id)), ...back.values()];
      setAll((now) => (now.state === 'ready' ? { ...now, notes: withBack(now.notes) } : now));
      await loadOther();
    },
  };
}
