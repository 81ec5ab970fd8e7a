import type { Comparison } from '../compare/comparison.ts';
import type {
  AddOutcome,
  ComparisonChoice,
  InfoChange,
  OwnReport,
  OwnReportSummary,
  ReportDraft,
  ReportGroup,
  Spread,
} from '../corpus/own-report.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { Correction, CorrectionDraft, CorrectionsChange, SavedCorrection, Words, WordsChange } from '../corrections/correction.ts';
import type { ExportContent } from '../export/content.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { ImportError } from '../import/import-error.ts';
import type { MarkError, PageReading, ShownClasses, StoreError } from '../messages/protocol.ts';
import type { NoteSelectors } from '../note/note.ts';
import type { Result } from '../result.ts';
import type { Span } from '../text/span.ts';
import type { CopiedTable } from './table-text.ts';
import type { ToldWords } from './told.ts';

/** Why a page cannot be read: as the background says, or `failed` where it gave no answer at all. */
export type PageError = MarkError | 'failed';

/** Marks in frames of other sites. */
export interface FrameMarks {
  count: number;
  /** Of the frame with most of them. */
  address: string;
}

/** The page in a tab. */
export interface PagePort {
  /** Marks the tab and gives its reading; asks for nothing that was not granted by the reader's click. */
  mark(tabId: number): Promise<Result<PageReading, PageError>>;
  /** The reading of a page that is already marked; undefined where the page is not marked. `anew`: it is read again first. */
  read(tabId: number, anew?: boolean): Promise<PageReading | undefined>;
  unmark(tabId: number): Promise<void>;
  /** False where the place has gone from the page. */
  show(tabId: number, span: Span): Promise<boolean>;
  showClasses(tabId: number, shown: ShownClasses): Promise<void>;
  /** Describes what is selected on the page, as the place of a note; undefined where nothing is. Absent where pages cannot tell yet. */
  selectionFor?(tabId: number, noteId: string): Promise<NoteSelectors | undefined>;
  /** Shows a span lightly on the page while the reader points at it in a list; undefined for none. */
  pointAt(tabId: number, span: Span | undefined): Promise<void>;
  /** Calls back with the mark that the reader points at on the page, undefined for none; gives the function that ends it. */
  followPointer(tabId: number, pointed: (span: Span | undefined) => void): () => void;
  /** Marks in frames of other sites, which are no part of the reading; undefined where there are none. Absent where pages cannot tell. */
  inFrames?(tabId: number): Promise<FrameMarks | undefined>;
  /** Calls back when such a frame was marked anew; gives the function that ends it. */
  watchFrames?(tabId: number, changed: () => void): () => void;
  /** Calls back when the page was marked anew or its notes changed; gives the function that ends it. */
  watch(tabId: number, changed: () => void): () => void;
}

export type { KeepingPort, NotesPort } from './notes-ports.ts';

/** The reader's corrections of what was recognised. */
export interface CorrectionsPort {
  list(): Promise<Result<Correction[], StoreError>>;
  save(draft: CorrectionDraft): Promise<Result<SavedCorrection, StoreError>>;
  change(change: CorrectionsChange): Promise<Result<null, StoreError>>;
  /** Calls back when corrections changed elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** The reader's own word lists. */
export interface WordsPort {
  list(): Promise<Result<Words, StoreError>>;
  /** All or nothing. */
  change(change: WordsChange): Promise<Result<null, StoreError>>;
  /** Calls back when they changed elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
  newId(): string;
  /** ISO 8601, UTC. */
  now(): string;
  /** Hands the reader a CSV file. */
  saveFile(name: string, text: string): void;
}

/** A corpus file that could not be used. */
export interface CorpusProblem {
  file: string;
  reason: 'damaged' | 'newer' | 'missing';
  /** What exactly was found wrong, in English, for a report of the fault; may be empty. */
  detail: string;
}

/** The corpus as far as it could be read. */
export interface Corpus {
  reports: Report[];
  problems: CorpusProblem[];
}

/** Reports to compare with. */
export interface CorpusPort {
  /** Never rejects: files that cannot be used are listed as problems. */
  load(): Promise<Corpus>;
}

/** The reader's own reports as lists show them. */
export interface OwnCorpus {
  /** Newest added first. */
  reports: OwnReportSummary[];
  /** By name. */
  groups: ReportGroup[];
}

/** How a long piece of work goes on. */
export interface Progress {
  /** Called after each report, whatever became of it. */
  progress?: (done: number, outcome: Result<AddOutcome, StoreError>) => void;
  /** What is done stays done. */
  signal?: AbortSignal;
}

/** What became of many reports; `outcomes` in the order of the drafts, shorter where the reader cancelled. */
export interface AddedMany {
  outcomes: Result<AddOutcome, StoreError>[];
  cancelled: boolean;
}

/** Why a file is no export of a corpus, or what became of its reports. */
export type CorpusFileError = { code: 'not-a-corpus' } | { code: 'newer-version' } | { code: 'store'; error: StoreError };

/** What became of a file that is an export of a corpus. */
export interface ImportedCorpus extends AddedMany {
  /** Line numbers of the file, from 1, that hold no report that can be read. */
  damagedLines: number[];
}

/** What was removed, for undo; its reports can be put back for 30 days. */
export interface RemovedReports {
  token: string;
  /** How many. */
  reports: number;
}

/** The reader's own corpus. Reading, recognising and indexing are done off the page's main thread. */
export interface OwnCorpusPort {
  list(): Promise<Result<OwnCorpus, StoreError>>;
  /** What is there of a page, without listing all: its very text, from wherever it came, or what was added from its address. */
  find(url: string, textFingerprint: string): Promise<Result<FoundReport | undefined, StoreError>>;
  /** With `keepBoth` a near likeness is no duplicate; the very same text always is. */
  add(draft: ReportDraft, options?: { keepBoth?: boolean }): Promise<Result<AddOutcome, StoreError>>;
  /** One by one, each all or nothing; the next draft is asked for when the one before is in. */
  addMany(drafts: Iterable<ReportDraft> | AsyncIterable<ReportDraft>, options?: Progress): Promise<AddedMany>;
  text(id: string): Promise<Result<string, StoreError>>;
  report(id: string): Promise<Result<OwnReport, StoreError>>;
  /** All or nothing. */
  updateInfo(changes: readonly InfoChange[]): Promise<Result<OwnReportSummary[], StoreError>>;
  /** Puts reports into groups and takes them out of others, all or nothing. */
  setGroups(ids: readonly string[], change: { join?: readonly string[]; leave?: readonly string[] }): Promise<Result<null, StoreError>>;
  /** `invalid` for an empty name or one that is taken. */
  createGroup(name: string): Promise<Result<ReportGroup, StoreError>>;
  renameGroup(id: string, name: string): Promise<Result<ReportGroup, StoreError>>;
  /** The reports stay; restoring puts them back into it. */
  removeGroup(id: string): Promise<Result<RemovedReports, StoreError>>;
  remove(ids: readonly string[]): Promise<Result<RemovedReports, StoreError>>;
  /** Puts back what was removed (reports or a group); gives how many reports. */
  restore(token: string): Promise<Result<number, StoreError>>;
  /** One file (JSON, a report a line) with texts, info and groups. */
  exportOf(ids: readonly string[] | 'all'): Promise<Result<Blob, StoreError>>;
  importAll(file: Blob, options?: Progress): Promise<Result<ImportedCorpus, CorpusFileError>>;
  /** Calls back when the corpus was changed, here or elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** A report of the corpus that is of a page: its very text, or another text from the same address. */
export interface FoundReport {
  is: 'same-text' | 'same-address';
  report: OwnReportSummary;
}

/** Files into and out of the reader's own corpus; what reads them is loaded when first wanted. */
export interface CorpusFilesPort {
  /** What a file is taken in as; `groups` are ids. */
  draftOfFile(file: File, groups: readonly string[]): Promise<Result<ReportDraft, ImportError>>;
  draftOfPaste(text: string, groups: readonly string[]): Promise<Result<ReportDraft, ImportError>>;
  /** True for a file that looks like an export of a corpus, which `importAll` is to read. */
  isCorpusFile(file: File): Promise<boolean>;
  /** Hands the reader a file. */
  save(name: string, content: Blob): void;
  /** ISO 8601, UTC. */
  now(): string;
  /** How many bytes the extension keeps in the browser, as far as it says. */
  usage(): Promise<number | undefined>;
}

/** A page turned into a report and set against the corpus. */
export interface Compared {
  report: Report;
  comparison: Comparison;
  /** Reports of the corpus that are the page's own text and were left out. */
  sameText: ReportInfo[];
  problems: CorpusProblem[];
  /** What was compared with: the reader's choice, or automatic where that has gone. */
  choice: ComparisonChoice;
  /** By source: the texts of the own reports among the columns (KWIC lines, changed characters). */
  texts: Record<string, string>;
  /** How many reports there are in all, bundled and own; the page's own text is not counted. */
  corpusSize: number;
  /** By name: how far the page's slogans and programmes are spread over all of them; without those found nowhere. */
  spread: { slogan: Record<string, Spread>; programme: Record<string, Spread> };
  /** Why the reader's own reports were left out; absent where they were not. */
  ownError?: StoreError;
  /** The reports' own words on what is compared; absent where they are not at hand. */
  told?: ToldWords;
}

/** A report that a page can be compared with. */
export interface ReportChoice {
  source: string;
  info: ReportInfo;
  /** Ids of groups; empty for a bundled report. */
  groups: string[];
}

/** Comparing, loaded when first wanted. */
export interface ComparePort {
  /** By the choice that is kept for the page's organisation. */
  compare(reading: PageReading): Promise<Compared>;
  /** Keeps a choice for all pages of the organisation (for pages of none that is known: for these). */
  choose(page: ReportInfo, choice: ComparisonChoice): Promise<void>;
  /** All that can be chosen; same body first, then the newest. */
  choices(page: ReportInfo): Promise<{ reports: ReportChoice[]; groups: ReportGroup[] }>;
  /** Calls back when what is compared with was changed, here or elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

/** The clipboard. */
export interface ClipboardPort {
  /** Puts a table there as text and as HTML; false where the browser refuses. */
  write(table: CopiedTable): Promise<boolean>;
}

/** What is to be made a file of. */
export type ExportSource = Omit<ExportContent, 'now' | 'words' | 'facts'>;

/** A file ready to be kept. */
export interface ExportedFile {
  name: string;
  /** MIME type. */
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Export; what makes the files is loaded when first wanted. */
export interface ExportPort {
  /** Rejects with an `AbortError` where `signal` says so, and where making the file fails. `progress` is told how many notes are done. */
  make(
    format: ExportFormat,
    source: ExportSource,
    options?: { signal?: AbortSignal; progress?: (done: number) => void },
  ): Promise<ExportedFile>;
  /** The beginning of what the file will hold, as text. */
  preview(format: ExportFormat, source: ExportSource): Promise<string>;
  /** Hands the reader a file. */
  save(file: ExportedFile): void;
  /** Puts text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
}

/** What the reader has chosen to see; kept from one page to the next. */
export interface SettingsPort {
  shownClasses(): Promise<ShownClasses>;
  setShownClasses(shown: ShownClasses): Promise<void>;
}

/** A command of the manifest with the keys that the browser has given it. */
export interface Shortcut {
  name: string;
  description: string;
  /** Empty where the browser has given it none. */
  keys: string;
}

/** The browser's own keyboard shortcuts. */
export interface ShortcutsPort {
  list(): Promise<Shortcut[]>;
  /** Opens the browser's page for changing them; absent where it has none that can be opened. */
  openSettings?: () => Promise<void>;
}
