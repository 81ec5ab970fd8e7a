import type { Comparison } from '../compare/comparison.ts';
import type { Report, ReportInfo } from '../corpus/report.ts';
import type { Correction, CorrectionDraft, CorrectionsChange, SavedCorrection, Words, WordsChange } from '../corrections/correction.ts';
import type { MarkError, PageReading, ShownClasses, StoreError } from '../messages/protocol.ts';
import type { Note } from '../note/note.ts';
import type { Result } from '../result.ts';
import type { Span } from '../text/span.ts';

/** Why a page cannot be read: as the background says, or `failed` where it gave no answer at all. */
export type PageError = MarkError | 'failed';

/** The page in a tab. */
export interface PagePort {
  /** Marks the tab and gives its reading; asks for nothing that was not granted by the reader's click. */
  mark(tabId: number): Promise<Result<PageReading, PageError>>;
  /** The reading of a page that is already marked; undefined where the page is not marked. */
  read(tabId: number): Promise<PageReading | undefined>;
  unmark(tabId: number): Promise<void>;
  /** False where the place has gone from the page. */
  show(tabId: number, span: Span): Promise<boolean>;
  showClasses(tabId: number, shown: ShownClasses): Promise<void>;
  /** Calls back when the page was marked anew or its notes changed; gives the function that ends it. */
  watch(tabId: number, changed: () => void): () => void;
}

/** The reader's notes. */
export interface NotesPort {
  list(): Promise<Result<Note[], StoreError>>;
  /** Tags in use, most used first; empty where the store cannot tell. */
  tags(): Promise<string[]>;
  update(id: string, body: Note['body']): Promise<Result<Note, StoreError>>;
  /** How many stored notes cannot be read; they are kept apart and are in no list. */
  countDamaged(): Promise<number>;
  remove(id: string): Promise<Result<Note, StoreError>>;
  restore(note: Note): Promise<Result<Note, StoreError>>;
  /** Calls back when notes changed elsewhere; gives the function that ends it. */
  watch(changed: () => void): () => void;
}

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

/** A page turned into a report and set against the corpus. */
export interface Compared {
  report: Report;
  comparison: Comparison;
  /** Reports of the corpus that are the page's own text and were left out. */
  sameText: ReportInfo[];
  problems: CorpusProblem[];
}

/** Comparing, loaded when first wanted. */
export interface ComparePort {
  compare(reading: PageReading): Promise<Compared>;
}

/** What all notes can be saved as. */
export type ExportFormat = 'markdown' | 'json';

/** Export, loaded when first wanted. */
export interface ExportPort {
  /** Hands the reader a file with the notes; rejects where making it fails. */
  save(format: ExportFormat, notes: readonly Note[]): Promise<void>;
}

/** A word list used for recognising, and how many entries it has. */
export interface WordListSize {
  name: 'slogans' | 'programmes' | 'units';
  entries: number;
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
