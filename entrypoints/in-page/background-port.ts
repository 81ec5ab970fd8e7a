import type { CorrectionDraft, CorrectionsChange, SavedCorrection } from '../../lib/corrections/correction.ts';
import type { FigureHistory } from '../../lib/messages/figure-history.ts';
import type { ComparedContent, CorpusPresence, StoreError } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { Note, NoteDraft } from '../../lib/note/note.ts';
import { asked } from '../../lib/ports/asked.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { failure, type Result } from '../../lib/result.ts';
import { nameOf } from './name-of.ts';

/** What the interface in the page asks of the background; a background that does not answer is a failure like others. */
export const background = {
  findInCorpus: (mention: Mention): Promise<Result<CorpusPresence, string>> =>
    sendMessage('findInCorpus', { class: mention.class, name: nameOf(mention) }).catch((error: unknown) => failure(String(error))),
  compareFigures: (page: ComparedContent): Promise<Result<FigureHistory[], string>> =>
    sendMessage('compareFigures', page).catch((error: unknown) => failure(String(error))),
  tags: (): Promise<Result<string[], StoreError>> => asked(sendMessage('listTags')),
  save: (draft: NoteDraft): Promise<Result<Note, StoreError>> => asked(sendMessage('saveNote', draft)),
  update: (id: string, body: NoteDraft['body']): Promise<Result<Note, StoreError>> => asked(sendMessage('updateNote', { id, body })),
  remove: (id: string): Promise<Result<Note, StoreError>> => asked(sendMessage('deleteNote', { id })),
  restore: (note: Note): Promise<Result<Note, StoreError>> => asked(sendMessage('restoreNote', note)),
  correct: (draft: CorrectionDraft): Promise<Result<SavedCorrection, StoreError>> => asked(sendMessage('saveCorrection', draft)),
  changeCorrections: (change: CorrectionsChange): Promise<Result<null, StoreError>> => asked(sendMessage('changeCorrections', change)),
};
