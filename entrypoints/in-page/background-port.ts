import { browser } from 'wxt/browser';
import type { CorrectionDraft, CorrectionsChange, SavedCorrection } from '../../lib/corrections/correction.ts';
import type { FigureHistory } from '../../lib/messages/figure-history.ts';
import { packContent } from '../../lib/messages/packed-content.ts';
import type { ComparedContent, CorpusPresence, StoreError } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { DraftToKeep } from '../../lib/note/draft.ts';
import type { Note, NoteBody, NoteDraft, NoteSelectors } from '../../lib/note/note.ts';
import type { TagInUse } from '../../lib/note/tags.ts';
import { orAskedAgain } from '../../lib/page/or-cut-off.ts';
import { asked } from '../../lib/ports/asked.ts';
import type { Mention } from '../../lib/recognise/mention.ts';
import { failure, type Result } from '../../lib/result.ts';
import { nameOf } from './name-of.ts';

/** True once the extension was updated or removed: this page has no way to it any more. */
export const isCutOff = (): boolean => browser.runtime?.id === undefined;

/** What a page asked and was put away before it heard is asked again when it comes back. */
const heard = <Answer>(ask: (isAgain: boolean) => Promise<Answer>): Promise<Answer> => orAskedAgain(window, ask);

/** The same of what the store is asked; a background that does not answer is a failure like others. */
const kept = <Value>(ask: (isAgain: boolean) => Promise<Result<Value, StoreError>>) => asked(heard(ask));

/** What the interface in the page asks of the background. */
export const background = {
  findInCorpus: (mention: Mention): Promise<Result<CorpusPresence, string>> =>
    heard(() => sendMessage('findInCorpus', { class: mention.class, name: nameOf(mention) })).catch((error: unknown) =>
      failure(String(error)),
    ),
  compareFigures: (page: ComparedContent): Promise<Result<FigureHistory[], string>> =>
    heard(() => sendMessage('compareFigures', packContent(page))).catch((error: unknown) => failure(String(error))),
  frameAddress: (): Promise<string | undefined> => heard(() => sendMessage('frameAddress')).catch(() => undefined),
  tags: (): Promise<Result<TagInUse[], StoreError>> => kept(() => sendMessage('listTagsInUse')),
  save: (draft: NoteDraft, draftKey?: string): Promise<Result<Note, StoreError>> =>
    kept((isAgain) => sendMessage('saveNote', { ...draft, ...(draftKey === undefined ? {} : { draftKey }), isAgain })),
  update: (id: string, body: NoteBody, base: string): Promise<Result<Note, StoreError>> =>
    kept(() => sendMessage('updateNote', { id, body, base })),
  place: (id: string, selector: NoteSelectors): Promise<Result<Note, StoreError>> => kept(() => sendMessage('placeNote', { id, selector })),
  remove: (id: string): Promise<Result<Note, StoreError>> => kept(() => sendMessage('deleteNote', { id })),
  restore: (note: Note): Promise<Result<Note, StoreError>> => kept(() => sendMessage('restoreNote', note)),
  keepDraft: (draft: DraftToKeep): Promise<Result<null, StoreError>> => kept(() => sendMessage('saveDraft', draft)),
  dropDraft: (url: string, key: string): Promise<Result<null, StoreError>> => kept(() => sendMessage('dropDraft', { url, key })),
  correct: (draft: CorrectionDraft): Promise<Result<SavedCorrection, StoreError>> =>
    kept((isAgain) => sendMessage('saveCorrection', { ...draft, isAgain })),
  changeCorrections: (change: CorrectionsChange): Promise<Result<null, StoreError>> => kept(() => sendMessage('changeCorrections', change)),
};
