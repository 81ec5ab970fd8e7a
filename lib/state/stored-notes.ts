import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Note, StoreError } from '../note/note.ts';
import type { TagColours } from '../note/tags.ts';
import { type Result, success } from '../result.ts';
import type { NotesPort } from './notes-ports.ts';
import { foldedText } from './notes-search.ts';

/** All notes, as far as they are known. */
export type NotesState =
  /** Nobody has asked to see them. */
  | { state: 'unasked' }
  | { state: 'loading' }
  | { state: 'failed'; error: StoreError }
  /** `isWhole` is false while the rest is still being read: then `notes` are those changed last. */
  | { state: 'ready'; notes: readonly Note[]; isWhole: boolean };

type Edit = (notes: readonly Note[]) => readonly Note[];

/** The notes as the store has them, read again whenever they have changed. */
export interface StoredNotes {
  all: NotesState;
  /** The notes of the page in view; undefined until known, and where no page is in view. */
  ofPage: readonly Note[] | undefined;
  /** The colours that the reader has given to tags. */
  tagColours: TagColours;
  /** How many stored notes cannot be read. */
  damaged: number;
  /** Reads all notes; to be called by whoever shows them. Called again it does nothing. */
  want(): void;
  /** Reads again what is shown. */
  reload(): Promise<void>;
  reloadOfPage(): Promise<void>;
  /** Shows what a change that the store has confirmed has made of all notes. */
  changeAll(edit: Edit): void;
  /** The same for the notes of the page. */
  changeOfPage(edit: Edit): void;
}

/** After the last change elsewhere so long, in ms; a long list takes a second or two to read. */
const RELOAD_AFTER = 300;
const RELOAD_LONG_AFTER = 2000;
const LONG = 5000;

/** Notes of a port; `url` is the page in view. */
export function useStoredNotes(port: NotesPort, url: string | undefined): StoredNotes {
  const [damaged, setDamaged] = useState(0);
  const countDamaged = useCallback(async () => setDamaged(await port.countDamaged()), [port]);
  const { loadAll, reloadAfter, ...whole } = useAllNotes(port, countDamaged);
  const { loadOfPage, ...page } = useNotesOfPage(port, url, countDamaged);

  useEffect(() => {
    void loadOfPage();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = port.watch(() => {
      void loadOfPage();
      const after = reloadAfter();
      if (after === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void loadAll(), after);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [port, loadOfPage, loadAll, reloadAfter]);

  return {
    ...whole,
    ...page,
    damaged,
    async reload() {
      if (reloadAfter() !== undefined) await loadAll();
      await loadOfPage();
    },
    reloadOfPage: loadOfPage,
  };
}

function useNotesOfPage(port: NotesPort, url: string | undefined, countDamaged: () => Promise<void>) {
  const [ofPage, setOfPage] = useState<readonly Note[]>();
  const loadOfPage = useCallback(async () => {
    if (url === undefined) return setOfPage(undefined);
    const found = await port.ofPage(url);
    if (found.ok) setOfPage(found.value);
    await countDamaged();
  }, [port, url, countDamaged]);
  return { ofPage, loadOfPage, changeOfPage: (edit: Edit) => setOfPage((now) => (now === undefined ? now : edit(now))) };
}

/** All notes from when they are first wanted. */
function useAllNotes(port: NotesPort, countDamaged: () => Promise<void>) {
  const [all, setAll] = useState<NotesState>({ state: 'unasked' });
  const [tagColours, setTagColours] = useState<TagColours>(new Map());
  const isWanted = useRef(false);
  const size = useRef(0);
  // Only the reading that was begun last may show what it found.
  const reading = useRef(0);

  const loadAll = useCallback(async () => {
    const mine = ++reading.current;
    const isLast = () => mine === reading.current;
    const show = (state: NotesState) => isLast() && setAll(state);
    // Nothing is taken from view that the reader may be working on.
    if (size.current === 0) {
      setAll((now) => (now.state === 'ready' ? now : { state: 'loading' }));
      const newest = await port.newest();
      if (newest.ok && newest.value.length > 0) show({ state: 'ready', notes: newest.value, isWhole: false });
    }
    const colours = await port.tagColours();
    if (colours.ok) setTagColours(colours.value);
    const notes = await readAll(port, isLast);
    if (!isLast()) return;
    if (!notes.ok) return void show({ state: 'failed', error: notes.error });
    size.current = notes.value.length;
    show({ state: 'ready', notes: notes.value, isWhole: true });
    // Reading sorts rows that are no notes out: they are counted after it.
    await countDamaged();
  }, [port, countDamaged]);

  return {
    all,
    tagColours,
    loadAll,
    want: useCallback(() => {
      if (isWanted.current) return;
      isWanted.current = true;
      void loadAll();
    }, [loadAll]),
    /** How long to wait, in ms, before all are read again; undefined where nobody has asked to see them. */
    reloadAfter: useCallback(() => {
      if (!isWanted.current) return undefined;
      return size.current > LONG ? RELOAD_LONG_AFTER : RELOAD_AFTER;
    }, []),
    changeAll: (edit: Edit) => setAll((now) => (now.state === 'ready' ? { ...now, notes: edit(now.notes) } : now)),
  };
}

/** All notes part by part, made ready for searching as they come: all at once would keep the list from being scrolled. */
async function readAll(port: NotesPort, isStillWanted: () => boolean): Promise<Result<Note[], StoreError>> {
  const notes: Note[] = [];
  for (let next: string | undefined = ''; next !== undefined && isStillWanted(); ) {
    const part: Awaited<ReturnType<NotesPort['part']>> = await port.part(next);
    if (!part.ok) return part;
    for (const note of part.value.notes) {
      foldedText(note);
      notes.push(note);
    }
    next = part.value.next;
  }
  return success(notes);
}
