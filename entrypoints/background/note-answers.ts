import { localDay } from '../../lib/local-day.ts';
import {
  fieldOf,
  isOwnPage,
  isSameSite,
  MessageRefused,
  requireOwnPage,
  requireSameOrigin,
  type Sender,
  stringOf,
} from '../../lib/messages/check.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { StoreError } from '../../lib/note/note.ts';
import { sketchOf } from '../../lib/note/sketch.ts';
import type { Result } from '../../lib/result.ts';
import { createBackupsStore } from '../../lib/store/backups.ts';
import type { NotesDatabase } from '../../lib/store/database.ts';
import { createDocumentsStore, type DocumentsStore } from '../../lib/store/documents.ts';
import { createDraftsStore } from '../../lib/store/drafts.ts';
import { createNotesStore } from '../../lib/store/notes.ts';
import { createTagsStore } from '../../lib/store/tags.ts';
import type { AnswersTo } from './answer.ts';

type NoteMessage =
  | 'saveNote'
  | 'updateNote'
  | 'resolveNote'
  | 'placeNote'
  | 'deleteNote'
  | 'restoreNote'
  | 'listNotesOfPage'
  | 'listAllNotes'
  | 'countDamagedNotes'
  | 'listTagsInUse'
  | 'notesEdited'
  | 'saveDraft'
  | 'listDrafts'
  | 'dropDraft'
  | 'findReposts'
  | 'linkDocument'
  | 'unlinkDocument';

interface Surroundings {
  database: NotesDatabase;
  ownAddress: string;
  now: () => string;
  /** Tells all others that notes have changed. */
  tell: (sender: Sender) => Promise<void>;
}

/** Answers to what is asked of notes, drafts, tags, and pages that have notes. */
export function noteAnswers({ database, ownAddress, now, tell }: Surroundings): AnswersTo<NoteMessage> {
  const notes = createNotesStore(database);
  const drafts = createDraftsStore(database);
  const documents = createDocumentsStore(database);
  const tags = createTagsStore(database);
  const keep = keeper(database, now);
  /**
   * Throws for a page that asks for a note of another site, unless it shows that site's notes as the same article's: ids alone are no
   * secret (those of Hypothesis stand in its addresses). `otherwise`: the address of one that is not kept.
   */
  const requireNote = async (sender: Sender, id: string, otherwise?: unknown) => {
    if (isOwnPage(sender, ownAddress)) return;
    const kept = await notes.sourceOf(id);
    const source = kept.ok ? (kept.value ?? otherwise) : undefined;
    // What is not there the store refuses with its own word.
    if (kept.ok && source === undefined) return;
    if (typeof source !== 'string') throw new MessageRefused('a note of no page');
    if (isSameSite(sender.url, source)) return;
    const linked = await documents.linkedFrom(source);
    if (!linked.ok || !linked.value.some((one) => isSameSite(sender.url, one))) throw new MessageRefused('a note of another site');
  };
  const changed = async <Value>(result: Promise<Result<Value, StoreError>>, sender: Sender): Promise<Result<Value, StoreError>> => {
    const outcome = await result;
    if (outcome.ok) {
      void tell(sender);
      void keep();
    }
    return outcome;
  };
  return {
    async saveNote(data, sender) {
      const source = fieldOf(fieldOf(data, 'target'), 'source');
      // What is no address is refused by the store, with its own word.
      if (typeof source === 'string') requireSameOrigin(sender, ownAddress, source);
      const saved = await changed(notes.save(data, crypto.randomUUID(), now(), fieldOf(data, 'isAgain') === true), sender);
      if (saved.ok) void rememberPage(documents, sender, saved.value.target.source);
      return saved;
    },
    updateNote: async (data, sender) => {
      const [id, base] = [stringOf(data, 'id'), fieldOf(data, 'base')];
      await requireNote(sender, id);
      return changed(notes.update(id, fieldOf(data, 'body'), now(), typeof base === 'string' ? base : undefined), sender);
    },
    async resolveNote(data, sender) {
      requireOwnPage(sender, ownAddress);
      return changed(notes.resolve(stringOf(data, 'id'), fieldOf(data, 'body'), now()), sender);
    },
    async placeNote(data, sender) {
      const id = stringOf(data, 'id');
      await requireNote(sender, id);
      return changed(notes.reattach(id, fieldOf(data, 'selector')), sender);
    },
    async deleteNote(data, sender) {
      const id = stringOf(data, 'id');
      await requireNote(sender, id);
      return changed(notes.remove(id, now()), sender);
    },
    async restoreNote(data, sender) {
      await requireNote(sender, stringOf(data, 'id'), stringOf(fieldOf(data, 'target'), 'source'));
      return changed(notes.restore(data), sender);
    },
    async listNotesOfPage(data, sender) {
      const url = stringOf(data, 'url');
      requireSameOrigin(sender, ownAddress, url);
      const listed = await notes.listOfPage(url, now());
      // Notes that came out of a file, and one whose tab was closed as soon as it was saved.
      if (listed.ok && listed.value.some(({ target }) => target.source === url)) void rememberPage(documents, sender, url);
      return listed;
    },
    async listAllNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      return notes.listAll(now());
    },
    async countDamagedNotes(_, sender) {
      requireOwnPage(sender, ownAddress);
      return notes.countDamaged();
    },
    listTagsInUse: () => tags.listTags(),
    async notesEdited(_, sender) {
      requireOwnPage(sender, ownAddress);
      void tell(sender);
    },
    async saveDraft(data, sender) {
      requireSameOrigin(sender, ownAddress, stringOf(fieldOf(data, 'target'), 'source'));
      const note = fieldOf(data, 'note');
      if (typeof note === 'string') await requireNote(sender, note);
      return drafts.save(data, now());
    },
    async listDrafts(data, sender) {
      const url = stringOf(data, 'url');
      requireSameOrigin(sender, ownAddress, url);
      return drafts.listOfPage(url, now());
    },
    async dropDraft(data, sender) {
      const url = stringOf(data, 'url');
      requireSameOrigin(sender, ownAddress, url);
      return drafts.drop(url, stringOf(data, 'key'));
    },
    async findReposts(data, sender) {
      requireOwnPage(sender, ownAddress);
      return documents.findReposts(stringOf(data, 'url'), fieldOf(data, 'sketch'));
    },
    async linkDocument(data, sender) {
      requireOwnPage(sender, ownAddress);
      return changed(documents.link(fieldOf(data, 'document'), stringOf(data, 'to')), sender);
    },
    async unlinkDocument(data, sender) {
      requireOwnPage(sender, ownAddress);
      return changed(documents.unlink(stringOf(data, 'url')), sender);
    },
  };
}

/**
 * What a first write sets off, once a day and once in this background's life: the day's snapshot, and the asking that the browser
 * does not clear what is kept. Neither may keep the write from being acknowledged.
 */
function keeper(database: NotesDatabase, now: () => string): () => Promise<void> {
  const backups = createBackupsStore(database);
  let lastDay = '';
  return async () => {
    const day = localDay(new Date());
    if (day === lastDay) return;
    lastDay = day;
    const made = await backups.ensure(day, now());
    // No room for a snapshot is no reason to be silent about the note that was saved: asked again with the next write.
    if (!made.ok) lastDay = '';
    await navigator.storage?.persist?.();
  };
}

/** Keeps what a page with notes is made of, where that is not known yet, so that the same article is known again at another address. */
async function rememberPage(documents: DocumentsStore, sender: Sender, source: string): Promise<void> {
  const tabId = sender.tab?.id;
  const known = await documents.isKnown(source);
  if (tabId === undefined || !known.ok || known.value) return;
  try {
    const { url, title, text } = await sendMessage('readPage', undefined, { tabId });
    if (url === source) await documents.remember({ source, title, sketch: sketchOf(text) });
  } catch {
    // The page has gone meanwhile; when it is opened again, its notes will find it.
  }
}
