import { localDay } from '../local-day.ts';
import type { BulkEdit } from '../note/edit.ts';
import type { NoteColour, StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import { createBackupsStore } from './backups.ts';
import { createBinStore } from './bin.ts';
import { type Before, createBulkStore } from './bulk.ts';
import { NotesDatabase } from './database.ts';
import { createDraftsStore } from './drafts.ts';
import { createNotesStore } from './notes.ts';
import { createTagsStore } from './tags.ts';

/** Notes that are read at a time, between two frames: some 3 ms. */
const PART = 250;
/** What a list shows before all is read. */
const FIRST = 100;

/**
 * The stores as one of the extension's own pages uses them, straight and with the clock of its own: 100,000 notes are too much for
 * messages (64 MB). Before a change of many notes the day's snapshot is made where there is none, for such a change may be a mistake.
 */
export function openLocalNotes() {
  const database = new NotesDatabase();
  const notes = createNotesStore(database);
  const bulk = createBulkStore(database);
  const drafts = createDraftsStore(database);
  const bin = createBinStore(database);
  const tags = createTagsStore(database);
  const backups = createBackupsStore(database);
  const now = () => new Date().toISOString();
  const today = () => localDay(new Date());
  const guarded = async <Value>(work: () => Promise<Result<Value, StoreError>>) => {
    // Where there is no room for a snapshot the change is made all the same: it can be undone.
    await backups.ensure(today(), now());
    return work();
  };
  return {
    part: (after: string) => notes.listPart(after, PART, now()),
    newest: () => notes.listNewest(FIRST, now()),
    drafts: () => drafts.listOfNotes(now()),
    edit: (ids: readonly string[], edit: BulkEdit) => guarded(() => bulk.editMany(ids, edit, now())),
    remove: (ids: readonly string[]) => guarded(() => bin.removeMany(ids, now())),
    putBack: (before: Before) => bulk.putBack(before),
    tags: () => tags.listTags(),
    tagColours: () => tags.listColours(),
    renameTag: (from: string, to: string) => guarded(() => bulk.renameTag(from, to, now())),
    deleteTag: (tag: string) => guarded(() => bulk.deleteTag(tag, now())),
    colourTag: (tag: string, colour: NoteColour | null) => tags.setTagColour(tag, colour),
    binned: () => bin.listBinned(now()),
    restore: (ids: readonly string[]) => bin.restoreMany(ids),
    emptyBin: () => bin.emptyBin(),
    backups: () => backups.list(),
    preview: (day: string) => backups.preview(day),
    restoreBackup: (day: string) => backups.restore(day, today(), now()),
  };
}
