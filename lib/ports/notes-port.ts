import { sendMessage } from '../messages/protocol.ts';
import type { StoreError } from '../note/note.ts';
import type { Result } from '../result.ts';
import type { KeepingPort, LocalNotes, NotesPort } from '../state/notes-ports.ts';
import { asked } from './asked.ts';
import type { Events } from './events.ts';

/** The reader's notes: single ones through the background, many straight from the store, which `open` opens when it is first wanted. */
export function createNotesPort(events: Events, open: () => Promise<LocalNotes>): NotesPort {
  const local = once(open);
  return {
    part: async (after) => (await local()).part(after),
    newest: async () => (await local()).newest(),
    ofPage: (url) => asked(sendMessage('listNotesOfPage', { url })),
    tagColours: async () => (await local()).tagColours(),
    update: (id, body, base) => asked(sendMessage('updateNote', base === undefined ? { id, body } : { id, body, base })),
    drafts: async () => (await local()).drafts(),
    keepDraft: (draft) => asked(sendMessage('saveDraft', draft)),
    dropDraft: (url, key) => asked(sendMessage('dropDraft', { url, key })),
    resolve: (id, body) => asked(sendMessage('resolveNote', { id, body })),
    place: (id, selector) => asked(sendMessage('placeNote', { id, selector })),
    edit: async (ids, edit) => told((await local()).edit(ids, edit)),
    remove: async (ids) => told((await local()).remove(ids)),
    putBack: async (before) => told((await local()).putBack(before)),
    async countDamaged() {
      const result = await asked(sendMessage('countDamagedNotes', undefined));
      return result.ok ? result.value : 0;
    },
    reposts: (url, sketch) => asked(sendMessage('findReposts', { url, sketch })),
    link: (document, to) => asked(sendMessage('linkDocument', { document, to })),
    unlink: (url) => asked(sendMessage('unlinkDocument', { url })),
    watch: (changed) => events.onNotesChanged(changed),
  };
}

/** Tags, bin and snapshots, straight from the store. */
export function createKeepingPort(events: Events, open: () => Promise<LocalNotes>): KeepingPort {
  const local = once(open);
  return {
    tags: async () => (await local()).tags(),
    renameTag: async (from, to) => told((await local()).renameTag(from, to)),
    deleteTag: async (tag) => told((await local()).deleteTag(tag)),
    colourTag: async (tag, colour) => told((await local()).colourTag(tag, colour)),
    putBack: async (before) => told((await local()).putBack(before)),
    binned: async () => (await local()).binned(),
    restore: async (ids) => told((await local()).restore(ids)),
    emptyBin: async () => told((await local()).emptyBin()),
    backups: async () => (await local()).backups(),
    preview: async (day) => (await local()).preview(day),
    restoreBackup: async (day) => told((await local()).restoreBackup(day)),
    watch: (changed) => events.onNotesChanged(changed),
  };
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opening: Promise<Value> | undefined;
  return () => {
    opening ??= open();
    return opening;
  };
}

/** What was changed in the store from here is told to the others; where the background does not answer they find it when they read next. */
async function told<Value>(work: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> {
  const result = await work;
  if (result.ok) await sendMessage('notesEdited').catch(() => undefined);
  return result;
}
