import type { DocumentToKeep, Repost } from '../note/document.ts';
import type { DraftToKeep, KeptDraft } from '../note/draft.ts';
import type { BulkEdit } from '../note/edit.ts';
import type { Note, NoteBody, NoteColour, NoteSelectors, StoreError } from '../note/note.ts';
import type { TagColours, TagInUse } from '../note/tags.ts';
import type { Result } from '../result.ts';

/** Some of all notes, by id. */
export interface NotesPart {
  notes: Note[];
  /** The id to ask on from; absent where these were the last. */
  next?: string;
}

/** What a change of many notes has to be given back to be undone. */
export interface Before {
  notes: Note[];
  tags: { name: string; colour: NoteColour }[];
  plainTags: string[];
  /** What was done with them, where they were not deleted. */
  edit?: BulkEdit;
}

/** A deleted note. */
export interface Binned {
  id: string;
  /** ISO 8601, UTC. */
  deleted: string;
  note: Note;
}

/** A day's snapshot. */
export interface Backup {
  /** What it is asked for by. */
  day: string;
  /** ISO 8601, UTC. */
  made: string;
  counts: { notes: number; corrections: number; words: number };
  /** In bytes. */
  size: number;
  /** It was found outside after the database had been lost. */
  isFound?: true;
}

/** What restoring a snapshot would do to the notes. */
export interface BackupPreview {
  counts: Backup['counts'];
  back: number;
  changed: number;
  binned: number;
}

type Answer<Value> = Promise<Result<Value, StoreError>>;

/** The reader's notes. */
export interface NotesPort {
  /** All notes by id, a part at a time; those after `after`, from the first where it is empty. */
  part(after: string): Answer<NotesPart>;
  /** Those changed last, newest first, as many as a list shows at once. */
  newest(): Answer<Note[]>;
  /** Those of a page, by its address. */
  ofPage(url: string): Answer<Note[]>;
  tagColours(): Answer<TagColours>;
  /** `base`: the note's `modified` when editing began; where it was changed since, it comes back with `conflicts`. */
  update(id: string, body: NoteBody, base?: string): Answer<Note>;
  /** What was written to notes and not saved. */
  drafts(): Answer<KeptDraft[]>;
  /** Keeps what is being written, in the place of what was kept under its key; gone when the note is saved. */
  keepDraft(draft: DraftToKeep): Answer<null>;
  dropDraft(source: string, key: string): Answer<null>;
  /** Makes `body` the note's only version. */
  resolve(id: string, body: NoteBody): Answer<Note>;
  /** Gives a note the place that the reader says it has now. */
  place(id: string, selector: NoteSelectors): Answer<Note>;
  edit(ids: readonly string[], edit: BulkEdit): Answer<Before>;
  remove(ids: readonly string[]): Answer<Note[]>;
  putBack(before: Before): Answer<null>;
  /** How many stored notes cannot be read; they are kept apart and are in no list. */
  countDamaged(): Promise<number>;
  /** Other pages with notes that may be the same article. */
  reposts(url: string, sketch: number[]): Answer<Repost[]>;
  /** Shows the notes of `to` on the page too; and no longer. */
  link(document: DocumentToKeep, to: string): Answer<null>;
  unlink(url: string): Answer<null>;
  /** Calls back when notes changed, here or elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** What is kept beside the notes: tags, what was deleted, snapshots. */
export interface KeepingPort {
  tags(): Answer<TagInUse[]>;
  renameTag(from: string, to: string): Answer<Before>;
  deleteTag(tag: string): Answer<Before>;
  /** `null` takes the colour away. */
  colourTag(tag: string, colour: NoteColour | null): Answer<null>;
  putBack(before: Before): Answer<null>;
  binned(): Answer<Binned[]>;
  restore(ids: readonly string[]): Answer<number>;
  emptyBin(): Answer<null>;
  backups(): Answer<Backup[]>;
  preview(day: string): Answer<BackupPreview>;
  restoreBackup(day: string): Answer<Backup['counts']>;
  /** Calls back when notes changed, here or elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** What one of the extension's own pages asks of the store itself; `lib/store/local-notes` is one. */
export type LocalNotes = Pick<NotesPort, 'part' | 'newest' | 'tagColours' | 'drafts' | 'edit' | 'remove' | 'putBack'> &
  Omit<KeepingPort, 'watch'>;
