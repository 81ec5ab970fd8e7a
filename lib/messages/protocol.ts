/**
 * Everything that goes between the extension's contexts. Commands are in the imperative, events in the past tense.
 * Payloads are plain data; nothing else may be sent.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AddOutcome, ReportDraft } from '../corpus/own-report.ts';
import type { Presence } from '../corpus/presence.ts';
import type { ReportInfo } from '../corpus/report.ts';
import type {
  Correction,
  CorrectionDraft,
  CorrectionsChange,
  PageCorrections,
  SavedCorrection,
  Words,
  WordsChange,
} from '../corrections/correction.ts';
import type { DocumentToKeep, Repost } from '../note/document.ts';
import type { DraftToKeep, KeptDraft } from '../note/draft.ts';
import type { LostNotes } from '../note/lost-notes.ts';
import type { Note, NoteDraft, NotePlace, NoteSelectors, StoreError } from '../note/note.ts';
import type { TagInUse } from '../note/tags.ts';
import type { Mention, MentionClass } from '../recognise/mention.ts';
import type { PackedMentions } from '../recognise/packed-mentions.ts';
import type { Result } from '../result.ts';
import type { Score } from '../sites/report-score.ts';
import type { SyncControl } from '../sync/control.ts';
import type { Span } from '../text/span.ts';
import type { FigureHistory } from './figure-history.ts';
import type { Packed } from './packed-content.ts';

/** Which classes are shown on the page. */
export type ShownClasses = Record<MentionClass, boolean>;

/** Why a tab cannot be marked. */
export type MarkError =
  /** A browser page, a store page, or another extension's: no extension may run there. */
  | 'forbidden'
  /** The browser's own PDF viewer; the reader page can open the file. */
  | 'pdf'
  /** The tab has gone or is still loading. */
  | 'unreachable';

/** A note of this page with the place where it was found. */
export interface PlacedNote {
  note: Note;
  place: NotePlace;
}

/** What the content script knows of its page. */
export interface PageContent {
  /** The page's address, cleaned of fragment and tracking parameters. */
  url: string;
  title: string;
  /** The collected text; mentions and notes refer to it. */
  text: string;
  mentions: Mention[];
  notes: PlacedNote[];
  shown: ShownClasses;
  /** False where the browser has no CSS Custom Highlight API: nothing is painted, the lists still work. */
  canPaint: boolean;
  /** True while the page changes without end (a clock, a ticker) and is therefore read ever less often. */
  restless?: boolean;
}

/** What of a page's content is compared. */
export type ComparedContent = Pick<PageContent, 'url' | 'title' | 'text' | 'mentions'>;

/** A page's content with what is told from it where it is received. */
export interface PageReading extends PageContent {
  /** Organisation, period and the like, as recognised from title and text. */
  info: ReportInfo;
}

export type { StoreError } from '../note/note.ts';

/** Where a slogan, programme or figure stands in the corpus, as its card tells it. */
export interface CorpusPresence extends Omit<Presence, 'reports'> {
  /** Newest first. `name` is as short as tells a report apart (番禺区2023年); `figures` are what it tells of a programme, as printed. */
  reports: { source: string; name: string; title: string; count: number; figures: string[] }[];
}

/** What content scripts and the extension's own pages ask of the background. */
export interface ToBackground {
  /** Injects the content script where it is not yet there, marks the page, and returns what it found. */
  markTab(data: { tabId: number }): Result<Packed<PageContent>, MarkError>;
  /** Finds the mentions of lines of a page's text: lists and code are ready here, and take no time of the page's. */
  recogniseText(data: { text: string }): PackedMentions;
  /** Takes every trace of the extension out of the tab. */
  unmarkTab(data: { tabId: number }): void;
  /**
   * `draftKey`: what was kept of it while it was written (`saveDraft`) goes with the saving. `isAgain`: it was asked before and no answer
   * was heard; a note that was kept then is the answer.
   */
  saveNote(data: NoteDraft & { draftKey?: string; isAgain?: boolean }): Result<Note, StoreError>;
  /**
   * Replaces text, tags and looks of a note; what was kept of the change while it was written, under the note's id, goes. `base`:
   * the note's `modified` when editing began. Where the note was changed elsewhere since, it comes back with `conflicts`.
   */
  updateNote(data: { id: string; body: NoteDraft['body']; base?: string }): Result<Note, StoreError>;
  /** Makes `body` the note's only version. */
  resolveNote(data: { id: string; body: NoteDraft['body'] }): Result<Note, StoreError>;
  /** Gives a note the place that the reader says it has now. */
  placeNote(data: { id: string; selector: NoteSelectors }): Result<Note, StoreError>;
  deleteNote(data: { id: string }): Result<Note, StoreError>;
  /** Puts a deleted note back as it was (undo). */
  restoreNote(data: Note): Result<Note, StoreError>;
  listNotesOfPage(data: { url: string }): Result<Note[], StoreError>;
  listAllNotes(): Result<Note[], StoreError>;
  /** How many stored rows could not be read; they are kept apart and are in no list. */
  countDamagedNotes(): Result<number, StoreError>;
  /** Tags with counts and colours, most used first. */
  listTagsInUse(): Result<TagInUse[], StoreError>;
  /** One of the extension's own pages changed many notes in the store itself. */
  notesEdited(): void;
  /** Keeps what is being written and not saved yet, in the place of what was kept under its key before. */
  saveDraft(data: DraftToKeep): Result<null, StoreError>;
  /** What was being written on a page when it was closed, oldest first. */
  listDrafts(data: { url: string }): Result<KeptDraft[], StoreError>;
  dropDraft(data: { url: string; key: string }): Result<null, StoreError>;
  /** Other pages with notes that may be the same article as the one with this sketch (`sketchOf` its text). */
  findReposts(data: { url: string; sketch: number[] }): Result<Repost[], StoreError>;
  /** Shows the notes of `to` on the page too. */
  linkDocument(data: { document: DocumentToKeep; to: string }): Result<null, StoreError>;
  /** Shows a page's own notes only. */
  unlinkDocument(data: { url: string }): Result<null, StoreError>;
  /** Keeps what the reader says of a mark or a wording; of one wording the last word counts. `isAgain`: as of a note. */
  saveCorrection(data: CorrectionDraft & { isAgain?: boolean }): Result<SavedCorrection, StoreError>;
  /** Removes and puts back corrections at once: undo, delete, and undo of that. */
  changeCorrections(data: CorrectionsChange): Result<null, StoreError>;
  /** What a page is to be corrected by: what was said of it, of any page, and the own words in use. */
  correctionsOfPage(data: { url: string }): Result<PageCorrections, StoreError>;
  listCorrections(): Result<Correction[], StoreError>;
  listWords(): Result<Words, StoreError>;
  /** Changes own word lists, all or nothing. */
  changeWords(data: WordsChange): Result<null, StoreError>;
  /** What was lost with the database and can be had again; null where nothing was, and where the reader has answered. */
  findLostNotes(): LostNotes | null;
  /** Brings back what is missing, all or nothing; goes on where the popup that asked is closed. Gives how many notes the copy has. */
  bringNotesBack(): Result<number, StoreError>;
  /** The reader does not want it now. */
  leaveLostNotes(): void;
  /** Takes a report into the reader's own corpus; goes on where the popup that asked is closed. */
  addOwnReport(data: { draft: ReportDraft; keepBoth: boolean }): Result<AddOutcome, StoreError>;
  findInCorpus(data: { class: MentionClass; name: string }): Result<CorpusPresence, string>;
  /** What the figures of a page were in other reports, for their cards; those of which nothing is known are not in the list. */
  compareFigures(data: Packed<ComparedContent>): Result<FigureHistory[], string>;
  /** Injects what pages in English need into the frame that asks. */
  loadEnglish(): void;
  /** Injects cards, notes and corrections into the frame that asks: what a page that is only read does without. */
  loadInterface(): void;
  /** In Firefox: the address of an empty document of the extension's own origin, good while the background lives; undefined elsewhere. */
  frameAddress(): string | undefined;
  /** A frame of the page that asks has come: marks it, and gives it the marks' looks, as far as the browser lets us. */
  markFrames(): void;
  /** A page of a site that the reader has switched on looks like a report, or is to be marked whatever it looks like: mark it. */
  reportFound(): void;
  /** How much the page in a tab of such a site looks like a report; undefined where it cannot be looked at. */
  scorePage(data: { tabId: number }): Score | undefined;
  /** One of the extension's own pages was opened: a sync may be due. */
  syncOpened(): void;
  /** Calls a function of the `SyncControl` in the background; asked through `ports/sync-port` alone, which knows its types. */
  callSync(data: { name: keyof SyncControl; args: unknown[] }): unknown;
  /** The content script (re-)marked its page, or a frame of another site in it; the page's own count is set on the toolbar button. */
  pageMarked(data: { count: number }): void;
}

interface ToPage {
  /** The current reading, after marking is complete; `anew`: the page is read again first, however restless it is. */
  readPage(data?: { anew: boolean }): Packed<PageContent>;
  /** Scrolls a span of the page's text into view and shows it for a moment; false where it is gone. */
  showSpan(data: Span): boolean;
  /** Shows a span lightly where it stands, without scrolling, as long as the reader points at it in a list; null for none. */
  pointAtSpan(data: Span | null): void;
  /** Whether a list wants to be told of the marks that the reader points at (`markPointed`). */
  followPointer(data: { follow: boolean }): void;
  showClasses(data: ShownClasses): void;
  /** Opens the card of the next or previous mark from where the reader is. */
  showNextMark(data: { direction: 1 | -1 }): void;
  /** Opens the note editor on the current selection; false where nothing is selected. */
  noteSelection(): boolean;
  /** Keeps the current selection as a highlight at once; false where nothing is selected. */
  highlightSelection(): boolean;
  /** Opens the note editor on the page as a whole. */
  notePage(): void;
  /**
   * The reader has selected where a note now belongs: describes the selection; undefined where nothing is selected. Who asks has
   * the background keep it (`placeNote`), and the page is told as of any change.
   */
  reattachNote(data: { id: string }): NoteSelectors | undefined;
  /** A note was saved, changed, deleted or restored elsewhere: read the notes anew. */
  notesChanged(): void;
  /** Corrections or own words are others than before: read them anew and mark accordingly. */
  correctionsChanged(): void;
  /** Opens the form that makes the current selection a mark; false where nothing is selected. */
  markSelection(): boolean;
  switchOff(): void;
}

/** What the background tells the extension's own pages. */
interface ToOwnPages {
  /** A sync has begun or ended, or was switched on or off. */
  syncChanged(): void;
}

/** What a page tells the lists that follow it; no one else listens. */
interface ToLists {
  /** The reader points at a mark of the page, or no longer at any. */
  markPointed(data: Span | null): void;
}

/** Typed `sendMessage` and `onMessage` for all contexts; tabs are addressed by `{ tabId }`. */
export const { sendMessage, onMessage } = defineExtensionMessaging<ToBackground & ToPage & ToLists & ToOwnPages>();
