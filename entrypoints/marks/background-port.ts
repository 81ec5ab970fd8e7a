import type { PageCorrections } from '../../lib/corrections/correction.ts';
import type { StoreError } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import type { KeptDraft } from '../../lib/note/draft.ts';
import type { Note } from '../../lib/note/note.ts';
import { orCutOff } from '../../lib/page/or-cut-off.ts';
import { asked } from '../../lib/ports/asked.ts';
import type { Result } from '../../lib/result.ts';
import type { Span } from '../../lib/text/span.ts';

const answered = <Answer>(answer: Promise<Answer>): Promise<Answer> => orCutOff(window, answer);

/** What marking a page asks of the background; a background that does not answer is a failure like others. */
export const background = {
  tellMarked: (count: number): Promise<unknown> => sendMessage('pageMarked', { count }).catch(() => undefined),
  tellFrames: (): Promise<unknown> => sendMessage('markFrames').catch(() => undefined),
  /** Nobody may be listening any more. */
  tellPointed: (span: Span | null): Promise<unknown> => sendMessage('markPointed', span).catch(() => undefined),
  recognise: (text: string): Promise<unknown> => answered(sendMessage('recogniseText', { text })).catch(() => undefined),
  /** A tab that may no longer be injected into stays without: its Chinese is marked all the same. */
  loadEnglish: (): Promise<void> => answered(sendMessage('loadEnglish')).catch(() => undefined),
  /** The same: the marks stay, and no card opens. */
  loadInterface: (): Promise<void> => answered(sendMessage('loadInterface')).catch(() => undefined),
  notesOf: (url: string): Promise<Result<Note[], StoreError>> => asked(answered(sendMessage('listNotesOfPage', { url }))),
  draftsOf: (url: string): Promise<Result<KeptDraft[], StoreError>> => asked(answered(sendMessage('listDrafts', { url }))),
  correctionsOf: (url: string): Promise<Result<PageCorrections, StoreError>> => asked(answered(sendMessage('correctionsOfPage', { url }))),
};
