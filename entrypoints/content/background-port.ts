import type { CorrectionDraft, CorrectionsChange, PageCorrections, SavedCorrection } from '../../lib/corrections/correction.ts';
import type { CorpusPresence, StoreError } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { Note, NoteDraft } from '../../lib/note/note.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { failure, type Result } from '../../lib/result.ts';
import { nameOf } from './name-of.ts';

/** What the page asks of the background; a background that does not answer is a failure like others. */
export const background = {
  tellMarked: (count: number): Promise<unknown> => sendMessage('pageMarked', { count }).catch(() => undefined),
  /** A tab that may no longer be injected into stays without: its Chinese is marked all the same. */
  loadEnglish: (): Promise<void> => sendMessage('loadEnglish').catch(() => undefined),
  findInCorpus: (mention: Mention): Promise<Result<CorpusPresence, string>> =>
    sendMessage('findInCorpus', { class: mention.class, name: nameOf(mention) }).catch((error: unknown) => failure(String(error))),
  notesOf: (url: string): Promise<Result<Note[], StoreError>> => answered(sendMessage('listNotesOfPage', { url })),
  tags: (): Promise<Result<string[], StoreError>> => answered(sendMessage('listTags')),
  save: (draft: NoteDraft): Promise<Result<Note, StoreError>> => answered(sendMessage('saveNote', draft)),
  update: (id: string, body: NoteDraft['body']): Promise<Result<Note, StoreError>> => answered(sendMessage('updateNote', { id, body })),
  remove: (id: string): Promise<Result<Note, StoreError>> => answered(sendMessage('deleteNote', { id })),
  correctionsOf: (url: string): Promise<Result<PageCorrections, StoreError>> => answered(sendMessage('correctionsOfPage', { url })),
  correct: (draft: CorrectionDraft): Promise<Result<SavedCorrection, StoreError>> => answered(sendMessage('saveCorrection', draft)),
  changeCorrections: (change: CorrectionsChange): Promise<Result<null, StoreError>> => answered(sendMessage('changeCorrections', change)),
  restore: (note: Note): Promise<Result<Note, StoreError>> => answered(sendMessage('restoreNote', note)),
};

/** The extension was updated or its background is gone: nothing can be kept from this tab until it is loaded again. */
async function answered<Value>(answer: Promise<Result<Value, StoreError>>): Promise<Result<Value, StoreError>> {
  try {
    return (await answer) ?? failure('unavailable');
  } catch {
    return failure('unavailable');
  }
}
