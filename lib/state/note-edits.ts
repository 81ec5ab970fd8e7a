import { useEffect, useReducer, useRef } from 'preact/hooks';
import { isSameBody } from '../note/conflict.ts';
import type { KeptDraft } from '../note/draft.ts';
import type { Note, NoteBody, StoreError } from '../note/note.ts';
import type { NotesPort } from './notes-ports.ts';

/** A note whose editor stands open in a list. */
export interface NoteEdit {
  /** The note's `modified` when editing began: what was saved elsewhere since is not overwritten. */
  base: string;
  /** What the note said then. */
  saved: NoteBody;
  /** What is written of it so far. */
  body: NoteBody;
}

/**
 * What is written in the lists of a surface: its rows come and go with scrolling, searching and changes of the list, and the surface
 * itself is closed in the midst of a word. `place` is a row of a list; the same note may stand in two.
 */
export interface NoteEdits {
  /** Undefined where no editor is open. */
  at(place: string): NoteEdit | undefined;
  /** True for a note to which something else was written before than it says, and left without saving. */
  isUnsaved(note: Note): boolean;
  /** Opens the editor, on what was left where there is something. */
  begin(place: string, note: Note): void;
  /** Keeps what is written; the reason where the store refused. */
  keep(place: string, note: Note, body: NoteBody): Promise<StoreError | undefined>;
  /** Closes the editor: what was written is saved, or is to be thrown away. */
  end(place: string, note: Note): void;
}

type Written = NoteEdit & { isKept: boolean };

/** The edits of a surface, with what was left on the disk once that is wanted. */
export function useNoteEdits(port: NotesPort, isWanted: boolean): NoteEdits {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  // Written by rows as they go, and read as others are drawn in their place: a state would be late.
  const { written, left } = useRef({ written: new Map<string, Written>(), left: new Map<string, KeptDraft>() }).current;

  useEffect(() => {
    if (!isWanted) return;
    const read = async () => {
      const drafts = await port.drafts();
      if (!drafts.ok) return;
      left.clear();
      for (const draft of drafts.value) if (draft.note !== undefined) left.set(draft.note, draft);
      redraw(undefined);
    };
    void read();
    return port.watch(() => void read());
  }, [port, isWanted, left]);

  const unsaved = ({ id, body }: Note): KeptDraft | undefined => {
    const draft = left.get(id);
    return draft === undefined || isSameBody(draft.body, body) ? undefined : draft;
  };
  return {
    at: (place) => written.get(place),
    isUnsaved: (note) => unsaved(note) !== undefined,
    begin(place, note) {
      const draft = unsaved(note);
      const base = draft?.base ?? note.modified;
      written.set(place, { base, saved: note.body, body: draft?.body ?? note.body, isKept: draft !== undefined });
      redraw(undefined);
    },
    async keep(place, note, body) {
      const edit = written.get(place);
      if (edit === undefined) return undefined;
      written.set(place, { ...edit, body, isKept: true });
      const { id, target, mention } = note;
      const kept = await port.keepDraft({
        key: id,
        note: id,
        base: edit.base,
        target,
        body,
        ...(mention === undefined ? {} : { mention }),
      });
      return kept.ok ? undefined : kept.error;
    },
    end(place, note) {
      if (written.get(place)?.isKept) void port.dropDraft(note.target.source, note.id);
      written.delete(place);
      left.delete(note.id);
      redraw(undefined);
    },
  };
}
