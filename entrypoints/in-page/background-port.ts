import { browser } from 'wxt/browser';
import type { CorrectionDraft, CorrectionsChange, SavedCorrection } from '../../lib/corrections/correction.ts';
import type { FigureHistory } from '../../lib/messages/figure-history.ts';
import { packContent } from '../../lib/messages/packed-content.ts';
import type { ComparedContent, CorpusPresence, StoreError } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { DraftToKeep } from '../../lib/note/draft.ts';
import type { Note, NoteBody, NoteDraft, NoteSelectors } from '../../lib/note/note.ts';
import type { TagInUse } from '../../lib/note/tags.ts';
import { asked } from '../../lib/ports/asked.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { failure, type Result } from '../../lib/result.ts';
import { nameOf } from './name-of.ts';

/** True once the extension was updated or removed: this page has no way to it any more. */
export const isCutOff = (): boolean => browser.runtime?.id === undefined;

/** What the interface in the page asks of the background; a background that does not answer is a failure like others. */
export const background = {
  findInCorpus: (mention: Mention): Promise<Result<CorpusPresence, string>> =>
    sendMessage('findInCorpus', { class: mention.class, name: nameOf(mention) }).catch((error: unknown) => failure(String(error))),
  compareFigures: (page: ComparedContent): Promise<Result<FigureHistory[], string>> =>
    sendMessage('compareFigures', packContent(page)).catch((error: unknown) => failure(String(error))),
  tags: (): Promise<Result<TagInUse[], StoreError>> => asked(sendMessage('listTagsInUse')),
  save: (draft: NoteDraft, draftKey?: string): Promise<Result<Note, StoreError>> =>
    asked(sendMessage('saveNote', draftKey === undefined ? draft : { ...draft, draftKey })),
  update: (id: string, body: NoteBody, base: string): Promise<Result<Note, StoreError>> =>
    asked(sendMessage('updateNote', { id, body, base })),
  place: (id: string, selector: NoteSelectors): Promise<Result<Note, StoreError>> => asked(sendMessage('placeNote', { id, selector })),
  remove: (id: string): Promise<Result<Note, StoreError>> => asked(sendMessage('deleteNote', { id })),
  restore: (note: Note): Promise<Result<Note, StoreError>> => asked(sendMessage('restoreNote', note)),
  keepDraft: (draft: DraftToKeep): Promise<Result<null, StoreError>> => asked(sendMessage('saveDraft', draft)),
  dropDraft: (url: string, key: string): Promise<Result<null, StoreError>> => asked(sendMessage('dropDraft', { url, key })),
  correct: (draft: CorrectionDraft): Promise<Result<SavedCorrection, StoreError>> => asked(sendMessage('saveCorrection', draft)),
  changeCorrections: (change: CorrectionsChange): Promise<Result<null, StoreError>> => asked(sendMessage('changeCorrections', change)),
};
